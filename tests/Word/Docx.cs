using System.IO.Compression;
using System.Text;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Word;

/// <summary>Word files made from raw XML, as nasty as a test wants them.</summary>
internal sealed class Docx
{
    public const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w14 w15\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly List<(string Name, byte[] Bytes)> _parts = [];
    private readonly List<(string Name, string Type)> _types = [];
    private readonly StringBuilder _relations = new();
    private string _section = "";

    public string Body { get; init; } = "";

    /// <summary>All of word/document.xml, when the body alone is not nasty enough.</summary>
    public string? Document { get; init; }
    public string MainType { get; init; } = Types + "document.main+xml";

    public static implicit operator Docx(string body) => new() { Body = body };

    public Docx With(string kind, string xml)
    {
        var name = $"{kind}{(kind is "header" or "footer" ? "1" : "")}.xml";
        var root = kind switch { "header" => "hdr", "footer" => "ftr", _ => kind };
        _types.Add(("/word/" + name, Types + kind + "+xml"));
        _relations.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"{kind}\" Type=\"{Relations}{kind}\" Target=\"{name}\"/>");
        if (kind is "header" or "footer") _section += $"<w:{kind}Reference w:type=\"default\" r:id=\"{kind}\"/>";
        return WithPart("word/" + name, $"<w:{root} {Spaces}>{xml}</w:{root}>");
    }

    public Docx WithPart(string name, string xml) => WithPart(name, Encoding.UTF8.GetBytes(xml));

    public Docx WithPart(string name, byte[] bytes)
    {
        _parts.Add((name, bytes));
        return this;
    }

    public Docx WithType(string name, string type)
    {
        _types.Add((name, type));
        return this;
    }

    /// <summary>A relationship of the body, as XML attributes.</summary>
    public Docx Related(string id, string type, string target, bool outside = false)
    {
        _relations.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Relations}{type}\" Target=\"{target}\"{(outside ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public Docx Typed(string part, string type)
    {
        _types.Add((part, type));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>{string.Concat(_types.Select(type => $"<Override PartName=\"{type.Name}\" ContentType=\"{type.Type}\"/>"))}</Types>");
            var core = _parts.Exists(part => part.Name == "docProps/core.xml") ? "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>" : "";
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/>{core}</Relationships>");
            Add(zip, "word/document.xml", Document ?? $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document {Spaces}><w:body>{Body}<w:sectPr>{_section}<w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr></w:body></w:document>");
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_relations}</Relationships>");
            foreach (var (name, bytes) in _parts) Add(zip, name, bytes);
        }
        return stream.ToArray();
    }

    public static string P(params string[] inner) => $"<w:p>{string.Concat(inner)}</w:p>";
    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";
    public static string T(string text, string properties = "") => P(R(text, properties));
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl>";
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => Cell(cell.StartsWith('<') ? cell : T(cell))))}</w:tr>";
    public static string Cell(string content) => $"<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>";
    public static string Control(string tag, string content, string properties = "") => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Picture(string relationship, string description, int id = 7) =>
        $"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{description}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public static string TextBox(string content) =>
        $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"2000000\" cy=\"700000\"/><wp:docPr id=\"217\" name=\"Text Box 2\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:157pt;height:55pt\"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>A PNG of the given size in pixels, true enough for its header to be read.</summary>
    public static byte[] Png(int width, int height) =>
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 2, 0, 0, 0];

    public static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static string Lines(byte[] docx) => string.Join('|', WordText.Read(docx)[..^1].Split('\n'));

    private static void Add(ZipArchive zip, string name, string xml) => Add(zip, name, Encoding.UTF8.GetBytes(xml));

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
