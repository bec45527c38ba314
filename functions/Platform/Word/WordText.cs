using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// The text of a .docx as a reader sees it: a line per paragraph, tabs between the cells of a row; headers first, footers and notes last. Deleted text and
/// the second copy of text boxes (kept for old Word versions) are left out.
/// </summary>
public static class WordText
{
    private static readonly string[] Before = ["header"];
    private static readonly string[] After = ["footnotes", "endnotes", "footer"];

    /// <exception cref="WordTemplateException">It is no Word document that may be used.</exception>
    public static string Read(ReadOnlyMemory<byte> docx)
    {
        var package = WordPackage.Open(docx);
        var text = new StringBuilder();
        foreach (var part in Stories(package, Before).Append(package.MainPart).Concat(Stories(package, After)))
            Add(XmlSource.Parse(XmlSource.Decode(part, package.Parts[part])), text);
        return text.ToString();
    }

    private static IEnumerable<string> Stories(WordPackage package, string[] kinds) =>
        from kind in kinds
        from relationship in Relationships.Of(package.Parts, package.MainPart)
        where !relationship.IsOutside && relationship.Type.EndsWith("/" + kind, StringComparison.Ordinal) && package.Parts.ContainsKey(relationship.PartName)
        select relationship.PartName;

    private static void Add(Element element, StringBuilder text)
    {
        switch (element.W)
        {
            case "t": text.Append(XmlText.Unescape(element.Content.ToString())); return;
            case "tab" when element.Parent?.W == "r": text.Append('\t'); return;
            case "br" or "cr": text.Append('\n'); return;
            case "noBreakHyphen": text.Append('-'); return;
            case "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "sdtPr": return;
            case "footnote" or "endnote" when element.Attribute("type") is "separator" or "continuationSeparator": return;
        }
        if (element.Local == "Fallback") return;
        if (element.W == "txbxContent") text.Append('\n');
        foreach (var child in element.Children) Add(child, text);
        if (element.W == "p" && !IsLastInCell(element)) text.Append('\n');
        else if (element.W == "tc") text.Append(IsLastCell(element) ? '\n' : '\t');
    }

    private static bool IsLastInCell(Element paragraph) => paragraph.Parent is { W: "tc" } cell && paragraph.Index == cell.Children.Count - 1;
    private static Element? RowOf(Element cell) => cell.Ancestors().FirstOrDefault(up => up.W == "tr");
    private static bool IsLastCell(Element cell) => RowOf(cell) is not { } row || row.Descendants().Last(below => below.W == "tc" && RowOf(below) == row) == cell;
}
