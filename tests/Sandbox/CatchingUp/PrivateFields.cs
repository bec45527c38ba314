using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Reads a traffic log for what was asked, or told, of private messages.</summary>
internal static class PrivateFields
{
    private static readonly string[] Content = ["subject", "bodyPreview", "body", "uniqueBody"];

    /// <returns>How many exchanges asked for one of the messages by its id, and how many answers held a subject, preview or body of one.</returns>
    public static (int Exchanges, int Asked, int Told) Count(string trafficFile, IReadOnlySet<string> privateIds)
    {
        var (exchanges, asked, told) = (0, 0, 0);
        foreach (var line in File.ReadLines(trafficFile))
        {
            var exchange = JsonNode.Parse(line)!.AsObject();
            exchanges++;
            asked += Urls(exchange).Count(url => privateIds.Any(id => url.Contains(id, StringComparison.Ordinal)));
            told += Objects(exchange["responseBody"]).Count(item => item["id"] is JsonValue id && privateIds.Contains(id.ToString()) && Content.Any(item.ContainsKey));
        }

        return (exchanges, asked, told);
    }

    private static IEnumerable<string> Urls(JsonObject exchange)
    {
        var path = exchange["path"]?.ToString() ?? "";
        // Notifications are the service's words, not a request of the product.
        if (!path.StartsWith("/v1.0", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var parts = exchange["requestBody"] is JsonObject body && body["requests"] is JsonArray requests ? requests.Select(part => part?["url"]?.ToString() ?? "") : [];
        return parts.Prepend(path).Select(Uri.UnescapeDataString).Where(url => url.Contains("/messages/", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => Objects(property.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
