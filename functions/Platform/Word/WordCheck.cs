using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ReferralOutlook.Platform.Word;

/// <summary>What the Open XML SDK's validator says of a document, judged as Word 2019 reads it.</summary>
public static class WordCheck
{
    /// <summary>One line per error: what and where; empty when the document is sound. At most 1,000.</summary>
    public static IReadOnlyList<string> Errors(ReadOnlyMemory<byte> docx)
    {
        try
        {
            using var stream = new MemoryStream(docx.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Office2019) { MaxNumberOfErrors = 1_000 }.Validate(document).Select(error => $"{error.Id} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or IOException or System.Xml.XmlException or UriFormatException)
        {
            return [$"Package {broken.GetType().Name}: {broken.Message}"];
        }
    }

    /// <summary>Whether two documents differ in nothing but the package's properties; false when one cannot be read.</summary>
    public static bool IsSameText(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        try
        {
            var (left, right) = (Parts(one), Parts(other));
            return left.Count == right.Count && left.All(part => right.TryGetValue(part.Key, out var same) && part.Value.AsSpan().SequenceEqual(same));
        }
        catch (WordTemplateException)
        {
            return false;
        }

        static Dictionary<string, byte[]> Parts(ReadOnlyMemory<byte> docx) =>
            WordPackage.Open(docx).Parts.Where(part => part.Key.StartsWith("word/", StringComparison.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
