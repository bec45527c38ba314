using System.Globalization;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Word;

/// <summary>A template meant to break the engine, the text it must give (lines joined by |), and XML that must stand in its parts afterwards.</summary>
internal sealed record NastyTemplate(string Name, Docx Docx, string Text, params string[] Xml)
{
    public string Culture { get; init; } = "en-US";

    /// <summary>XML that must be gone.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>Where to look for <see cref="Xml"/>.</summary>
    public string Part { get; init; } = "word/document.xml";
    public static CultureInfo Us { get; } = CultureInfo.GetCultureInfo("en-US");

    public static IEnumerable<NastyTemplate> All => [.. NastyTags.All, .. NastyBlocks.All, .. NastyTables.All, .. NastyControls.All, .. NastyStories.All, .. NastyValues.All];

    /// <summary>The same for all of them.</summary>
    public static WordValues Values => new()
    {
        ["name"] = "Ann",
        ["provider"] = new WordValues { ["name"] = "Dr. Müller & Söhne <ltd>", ["city"] = "Köln", ["phone"] = "", ["Fax Number"] = "555-2" },
        ["flat.key"] = "flat",
        ["empty"] = "",
        ["gone"] = WordValue.Empty,
        ["yes"] = true,
        ["no"] = false,
        ["date"] = new DateOnly(2026, 3, 1),
        ["isodate"] = "2026-03-01",
        ["amount"] = 1234.5m,
        ["lines"] = "one\ntwo\r\nthree",
        ["tabbed"] = "a\tb",
        ["spaced"] = "  two  spaces  ",
        ["hostile"] = "a\u0000b\u0008c\uD800d\uFFFEe<w:p>&amp;]]>",
        ["emoji"] = "😀 done",
        ["rtl"] = "שלום",
        ["braces"] = "{{name}}",
        ["texts"] = WordList.Of(["red", "green", "blue"]),
        ["none"] = new WordList([]),
        ["goals"] = new WordList([new WordValues { ["goal"] = "walk", ["done"] = true, ["steps"] = WordList.Of(["up", "down"]) }, new WordValues { ["goal"] = "sleep", ["done"] = false, ["steps"] = new WordList([]), ["note"] = "soon" }]),
        ["link"] = new WordLink("our site", "https://example.org/a?b=1&c=2"),
        ["mail"] = new WordLink("write us", "mailto:a@example.org"),
        ["logo"] = new WordImage(Docx.Png(200, 100), "Our logo"),
        ["qr"] = new WordQr("https://example.org/refer"),
    };
}
