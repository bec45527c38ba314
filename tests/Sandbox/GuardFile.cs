using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReferralOutlook.Letters;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// The command <c>guard --in FILE.jsonl --out FILE.jsonl</c>: the guards alone, without a practice. Exits 0 when every line was read,
/// 2 with one line on the error stream otherwise; a bad line leaves no output file.
/// </summary>
internal static class GuardFile
{
    private const string Usage = "guard: say --in FILE.jsonl --out FILE.jsonl";
    private const string Uses = "first_contact, letter, report, thank_you, invitation, client_ask";
    private const string Audiences = "physician, other_provider, business, client";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    private sealed record Line(JsonElement Id, string Text, OutgoingUse Use, Audience Audience);

    private sealed record Answer(JsonElement Id, IReadOnlyList<GuardFinding> Findings);

    private sealed class BadLineException(string message) : Exception(message);

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (ValueOf(args, "--in") is not { } input || ValueOf(args, "--out") is not { } target)
        {
            error.WriteLine(Usage);
            return 2;
        }
        try
        {
            var answers = File.ReadLines(input).Select((line, i) => (Text: line, Number: i + 1))
                .Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Read(line.Text, line.Number)).ToList();
            File.WriteAllLines(target, answers.Select(answer => JsonSerializer.Serialize(answer, Json)));
            output.WriteLine($"read {answers.Count}, with findings {answers.Count(answer => answer.Findings.Count > 0)}");
            return 0;
        }
        catch (Exception problem) when (problem is BadLineException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"guard: {problem.Message}");
            return 2;
        }
    }

    private static string? ValueOf(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static Answer Read(string line, int number)
    {
        var asked = Parse(line, number);
        return new Answer(asked.Id, Guards.Read(asked.Text, asked.Use, asked.Audience, GuardContext.Empty));
    }

    private static Line Parse(string line, int number)
    {
        JsonElement fields;
        try
        {
            fields = JsonSerializer.Deserialize<JsonElement>(line.TrimStart('\uFEFF'));
        }
        catch (JsonException)
        {
            throw new BadLineException($"line {number} is not JSON.");
        }
        if (fields.ValueKind != JsonValueKind.Object) throw new BadLineException($"line {number} is not a JSON object.");
        if (!fields.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            throw new BadLineException($"line {number} has no \"id\".");
        return new Line(
            id, StringOf(fields, "text", number),
            Named<OutgoingUse>(StringOf(fields, "use", number), "use", Uses, number),
            Named<Audience>(StringOf(fields, "audience", number), "audience", Audiences, number));
    }

    private static string StringOf(JsonElement fields, string name, int number)
    {
        try
        {
            if (fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON by its grammar, but no text.
        }
        throw new BadLineException($"line {number} has no \"{name}\" (a string).");
    }

    private static T Named<T>(string value, string field, string allowed, int number) where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString()) == value) return one;
        }
        throw new BadLineException($"line {number}: \"{field}\" must be one of {allowed}.");
    }
}
