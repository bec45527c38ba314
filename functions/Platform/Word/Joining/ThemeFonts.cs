using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>A theme's fonts by name, for text that leaves its theme behind.</summary>
internal sealed class ThemeFonts(string? headings, string? text)
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly (string Theme, string Font)[] Kinds = [("asciiTheme", "ascii"), ("hAnsiTheme", "hAnsi"), ("eastAsiaTheme", "eastAsia"), ("cstheme", "cs")];

    public static ThemeFonts None { get; } = new(null, null);

    public static ThemeFonts Of(XElement? theme) => theme is null ? None : new(Latin(theme, "majorFont"), Latin(theme, "minorFont"));

    public void Write(XElement story)
    {
        if (headings is null && text is null) return;
        foreach (var fonts in story.DescendantsAndSelf(W + "rFonts"))
            foreach (var (theme, font) in Kinds)
            {
                if (fonts.Attribute(W + theme) is not { } named) continue;
                if ((named.Value.StartsWith("major", StringComparison.Ordinal) ? headings : text) is { Length: > 0 } name) fonts.SetAttributeValue(W + font, name);
                named.Remove();
            }
    }

    private static string? Latin(XElement theme, string which) => (string?)theme.Descendants(Drawing + which).FirstOrDefault()?.Element(Drawing + "latin")?.Attribute("typeface");
}
