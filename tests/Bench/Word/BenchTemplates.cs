using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReferralOutlook.Bench.Word;

/// <summary>How an engine writes fields, repeated rows, lists, conditions and pictures.</summary>
internal sealed record Syntax(string Name, Func<string, string> Field, Func<string, string, string[], string> Rows, Func<string, string, string> List, Func<string, string, string> If, Func<string> Picture);

/// <summary>
/// The same letter (26 fields, logo in the header, a text box written twice, a condition) and report (59 fields, a table of 12 rows by 6 columns, a list of 5,
/// two conditions, a picture) in each engine's own syntax, with styles and settings as large as Word's.
/// </summary>
internal static class BenchTemplates
{
    public const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private const string RunProperties = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>";
    private const string ListItem = "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    private static readonly int[] Widths = [700, 1400, 3700, 900, 1100, 1260];
    public static readonly string[] Columns = ["no", "date", "treatment", "minutes", "before", "after"];
    private static int _controls;

    public static readonly Syntax Ours = new("ours", name => Run($"{{{{{name}}}}}"), (list, _, columns) => Row([.. columns.Select((column, at) => Run((at == 0 ? $"{{{{#each {list}}}}}" : "") + $"{{{{{column}}}}}" + (at == columns.Length - 1 ? "{{/each}}" : "")))]),
        (list, field) => Alone($"{{{{#each {list}}}}}") + Paragraph(Run($"{{{{{field}}}}}"), ListItem) + Alone("{{/each}}"), (name, body) => Alone($"{{{{#if {name}}}}}") + body + Alone("{{/if}}"), () => Paragraph(Drawing("chart", 90, 3_600_000, 1_800_000, "{{chart}}")));

    public static readonly Syntax Docxtemplater = new("docxtemplater", name => Run($"{{{name}}}"), (list, _, columns) => Row([.. columns.Select((column, at) => Run((at == 0 ? $"{{#{list}}}" : "") + $"{{{column}}}" + (at == columns.Length - 1 ? $"{{/{list}}}" : "")))]),
        (list, field) => Alone($"{{#{list}}}") + Paragraph(Run($"{{{field}}}"), ListItem) + Alone($"{{/{list}}}"), (name, body) => Alone($"{{#{name}}}") + body + Alone($"{{/{name}}}"), () => Alone("{%chart}"));

    public static readonly Syntax EasyTemplate = Docxtemplater with { Name = "easy-template-x", List = (list, field) => Paragraph(Run($"{{#{list}}}{{{field}}}{{/{list}}}"), ListItem), Picture = () => Alone("{chart}") };

    public static readonly Syntax Controls = new("openxml-sdk", name => Control(name, Run("x")), (list, _, columns) => Control(list, Row([.. columns.Select(column => Control(column, Run("x")))])),
        (list, field) => Control(list, Paragraph(Control(field, Run("x")), ListItem)), (name, body) => Control("if:" + name, body), () => Control("chart", Paragraph(Drawing("chart", 90, 3_600_000, 1_800_000, ""))));

    /// <summary>For the floor: processing instructions mark what repeats, so that nothing needs to be understood.</summary>
    public static readonly Syntax Tokens = new("floor", name => Run($"{{{{{name}}}}}"), (list, _, columns) => $"<?b {list}?>{Row([.. columns.Select(column => Run($"{{{{.{column}}}}}"))])}<?e {list}?>",
        (list, field) => $"<?b {list}?>{Paragraph(Run($"{{{{.{field}}}}}"), ListItem)}<?e {list}?>", (name, body) => $"<?b {name}?>{body}<?e {name}?>", () => Paragraph(Drawing("chart", 90, 3_600_000, 1_800_000, "")));

