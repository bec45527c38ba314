using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>The paragraph styles of our documents. A therapist finds them in Word by these names and may restyle them.</summary>
public enum WordStyle
{
    Text, Title, Subtitle, Heading, Subheading, Small, Letterhead, Contact, Date, Address, Salutation, Closing, Signature, Label, Cell, Mark, Quote, Bullet, Check, Numbered,
}

public enum WordAlign { Left, Center, Right }

/// <summary>Content under way: the body, a header or footer, or a cell. Calls can be chained.</summary>
public sealed class WordBlock
{
    internal const string Spaces = "xmlns:w=\"" + Element.WordSpace + "\" xmlns:r=\"" + Relationships.TypeSpace + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"";

    // Word wants a paragraph after a table. This one takes no room, so that a sheet filled to its last row stays one page.
    private const string Hairline = "<w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";
    private readonly StringBuilder _xml = new();
    private readonly double _width;
    private readonly WordLook _look;
    private readonly WordPictures _pictures;
    private readonly SortedDictionary<string, string> _relations;
    private bool _endsWithParagraph;

    internal WordBlock(double width, WordLook look, WordPictures pictures, SortedDictionary<string, string>? relations = null) =>
        (_width, _look, _pictures, _relations) = (width, look, pictures, relations ?? new(StringComparer.Ordinal));

    /// <summary>Every block ends with a paragraph; after a table a small one is added.</summary>
    internal string Xml => _endsWithParagraph ? _xml.ToString() : _xml + Hairline;
    internal IReadOnlyCollection<string> PictureRelations => _relations.Values;

    public WordBlock Text(string text, WordStyle style = WordStyle.Text, WordAlign align = WordAlign.Left, bool keepWithNext = false) =>
        Paragraph(style, (keepWithNext ? "<w:keepNext/>" : "") + Numbered(style) + Aligned(align), WordInline.Runs(text));

    public WordBlock Title(string text) => Text(text, WordStyle.Title);
    public WordBlock Heading(string text) => Text(text, WordStyle.Heading);
    public WordBlock Subheading(string text) => Text(text, WordStyle.Subheading);
    public WordBlock Bullet(string text) => Text(text, WordStyle.Bullet);
    /// <summary>A line with a box to tick before it, in Word or with a pen.</summary>
    public WordBlock Check(string text) => Text("[ ]\t" + text, WordStyle.Check);

    /// <summary>A place to type or write: its label in small letters, and a control below it. Controls without a tag are no fields of the template.</summary>
    public WordBlock FillIn(string label)
    {
        var name = XmlText.Escape(label);
        Text(label, WordStyle.Label);
        _xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"{name}\"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\u00A0</w:t></w:r></w:p></w:sdtContent></w:sdt>");
        return this;
    }

    public WordBlock Small(string text, WordAlign align = WordAlign.Left) => Text(text, WordStyle.Small, align);
    public WordBlock Texts(params string[] texts)
    {
        foreach (var text in texts) Text(text);
        return this;
    }

    /// <summary>A thin line across, in the accent colour.</summary>
    public WordBlock Line() =>
        Paragraph(WordStyle.Small, $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"{_look.Accent}\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"120\"/>", "");

    public WordBlock Space(double millimetres) =>
        Paragraph(WordStyle.Text, $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{Twips(millimetres)}\" w:lineRule=\"exact\"/>", "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");

    public WordBlock PageBreak() => Paragraph(WordStyle.Text, "", "<w:r><w:br w:type=\"page\"/></w:r>");

    /// <summary>"Page 1 of 2" with <paramref name="page"/> and <paramref name="of"/> as the words.</summary>
    public WordBlock PageNumber(string page = "Page", string of = "of", WordAlign align = WordAlign.Right) =>
        Paragraph(WordStyle.Small, Aligned(align), $"{WordInline.Runs(page + " ")}{Field("PAGE")}{WordInline.Runs($" {of} ")}{Field("NUMPAGES")}");

    /// <summary>The frame for a picture that a field brings; grey in the template, gone when there is none.</summary>
    public WordBlock Frame(string field, double widthMm, double heightMm, WordAlign align = WordAlign.Left) => Picture(WordPictures.Grey, widthMm, heightMm, field, align);

    /// <summary>A picture, or with <paramref name="field"/> the frame for one: it is fitted into the box without distortion.</summary>
    public WordBlock Picture(WordImage image, double widthMm, double heightMm, string? field = null, WordAlign align = WordAlign.Left)
    {
        var name = _pictures.NameOf(image);
        var id = "picture" + name[7..name.IndexOf('.')];
        _relations[id] = WordDocument.Relation(id, "image", "media/" + name);
        var number = ++_pictures.Drawings;
        var description = XmlText.Escape(field is null ? image.Description ?? "" : $"{{{{{field}}}}}");
        var (cx, cy) = ((long)(widthMm * 36_000), (long)(heightMm * 36_000));
        if (field is null) (cx, cy) = PackageImages.Fit(image, (cx, cy));
        return Paragraph(WordStyle.Text, Aligned(align), string.Create(CultureInfo.InvariantCulture,
            $"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{description}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Picture {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"));
    }

    /// <summary>A content control on a line of its own, showing <paramref name="shown"/> until it is filled.</summary>
    public WordBlock Control(string tag, string shown, WordStyle style = WordStyle.Text)
    {
        var escaped = XmlText.Escape(tag);
        _xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"{escaped}\"/><w:tag w:val=\"{escaped}\"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{WordInline.Runs(shown)}</w:p></w:sdtContent></w:sdt>");
        _endsWithParagraph = true;
        return this;
    }

    /// <summary>A table with the given column widths in millimetres; a width of 0 takes what is left.</summary>
    /// <param name="padding">Around what stands in a cell, in millimetres; null as the borders want it.</param>
    public WordBlock Table(double[] columns, Action<WordTable> rows, WordBorders borders = WordBorders.Lines, double? padding = null)
    {
        var left = _width - columns.Sum();
        var widths = columns.Select(width => width > 0 ? width : left / columns.Count(other => other <= 0)).ToArray();
        var table = new WordTable(widths, borders, padding, _look, width => new WordBlock(width, _look, _pictures, _relations));
        rows(table);
        // Word takes two tables without a paragraph between them for one.
        if (!_endsWithParagraph && _xml.Length > 0) _xml.Append(Hairline);
        _xml.Append(table.Xml);
        _endsWithParagraph = false;
        return this;
    }

    /// <summary>Words set apart on a tinted ground.</summary>
    public WordBlock Panel(Action<WordBlock> content) => Table([0], table => table.Row(content), WordBorders.Panel, 4);

    internal static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    private WordBlock Paragraph(WordStyle style, string properties, string runs)
    {
        _xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>");
        _endsWithParagraph = true;
        return this;
    }

    private static string Numbered(WordStyle style) => style switch
    {
        WordStyle.Bullet => "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
        WordStyle.Numbered => "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>",
        _ => "",
    };

    private static string Aligned(WordAlign align) => align switch
    {
        WordAlign.Center => "<w:jc w:val=\"center\"/>",
        WordAlign.Right => "<w:jc w:val=\"right\"/>",
        _ => "",
    };

    private static string Field(string code) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
