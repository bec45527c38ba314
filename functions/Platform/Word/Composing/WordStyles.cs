using System.Globalization;

namespace ReferralOutlook.Platform.Word;

/// <summary>Styles, list numbering and settings of documents written in code.</summary>
internal static class WordStyles
{
    private const string Space = "xmlns:w=\"" + Element.WordSpace + "\"";

    public const string Settings = $"<w:settings {Space}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    public const string Numbering = $"<w:numbering {Space}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"357\" w:hanging=\"357\"/></w:pPr></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"357\" w:hanging=\"357\"/></w:pPr></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

    public static string Of(WordLook look)
    {
        var (size, accent, grey) = (look.Size, $"<w:color w:val=\"{look.Accent}\"/>", $"<w:color w:val=\"{look.Grey}\"/>");
        var heading = $"<w:rFonts w:ascii=\"{look.HeadingFont}\" w:hAnsi=\"{look.HeadingFont}\" w:cs=\"{look.HeadingFont}\"/>";
        return $"<w:styles {Space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{look.Font}\" w:eastAsia=\"{look.Font}\" w:hAnsi=\"{look.Font}\" w:cs=\"{look.Font}\"/>{Size(size)}<w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Text\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:before=\"80\" w:after=\"80\" w:line=\"269\" w:lineRule=\"auto\"/></w:pPr></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
            + Style("Title", "Title", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", $"{heading}<w:b/><w:bCs/>{accent}{Size(size * 2)}")
            + Style("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"200\"/>", $"{grey}{Size(size * 1.2)}")
            + Style("Heading", "heading 1", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"0\"/>", $"{heading}<w:b/><w:bCs/>{accent}{Size(size * 1.35)}")
            + Style("Subheading", "heading 2", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"1\"/>", $"{heading}<w:b/><w:bCs/>{Size(size * 1.1)}")
            + Style("Small", "Small", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>", grey + Size(size * 0.84))
            + Style("Letterhead", "Letterhead", "<w:spacing w:before=\"0\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", $"{heading}<w:b/><w:bCs/>{accent}<w:spacing w:val=\"6\"/>{Size(size * 1.45)}")
            + Style("Contact", "Contact", $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"6\" w:color=\"{look.Accent}\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"320\" w:line=\"250\" w:lineRule=\"auto\"/>", grey + Size(size * 0.81))
            + Style("Date", "Date", "<w:spacing w:before=\"0\" w:after=\"240\"/>", "")
            + Style("Address", "Address", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"259\" w:lineRule=\"auto\"/>", "")
            + Style("Salutation", "Salutation", "<w:spacing w:before=\"320\"/>", "")
            + Style("Closing", "Closing", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"0\"/>", "")
            + Style("Signature", "Signature", "<w:keepLines/><w:spacing w:before=\"680\" w:after=\"0\" w:line=\"259\" w:lineRule=\"auto\"/>", "<w:b/><w:bCs/>")
            + Style("Label", "Label", "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", grey + Size(size * 0.76))
            + Style("Cell", "Cell", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"250\" w:lineRule=\"auto\"/>", Size(size * 0.95))
            + Style("Mark", "Mark", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:bCs/>{accent}{Size(size * 1.05)}")
            + Style("Quote", "Quote", $"<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"{look.Accent}\"/></w:pBdr><w:ind w:left=\"284\"/>", grey)
            + Style("Bullet", "List Bullet", "<w:spacing w:before=\"0\" w:after=\"60\"/><w:ind w:left=\"357\" w:hanging=\"357\"/>", "")
            + Style("Check", "Check", "<w:tabs><w:tab w:val=\"left\" w:pos=\"357\"/></w:tabs><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"/><w:ind w:left=\"357\" w:hanging=\"357\"/>", Size(size * 0.95))
            + Style("Numbered", "List Number", "<w:spacing w:before=\"0\" w:after=\"60\"/><w:ind w:left=\"357\" w:hanging=\"357\"/>", "")
            + "</w:styles>";
    }

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\"{(id is "Small" or "Letterhead" or "Contact" or "Address" or "Label" or "Cell" or "Mark" or "Check" ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Text\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>";

    private static string Size(double points) => string.Create(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{Math.Round(points * 2)}\"/><w:szCs w:val=\"{Math.Round(points * 2)}\"/>");
}
