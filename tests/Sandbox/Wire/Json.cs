using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ReferralOutlook.Sandbox;

/// <summary>Reading and writing JSON the way Graph does: names in any case on the way in, UTC instants with Z on the way out.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static JsonNode? Parse(ReadOnlySpan<byte> utf8) => JsonNode.Parse(utf8, AnyCase);

    /// <summary>The same content, readable with names in any case.</summary>
    public static JsonNode? Parse(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString(Options), AnyCase);

    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject o && o.TryGetPropertyValue(name, out var v) && v is JsonValue value ? value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Null => null,
            _ => value.ToJsonString(),
        } : null;

    /// <summary>True and false, also as the strings that official examples send.</summary>
    public static bool? Flag(this JsonNode? node, string name) => bool.TryParse(node.Text(name), out var flag) ? flag : null;

    public static int? Number(this JsonNode? node, string name) =>
        int.TryParse(node.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static JsonObject? Object(this JsonNode? node, string name) => node is JsonObject o && o.TryGetPropertyValue(name, out var v) ? v as JsonObject : null;

    public static JsonArray? Array(this JsonNode? node, string name) => node is JsonObject o && o.TryGetPropertyValue(name, out var v) ? v as JsonArray : null;

    public static bool Has(this JsonNode? node, string name) => node is JsonObject o && o.ContainsKey(name);

    public static IEnumerable<string> Texts(this JsonNode? node, string name) =>
        (node.Array(name) ?? []).OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => v.GetValue<string>());

    public static JsonArray ToArray(this IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    public static JsonArray ToArray(this IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
