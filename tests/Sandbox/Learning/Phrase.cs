using System.Text.Json;
using System.Text.Json.Serialization;
using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Sandbox.Learning;

/// <summary>A labelled phrase: a line of <c>tests/Letters/Guards/phrases.jsonl</c>. No expected guards: neutral.</summary>
internal sealed record Phrase(string Id, string Text, OutgoingUse Use, Audience Audience, IReadOnlyList<string> Expected)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private OutgoingText? _read;

    /// <summary>The batch the phrase was written in, by one author in one sitting: the id up to its last hyphen.</summary>
    public string Author => Id[..Id.LastIndexOf('-')];

    [JsonIgnore]
    public OutgoingText Read => _read ??= new OutgoingText(Text, GuardBook.Instance.Vocabulary);

    public static List<Phrase> ReadAll(string file) => [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Phrase>(line, Json)!)];
}
