namespace ReferralOutlook.Platform.Word;

/// <summary>The order of paragraph and run properties that the schema asks for (ECMA-376 part 1, CT_PPrBase and EG_RPrBase).</summary>
internal static class SchemaOrder
{
    private static readonly string[] Paragraph =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    private static readonly string[] Run =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
        "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    /// <param name="properties"><c>pPr</c> or <c>rPr</c>.</param>
    public static int Of(string properties, string name)
    {
        var place = Array.IndexOf(properties == "pPr" ? Paragraph : Run, name);
        return place < 0 ? int.MaxValue : place;
    }
}
