using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReferralOutlook.Bench.Word;

/// <summary>What one writes first with the Open XML SDK: copy the template, walk its content controls by tag, set their text, save.</summary>
internal static class SdkEngine
{
    public static byte[] Fill(byte[] template, FloorValues values, byte[]? chart)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            FillBlocks(main.Document, values);
            FillTexts(main.Document, values.Fields);
            foreach (var header in main.HeaderParts) FillTexts(header.Header, values.Fields);
            foreach (var footer in main.FooterParts) FillTexts(footer.Footer, values.Fields);
            if (chart is not null) main.ImageParts.First().FeedData(new MemoryStream(chart));
        }
        return stream.ToArray();
    }

    private static void FillBlocks(OpenXmlElement root, FloorValues values)
    {
        foreach (var control in root.Descendants<SdtElement>().ToList())
        {
            if (control.Parent is null || TagOf(control) is not { } tag) continue;
            if (tag.StartsWith("if:", StringComparison.Ordinal))
            {
                if (values.Conditions[tag[3..]]) foreach (var child in control.LastChild!.ChildElements.ToList()) control.InsertBeforeSelf(child.CloneNode(deep: true));
                control.Remove();
            }
            else if (values.Lists.TryGetValue(tag, out var items))
            {
                foreach (var item in items)
                {
                    var copy = control.LastChild!.FirstChild!.CloneNode(deep: true);
                    control.InsertBeforeSelf(copy);
                    FillTexts(copy, item);
                }
                control.Remove();
            }
        }
    }

    private static void FillTexts(OpenXmlElement root, Dictionary<string, string> fields)
    {
        foreach (var control in root.Descendants<SdtElement>().ToList())
            if (TagOf(control) is { } tag && fields.TryGetValue(tag, out var value) && control.Descendants<Text>().FirstOrDefault() is { } text) text.Text = value;
    }

    private static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
}
