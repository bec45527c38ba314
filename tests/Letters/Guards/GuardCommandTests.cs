using System.Text.Json;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.Letters;

public sealed class GuardCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guards").FullName;

    [Fact]
    public void The_labelled_set_is_read_line_by_line()
    {
        var (code, output, error) = Run(File.ReadAllLines(LabelledPhrase.FilePath));
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"read {LabelledPhrase.All.Count}, with findings ", output, StringComparison.Ordinal);
        var answers = File.ReadAllLines(Answers).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(LabelledPhrase.All.Select(phrase => phrase.Id), answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Equal(
            LabelledPhrase.All.Select(phrase => string.Join(',', phrase.Read().Select(finding => finding.Guard))),
            answers.Select(answer => string.Join(',', answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("guard").GetString()))));
    }

    [Fact]
    public void A_finding_has_all_its_fields()
    {
        Run("""{"id":7,"text":"We pay a referral fee.","use":"letter","audience":"physician"}""");
        var answer = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Answers));
        Assert.Equal(7, answer.GetProperty("id").GetInt32());
        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal(["guard", "blocking", "start", "end", "why", "source", "better", "doubtful"], finding.EnumerateObject().Select(field => field.Name));
        Assert.True(finding.GetProperty("blocking").GetBoolean());
    }

    [Theory]
    [InlineData("not json", "line 2 is not JSON.")]
    [InlineData("[]", "line 2 is not a JSON object.")]
    [InlineData("{\"text\":\"a\",\"use\":\"letter\",\"audience\":\"client\"}", "line 2 has no \"id\".")]
    [InlineData("{\"id\":\"a\",\"use\":\"letter\",\"audience\":\"client\"}", "line 2 has no \"text\" (a string).")]
    [InlineData("{\"id\":\"a\",\"text\":\"\\ud800\",\"use\":\"letter\",\"audience\":\"client\"}", "line 2 has no \"text\" (a string).")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"use\":\"poem\",\"audience\":\"client\"}", "line 2: \"use\" must be one of first_contact, letter, report, thank_you, invitation, client_ask.")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"use\":\"letter\",\"audience\":\"2\"}", "line 2: \"audience\" must be one of physician, other_provider, business, client.")]
    public void A_bad_line_is_named_in_one_line_and_nothing_is_written(string line, string expected)
    {
        var (code, _, error) = Run("""{"id":"a","text":"a","use":"letter","audience":"client"}""", line);
        Assert.Equal(2, code);
        Assert.Equal($"guard: {expected}{Environment.NewLine}", error);
        Assert.False(File.Exists(Answers));
    }

    [Fact]
    public void A_missing_file_is_said_in_one_line()
    {
        using var error = new StringWriter();
        Assert.Equal(2, GuardFile.Run(["guard", "--in", Path.Combine(_folder, "none.jsonl"), "--out", Answers], TextWriter.Null, error));
        Assert.StartsWith("guard: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, GuardFile.Run(["--in"], TextWriter.Null, TextWriter.Null));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Answers => Path.Combine(_folder, "out.jsonl");

    private (int Code, string Output, string Error) Run(params string[] lines)
    {
        var input = Path.Combine(_folder, "in.jsonl");
        File.WriteAllLines(input, lines);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = GuardFile.Run(["--in", input, "--out", Answers], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
