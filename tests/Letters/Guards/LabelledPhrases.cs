using System.Text.Json;
using System.Text.Json.Serialization;
using ReferralOutlook.Letters;

namespace ReferralOutlook.Tests.Letters;

/// <summary>A line of phrases.jsonl. No expected guards: a neutral sentence.</summary>
internal sealed record LabelledPhrase(string Id, string Text, OutgoingUse Use, Audience Audience, IReadOnlyList<string> Expected)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string FilePath { get; } = Path.Combine(Root(), "tests", "Letters", "Guards", "phrases.jsonl");

    public static IReadOnlyList<LabelledPhrase> All { get; } =
        [.. File.ReadLines(FilePath).Select(line => JsonSerializer.Deserialize<LabelledPhrase>(line, Json)!)];

    public IReadOnlyList<GuardFinding> Read() => Guards.Read(Text, Use, Audience, GuardContext.Empty);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReferralOutlook.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
