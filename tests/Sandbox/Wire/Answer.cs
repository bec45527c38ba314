using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>What the service answers: JSON, or bytes with their type, or nothing.</summary>
internal sealed record Answer(int Status)
{
    public JsonNode? Body { get; init; }
    public ReadOnlyMemory<byte>? Bytes { get; init; }
    public string? ContentType { get; init; }
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public static Answer Ok(JsonNode body) => new(200) { Body = body };
    public static Answer Created(JsonNode body) => new(201) { Body = body };
    public static Answer Accepted() => new(202);
    public static Answer NoContent() => new(204);
    public static Answer File(ReadOnlyMemory<byte> bytes, string contentType) => new(200) { Bytes = bytes, ContentType = contentType };
}

/// <summary>The service refuses; becomes the error object of Graph (facts: Throttling and errors, 90 to 92).</summary>
internal sealed class GraphError(int status, string code, string message) : Exception(message)
{
    public int Status => status;
    public string Code => code;
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static GraphError NotFound() => new(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    public static GraphError BadRequest(string message) => new(400, "ErrorInvalidRequest", message);
    public static GraphError BadId() => new(400, "ErrorInvalidIdMalformed", "Id is malformed.");
    public static GraphError Denied() => new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    public static GraphError Throttled(string code, string message, int retryAfterSeconds) =>
        new(429, code, message) { Headers = { ["Retry-After"] = retryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) } };

    public Answer ToAnswer(DateTimeOffset now, string requestId, string clientRequestId) => new(status)
    {
        Headers = new(Headers, StringComparer.OrdinalIgnoreCase),
        Body = new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = Message,
                ["innerError"] = new JsonObject
                {
                    ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
                    ["request-id"] = requestId,
                    ["client-request-id"] = clientRequestId,
                },
            },
        },
    };
}