    public static byte[] Letter(Syntax s)
    {
        var box = Paragraph(Run("Client ") + s.Field("caseNumber")) + Paragraph(Run("Reply by ") + s.Field("dueDate"));
        var body = Paragraph(TextBox(box)) + Fields(s, "recipientTitle", "recipientName", "street") + Paragraph(s.Field("zip") + Run(" ") + s.Field("city")) + Paragraph(s.Field("letterDate"), "<w:jc w:val=\"right\"/>") + Fields(s, "subject", "salutation")
            + Paragraph(Run("this letter covers the time from ") + s.Field("periodFrom") + Run(" to ") + s.Field("periodTo") + Run(". " + Prose(0))) + Paragraph(Run(Prose(2)) + s.Field("amount") + Run(" (") + s.Field("amountWords") + Run("), ") + s.Field("iban"))
            + s.If("showReminder", Paragraph(Run("One measure is still missing and will follow by ") + s.Field("reminderFee"))) + Paragraph(Run(Prose(3))) + Paragraph(Run(Prose(4))) + Paragraph(Run(Prose(1)))
            + Paragraph(Run("Questions: ") + s.Field("contactName") + Run(", ") + s.Field("contactPhone") + Run(", ") + s.Field("contactEmail")) + Paragraph(Run("Yours sincerely")) + Fields(s, "signName", "signTitle");
        return Package(s, body, chart: false);
    }

    public static byte[] Report(Syntax s)
    {
        string F(int number) => s.Field(ReportField(number));
        var facts = string.Concat(Enumerable.Range(3, 22).Select(number => TableRow(Cell(Run("Measure " + Number(number)), 3200) + Cell(F(number), 5860))));
        var body = Paragraph(Run("Report on ") + F(1) + Run(" for ") + F(2), "<w:pStyle w:val=\"Heading1\"/>") + Table([3200, 5860], facts)
            + string.Concat(Enumerable.Range(0, 10).Select(at => Paragraph(Run(Prose(at % 5)) + F(25 + (2 * at)) + Run(" was seen together with ") + F(26 + (2 * at)) + Run(". " + Prose((at + 2) % 5)))))
            + s.If("showFindings", Paragraph(Run("Findings")) + Paragraph(Run(Prose(0)) + F(45)) + Paragraph(Run(Prose(1)) + F(46))) + s.If("showMeasures", Paragraph(Run("Measures")) + Paragraph(Run(Prose(2)) + F(47)) + Paragraph(Run(Prose(3)) + F(48)))
            + Table(Widths, Row([.. Columns.Select(column => Run(column))]) + s.Rows("items", "", Columns)) + Paragraph(Run("Agreed steps")) + s.List("bullets", "text") + s.Picture()
            + string.Concat(Enumerable.Range(0, 3).Select(at => Paragraph(F(49 + (2 * at)) + Run(" / ") + F(50 + (2 * at)))));
        return Package(s, body, chart: true);
    }

