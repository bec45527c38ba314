using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Everything outside the body, and the body's parts that are read apart.</summary>
internal static class NastyStories
{
    private const string Core = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Letter to {{provider.name}}</dc:title></cp:coreProperties>";

    public static readonly NastyTemplate[] All =
    [
        new("header", new Docx { Body = T("body") }.With("header", P(R("{{na"), R("me}}"))), "Ann|body", "Ann") { Part = "word/header1.xml" },
        new("footer with an optional line keeps a paragraph", new Docx { Body = T("body") }.With("footer", T("{{empty}}")), "body|", "<w:p>") { Part = "word/footer1.xml" },
        new("a header that is only a block", new Docx { Body = T("body") }.With("header", T("{{#if no}}") + T("x") + T("{{/if}}")), "|body", "<w:p>") { Part = "word/header1.xml" },
        new("a link from the header", new Docx { Body = T("body") }.With("header", T("{{link}}")), "our site|body", "Target=\"https://example.org/a?b=1&amp;c=2\"") { Part = "word/_rels/header1.xml.rels" },
        new("footnotes", new Docx { Body = P(R("text"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") }.With("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + P(R("see {{na"), R("me}}")) + "</w:footnote>"), "text|see Ann"),
        new("endnotes with a block", new Docx { Body = P(R("text"), "<w:r><w:endnoteReference w:id=\"2\"/></w:r>") }.With("endnotes", "<w:endnote w:type=\"separator\" w:id=\"0\"><w:p/></w:endnote><w:endnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p/></w:endnote><w:endnote w:id=\"2\">" + T("{{#each texts}}{{this}} {{/each}}") + "</w:endnote>"), "text|red green blue "),
        new("a text box and its twin for old Word", P(R("{{name}}"), TextBox(P(R("box {{na"), R("me}}")))), "Ann|box Ann|", "<mc:Fallback>"),
        new("a block in a text box", P(TextBox(T("{{#each texts}}") + T("{{this}}") + T("{{/each}}"))), "|red|green|blue|"),
        new("a text box that empties keeps a paragraph", P(TextBox(T("{{#each none}}") + T("{{this}}") + T("{{/each}}"))), "||"),
        new("a text box inside a block", T("{{#if yes}}") + P(TextBox(T("{{name}}"))) + T("{{/if}}"), "|Ann|"),
        new("document properties", new Docx { Body = T("{{name}}") }.WithPart("docProps/core.xml", Core).WithType("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"), "Ann", "Letter to Dr. Müller &amp; Söhne &lt;ltd&gt;") { Part = "docProps/core.xml" },
        new("a link address", new Docx { Body = P("<w:hyperlink r:id=\"go\">", R("{{name}}"), "</w:hyperlink>") }.Related("go", "hyperlink", "https://example.org/%7B%7Bname%7D%7D?x=1", outside: true), "Ann", "https://example.org/Ann?x=1") { Part = "word/_rels/document.xml.rels" },
        new("comments stay as they were", new Docx { Body = P(R("{{name}}"), "<w:r><w:commentReference w:id=\"0\"/></w:r>") }.With("comments", "<w:comment w:id=\"0\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\">" + T("a remark") + "</w:comment>"), "Ann", "a remark") { Part = "word/comments.xml" },
        new("a picture frame in the header", new Docx { Body = T("body") }.With("header", P(Picture("pic", "{{logo}}"))).WithPart("word/_rels/header1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"pic\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/a.png\"/></Relationships>").WithPart("word/media/a.png", Png(10, 10)), "|body", "descr=\"Our logo\"", "cx=\"900000\" cy=\"450000\"") { Part = "word/header1.xml" },
    ];
}
