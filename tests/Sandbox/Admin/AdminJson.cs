using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>An arriving message as JSON: the properties of <see cref="IncomingMessage"/>, bytes in base64, headers as [{"name","value"}].</summary>
internal static class IncomingJson
{
    public static IncomingMessage Read(JsonObject json) => new()
    {
        From = Person(json.Object("from")),
        Sender = Person(json.Object("sender")),
        To = People(json, "to"),
        Cc = People(json, "cc"),
        Bcc = People(json, "bcc"),
        ReplyTo = People(json, "replyTo"),
        Subject = json.Text("subject") ?? "",
        Text = json.Text("text"),
        Html = json.Text("html"),
        Headers = [.. (json.Array("headers") ?? []).Select(h => (h.Text("name") ?? "", h.Text("value") ?? ""))],
        Attachments = [.. (json.Array("attachments") ?? []).Select(a => new IncomingAttachment(a.Text("name") ?? "file", a.Text("contentType") ?? "application/octet-stream", Bytes(a, "bytes") ?? default, a.Flag("inline") ?? false, a.Text("contentId")))],
        Mime = Bytes(json, "mime"),
        InternetMessageId = json.Text("internetMessageId"),
        InReplyTo = json.Text("inReplyTo"),
        References = [.. json.Texts("references")],
        ReceivedAt = Moment(json, "receivedAt"),
        SentAt = Moment(json, "sentAt"),
        ThreadIndex = Bytes(json, "threadIndex"),
        ConversationId = json.Text("conversationId"),
        Meeting = Enum.Parse<MeetingMessageKind>(json.Text("meeting") ?? "none", ignoreCase: true),
        MeetingStart = Moment(json, "meetingStart"),
        MeetingEnd = Moment(json, "meetingEnd"),
        MeetingLocation = json.Text("meetingLocation") ?? "",
        MeetingEventId = json.Text("meetingEventId"),
        MessageClass = json.Text("messageClass"),
        Folder = json.Text("folder") ?? "inbox",
        IsRead = json.Flag("isRead") ?? false,
        Categories = [.. json.Texts("categories")],
        Importance = json.Text("importance") ?? "normal",
    };

    private static Person? Person(JsonObject? json) => json is null ? null : new(json.Text("name") ?? json.Text("address") ?? "", json.Text("address") ?? "");

    private static List<Person> People(JsonObject json, string name) => [.. (json.Array(name) ?? []).OfType<JsonObject>().Select(p => Person(p)!)];

    private static ReadOnlyMemory<byte>? Bytes(JsonNode? json, string name) => json.Text(name) is { } text ? (ReadOnlyMemory<byte>?)Convert.FromBase64String(text) : null;

    private static DateTimeOffset? Moment(JsonObject json, string name) => json.Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}

/// <summary>Everything that is in a mailbox, for looking at from outside. Bytes are given as their length.</summary>
internal static class StateJson
{
    public static JsonObject Write(Microsoft365 sandbox)
    {
        var all = new JsonObject();
        foreach (var user in sandbox.Users) all[user.Address] = Write(sandbox.Mailbox(user.Address));
        return all;
    }

    public static JsonObject Write(Mailbox mailbox) => new()
    {
        ["user"] = Node(mailbox.User),
        ["folders"] = Node(mailbox.Folders()),
        ["messages"] = mailbox.Messages().Select(m => (JsonNode?)Write(m)).ToArray(),
        ["events"] = Node(mailbox.Events()),
        ["files"] = mailbox.Files().Select(f => (JsonNode?)Write(f)).ToArray(),
        ["categories"] = Node(mailbox.Categories()),
        ["counters"] = Node(mailbox.Counters.All),
    };

    public static JsonObject Write(MessageState message)
    {
        var json = (JsonObject)Node(message with { Attachments = [] })!;
        json["attachments"] = message.Attachments.Select(a => (JsonNode?)new JsonObject { ["name"] = a.Name, ["contentType"] = a.ContentType, ["size"] = a.Bytes.Length }).ToArray();
        return json;
    }

    private static JsonObject Write(FileState file) =>
        new() { ["id"] = file.Id, ["path"] = file.Path, ["isFolder"] = file.IsFolder, ["size"] = file.Content.Length, ["eTag"] = file.ETag };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json.Options);
}

internal static class FaultJson
{
    /// <summary>Sets the switches that are named; the others stay. "slowMailboxes" maps addresses to milliseconds, "seed" starts the chances anew.</summary>
    public static void Apply(FaultSwitches faults, JsonObject json)
    {
        double? Share(string name) => json.Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        if (json.Number("seed") is { } seed) faults.Reseed(seed);
        faults.TooManyRequestsShare = Share("tooManyRequestsShare") ?? faults.TooManyRequestsShare;
        faults.RetryAfterSeconds = json.Number("retryAfterSeconds") ?? faults.RetryAfterSeconds;
        faults.ServerErrorShare = Share("serverErrorShare") ?? faults.ServerErrorShare;
        faults.DroppedBeforeShare = Share("droppedBeforeShare") ?? faults.DroppedBeforeShare;
        faults.DroppedAfterShare = Share("droppedAfterShare") ?? faults.DroppedAfterShare;
        faults.LostNotificationShare = Share("lostNotificationShare") ?? faults.LostNotificationShare;
        faults.DoubledNotificationShare = Share("doubledNotificationShare") ?? faults.DoubledNotificationShare;
        faults.ReorderNotifications = json.Flag("reorderNotifications") ?? faults.ReorderNotifications;
        faults.RepeatedTransactionIsConflict = json.Flag("repeatedTransactionIsConflict") ?? faults.RepeatedTransactionIsConflict;
        faults.SparseDeltas = json.Flag("sparseDeltas") ?? faults.SparseDeltas;
        if (json.Has("onlyContaining")) faults.OnlyContaining = json.Text("onlyContaining");
        if (json.Has("concurrentPerMailbox")) faults.ConcurrentPerMailbox = json.Number("concurrentPerMailbox");
        if (json.Has("requestsPerTenMinutes")) faults.RequestsPerTenMinutes = json.Number("requestsPerTenMinutes");
        foreach (var (address, _) in json.Object("slowMailboxes") ?? [])
        {
            lock (faults.SlowMailboxes) faults.SlowMailboxes[address] = TimeSpan.FromMilliseconds(json.Object("slowMailboxes").Number(address) ?? 0);
        }
    }
}
