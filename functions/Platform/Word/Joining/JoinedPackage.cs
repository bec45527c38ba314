using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>The document that grows: its text, and the parts that headers, footers and pictures of the others become.</summary>
internal sealed class JoinedPackage
{
    private readonly WordPackage _first;
    private readonly XElement _document;
    private readonly XElement _body;
    private readonly JoinedParts _parts;
    private readonly JoinedStyles _styles;
    private readonly JoinedLists _lists;
    private readonly string _title;
    private int _drawing;
    private int _bookmark;
    private int _count;

    public JoinedPackage(WordPackage first, string title)
    {
        (_first, _title) = (first, title);
        _document = Load(first, first.MainPart);
        _body = _document.Element(W + "body") ?? throw new WordTemplateException("The document holds no text in a form that can be put together with others; save it in Word as .docx (not Strict) first.");
        _parts = new JoinedParts(first);
        _styles = new JoinedStyles(_parts);
        _lists = new JoinedLists(_parts);
        var section = Prepare(_document);
        Section.Begin(section, _parts);
        foreach (var part in Section.Stories(section, _parts.RelationsOf(first.MainPart))) _parts.Change(part, Tidy);
    }

    public void Add(WordPackage next)
    {
        var document = Load(next, next.MainPart);
        var copy = new PartCopy(next, _parts);
        var notes = new JoinedNotes(_parts, next, copy);
        var lists = _lists.Take(next);
        var styles = _styles.Take(next, lists);
        var first = Prepare(document);
        notes.Take(document, Bring);
        Bring(document);
        copy.Bring(document, next.MainPart, story =>
        {
            Bring(story);
            Tidy(story);
        });
        Section.Begin(first, _parts);
        Section.Close(_body);
        foreach (var namespaces in document.Attributes().Where(attribute => attribute.IsNamespaceDeclaration)) JoinedParts.Declare(_document, namespaces);
        JoinedParts.Ignore(_document, document);
        _body.Add(document.Element(W + "body")!.Elements());

        void Bring(XElement story)
        {
            styles.Rewrite(story);
            lists.Rewrite(story);
        }
    }

    public byte[] ToBytes()
    {
        _parts.Set(_first.MainPart, _document);
        _styles.Save();
        _lists.Save();
        _parts.Retitle(_title);
        return _parts.ToBytes();
    }

    /// <summary>Changes what must differ between documents and takes out what means nothing on paper. Gives the first section's properties.</summary>
    private XElement Prepare(XElement document)
    {
        var body = document.Element(W + "body") ?? throw new WordTemplateException("The document holds no text in a form that can be put together with others; save it in Word as .docx (not Strict) first.");
        Tidy(document);
        if (!body.Elements(W + "sectPr").Any()) body.Add(new XElement(W + "sectPr"));
        if (_count++ > 0) RenameBookmarks(document);
        return document.Descendants(W + "sectPr").First(section => section.Parent!.Name != W + "sectPrChange");
    }

    private void Tidy(XElement story)
    {
        story.Descendants().Where(element => element.Name == W + "commentRangeStart" || element.Name == W + "commentRangeEnd" || element.Name == W + "commentReference").Remove();
        foreach (var drawing in story.Descendants(Wp + "docPr")) drawing.SetAttributeValue("id", (++_drawing).ToString(CultureInfo.InvariantCulture));
        foreach (var control in story.Descendants(W + "sdtPr")) control.Elements(W + "id").Remove();
        story.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name == W14 + "paraId" || attribute.Name == W14 + "textId").Remove();
        foreach (var code in story.Descendants(W + "instrText").Where(code => code.Value.Contains("NUMPAGES", StringComparison.Ordinal))) code.Value = code.Value.Replace("NUMPAGES", "SECTIONPAGES", StringComparison.Ordinal);
        foreach (var field in story.Descendants(W + "fldSimple").Attributes(W + "instr")) field.Value = field.Value.Replace("NUMPAGES", "SECTIONPAGES", StringComparison.Ordinal);
    }

    private void RenameBookmarks(XElement document)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in document.Descendants().Where(element => element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd"))
        {
            var id = (string?)mark.Attribute(W + "id") ?? "";
            if (!ids.TryGetValue(id, out var other)) ids[id] = other = (100_000 + ++_bookmark).ToString(CultureInfo.InvariantCulture);
            mark.SetAttributeValue(W + "id", other);
            if (mark.Attribute(W + "name") is { } name) name.Value = Renamed(name.Value);
        }
        foreach (var anchor in document.Descendants(W + "hyperlink").Attributes(W + "anchor")) anchor.Value = Renamed(anchor.Value);
    }

    // Word allows 40 characters.
    private string Renamed(string name) => string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 30 ? name[..30] : name)}_{_count}");

    internal static XElement Load(WordPackage package, string part) =>
        XElement.Parse(XmlSource.Decode(part, package.Parts[part]), LoadOptions.PreserveWhitespace);

    internal static byte[] Save(XElement element) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + element.ToString(SaveOptions.DisableFormatting));
}
