using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Puts the JSON of a create or update into a message, with Exchange's rules of what may be set when (facts: 55, 66, 70).</summary>
internal static class MessageEditing
{
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "categories", "isRead", "flag", "importance", "inferenceClassification", "isDeliveryReceiptRequested", "isReadReceiptRequested",
        "singleValueExtendedProperties", "extensions", "id",
    };

    private static readonly HashSet<string> DraftOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "subject", "body", "internetMessageId", "replyTo", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients",
    };

    private static readonly HashSet<string> AtCreation = new(StringComparer.OrdinalIgnoreCase) { "internetMessageHeaders", "attachments", "isDraft" };

    /// <param name="creating">Headers and attachments may be given only now.</param>
    public static void Apply(StoredMessage message, JsonObject json, UserState owner, bool creating, DateTimeOffset now)
    {
        Check(json, message.IsDraft, creating);
        ApplyContent(message, json, owner);
        if (json.Has("categories")) message.Categories = [.. json.Texts("categories").Distinct(StringComparer.OrdinalIgnoreCase)];
        message.IsRead = json.Flag("isRead") ?? message.IsRead;
        message.DeliveryReceipt = json.Flag("isDeliveryReceiptRequested") ?? message.DeliveryReceipt;
        message.ReadReceipt = json.Flag("isReadReceiptRequested") ?? message.ReadReceipt;
        if (json.Text("importance") is { } importance) message.Importance = OneOf(importance, "low", "normal", "high");
        if (json.Text("inferenceClassification") is { } inference) message.Inference = OneOf(inference, "focused", "other");
        if (json.Object("flag") is { } flag) message.Flag = (JsonObject)flag.DeepClone();
        message.Own.SetProperties(json.Array("singleValueExtendedProperties"));
        foreach (var extension in (json.Array("extensions") ?? []).OfType<JsonObject>()) message.Own.SetExtension(extension);
        if (!creating) return;
        message.Headers = Headers(json);
        foreach (var attachment in json.Array("attachments") ?? []) message.Attachments.Add(AttachmentRoutes.Read(attachment, owner, now));
    }

    public static bool IsReadStateOnly(JsonObject json) => json.All(p => p.Key.StartsWith('@') || p.Key.Equals("isRead", StringComparison.OrdinalIgnoreCase));

    public static Body ReadBody(JsonNode? json)
    {
        var type = json.Text("contentType");
        return new(json.Text("content") ?? "", type is not null && OneOf(type, "text", "html") == "html");
    }

    public static IReadOnlyList<Person> People(JsonObject json, string name) => [.. (json.Array(name) ?? []).Select(Person).OfType<Person>()];

    public static Person? Person(JsonNode? json) =>
        json.Object("emailAddress") is { } address && (address.Text("address") ?? address.Text("name")) is { } text ? new(address.Text("name") ?? text, address.Text("address") ?? "") : null;

    public static string OneOf(string value, params ReadOnlySpan<string> allowed)
    {
        foreach (var name in allowed)
        {
            if (name.Equals(value, StringComparison.OrdinalIgnoreCase)) return name;
        }
        throw GraphError.BadRequest($"Requested value '{value}' was not found.");
    }

    private static void ApplyContent(StoredMessage message, JsonObject json, UserState owner)
    {
        message.Subject = json.Text("subject") ?? message.Subject;
        if (json.Object("body") is { } body) message.Body = ReadBody(body);
        if (json.Has("toRecipients")) message.To = People(json, "toRecipients");
        if (json.Has("ccRecipients")) message.Cc = People(json, "ccRecipients");
        if (json.Has("bccRecipients")) message.Bcc = People(json, "bccRecipients");
        if (json.Has("replyTo")) message.ReplyTo = People(json, "replyTo");
        if (json.Object("from") is { } from) message.From = Person(from);
        if (json.Object("sender") is { } sender) message.Sender = Person(sender);
        if (json.Text("internetMessageId") is { } id) owner.Mail.SetInternetId(message, id);
    }

    private static void Check(JsonObject json, bool draft, bool creating)
    {
        foreach (var (name, _) in json)
        {
            if (name.Contains('@', StringComparison.Ordinal) || Always.Contains(name)) continue;
            if (DraftOnly.Contains(name) && (draft || creating)) continue;
            if (AtCreation.Contains(name) && creating) continue;
            throw DraftOnly.Contains(name) || AtCreation.Contains(name)
                ? new GraphError(400, "ErrorInvalidPropertySet", $"Set action is invalid for property '{name}'.")
                : new GraphError(400, "RequestBodyRead", $"The property '{name}' does not exist on type 'microsoft.graph.message' or cannot be set.");
        }
    }

    private static List<(string Name, string Value)> Headers(JsonObject json)
    {
        if (json.Array("internetMessageHeaders") is not { } given) return [];
        if (given.Count is 0 or > 5) throw new GraphError(400, "InvalidInternetMessageHeaderCollection", "The number of internet message headers must be between 1 and 5.");
        foreach (var header in given)
        {
            if (header.Text("name") is not { } name || !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                throw new GraphError(400, "InvalidInternetMessageHeader", $"The internet message header name '{header.Text("name")}' should start with 'x-' or 'X-'.");
        }
        return [.. given.Select(h => (h.Text("name")!, h.Text("value") ?? ""))];
    }
}
