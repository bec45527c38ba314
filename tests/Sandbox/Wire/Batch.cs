using System.Text;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>POST /$batch (facts: 84 to 86): up to 20 parts, four at a time, each answered and throttled by itself.</summary>
internal sealed class Batch(GraphService service, RawCall outer)
{
    private const int Most = 20;
    private const int AtATime = 4;

    public async Task<Answer> RunAsync(GraphCall call, CancellationToken cancellation)
    {
        if (call.Method != "POST") throw new GraphError(405, "UnknownError", "The HTTP method is not allowed on this resource.");
        var parts = Check(call.Body.Array("requests") ?? throw GraphError.BadRequest("Invalid batch payload format."));
        using var gate = new SemaphoreSlim(AtATime);
        var running = new Dictionary<string, Task<JsonObject>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var before = part.Texts("dependsOn").Select(id => running[id]).ToList();
            running[part.Text("id")!] = RunPartAsync(part, before, gate, cancellation);
        }
        var answers = await Task.WhenAll(running.Values);
        return Answer.Ok(new JsonObject { ["responses"] = answers.Select(a => (JsonNode?)a).ToArray() });
    }

    private static List<JsonObject> Check(JsonArray requests)
    {
        if (requests.Count > Most) throw new GraphError(400, "BadRequest", $"The number of requests in a batch must not exceed {Most}.");
        var parts = requests.OfType<JsonObject>().ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            if (part.Text("id") is not { Length: > 0 } id || part.Text("method") is null || part.Text("url") is not { } url) throw GraphError.BadRequest("Each request of a batch needs id, method and url.");
            if (part.Texts("dependsOn").Any(d => !seen.Contains(d))) throw GraphError.BadRequest("A request may depend only on requests before it.");
            if (!seen.Add(id)) throw GraphError.BadRequest("Request ids of a batch must be unique.");
            if (url.StartsWith("http", StringComparison.OrdinalIgnoreCase)) throw GraphError.BadRequest("The url of a request in a batch must be relative.");
        }
        return parts;
    }

    private async Task<JsonObject> RunPartAsync(JsonObject part, List<Task<JsonObject>> before, SemaphoreSlim gate, CancellationToken cancellation)
    {
        var failed = (await Task.WhenAll(before)).Any(b => b.Number("status") >= 400);
        if (failed) return Write(part, new GraphError(424, "FailedDependency", "The request depends on a request that failed.").ToAnswer(DateTimeOffset.UnixEpoch, Guid.Empty.ToString(), Guid.Empty.ToString()));
        await gate.WaitAsync(cancellation);
        try
        {
            return Write(part, await service.ExecuteAsync(ToCall(part), cancellation));
        }
        finally
        {
            gate.Release();
        }
    }

    private RawCall ToCall(JsonObject part)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in part.Object("headers") ?? []) headers[name] = value?.ToString() ?? "";
        if (outer.Headers.TryGetValue("Authorization", out var authorization)) headers["Authorization"] = authorization;
        var body = part["body"];
        if (body is JsonObject or JsonArray && !headers.ContainsKey("Content-Type")) throw GraphError.BadRequest("A request with a body needs a Content-Type header.");
        // A body that is no JSON travels as a string: base64 for bytes, as it is for MIME in text/plain.
        var bytes = body switch
        {
            null => [],
            JsonValue value when !headers.GetValueOrDefault("Content-Type", "").StartsWith("text/", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(value.ToString(), new byte[value.ToString().Length], out _) => Convert.FromBase64String(value.ToString()),
            JsonValue value => Encoding.UTF8.GetBytes(value.ToString()),
            _ => Encoding.UTF8.GetBytes(body.ToJsonString(Json.Options)),
        };
        var url = part.Text("url")!;
        return new(part.Text("method")!.ToUpperInvariant(), url.StartsWith('/') ? url : "/" + url, headers, bytes, outer.Host, IsPart: true);
    }

    private static JsonObject Write(JsonObject part, Answer answer)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers.Where(h => !h.Key.EndsWith("request-id", StringComparison.OrdinalIgnoreCase))) headers[name] = value;
        if (answer.Body is not null) headers["Content-Type"] = "application/json";
        else if (answer.ContentType is { } type) headers["Content-Type"] = type;
        var json = new JsonObject { ["id"] = part.Text("id"), ["status"] = answer.Status, ["headers"] = headers };
        if (answer.Body is not null) json["body"] = answer.Body;
        else if (answer.Bytes is { } bytes) json["body"] = Convert.ToBase64String(bytes.Span);
        return json;
    }
}
