using System.IO.Compression;
using System.Text;
using ReferralOutlook.Platform.Word;
using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>What cannot be used is refused in one line that names the tag and where it stands.</summary>
public sealed class RefusedTemplateTests
{
    public static TheoryData<string, string> Blocks => new()
    {
        { T("a") + T("{{#each goals}}"), "{{#each goals}} in the body, paragraph 2 is never closed" },
        { T("{{#if yes}}x"), "{{#if yes}} in the body, paragraph 1 is never closed" },
        { T("x{{/if}}"), "{{/if}} in the body, paragraph 1 closes or divides a block that was never opened" },
        { T("{{#each goals}}") + T("{{/if}}"), "{{/if}} in the body, paragraph 2 does not close {{#each goals}}" },
        { T("{{#each goals}}") + T("{{/each steps}}"), "{{/each steps}} in the body, paragraph 2 does not close {{#each goals}}" },
        { T("{{else}}"), "{{else}} in the body, paragraph 1" },
        { T("{{#if a}}x{{else}}y{{else}}z{{/if}}"), "is the second one" },
        { T("a {{#if yes}} b") + T("{{/if}}"), "amid a paragraph" },
        { Table(Row("{{#if yes}}", "b")) + T("{{/if}}"), "stands inside a table" },
        { Table(Row("a", "b{{#if no}}"), Row("{{/if}}c{{#each goals}}", "{{/each}}")), "begins in the same row" },
        { T("{{#if status = \"x\"}}a{{/if}}"), "cannot be read; write {{#if name}}" },
        { P(TextBox(T("{{#if yes}}"))), "a text box of the body" },
    };

    [Theory, MemberData(nameof(Blocks))]
    public void Names_the_tag_and_the_place(string body, string part) => Refused(new Docx { Body = body }.ToBytes(), part);

