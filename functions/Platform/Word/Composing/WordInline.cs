using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>Runs of text: <c>**bold**</c>, <c>__italic__</c>, <c>[ ]</c> for a box to tick, line breaks and tabs. A tag's own marks are never read as such.</summary>
internal static class WordInline
{
    private const string Box = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr>"
        + "<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>";

    public static string Runs(string text)
    {
        var runs = new StringBuilder();
        var (bold, italic, inTag, from) = (false, false, false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var two = text.AsSpan(at, Math.Min(2, text.Length - at));
            if (two is "{{" or "}}") { inTag = two[0] == '{'; at++; }
            else if (!inTag && two is "**" or "__")
            {
                Add(runs, text[from..at], bold, italic);
                (bold, italic) = two[0] == '*' ? (!bold, italic) : (bold, !italic);
                from = ++at + 1;
            }
            else if (!inTag && text.AsSpan(at).StartsWith("[ ]"))
            {
                Add(runs, text[from..at], bold, italic);
                runs.Append(Box);
                at += 2;
                from = at + 1;
            }
        }
        Add(runs, text[from..], bold, italic);
        return runs.ToString();
    }

    private static void Add(StringBuilder runs, string text, bool bold, bool italic)
    {
        if (text.Length == 0) return;
        var properties = bold || italic ? $"<w:rPr>{(bold ? "<w:b/><w:bCs/>" : "")}{(italic ? "<w:i/><w:iCs/>" : "")}</w:rPr>" : "";
        var content = XmlText.Escape(text.ReplaceLineEndings("\n"))
            .Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal).Replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal);
        runs.Append(CultureInfo.InvariantCulture, $"<w:r>{properties}<w:t xml:space=\"preserve\">{content}</w:t></w:r>");
    }
}
