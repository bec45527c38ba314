using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

internal static class AttachmentShape
{
    private static readonly string[] All = ["lastModifiedDateTime", "name", "contentType", "size", "isInline", "contentId", "contentLocation", "contentBytes"];

    public static JsonObject Write(StoredAttachment attachment, View view, IReadOnlyList<string>? select, bool bytes)
    {
        var json = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment",
            ["@odata.mediaContentType"] = attachment.ContentType,
            ["id"] = view.ImmutableIds ? attachment.Id : attachment.DefaultId,
        };
        foreach (var name in select is null ? All : All.Where(a => select.Any(s => s.EndsWith(a, StringComparison.OrdinalIgnoreCase))))
        {
            if (name != "contentBytes" || bytes) json[name] = Value(attachment, name);
        }
        return json;
    }

    private static JsonNode? Value(StoredAttachment attachment, string name) => name switch
    {
        "lastModifiedDateTime" => Json.Instant(attachment.Modified),
        "name" => attachment.Name,
        "contentType" => attachment.ContentType,
        // Exchange counts some properties in: about 200 bytes more than the file.
        "size" => attachment.Bytes.Length + 200,
        "isInline" => attachment.Inline,
        "contentId" => attachment.ContentId,
        "contentBytes" => Convert.ToBase64String(attachment.Bytes.Span),
        _ => null,
    };
}

/// <summary>Attachments of messages (and events): small ones in one request, larger ones in ranges (facts: 74 to 78).</summary>
internal sealed class AttachmentRoutes(UploadDesk uploads)
{
    private const int LargestInOneRequest = 3 * 1024 * 1024;
    private const long SmallestSession = 3_000_000;
    private const long LargestSession = 150L * 1024 * 1024;

    public void Map(Router routes)
    {
        routes.MapUser("GET", "messages/{id}/attachments", call => List(call, Holder(call)));
        routes.MapUser("POST", "messages/{id}/attachments", Create);
        routes.MapUser("POST", "messages/{id}/attachments/createUploadSession", CreateSession);
        routes.MapUser("GET", "messages/{id}/attachments/{attachment}", Get);
        routes.MapUser("GET", "messages/{id}/attachments/{attachment}/$value", call => Answer.File(Find(call).Bytes, Find(call).ContentType));
        routes.MapUser("DELETE", "messages/{id}/attachments/{attachment}", Remove);
    }

    /// <summary>An attachment from its JSON, for these routes and for messages created with attachments.</summary>
    public static StoredAttachment Read(JsonNode? json, UserState owner, DateTimeOffset now)
    {
        var type = json.Text("@odata.type")?.TrimStart('#') ?? throw GraphError.BadRequest("The @odata.type of the attachment is required.");
        if (!type.Equals("microsoft.graph.fileAttachment", StringComparison.OrdinalIgnoreCase)) throw GraphError.BadRequest($"Attachments of type {type} are not supported here.");
        var name = json.Text("name") is { Length: > 0 } text ? text : throw new GraphError(400, "ErrorInvalidRequest", "The name of the attachment is required.");
        var content = new byte[(json.Text("contentBytes")?.Length ?? 0) * 3 / 4 + 3];
        if (!Convert.TryFromBase64String(json.Text("contentBytes") ?? "", content, out var length)) throw GraphError.BadRequest("Cannot convert the literal of contentBytes to the expected type 'Edm.Binary'.");
        if (length > LargestInOneRequest) throw new GraphError(413, "RequestEntityTooLarge", "The size of the attachment exceeds the maximum of a single request.");
        return New(owner, name, json.Text("contentType"), content.AsMemory(0, length), json.Flag("isInline") ?? false, json.Text("contentId"), now);
    }

    public static StoredAttachment New(UserState owner, string name, string? contentType, ReadOnlyMemory<byte> bytes, bool inline, string? contentId, DateTimeOffset now) =>
        new(owner.Ids.Immutable(), owner.Ids.Default(), name, contentType ?? "application/octet-stream", bytes, inline, contentId, now);

    private static Answer List(GraphCall call, StoredMessage message)
    {
        var view = View.Of(call);
        return Listing.Page(call, message.Attachments, (a, path) => Filter.Descend(AttachmentShape.Write(a, view, null, bytes: false), path),
            a => AttachmentShape.Write(a, view, call.Query.Select, bytes: true), pageSize: 100);
    }

    private static Answer Get(GraphCall call) => Answer.Ok(AttachmentShape.Write(Find(call), View.Of(call), call.Query.Select, bytes: true));

    private Answer Create(GraphCall call)
    {
        var message = Holder(call);
        var attachment = Read(call.Body, call.User, uploads.Now);
        Add(call.User, message, attachment);
        return Answer.Created(AttachmentShape.Write(attachment, View.Of(call), null, bytes: true));
    }

    private static void Add(UserState owner, StoredMessage message, StoredAttachment attachment)
    {
        message.Attachments.Add(attachment);
        owner.Mail.Touch(message);
        owner.Counters.Add(nameof(Counters.AttachmentsAdded));
    }

    private Answer CreateSession(GraphCall call)
    {
        var item = call.Body.Object("attachmentItem") ?? throw GraphError.BadRequest("The AttachmentItem is required.");
        var size = long.TryParse(item.Text("size"), out var n) ? n : throw GraphError.BadRequest("The size of the attachment is required.");
        if (size < SmallestSession) throw new GraphError(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize", "The size of the attachment is less than the minimum of an upload session.");
        if (size > LargestSession) throw new GraphError(400, "ErrorAttachmentSizeLimitExceeded", "The size of the attachment exceeds the limit.");
        var (user, id, host, immutable) = (call.User, Holder(call).ImmutableId, call.Host, call.ImmutableIds);
        var upload = uploads.Open(size, UploadRules.Attachment, bytes =>
        {
            lock (user.Gate)
            {
                if (user.Mail.FindMessage(id) is not { } message) throw GraphError.NotFound();
                var attachment = New(user, item.Text("name") ?? "file", item.Text("contentType"), bytes, item.Flag("isInline") ?? false, item.Text("contentId"), uploads.Now);
                Add(user, message, attachment);
                var (m, a) = immutable ? (message.ImmutableId, attachment.Id) : (message.DefaultId, attachment.DefaultId);
                return new Answer(201) { Headers = { ["Location"] = $"{host}/v1.0/users/{user.User.Id}/messages/{Uri.EscapeDataString(m)}/attachments/{Uri.EscapeDataString(a)}" } };
            }
        });
        return Answer.Created(upload.ToJson(host));
    }

    private static Answer Remove(GraphCall call)
    {
        var message = Holder(call);
        message.Attachments.Remove(Find(call));
        call.User.Mail.Touch(message);
        return Answer.NoContent();
    }

    private static StoredMessage Holder(GraphCall call) => call.User.Mail.Message(call.Args[0]);

    private static StoredAttachment Find(GraphCall call) =>
        Holder(call).Attachments.Find(a => a.Id == call.Args[1] || a.DefaultId == call.Args[1]) ?? throw GraphError.NotFound();
}
