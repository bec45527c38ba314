using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>Paper and margins in millimetres.</summary>
public sealed record WordPage(double Width, double Height, double Top, double Right, double Bottom, double Left)
{
    public static WordPage Letter { get; } = new(215.9, 279.4, 22, 22, 20, 25);
    public static WordPage A4 { get; } = new(210, 297, 22, 22, 20, 25);

    /// <summary>US business envelope, number 10.</summary>
    public static WordPage Envelope10 { get; } = new(241.3, 104.8, 10, 12, 8, 12);

    /// <summary>ISO envelope DL.</summary>
    public static WordPage EnvelopeDl { get; } = new(220, 110, 10, 12, 8, 12);

    public WordPage WithMargins(double top, double right, double bottom, double left) => this with { Top = top, Right = right, Bottom = bottom, Left = left };

    /// <summary>Between the margins.</summary>
    public double TextWidth => Width - Left - Right;
}

/// <summary>Colours are RRGGBB; the size of running text is in points.</summary>
public sealed record WordLook(string Font = "Calibri", string HeadingFont = "Calibri", double Size = 11, string Accent = "2F5D62", string Grey = "5F6B6D", string Tint = "EEF3F3");

/// <summary>
/// A document written in code, for templates of our own: paragraphs in a few styles, tables, pictures, content controls, header and footer. It may hold
/// <c>{{fields}}</c>. The same calls give the same bytes. Text may hold <c>**bold**</c> and <c>__italic__</c>, line breaks and tabs.
/// </summary>
public sealed class WordDocument(WordPage page, WordLook look)
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private readonly WordPictures _pictures = new();
    private WordBlock? _header;
    private WordBlock? _footer;
    private WordBlock? _body;

    /// <summary>Shown by Word in the file's properties; may hold fields.</summary>
    public string Title { get; init; } = "";
    public WordBlock Body => _body ??= new WordBlock(page.TextWidth, look, _pictures);
    public WordBlock Header => _header ??= new WordBlock(page.TextWidth, look, _pictures);
    public WordBlock Footer => _footer ??= new WordBlock(page.TextWidth, look, _pictures);

    public byte[] ToBytes()
    {
        var parts = new List<(string Name, string Relation, string Type, string Xml)>
        {
            ("styles.xml", "styles", Types + "styles+xml", Xml + WordStyles.Of(look)),
            ("numbering.xml", "numbering", Types + "numbering+xml", Xml + WordStyles.Numbering),
            ("settings.xml", "settings", Types + "settings+xml", Xml + WordStyles.Settings),
        };
        if (_header is not null) parts.Add(("header1.xml", "header", Types + "header+xml", Xml + $"<w:hdr {WordBlock.Spaces}>{_header.Xml}</w:hdr>"));
        if (_footer is not null) parts.Add(("footer1.xml", "footer", Types + "footer+xml", Xml + $"<w:ftr {WordBlock.Spaces}>{_footer.Xml}</w:ftr>"));
        var zip = new PackageWriter();
        Add(zip, WordPackage.ContentTypes, ContentTypes(parts));
        Add(zip, "_rels/.rels", Xml + $"<Relationships xmlns=\"{Relationships.Space}\">{Relation("rId1", "officeDocument", "word/document.xml")}<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        Add(zip, "word/document.xml", Xml + $"<w:document {WordBlock.Spaces}><w:body>{Body.Xml}{Section()}</w:body></w:document>");
        Add(zip, "word/_rels/document.xml.rels", RelationsOf([.. parts.Select(part => Relation(part.Relation, part.Relation, part.Name)), .. Body.PictureRelations]));
        foreach (var part in parts) Add(zip, "word/" + part.Name, part.Xml);
        if (_header is { PictureRelations.Count: > 0 }) Add(zip, "word/_rels/header1.xml.rels", RelationsOf(_header.PictureRelations));
        if (_footer is { PictureRelations.Count: > 0 }) Add(zip, "word/_rels/footer1.xml.rels", RelationsOf(_footer.PictureRelations));
        Add(zip, "docProps/core.xml", Xml + $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{XmlText.Escape(Title)}</dc:title></cp:coreProperties>");
        foreach (var (name, image) in _pictures.Files) zip.Copy(ZipEntry.Of("word/media/" + name, image.Bytes.ToArray()), Encoding.UTF8.GetBytes("word/media/" + name));
        return zip.ToArray();
    }

    internal static string Relation(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relationships.TypeSpace}/{type}\" Target=\"{target}\"/>";

    private static string RelationsOf(IEnumerable<string> relations) => Xml + $"<Relationships xmlns=\"{Relationships.Space}\">{string.Concat(relations)}</Relationships>";

    private string Section()
    {
        var references = (_header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"header\"/>") + (_footer is null ? "" : "<w:footerReference w:type=\"default\" r:id=\"footer\"/>");
        return string.Create(CultureInfo.InvariantCulture,
            $"<w:sectPr>{references}<w:pgSz w:w=\"{WordBlock.Twips(page.Width)}\" w:h=\"{WordBlock.Twips(page.Height)}\"{(page.Width > page.Height ? " w:orient=\"landscape\"" : "")}/><w:pgMar w:top=\"{WordBlock.Twips(page.Top)}\" w:right=\"{WordBlock.Twips(page.Right)}\" w:bottom=\"{WordBlock.Twips(page.Bottom)}\" w:left=\"{WordBlock.Twips(page.Left)}\" w:header=\"{WordBlock.Twips(Math.Min(13, page.Top))}\" w:footer=\"{WordBlock.Twips(Math.Min(10, page.Bottom))}\" w:gutter=\"0\"/></w:sectPr>");
    }

    private static string ContentTypes(IEnumerable<(string Name, string Relation, string Type, string Xml)> parts) =>
        Xml + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default Extension=\"gif\" ContentType=\"image/gif\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        + string.Concat(parts.Select(part => $"<Override PartName=\"/word/{part.Name}\" ContentType=\"{part.Type}\"/>")) + "</Types>";

    private static void Add(PackageWriter zip, string name, string xml) => zip.Copy(ZipEntry.Of(name, Encoding.UTF8.GetBytes(xml)), Encoding.UTF8.GetBytes(name));
}

/// <summary>The pictures of a document, each stored once.</summary>
internal sealed class WordPictures
{
    /// <summary>What stands in a frame until a field fills it.</summary>
    public static WordImage Grey { get; } = new(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mN4/PIVAAVpArfrdIJpAAAAAElFTkSuQmCC"));

    public List<(string Name, WordImage Image)> Files { get; } = [];
    public int Drawings { get; set; }

    public string NameOf(WordImage image)
    {
        var known = Files.Find(file => ReferenceEquals(file.Image, image)).Name;
        if (known is not null) return known;
        Files.Add((string.Create(CultureInfo.InvariantCulture, $"picture{Files.Count + 1}.{image.Extension}"), image));
        return Files[^1].Name;
    }
}
