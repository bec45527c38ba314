using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>How a message looks in Graph: the properties of message and of the eventMessage family.</summary>
internal static class MessageShape
{
    private const string NoClass = "IPM.Note";

    public static readonly Shape<StoredMessage> Shape = new Shape<StoredMessage>("message")
        .With("@odata.etag", (m, _) => $"W/\"{m.ChangeKey}\"", byDefault: false)
        .With("id", (m, v) => v.ImmutableIds ? m.ImmutableId : m.DefaultId)
        .With("createdDateTime", (m, _) => Json.Instant(m.Created))
        .With("lastModifiedDateTime", (m, _) => Json.Instant(m.Modified))
        .With("changeKey", (m, _) => m.ChangeKey)
        .With("categories", (m, _) => m.Categories.ToArray())
        .With("receivedDateTime", (m, _) => Json.Instant(m.Received))
        .With("sentDateTime", (m, _) => Json.Instant(m.Sent))
        .With("hasAttachments", (m, _) => m.Attachments.Exists(a => !a.Inline))
        .With("internetMessageId", (m, _) => m.InternetMessageId)
        .With("subject", (m, _) => m.Subject)
        .With("bodyPreview", (m, _) => Preview(m.Text))
        .With("importance", (m, _) => m.Importance)
        .With("parentFolderId", (m, _) => m.Folder.Id)
        .With("conversationId", (m, _) => m.ConversationId)
        .With("conversationIndex", (m, _) => Convert.ToBase64String(m.ConversationIndex))
        .With("isDeliveryReceiptRequested", (m, _) => m.DeliveryReceipt)
        .With("isReadReceiptRequested", (m, _) => m.ReadReceipt)
        .With("isRead", (m, _) => m.IsRead)
        .With("isDraft", (m, _) => m.IsDraft)
        .With("webLink", (m, _) => $"https://outlook.office365.com/owa/?ItemID={Uri.EscapeDataString(m.DefaultId)}&exvsurl=1&viewmodel=ReadMessageItem")
        .With("inferenceClassification", (m, _) => m.Inference)
        .With("body", (m, v) => v.TextBodies ? WriteBody(m.Text, "text") : WriteBody(v.UnsafeHtml && m.Body.Html ? m.Body.Content : m.SafeHtml, "html"))
        .With("sender", (m, _) => Write(m.Sender ?? m.From))
        .With("from", (m, _) => Write(m.From))
        .With("toRecipients", (m, _) => Write(m.To))
        .With("ccRecipients", (m, _) => Write(m.Cc))
        .With("bccRecipients", (m, _) => Write(m.Bcc))
        .With("replyTo", (m, _) => Write(m.ReplyTo))
        .With("flag", (m, _) => m.Flag?.DeepClone() ?? new JsonObject { ["flagStatus"] = "notFlagged" })
        .With("meetingMessageType", (m, _) => OfMeeting(m, _ => KindName(m.Meeting)))
        .With("type", (m, _) => OfMeeting(m, _ => "singleInstance"))
        .With("isOutOfDate", (m, _) => OfMeeting(m, _ => false))
        .With("isAllDay", (m, _) => OfMeeting(m, f => f.AllDay))
        .With("isDelegated", (m, _) => OfMeeting(m, _ => false))
        .With("startDateTime", (m, v) => OfMeeting(m, f => Zones.Write(f.Start, v.Zone)))
        .With("endDateTime", (m, v) => OfMeeting(m, f => Zones.Write(f.End, v.Zone)))
        .With("location", (m, _) => OfMeeting(m, f => new JsonObject { ["displayName"] = f.Location, ["locationType"] = "default" }))
        .With("responseRequested", (m, _) => m.Meeting == MeetingMessageKind.Request ? true : Shape<StoredMessage>.Absent)
        .With("meetingRequestType", (m, _) => m.Meeting == MeetingMessageKind.Request ? "newMeetingRequest" : Shape<StoredMessage>.Absent)
        .With("responseType", (m, _) => m.Meeting > MeetingMessageKind.Cancelled ? ResponseName(m.Meeting) : Shape<StoredMessage>.Absent)
        .With("internetMessageHeaders", (m, _) => Headers(m), byDefault: false)
        .With("uniqueBody", (m, v) => Unique(m, v), byDefault: false)
        .With("singleValueExtendedProperties", (m, _) => m.Own.All(), byDefault: false)
        .With("extensions", (m, _) => m.Own.ExtensionNames(), byDefault: false)
        .With("attachments", (m, v) => m.Attachments.Select(a => (JsonNode?)AttachmentShape.Write(a, v, null, bytes: false)).ToArray(), byDefault: false);

