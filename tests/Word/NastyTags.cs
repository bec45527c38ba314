using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Tags as Word really leaves them: split, marked, quoted, spaced, formatted in the middle.</summary>
internal static class NastyTags
{
    private const string Bold = "<w:b/>";
    private const string Red = "<w:color w:val=\"FF0000\"/>";

    public static readonly NastyTemplate[] All =
    [
        new("plain tag", T("Dear {{name}},"), "Dear Ann,"),
        new("two tags in one text", T("{{name}}{{name}}"), "AnnAnn"),
        new("split after the braces", P(R("Dear {{"), R("name"), R("}}!")), "Dear Ann!"),
        new("split between the braces", P(R("{"), R("{name}"), R("}")), "Ann"),
        new("one character per run", P([.. "x{{name}}y".Select(c => R(c.ToString()))]), "xAnny"),
        new("split with spelling marks", P("<w:proofErr w:type=\"spellStart\"/>", R("{{na"), "<w:proofErr w:type=\"spellEnd\"/>", R("me}}")), "Ann", "<w:proofErr w:type=\"spellEnd\"/>"),
        new("split with grammar marks and revision ids", P("<w:r w:rsidR=\"00AA11BB\"><w:t>{{na</w:t></w:r><w:proofErr w:type=\"gramStart\"/><w:r w:rsidRPr=\"00CC22DD\"><w:t>me}}</w:t></w:r><w:proofErr w:type=\"gramEnd\"/>"), "Ann", "w:rsidR=\"00AA11BB\""),
        new("split by a bookmark", P(R("{{na"), "<w:bookmarkStart w:id=\"1\" w:name=\"here\"/>", R("me}}"), "<w:bookmarkEnd w:id=\"1\"/>"), "Ann", "w:name=\"here\"", "<w:bookmarkEnd w:id=\"1\"/>"),
        new("keeps the first brace's formatting", P(R("{{na", Bold + Red), R("me}}", "<w:i/>"), R(" plain")), "Ann plain", $"<w:rPr>{Bold}{Red}</w:rPr><w:t xml:space=\"preserve\">Ann"),
        new("keeps what follows in its own formatting", P(R("{{na", Bold), R("me}} tail", "<w:i/>")), "Ann tail", "<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> tail"),
        new("the tail of one and the head of another in a run", P(R("{{na"), R("me}} and {{na", Bold), R("me}}")), "Ann and Ann", $"<w:rPr>{Bold}</w:rPr><w:t xml:space=\"preserve\"> and Ann"),
        new("smart quotes around a format", T("{{date | \u201Cd MMMM yyyy\u201D}}"), "1 March 2026"),
        new("non-breaking and many spaces", T("{{\u00A0 provider.city \u2009 }}"), "Köln"),
        new("invisible characters inside", T("{{na\u200Bme\uFEFF}}"), "Ann"),
        new("other case", T("{{Provider.CITY}}"), "Köln"),
        new("a name with a space", T("{{provider.Fax Number}}"), "555-2"),
        new("a name with a dot that is no record", T("{{flat.key}}"), "flat"),
        new("braces as character references", P("<w:r><w:t>&#123;&#x7B;name&#125;}</w:t></w:r>"), "Ann"),
        new("an entity in the text before", P("<w:r><w:t xml:space=\"preserve\">Smith &amp; Co: {{name}}</w:t></w:r>"), "Smith & Co: Ann"),
        new("CDATA", P("<w:r><w:t><![CDATA[<{{name}}>]]></w:t></w:r>"), "<Ann>"),
        new("a comment in the text", P("<w:r><w:t>{{na<!-- x -->me}}</w:t></w:r>"), "Ann"),
        new("a tag in a comment", P("<w:r><w:t>Hello<!-- a > {{braces}} --> {{name}}<?aside {{name}}?></w:t></w:r>"), "Hello Ann") { Without = ["<!--", "<?aside"] },
        new("what looks like a comment in CDATA", P("<w:r><w:t><![CDATA[<!-- {{name}} ]]><!-- <![CDATA[ x ]]> -->{{name}}</w:t></w:r>"), "<!-- Ann Ann"),
        new("no xml:space on the text", P("<w:r><w:t>Dear {{name}} and all</w:t></w:r>"), "Dear Ann and all", "<w:t xml:space=\"preserve\">Dear Ann and all</w:t>"),
        new("spaces in the value are kept", P("<w:r><w:t>{{spaced}}</w:t></w:r>"), "  two  spaces  "),
        new("single braces are text", T("{name} {{name}} } {"), "{name} Ann } {"),
        new("three braces", T("{{{name}}}"), "{Ann}"),
        new("inside a hyperlink", new Docx { Body = P("<w:hyperlink r:id=\"go\">", R("see {{na"), R("me}}"), "</w:hyperlink>") }.Related("go", "hyperlink", "https://example.org", outside: true), "see Ann", "<w:hyperlink r:id=\"go\">"),
        new("split over a hyperlink's edge", new Docx { Body = P(R("{{na"), "<w:hyperlink r:id=\"go\">", R("me}} here"), "</w:hyperlink>") }.Related("go", "hyperlink", "https://example.org", outside: true), "Ann here"),
        new("inserted with tracked changes", P("<w:ins w:id=\"5\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\">", R("{{na"), R("me}}"), "</w:ins>"), "Ann", "<w:ins w:id=\"5\""),
        new("a deleted tag is not touched", P("<w:del w:id=\"5\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>[[gone]]</w:delText></w:r></w:del>", R("{{name}}")), "Ann", "<w:delText>[[gone]]</w:delText>"),
        new("deleted text amid a tag", P(R("{{na"), "<w:del w:id=\"5\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>XX</w:delText></w:r></w:del>", R("me}}")), "Ann", "<w:delText>XX</w:delText>"),
        new("comment ranges around and in a tag", new Docx { Body = P("<w:commentRangeStart w:id=\"0\"/>", R("{{na"), "<w:commentRangeEnd w:id=\"0\"/>", R("me}}")) }, "Ann", "<w:commentRangeStart w:id=\"0\"/>", "<w:commentRangeEnd w:id=\"0\"/>"),
        new("a page number field stays", P(R("{{name}} "), "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), "Ann 1", " PAGE "),
        new("a tag in a field code", P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://example.org/{{</w:instrText></w:r><w:r><w:instrText>name}}\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>go</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), "go", "https://example.org/Ann</w:instrText>"),
        new("right-to-left runs", P("<w:pPr><w:bidi/></w:pPr>", R("{{r", "<w:rtl/>"), R("tl}}", "<w:rtl/>")), "שלום", "<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">שלום"),
        new("a tab between tags", P("<w:r><w:t>{{name}}</w:t><w:tab/><w:t>{{flat.key}}</w:t></w:r>"), "Ann\tflat", "<w:tab/>"),
        new("a smart tag around half a tag", P("<w:smartTag w:uri=\"urn:x\" w:element=\"place\">", R("{{na"), "</w:smartTag>", R("me}}")), "Ann"),
        new("another prefix for Word's namespace", new Docx { Document = "<d:document xmlns:d=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><d:body><d:p><d:r><d:t>{{lines}}</d:t></d:r></d:p></d:body></d:document>" }, "one|two|three", "<d:br/>"),
        new("no prefix at all", new Docx { Document = "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r><t>{{na</t></r><r><t>me}}</t></r></p></body></document>" }, "Ann"),
        new("attributes in single quotes", P("<w:r><w:rPr><w:color w:val='00FF00'/></w:rPr><w:t xml:space='preserve'>{{name}} > x</w:t></w:r>"), "Ann > x", "w:val='00FF00'"),
    ];
}