    public static string ReportField(int number) => "f" + number.ToString("00", CultureInfo.InvariantCulture);
    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Fields(Syntax s, params string[] names) => string.Concat(names.Select(name => Paragraph(s.Field(name))));
    private static string Run(string text) => $"<w:r w:rsidRPr=\"00C4D5E6\"><w:rPr>{RunProperties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
    private static string Alone(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
    private static string Paragraph(string runs, string properties = "") => $"<w:p w:rsidR=\"00A1B2C3\" w:rsidRDefault=\"00A1B2C3\" w:rsidP=\"00C4D5E6\"><w:pPr>{properties}<w:rPr>{RunProperties}</w:rPr></w:pPr>{runs}</w:p>";
    private static string Cell(string runs, int width) => $"<w:tc><w:tcPr><w:tcW w:w=\"{Number(width)}\" w:type=\"dxa\"/></w:tcPr>{Paragraph(runs, "<w:spacing w:before=\"40\" w:after=\"40\"/>")}</w:tc>";
    private static string TableRow(string cells) => $"<w:tr w:rsidR=\"00A1B2C3\"><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>";
    private static string Row(string[] cells) => TableRow(string.Concat(cells.Select((cell, at) => Cell(cell, Widths[at]))));
    private static string Table(int[] widths, string rows) => $"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"9060\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>{string.Concat(widths.Select(width => $"<w:gridCol w:w=\"{Number(width)}\"/>"))}</w:tblGrid>{rows}</w:tbl>";
    private static string Control(string tag, string content) => $"<w:sdt><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:id w:val=\"{Number(++_controls)}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Drawing(string relationship, int id, int width, int height, string description) =>
        $"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{Number(width)}\" cy=\"{Number(height)}\"/><wp:docPr id=\"{Number(id)}\" name=\"Picture {Number(id)}\" descr=\"{description}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{Number(id)}\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Number(width)}\" cy=\"{Number(height)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    private static string TextBox(string content) =>
        $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"2000000\" cy=\"700000\"/><wp:docPr id=\"217\" name=\"Text Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"700000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:157pt;height:55pt\"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    private static string Prose(int number) => number switch
    {
        0 => "Over these weeks we looked at how far the agreed goals were reached and what the measures say about sleep, walking and sitting at work. ",
        1 => "Please keep this page with the record; it replaces what was sent before about the same weeks and the same goals. ",
        2 => "The numbers come from the questionnaires filled in before the first and after the last session, each on the same day of the week. ",
        3 => "If anything here differs from what you see yourself, please tell us within two weeks, so that we can set it right together. ",
        _ => "On working days between nine and four we are easily reached; a short note with the reference above is enough for a call back. ",
    };

    private static byte[] Package(Syntax s, string body, bool chart)
    {
        const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
        string Relation(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relations}{type}\" Target=\"{target}\"/>";
        string Relationships(string all) => $"{Xml}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";
        string[] kinds = ["styles", "settings", "numbering", "header", "footer"];
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text) => AddBytes(zip, name, Encoding.UTF8.GetBytes(text));
            Add("[Content_Types].xml", $"{Xml}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/>{string.Concat(kinds.Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Types}{kind}+xml\"/>"))}</Types>");
            Add("_rels/.rels", Relationships(Relation("rId1", "officeDocument", "word/document.xml")));
            Add("word/document.xml", $"{Xml}<w:document {Spaces}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            Add("word/_rels/document.xml.rels", Relationships(string.Concat(kinds.Select(kind => Relation(kind, kind, kind + ".xml"))) + (chart ? Relation("chart", "image", "media/chart.png") : "")));
            Add("word/header.xml", $"{Xml}<w:hdr {Spaces}>{Paragraph(Drawing("logo", 1, 1_440_000, 576_000, "") + Run("  ") + s.Field("orgName"))}{Paragraph(s.Field("orgAddress") + Run(" · ") + s.Field("orgPhone"))}</w:hdr>");
            Add("word/_rels/header.xml.rels", Relationships(Relation("logo", "image", "media/logo.png")));
            Add("word/footer.xml", $"{Xml}<w:ftr {Spaces}>{Paragraph(s.Field("docRef") + Run(" · ") + s.Field("footerNote"))}</w:ftr>");
            Add("word/styles.xml", Xml + BenchData.Styles);
            Add("word/settings.xml", $"{Xml}<w:settings {Spaces}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/><w:rsids>{string.Concat(Enumerable.Range(0, 60).Select(at => $"<w:rsid w:val=\"{0xA10000 + (at * 7919):X8}\"/>"))}</w:rsids></w:settings>");
            Add("word/numbering.xml", $"{Xml}<w:numbering {Spaces}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
            AddBytes(zip, "word/media/logo.png", BenchData.Png(160, 64, 1));
            if (chart) AddBytes(zip, "word/media/chart.png", BenchData.Png(130, 100, 2));
        }
        return stream.ToArray();
    }

    private static void AddBytes(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        stream.Write(bytes);
    }
}