    [Fact]
    public void Unknown_tag_of_a_letter_names_its_place()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("x") + Table(Row("a", "b"), Row("c", "{{provider.nam}}")) }.ToBytes());
        var refusal = Assert.Throws<WordTemplateException>(() => template.Fill(NastyTemplate.Values, NastyTemplate.Us));
        Assert.Equal("{{provider.nam}} in the body, paragraph 5 (table row 2) is not a field that is known here; check its spelling.", refusal.Message);
        Assert.Equal("{{provider.nam}}", refusal.Tag);
    }

    public static TheoryData<string, string> WrongTypes => new()
    {
        { "{{#each name}}x{{/each}}", "needs a list" },
        { "{{provider}}", "is a record" },
        { "{{goals}}", "is a record" },
        { "{{amount | Q}}", "has a format that cannot be read" },
        { "{{amount | N999999999}}", "{{amount | N999999999}} in the body, paragraph 2 has a format that cannot be read" },
        { "{{amount | E31}}", "has a format that cannot be read" },
        { $"{{{{amount | {new string('0', 101)}}}}}", "has a format that cannot be read" },
        { $"{{{{date | {new string('y', 101)}}}}}", "has a format that cannot be read" },
        { "{{logo | big}}", "a size that cannot be read" },
    };

    [Theory, MemberData(nameof(WrongTypes))]
    public void Value_that_does_not_fit_names_its_place(string tag, string part)
    {
        var template = WordTemplate.Compile(new Docx { Body = T("x") + T(tag) }.ToBytes());
        var refusal = Assert.Throws<WordTemplateException>(() => template.FillKnown(NastyTemplate.Values, NastyTemplate.Us));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in the body, paragraph 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_too_long_for_a_code_names_its_place()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("x") + T("{{code}}") }.ToBytes());
        var refusal = Assert.Throws<WordTemplateException>(() => template.Fill(new() { ["code"] = new WordQr(new string('x', 5_000)) }, NastyTemplate.Us));
        Assert.Equal("{{code}} in the body, paragraph 2 holds a text that is too long for a QR code.", refusal.Message);
    }

    [Fact]
    public void Link_that_runs_a_program_is_refused()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("{{link}}") }.ToBytes());
        Assert.Throws<WordTemplateException>(() => template.Fill(new() { ["link"] = new WordLink("x", "javascript:alert(1)") }, NastyTemplate.Us));
    }

    [Theory, InlineData("D800"), InlineData("7FFFFFFF"), InlineData("0"), InlineData("box")]
    public void Checkbox_whose_mark_is_no_character(string mark) =>
        Refused(new Docx { Body = Control("yes", T("x"), $"<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"{mark}\"/></w14:checkbox>") }.ToBytes(), "the control yes in the body, paragraph 1 is a checkbox whose mark");

    [Fact]
    public void Encrypted_or_old_file() => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "protected by a password");

    [Fact]
    public void Something_else() => Refused("%PDF-1.7"u8.ToArray(), "not a Word document");

    [Fact]
    public void Nothing() => Refused([], "not a Word document");

    [Fact]
    public void Macros_by_type() => Refused(new Docx { Body = T("x"), MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.ToBytes(), "macros");

    [Fact]
    public void Macros_by_part() => Refused(new Docx { Body = T("x") }.WithPart("word/vbaProject.bin", "x").ToBytes(), "macros");

    [Fact]
    public void Macros_by_relationship() => Refused(new Docx { Body = T("x") }.WithPart("word/renamed.bin", "x").Related("m", "vbaProject", "renamed.bin").ToBytes(), "macros");

    [Fact]
    public void Macros_by_type_of_a_part() => Refused(new Docx { Body = T("x") }.WithPart("word/renamed.bin", "x").Typed("/word/renamed.bin", "application/vnd.ms-office.vbaProject").ToBytes(), "macros");

    [Fact]
    public void Picture_from_outside() => Refused(new Docx { Body = T("x") }.Related("p", "image", "https://example.org/track.png", outside: true).ToBytes(), "takes a picture from outside");

    [Theory, InlineData("TargetMode=\"&#69;xternal\""), InlineData("x:TargetMode=\"Internal\" xmlns:x=\"urn:x\" TargetMode='External'"), InlineData("TargetMode=\"external\"")]
    public void Picture_from_outside_in_disguise(string mode) =>
        Refused(new Docx { Body = T("x") }.Related("p\" " + mode + " x=\"", "image", "https://example.org/track.png").ToBytes(), "takes a picture from outside");

    [Fact]
    public void Template_from_outside() => Refused(new Docx { Body = T("x") }.Related("p", "attachedTemplate", "https://example.org/evil.dotm", outside: true).ToBytes(), "takes its template from outside");

    [Fact]
    public void Template_on_her_own_disk_is_no_harm() => WordTemplate.Compile(new Docx { Body = T("x") }.Related("p", "attachedTemplate", "file:///C:\\Templates\\a.dotx", outside: true).ToBytes());

    [Fact]
    public void Entity_bomb() => Refused(new Docx { Document = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>" }.ToBytes(), "word/document.xml cannot be read");

    [Fact]
    public void Nesting_without_end() => Refused(new Docx { Body = string.Concat(Enumerable.Repeat("<w:p>", 5000)) + string.Concat(Enumerable.Repeat("</w:p>", 5000)) }.ToBytes(), "cannot be read");

    [Fact]
    public void Strict_document_takes_text_but_no_pictures()
    {
        var template = WordTemplate.Compile(new Docx { Document = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>{{name}}{{pic}}</w:t></w:r></w:p></w:body></w:document>" }.ToBytes());
        Assert.Equal("Ann", Lines(template.Fill(new() { ["name"] = "Ann", ["pic"] = "" }, NastyTemplate.Us)));
        Assert.Throws<WordTemplateException>(() => template.Fill(NastyTemplate.Values, NastyTemplate.Us));
        Assert.Throws<WordTemplateException>(() => template.Fill(new() { ["name"] = "Ann", ["pic"] = new WordQr("x") }, NastyTemplate.Us));
    }

    [Fact]
    public void Long_and_hostile_templates_are_read_in_a_moment()
    {
        var cases = new[]
        {
            string.Concat(Enumerable.Repeat(T("a {{name}} b"), 10_000)),
            string.Concat(Enumerable.Repeat(T("{{#if yes}}") + T("x") + T("{{/if}}"), 1_500)),
            Table(string.Concat(Enumerable.Repeat(Row("{{name}}", "{{empty}}"), 3_000))),
            T(string.Concat(Enumerable.Repeat("{{", 200_000))),
            T(string.Concat(Enumerable.Repeat("{{name ", 50_000))),
            P([.. Enumerable.Repeat(R("{"), 20_000)]),
            T(string.Concat(Enumerable.Repeat("{{#if yes}}", 300)) + "x" + string.Concat(Enumerable.Repeat("{{/if}}", 300))),
        };
        foreach (var body in cases)
        {
            var start = TimeProvider.System.GetTimestamp();
            WordTemplate.Compile(new Docx { Body = body }.ToBytes()).FillKnown(NastyTemplate.Values, NastyTemplate.Us);
            Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 20);
        }
    }

    [Fact]
    public void Zip_bomb() => Refused(new Docx { Body = T("x") }.WithPart("word/bomb.bin", new byte[70 << 20]).ToBytes(), "swells");

    [Fact]
    public void Paragraphs_without_end() => Refused(new Docx { Body = string.Concat(Enumerable.Repeat("<w:p/>", 250_000)) }.ToBytes(), "too many pieces");

    [Fact]
    public void Same_part_twice()
    {
        var docx = new Docx { Body = T("x") }.WithPart("word/a.bin", "1").WithPart("word/A.bin", "2");
        Refused(docx.ToBytes(), "same part twice");
    }

    [Fact]
    public void Cut_or_flipped_anywhere_it_is_refused_or_read_but_never_crashes()
    {
        var whole = new Docx { Body = T("{{name}}") + T("{{#each goals}}") + T("{{goal}}") + T("{{/each}}") }.With("header", T("{{name}}")).ToBytes();
        var random = new Random(4711);
        for (var round = 0; round < 400; round++)
        {
            var broken = round % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (round % 2 == 1) for (var flip = 0; flip < 3; flip++) broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                WordTemplate.Compile(broken).FillKnown(NastyTemplate.Values, NastyTemplate.Us);
            }
            catch (WordTemplateException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
            }
        }
    }

    [Fact]
    public void Password_flag_in_the_package()
    {
        var bytes = new Docx { Body = T("x") }.ToBytes();
        for (var at = 0; at + 10 < bytes.Length; at++)
            if (bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) bytes[at + 8] |= 1;
            else if (bytes.AsSpan(at).StartsWith("PK\u0003\u0004"u8)) bytes[at + 6] |= 1;
        Refused(bytes, "protected by a password");
    }

    [Fact]
    public void Name_with_a_wrong_encoding()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1)) zip.CreateEntry("word/übel.xml");
        Refused(stream.ToArray(), "not a Word document");
    }

    private static void Refused(byte[] docx, string part)
    {
        var refusal = Assert.Throws<WordTemplateException>(() => WordTemplate.Compile(docx));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
