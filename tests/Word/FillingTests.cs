using System.Text;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Sandbox;
using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

public sealed class FillingTests
{
    [Fact]
    public void Says_which_fields_a_template_has_and_where()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("{{name}}") + T("{{#each goals}}") + T("{{goal | upper}}") + T("{{/each}}") }.ToBytes());
        Assert.Equal([new("name", null, "field", null, "the body, paragraph 1"), new("goals", null, "each", null, "the body, paragraph 2"), new("goal", "upper", "field", "goals", "the body, paragraph 3")], template.Fields);
    }

    [Fact]
    public void Blocks_work_in_the_title_too()
    {
        static Docx Titled(string title) => new Docx { Body = T("x") }.WithPart("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>");
        var template = WordTemplate.Compile(Titled("Report{{#if yes}} for {{name}}{{#if no}}!{{else}}:{{/if}}{{#each texts}} {{this}}{{/each}}{{/if}}.").ToBytes());
        Assert.Contains("<dc:title>Report for Ann: red green blue.</dc:title>", Part(template.Fill(NastyTemplate.Values, NastyTemplate.Us), "docProps/core.xml"), StringComparison.Ordinal);
        Assert.Contains("<dc:title>Report{{#if yes}} for {{name}}{{#if no}}!{{else}}:{{/if}}{{#each texts}} {{this}}{{/each}}{{/if}}.</dc:title>", Part(template.FillKnown([], NastyTemplate.Us).Bytes, "docProps/core.xml"), StringComparison.Ordinal);
        var open = WordTemplate.Compile(Titled("{{#if yes}} for {{name}}").ToBytes());
        Assert.Equal("{{#if yes}} for in the document properties", open.Leftovers[0].Line[..42]);
        Assert.Contains("<dc:title>{{#if yes}} for Ann</dc:title>", Part(open.FillKnown(NastyTemplate.Values, NastyTemplate.Us).Bytes, "docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_it_filled_and_names_what_it_left()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("{{name}} {{nobody}} {{nobody}} {{other}}") }.ToBytes());
        var filling = template.FillKnown(NastyTemplate.Values, NastyTemplate.Us);
        Assert.Equal(1, filling.Filled);
        Assert.Equal(["nobody", "other"], filling.Unresolved);
        Assert.Equal("Ann {{nobody}} {{nobody}} {{other}}", Lines(filling.Bytes));
    }

    [Fact]
    public void Does_not_read_a_value_that_looks_like_a_tag() =>
        Assert.Equal("{{name}}", Lines(WordTemplate.Compile(new Docx { Body = T("{{braces}}") }.ToBytes()).Fill(NastyTemplate.Values, NastyTemplate.Us)));

    [Fact]
    public void Fills_from_many_threads_at_once()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("{{name}} {{#each goals}}{{goal}}{{/each}} {{logo}}") }.ToBytes());
        var once = template.Fill(NastyTemplate.Values, NastyTemplate.Us);
        Parallel.For(0, 200, _ => Assert.Equal(once, template.Fill(NastyTemplate.Values, NastyTemplate.Us)));
    }

    [Fact]
    public void A_filling_that_failed_leaves_nothing_in_the_next()
    {
        var template = WordTemplate.Compile(new Docx { Body = T("{{name}} {{#each goals}}{{goal}} {{note.x}}{{/each}}") }.ToBytes());
        Assert.Throws<WordTemplateException>(() => template.Fill(NastyTemplate.Values, NastyTemplate.Us));
        Assert.Equal("b ", Lines(template.Fill(new() { ["name"] = "b", ["goals"] = new WordList([]) }, NastyTemplate.Us)));
    }

    [Fact]
    public void Makes_a_document_of_a_template_file()
    {
        var dotx = new Docx { Body = T("{{name}}"), MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" };
        var filled = WordTemplate.Compile(dotx.ToBytes()).Fill(NastyTemplate.Values, NastyTemplate.Us);
        Assert.Contains("document.main+xml", Part(filled, "[Content_Types].xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Can_fill_its_own_output_again()
    {
        var first = WordTemplate.Compile(new Docx { Body = P(R("{{logo}} {{link}}")) + T("{{later}}") }.ToBytes()).FillKnown(NastyTemplate.Values, NastyTemplate.Us).Bytes;
        var second = WordTemplate.Compile(first).Fill(new() { ["later"] = new WordLink("x", "https://example.com/y") }, NastyTemplate.Us);
        Assert.Empty(WordCheck.Errors(second));
        Assert.Equal(" our site|x", Lines(second));
    }

    [Fact]
    public void Reads_values_from_json()
    {
        var values = WordJson.Read(Encoding.UTF8.GetBytes("""{"a":{"b":"x"},"n":12.50,"t":true,"z":null,"l":["p","q"],"d":{"$date":"2026-03-01"},"k":{"$link":"https://example.org","text":"go"},"q":{"$qr":"hi"}}"""));
        var filled = WordTemplate.Compile(new Docx { Body = T("{{a.b}} {{n}} {{t}} {{z}} {{l}} {{d | short}} {{k}} {{q | 1cm}}") }.ToBytes()).Fill(values, NastyTemplate.Us);
        Assert.Equal("x 12.5 yes  p, q 3/1/2026 go ", Lines(filled));
    }

    [Theory, InlineData("[1]"), InlineData("{"), InlineData("{\"a\":{\"$image\":\"https://example.org/a.png\"}}"), InlineData("{\"a\":{\"$date\":\"soon\"}}"), InlineData("{\"a\":\"data:image/png;base64,AAAA\"}")]
    public void Refuses_data_it_cannot_read(string json)
    {
        var refusal = Assert.Throws<WordTemplateException>(() => WordJson.Read(Encoding.UTF8.GetBytes(json), Path.GetTempPath()));
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("{\"a\":{\"b\":[\"x\",\"\\ud800\"]}}", "{{a.b[2]}}")]
    [InlineData("{\"a\":{\"\\ud800\":\"x\"}}", "{{a}}")]
    [InlineData("{\"\\ud800\":\"x\"}", "the data holds")]
    [InlineData("{\"a\":\"\u00FF\"}", "{{a}}")]
    [InlineData("{\"\u00FF\":1}", "the data holds")]
    [InlineData("{\"a\":{\"$date\":\"\\udc00\"}}", "{{a}}")]
    [InlineData("{\"goals\":[{\"day\":{\"$date\":\"soon\"}}]}", "{{goals[1].day}} in the data holds a $date")]
    [InlineData("{\"logo\":\"data:image/png;base64,AAAA\"}", "{{logo}} in the data holds no picture")]
    [InlineData("{\"logo\":{\"$image\":\"none.png\"}}", "{{logo}} in the data names a picture file")]
    [InlineData("{\"a\\nb\":{\"$date\":\"soon\"}}", "{{ab}} in the data")]
    public void Data_it_cannot_read_is_named(string json, string part)
    {
        var refusal = Assert.Throws<WordTemplateException>(() => WordJson.Read(Encoding.Latin1.GetBytes(json), Path.GetTempPath()));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void The_fill_command_says_what_it_did()
    {
        using var folder = new Folder();
        folder.Write("t.docx", new Docx { Body = T("{{name}} {{more}} {{oops}") }.ToBytes());
        folder.Write("d.json", "{\"name\":\"Ann\"}"u8.ToArray());
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, Fill.Run(["fill", "--template", folder["t.docx"], "--data", folder["d.json"], "--out", folder["o.docx"]], output, error));
        Assert.Equal("filled 1, unresolved 1: more", output.ToString().Trim());
        Assert.Equal("Ann {{more}} {{oops}", Lines(File.ReadAllBytes(folder["o.docx"])));
        Assert.Contains("{{oops} in the body, paragraph 1", error.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("{{#if x}}", "{}", "never closed"), InlineData("{{a}}", "nonsense", "JSON")]
    public void The_fill_command_says_in_one_line_what_is_wrong(string body, string data, string part)
    {
        using var folder = new Folder();
        folder.Write("t.docx", new Docx { Body = T(body) }.ToBytes());
        folder.Write("d.json", Encoding.UTF8.GetBytes(data));
        using var error = new StringWriter();
        Assert.Equal(2, Fill.Run(["fill", "--template", folder["t.docx"], "--data", folder["d.json"], "--out", folder["o.docx"]], TextWriter.Null, error));
        Assert.Contains(part, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Trim().Split('\n'));
        Assert.False(File.Exists(folder["o.docx"]));
    }

    [Fact]
    public void Documents_written_in_code_are_sound_and_always_the_same()
    {
        byte[] Write() => Compose(WordPage.Letter);
        Assert.Empty(WordCheck.Errors(Write()));
        Assert.Equal(Write(), Write());
        var filled = WordTemplate.Compile(Compose(WordPage.A4)).Fill(NastyTemplate.Values, NastyTemplate.Us);
        Assert.Empty(WordCheck.Errors(filled));
        Assert.Equal("Ann|Köln\t||Report|Goals|walk, yes|sleep, no|Goal\tNote|walk\t|sleep\tsoon|two|three|||Page 1 of 1", Lines(filled).Replace("one|", "", StringComparison.Ordinal));
        Assert.Contains("<w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">walk", Part(filled, "word/document.xml"), StringComparison.Ordinal);
    }

    private static byte[] Compose(WordPage page)
    {
        var document = new WordDocument(page, new WordLook()) { Title = "{{name}}" };
        document.Header.Table([0, 40], table => table.Row(cell => cell.Text("{{name}}", WordStyle.Letterhead).Small("{{provider.city}}"), cell => cell.Picture(new WordImage(Png(20, 10)), 30, 15, "logo", WordAlign.Right)), WordBorders.None).Line();
        document.Footer.PageNumber();
        document.Body.Title("Report").Heading("Goals").Text("{{#each goals}}").Bullet("**{{goal}}**, {{done}}").Text("{{/each}}")
            .Table([0, 60], table => table.Head("Goal", "Note").Row("{{#each goals}}{{goal}}", "{{note}}{{/each}}")).Control("lines", "Remarks").Text("{{empty}}").PageBreak();
        return document.ToBytes();
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("word");
        public string this[string name] => Path.Combine(_folder.FullName, name);
        public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);
        public void Dispose() => _folder.Delete(recursive: true);
    }
}
