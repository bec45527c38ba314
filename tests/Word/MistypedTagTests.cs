using ReferralOutlook.Platform.Word;
using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Double braces that make no tag.</summary>
public sealed class MistypedTagTests
{
    public static TheoryData<string, string> Mistyped => new()
    {
        { T("x") + T("Dear {{name}, thank you"), "{{name}, thank you in the body, paragraph 2 is no whole tag" },
        { T("Dear {{ name"), "{{ name in the body, paragraph 1" },
        { T("name}} and"), "name}} in the body, paragraph 1" },
        { T("{{name}} {{{{name}}}}"), "{{ }} in the body, paragraph 1" },
        { T("{{na") + T("me}}"), "{{na in the body, paragraph 1" },
        { P(R("{{na"), "<w:r><w:tab/></w:r>", R("me}}")), "{{name}} in the body, paragraph 1" },
        { P(R("{"), R("{name")), "{{name in the body" },
        { P("<w:r><w:t>&#123;&#123;name</w:t></w:r>"), "{{name in the body" },
        { Table(Row("a", "{{name}")), "{{name} in the body, paragraph 2 (table row 1)" },
        { P(TextBox(T("{{name}"))), "{{name} in a text box of the body" },
    };

    [Theory, MemberData(nameof(Mistyped))]
    public void Never_goes_out_in_a_letter_but_is_text_elsewhere(string body, string part) => IsMistyped(new Docx { Body = body }, part);

    [Fact]
    public void Is_seen_beside_the_body_too()
    {
        IsMistyped(new Docx { Body = T("x") }.With("header", T("{{name}")), "{{name} in the header (header1.xml), paragraph 1");
        IsMistyped(new Docx { Body = T("x") }.With("footer", T("name}}")), "name}} in the footer (footer1.xml), paragraph 1");
        IsMistyped(new Docx { Body = T("x") }.With("footnotes", $"<w:footnote w:id=\"1\">{T("{{name}")}</w:footnote>"), "{{name} in the footnotes, paragraph 1");
        IsMistyped(new Docx { Body = T("x") }.WithPart("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>For {{name}</dc:title></cp:coreProperties>"), "{{name} in the document properties");
    }

    private static void IsMistyped(Docx docx, string part)
    {
        var template = WordTemplate.Compile(docx.ToBytes());
        var refusal = Assert.Throws<WordTemplateException>(() => template.Fill(NastyTemplate.Values, NastyTemplate.Us));
        Assert.StartsWith(part, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(refusal.Message, template.Leftovers[0].Line);
        Assert.Equal(WordText.Read(docx.ToBytes()), WordText.Read(template.FillKnown([], NastyTemplate.Us).Bytes));
    }

    [Fact]
    public void Is_no_brace_that_nobody_reads()
    {
        var body = P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>ADDIN {\"a\":{\"b\":{}}}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
            + P("<w:del w:id=\"5\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>{{old</w:t></w:r></w:del>") + T("{a} {{name}} }");
        var template = WordTemplate.Compile(new Docx { Body = body }.ToBytes());
        Assert.Empty(template.Leftovers);
        Assert.EndsWith("{a} Ann }", Lines(template.Fill(NastyTemplate.Values, NastyTemplate.Us)), StringComparison.Ordinal);
    }
}
