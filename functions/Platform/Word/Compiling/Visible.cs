using System.Text.RegularExpressions;

namespace ReferralOutlook.Platform.Word;

/// <summary>Whether something stands in a piece of a document that a reader would miss, apart from fields: then its paragraph is never taken away.</summary>
internal static partial class Visible
{
    /// <param name="apart">Elements that are judged elsewhere, with all that is in them.</param>
    public static bool In(IEnumerable<Element> elements, Func<Element, bool>? apart = null) => elements.Any(element => In(element, apart));

    public static bool In(Element element, Func<Element, bool>? apart = null) => apart?.Invoke(element) != true && element.W switch
    {
        "t" => InText(element.Content),
        "pPr" => element.Child("sectPr") is not null,
        "rPr" or "tab" or "cr" or "proofErr" or "lastRenderedPageBreak" or "noBreakHyphen" or "softHyphen" or "bookmarkEnd" => false,
        "br" => element.Attribute("type") is "page" or "column",
        "bookmarkStart" => !(element.Parent?.Children.Exists(end => end.W == "bookmarkEnd" && end.Attribute("id") == element.Attribute("id")) ?? false),
        "sdt" when ContentControl.TagOf(element) is not null => false,
        "sdt" => element.Child("sdtContent") is { } content && In(content.Children, apart),
        "p" or "r" or "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "dir" or "bdo" or "tbl" or "tr" or "tc" => In(element.Children, apart),
        "drawing" => ImageFrame.TagOf(element) is null,
        "tblPr" or "tblGrid" or "trPr" or "tcPr" or "tblPrEx" or "smartTagPr" or "customXmlPr" => false,
        _ => true,
    };

    /// <summary>Punctuation and spaces alone only hold fields together: "{{city}}, {{state}}".</summary>
    private static bool InText(ReadOnlySpan<char> written)
    {
        var text = written.Contains('{') ? TagPattern().Replace(written.ToString(), match => Tag.Read(XmlText.Unescape(match.Value[2..^2])).Kind == TagKind.Unreadable ? "x" : "") : written.ToString();
        foreach (var c in XmlText.Unescape(text))
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c)) return true;
        return false;
    }

    [GeneratedRegex(@"\{\{[^{}]{0,400}\}\}", RegexOptions.NonBacktracking)]
    public static partial Regex TagPattern();
}
