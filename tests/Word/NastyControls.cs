using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Content controls on every level and of every kind.</summary>
internal static class NastyControls
{
    private const string Placeholder = "<w:rStyle w:val=\"PlaceholderText\"/>";
    private static readonly string Checkbox = "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";

    public static readonly NastyTemplate[] All =
    [
        new("in a line", P(R("Dear "), Control("name", R("x", "<w:b/>"), "<w:text/>"), R("!")), "Dear Ann!", "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ann", "<w:tag w:val=\"name\"/>"),
        new("around a paragraph", Control("lines", P("<w:pPr><w:jc w:val=\"right\"/></w:pPr>", R("x", "<w:i/>"), R("y"))), "one|two|three", "<w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr>"),
        new("around a cell", Table($"<w:tr>{Control("name", Cell(T("x", "<w:b/>")))}{Cell(T("b"))}</w:tr>"), "Ann\tb", "<w:rPr><w:b/></w:rPr>"),
        new("an empty value around a cell", Table($"<w:tr>{Control("empty", Cell(T("x")))}{Cell(T("b"))}</w:tr>"), "\tb"),
        new("around a row", Table(Row("h", "i"), Control("goals", Row("{{goal}}", "{{done}}"))), "h\ti|walk\tyes|sleep\tno"),
        new("around a row with controls in it", Table(Control("goals", $"<w:tr>{Cell(P(Control("goal", R("x"), "<w:id w:val=\"77\"/>")))}{Cell(T("b"))}</w:tr>", "<w:id w:val=\"76\"/>")), "walk\tb|sleep\tb", "<w:id w:val=\"76\"/>") { Without = ["<w:id w:val=\"77\"/>"] },
        new("repeating section", Control("goals", Control("", T("- {{goal}}"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>"), "- walk|- sleep"),
        new("a placeholder loses its style and mark", P(Control("name", R("Click here", Placeholder), "<w:showingPlcHdr/><w:text/>")), "Ann") { Without = ["PlaceholderText", "showingPlcHdr"] },
        new("the control's own formatting follows the placeholder", P("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val=\"name\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>" + R("Click", Placeholder) + "</w:sdtContent></w:sdt>"), "Ann", "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ann"),
        new("a binding would bring the old text back", P(Control("name", R("x"), "<w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{00000000-0000-0000-0000-000000000000}\"/><w:text/>")), "Ann") { Without = ["dataBinding"] },
        new("a date with the control's format", P(Control("date", R("x"), "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"><w:dateFormat w:val=\"d. MMMM yyyy\"/><w:lid w:val=\"en-US\"/><w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>")), "1. March 2026") { Without = ["2020-01-01"] },
        new("an ISO date in data for a date control", P(Control("isodate", R("x"), "<w:date><w:dateFormat w:val=\"M/d/yyyy\"/></w:date>")), "3/1/2026"),
        new("a format in the tag", P(Control("date | short", R("x"))), "3/1/2026"),
        new("a checkbox is ticked", P(Control("yes", R("\u2610"), Checkbox)), "\u2611", "<w14:checked w14:val=\"1\"/>"),
        new("a checkbox is cleared", P(Control("no", R("\u2611"), Checkbox)), "\u2610", "<w14:checked w14:val=\"0\"/>"),
        new("yes keeps a block", Control("yes", T("kept {{name}}")), "kept Ann"),
        new("no drops a block and its line", T("a") + Control("no", T("dropped")) + T("b"), "a|b") { Without = ["<w:sdt>"] },
        new("#if in a tag", P(R("a"), Control("#if empty", R("b")), R("c")), "ac"),
        new("a record opens names inside", Control("provider", P(Control("city", R("x")), R(" {{phone}}."))), "Köln ."),
        new("a picture control", new Docx { Body = P(Control("logo", Picture("pic", ""), "<w:picture/>")) }.Related("pic", "image", "media/a.png").WithPart("word/media/a.png", Png(10, 10)), "", "cx=\"900000\" cy=\"450000\"", "r:embed=\"filled1\""),
        new("a drop-down takes text", P(Control("name", R("x"), "<w:dropDownList><w:listItem w:displayText=\"Ann\" w:value=\"1\"/></w:dropDownList>")), "Ann", "<w:dropDownList>"),
        new("an empty control in a line leaves", P(R("a"), Control("empty", R("x")), R("b")), "ab"),
        new("an empty control content", P(R("a"), "<w:sdt><w:sdtPr><w:tag w:val=\"name\"/></w:sdtPr><w:sdtContent/></w:sdt>"), "aAnn"),
        new("a list of texts around a paragraph", Control("texts", T("x")), "red|green|blue"),
        new("the table of contents is not ours", "<w:sdt><w:sdtPr><w:tag w:val=\"toc\"/><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + T("Contents of {{name}}") + "</w:sdtContent></w:sdt>", "Contents of Ann", "docPartObj"),
        new("Google's controls are not ours", P(Control("goog_rdk_0", R("x {{name}}"))), "x Ann", "goog_rdk_0"),
        new("a control without a tag is not ours", P("<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + R("x {{name}}") + "</w:sdtContent></w:sdt>"), "x Ann"),
        new("controls in controls", Control("yes", P(R("a "), Control("name", R("x")), R(" {{flat.key}}"))), "a Ann flat"),
    ];
}
