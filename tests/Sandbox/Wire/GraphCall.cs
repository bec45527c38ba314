using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>One Graph request, alone or as part of a batch, with the signed-in caller and the person whose data it concerns.</summary>
internal sealed class GraphCall
{
    public required string Method { get; init; }

    /// <summary>As it was sent, still percent-encoded, from "/v1.0" on, without the query.</summary>
    public required string RawPath { get; init; }

    /// <summary>Decoded segments after the version; keys in parentheses are segments of their own.</summary>
    public required IReadOnlyList<string> Segments { get; init; }
    public required Query Query { get; init; }
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
    public required Caller Caller { get; init; }

    /// <summary>Scheme and host, for the links in answers.</summary>
    public required string Host { get; init; }
    public JsonNode? Json { get; init; }
    public ReadOnlyMemory<byte> Raw { get; init; }
    public required CancellationToken Cancelled { get; init; }

    /// <summary>The values of the route's placeholders, in order.</summary>
    public IReadOnlyList<string> Args { get; set; } = [];
    public string Operation { get; set; } = "";
    public UserState? Person { get; set; }

    public UserState User => Person ?? throw new InvalidOperationException("The route has no user.");
    public JsonObject Body => Json as JsonObject ?? throw new GraphError(400, "BadRequest", "Empty Payload. JSON content expected.");
    public string ContentType => Headers.GetValueOrDefault("Content-Type") ?? "";
    public string Url => Host + RawPath;

    public bool ImmutableIds => Prefers("IdType=\"ImmutableId\"");
    public bool TextBodies => Prefers("outlook.body-content-type=\"text\"");
    public bool UnsafeHtml => Prefers("outlook.allow-unsafe-html");

    private string Prefer => Headers.GetValueOrDefault("Prefer") ?? "";

    /// <summary>A preference such as odata.maxpagesize=50 or outlook.timezone="..."; null when not stated.</summary>
    public string? Preference(string name)
    {
        foreach (var part in Prefer.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) return part[(name.Length + 1)..].Trim('"');
        }
        return null;
    }

    private bool Prefers(string preference) =>
        Prefer.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)
            .Contains(preference.Replace("\"", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
