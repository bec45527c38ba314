using System.IO.Compression;

namespace ReferralOutlook.Platform.Word;

/// <summary>A .docx opened with suspicion: what is no Word document, is encrypted, swells, carries macros or reaches outside is refused in one line.</summary>
internal sealed class WordPackage
{
    public const string ContentTypes = "[Content_Types].xml";
    private const int MostFiles = 4_000;
    private const long LargestPart = 64L << 20;
    private const long LargestPackage = 256L << 20;
    private const string MainTypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>By name without a leading slash, in the order of the package.</summary>
    public Dictionary<string, byte[]> Parts { get; } = new(StringComparer.OrdinalIgnoreCase);
    public required string MainPart { get; init; }

    /// <exception cref="WordTemplateException">It is not a Word document that may be used.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> docx)
    {
        RefuseForeign(docx.Span);
        var parts = Unzip(docx);
        if (parts.Keys.FirstOrDefault(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) is not null) throw Macros();
        if (!parts.ContainsKey(ContentTypes)) throw new WordTemplateException("The file is not a Word document: its list of contents is missing.");
        var main = Relationships.Of(parts, "").FirstOrDefault(relationship => relationship.Type.EndsWith("/officeDocument", StringComparison.Ordinal));
        if (main is null || !parts.ContainsKey(main.PartName)) throw new WordTemplateException("The file is not a Word document: its text is missing.");
        var package = new WordPackage { MainPart = main.PartName };
        foreach (var (name, bytes) in parts) package.Parts.Add(name, bytes);
        package.CheckTypes();
        foreach (var name in parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))) Check(parts, name);
        return package;
    }

    // A macro project may have any name: what makes it one is the relationship to it, or its type.
    private static void Check(Dictionary<string, byte[]> parts, string relationshipPart)
    {
        if (Relationships.Of(parts, Relationships.SourceOf(relationshipPart)).Any(relationship => relationship.Type.EndsWith("/vbaProject", StringComparison.OrdinalIgnoreCase) || relationship.Type.EndsWith("/wordVbaData", StringComparison.OrdinalIgnoreCase))) throw Macros();
        Relationships.RefuseOutside(parts, relationshipPart);
    }

    private static WordTemplateException Macros() => new("The document contains macros (.docm); save it in Word as .docx and use that.");

    private static void RefuseForeign(ReadOnlySpan<byte> docx)
    {
        if (docx.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw new WordTemplateException("The document is protected by a password, or is an old .doc file; save it in Word as .docx without a password.");
        if (!docx.StartsWith("PK"u8)) throw new WordTemplateException("The file is not a Word document (.docx).");
    }

    private static Dictionary<string, byte[]> Unzip(ReadOnlyMemory<byte> docx)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostFiles) throw new WordTemplateException("The document holds too many files to be a letter.");
            var total = 0L;
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                if (entry.IsEncrypted) throw new WordTemplateException("The document is protected by a password; save it without one.");
                var bytes = Inflate(entry, Math.Min(LargestPart, LargestPackage - total));
                total += bytes.Length;
                if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), bytes)) throw new WordTemplateException("The document is damaged: it holds the same part twice.");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new WordTemplateException("The document is damaged: it cannot be unpacked.", broken);
        }
        return parts;
    }

    // The sizes a package claims are not believed: counting goes by what really comes out.
    private static byte[] Inflate(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, read);
            if (to.Length > most) throw new WordTemplateException("The document swells beyond reason when unpacked, so it was not opened.");
        }
        if (Crc32.Update(0, to.GetBuffer().AsSpan(0, (int)to.Length)) != entry.Crc32) throw new InvalidDataException("checksum");
        return to.ToArray();
    }

    private void CheckTypes()
    {
        var types = XmlSource.Parse(XmlSource.Decode(ContentTypes, Parts[ContentTypes]));
        var type = types.Children.Find(child => child.Local == "Override" && string.Equals(child.Own("PartName")?.TrimStart('/'), MainPart, StringComparison.OrdinalIgnoreCase))?.Own("ContentType")
            ?? types.Children.Find(child => child.Local == "Default" && MainPart.EndsWith("." + child.Own("Extension"), StringComparison.OrdinalIgnoreCase))?.Own("ContentType") ?? "";
        if (types.Children.Exists(IsMacros)) throw Macros();
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            throw new WordTemplateException("The document may carry macros (.docm or .dotm); save it in Word as .docx and use that.");
        if (!type.StartsWith(MainTypePrefix, StringComparison.OrdinalIgnoreCase)) throw new WordTemplateException("The file is not a Word document (.docx).");
    }

    private bool IsMacros(Element type) => type.Own("ContentType") is { } kind
        && (kind.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || kind.Contains("vbaData", StringComparison.OrdinalIgnoreCase))
        && (type.Local == "Override" ? Parts.ContainsKey((type.Own("PartName") ?? "").TrimStart('/')) : Parts.Keys.Any(name => name.EndsWith("." + type.Own("Extension"), StringComparison.OrdinalIgnoreCase)));
}
