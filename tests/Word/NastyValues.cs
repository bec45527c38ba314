using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Values that are awkward to write.</summary>
internal static class NastyValues
{
    public static readonly NastyTemplate[] All =
    [
        new("markup characters", T("{{provider.name}}"), "Dr. Müller & Söhne <ltd>", "Dr. Müller &amp; Söhne &lt;ltd&gt;"),
        new("characters XML forbids", T("{{hostile}}"), "abc\uFFFDde<w:p>&amp;]]>"),
        new("beyond the basic plane", T("{{emoji}}"), "😀 done"),
        new("line breaks", P(R("{{lines}}", "<w:b/>")), "one|two|three", "one</w:t><w:br/><w:t xml:space=\"preserve\">two"),
        new("tabs", T("{{tabbed}}"), "a\tb", "<w:tab/>"),
        new("long date", T("{{date | long}}"), "March 1, 2026"),
        new("date in German", T("{{date | long}} {{date | month}}"), "1. März 2026 März 2026") { Culture = "de-DE" },
        new("date by pattern", T("{{date | yyyy-MM-dd}}"), "2026-03-01"),
        new("ISO text as a date", T("{{isodate}} {{isodate | long}}"), "2026-03-01 March 1, 2026"),
        new("number", T("{{amount}} {{amount | 0.00}} {{amount | money}}"), "1234.5 1234.50 $1,234.50"),
        new("number in German", T("{{amount}} {{amount | 0.00}}"), "1234,5 1234,50") { Culture = "de-DE" },
        new("list in a sentence", T("We treat {{texts | and}}."), "We treat red, green, and blue."),
        new("list in a line without a format", T("We treat {{texts}}."), "We treat red, green, blue."),
        new("list as lines", T("{{texts | lines}}"), "red|green|blue"),
        new("truth in words", T("{{yes}} {{no | reached/open}}"), "yes open"),
        new("a link keeps the run's formatting", P(R("see {{link}} now", "<w:i/>")), "see our site now", "<w:hyperlink xmlns:r=", "<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">our site"),
        new("a link inside a link is text", new Docx { Body = P("<w:hyperlink r:id=\"go\">", R("{{link}}"), "</w:hyperlink>") }.Related("go", "hyperlink", "https://example.org", outside: true), "our site"),
        new("a picture in the line", T("{{logo | 4cm x 1cm}}"), "", "cx=\"720000\" cy=\"360000\"", "descr=\"Our logo\""),
        new("a QR code of a size", T("{{qr | 3cm}}"), "", "cx=\"1080000\" cy=\"1080000\""),
        new("a picture frame is kept in proportion", new Docx { Body = P(Picture("pic", "{{logo}}")) }.Related("pic", "image", "media/a.png").WithPart("word/media/a.png", Png(10, 10)), "", "<wp:extent cx=\"900000\" cy=\"450000\"/>", "<a:ext cx=\"900000\" cy=\"450000\"/>"),
        new("an empty picture frame goes with its line", new Docx { Body = T("a") + P(Picture("pic", "{{empty}}")) + T("b") }.Related("pic", "image", "media/a.png").WithPart("word/media/a.png", Png(10, 10)), "a|b") { Without = ["<w:drawing>"] },
    ];
}