    /// <summary>One message with its type's name, the selected properties and what $expand asks for.</summary>
    /// <param name="alwaysTyped">In a delta every message carries its type.</param>
    public static JsonObject Write(StoredMessage message, View view, IReadOnlyList<string>? select, IReadOnlyList<Expansion> expand, UserState owner, bool alwaysTyped = false)
    {
        var body = Shape.Write(message, view, select);
        var json = new JsonObject();
        if (alwaysTyped || message.Meeting != MeetingMessageKind.None) json["@odata.type"] = "#microsoft.graph." + message.TypeName;
        foreach (var (name, value) in body.ToList())
        {
            body.Remove(name);
            json[name] = value;
        }
        foreach (var expansion in expand) Expand(json, message, view, expansion, owner);
        return json;
    }

    public static string? Computed(StoredMessage message, string propertyId) => propertyId.ToUpperInvariant() switch
    {
        "STRING 0X1A" or "STRING 0X001A" => ClassOf(message),
        "STRING 0X7D" or "STRING 0X007D" when message.IsReceived => string.Concat(message.Headers.Select(h => $"{h.Name}: {h.Value}\r\n")),
        _ => null,
    };

    public static JsonObject? Write(Person? person) =>
        person is null ? null : new() { ["emailAddress"] = new JsonObject { ["name"] = person.Name, ["address"] = person.Address } };

    public static JsonArray Write(IEnumerable<Person> people) => people.Select(p => (JsonNode?)Write(p)).ToArray();

    public static string Preview(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(80));
        return flat.Length <= 255 ? flat : flat[..255];
    }

    /// <summary>The contract spells the tentative answer "Tenatively".</summary>
    public static string KindName(MeetingMessageKind kind) => kind switch
    {
        MeetingMessageKind.Request => "meetingRequest",
        MeetingMessageKind.Cancelled => "meetingCancelled",
        MeetingMessageKind.Accepted => "meetingAccepted",
        MeetingMessageKind.TentativelyAccepted => "meetingTenativelyAccepted",
        MeetingMessageKind.Declined => "meetingDeclined",
        _ => "none",
    };

    public static string ResponseName(MeetingMessageKind kind) => kind switch
    {
        MeetingMessageKind.Accepted => "accepted",
        MeetingMessageKind.TentativelyAccepted => "tentativelyAccepted",
        MeetingMessageKind.Declined => "declined",
        _ => "notResponded",
    };

    private static void Expand(JsonObject json, StoredMessage message, View view, Expansion expansion, UserState owner)
    {
        switch (expansion.Name.ToLowerInvariant())
        {
            case "attachments":
                json["attachments"] = message.Attachments.Select(a => (JsonNode?)AttachmentShape.Write(a, view, expansion.Select, bytes: true)).ToArray();
                break;
            case "singlevalueextendedproperties":
                if (message.Own.Expand(expansion.Filter, id => Computed(message, id)) is { Count: > 0 } properties) json["singleValueExtendedProperties"] = properties;
                break;
            case "extensions":
                json["extensions"] = message.Own.Extensions(expansion.Filter);
                break;
            case "event" when message.MeetingFacts?.EventId is { } id && owner.Calendar.Find(id) is { } found:
                json["event"] = EventShape.Write(found, view, expansion.Select, [], owner);
                break;
            case "event":
                break;
            default:
                throw GraphError.BadRequest($"Could not find a property named '{expansion.Name}' on type 'microsoft.graph.message'.");
        }
    }

    private static string ClassOf(StoredMessage message) => message.MessageClass ?? message.Meeting switch
    {
        MeetingMessageKind.Request => "IPM.Schedule.Meeting.Request",
        MeetingMessageKind.Cancelled => "IPM.Schedule.Meeting.Canceled",
        MeetingMessageKind.Accepted => "IPM.Schedule.Meeting.Resp.Pos",
        MeetingMessageKind.TentativelyAccepted => "IPM.Schedule.Meeting.Resp.Tent",
        MeetingMessageKind.Declined => "IPM.Schedule.Meeting.Resp.Neg",
        _ => NoClass,
    };

    private static JsonNode? OfMeeting(StoredMessage message, Func<MeetingFacts, JsonNode?> read) =>
        message.Meeting == MeetingMessageKind.None || message.MeetingFacts is not { } facts ? Shape<StoredMessage>.Absent : read(facts);

    /// <summary>Only of received mail, and without the address headers (facts: 54). A draft shows the x- headers it was given.</summary>
    private static JsonNode? Headers(StoredMessage message)
    {
        if (!message.IsReceived && !message.IsDraft) return Shape<StoredMessage>.Absent;
        return message.Headers.Where(h => h.Name.ToUpperInvariant() is not ("FROM" or "TO" or "CC" or "BCC"))
            .Select(h => (JsonNode?)new JsonObject { ["name"] = h.Name, ["value"] = h.Value }).ToArray();
    }

    private static JsonObject Unique(StoredMessage message, View view)
    {
        var unique = UniqueBody.Of(message);
        if (view.TextBodies) return WriteBody(unique.Html ? Html.ToText(unique.Content) : unique.Content, "text");
        return WriteBody(unique.Html ? unique.Content : Html.FromText(unique.Content), "html");
    }

    private static JsonObject WriteBody(string content, string type) => new() { ["contentType"] = type, ["content"] = content };
}
