using System.Globalization;

namespace ReferralOutlook.Sandbox;

/// <summary>Puts an arriving message into a mailbox: conversation, inbox rules, folder.</summary>
internal sealed class Delivery(SandboxClock clock)
{
    /// <summary>The caller holds the owner's gate.</summary>
    public StoredMessage Deliver(UserState owner, IncomingMessage incoming)
    {
        var now = clock.GetUtcNow();
        var folder = FolderOf(owner, incoming.Folder);
        var sent = folder.WellKnown == "sentitems";
        incoming = Completed(incoming);
        var refersTo = incoming.InReplyTo is { } parent ? [parent, .. incoming.References.Reverse()] : incoming.References.Reverse();
        var received = incoming.ReceivedAt ?? now;
        var (conversation, index) = Conversations.Place(owner, incoming.ConversationId, incoming.ThreadIndex?.ToArray(), refersTo, received);
        var message = new StoredMessage
        {
            ImmutableId = owner.Ids.Immutable(),
            DefaultId = owner.Ids.Default(),
            ChangeKey = owner.Ids.ChangeKey(),
            Folder = folder,
            Created = now,
            Modified = now,
            Received = received,
            Sent = incoming.SentAt ?? received,
            Subject = incoming.Subject,
            Body = incoming.Html is { } html ? new(html, true) : new(incoming.Text ?? "", false),
            From = incoming.From,
            Sender = incoming.Sender ?? incoming.From,
            To = incoming.To,
            Cc = incoming.Cc,
            Bcc = incoming.Bcc,
            ReplyTo = incoming.ReplyTo,
            InternetMessageId = incoming.InternetMessageId ?? Drafting.NewMessageId(incoming.From?.Address ?? "unknown@invalid"),
            InReplyTo = incoming.InReplyTo,
            References = incoming.References,
            ConversationId = conversation,
            ConversationIndex = index,
            Importance = incoming.Importance,
            IsRead = incoming.IsRead || sent,
            IsReceived = !sent,
            Categories = incoming.Categories,
            Meeting = incoming.Meeting,
            MeetingFacts = Meeting(incoming, received),
            Mime = incoming.Mime,
            MessageClass = incoming.MessageClass,
        };
        message.Headers = incoming.Headers.Count > 0 ? incoming.Headers : MimeWriter.HeadersOf(message);
        message.Attachments.AddRange(incoming.Attachments.Select(a => AttachmentRoutes.New(owner, a.Name, a.ContentType, a.Bytes, a.Inline, a.ContentId, now)));
        if (folder.WellKnown == "inbox") RuleRunner.Apply(owner, message);
        owner.Mail.Add(message);
        return message;
    }

    /// <summary>The folder a path, id or well-known name stands for; missing folders of a path are made.</summary>
    public static StoredFolder FolderOf(UserState owner, string name)
    {
        if (owner.Mail.FindFolder(name) is { } folder) return folder;
        var at = owner.Mail.Root;
        foreach (var part in name.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = owner.Mail.Children(at).FirstOrDefault(f => f.Name.Equals(part, StringComparison.OrdinalIgnoreCase))
                ?? (at == owner.Mail.Root ? owner.Mail.FindFolder(part) : null)
                ?? owner.Mail.AddFolder(part, at, null, hidden: false);
        }
        return at;
    }

    private static IncomingMessage Completed(IncomingMessage m) => m with
    {
        InternetMessageId = m.InternetMessageId ?? m.Header("Message-ID")?.Trim(),
        InReplyTo = m.InReplyTo ?? MessageIds(m.Header("In-Reply-To")).FirstOrDefault(),
        References = m.References.Count > 0 ? m.References : [.. MessageIds(m.Header("References"))],
        ThreadIndex = m.ThreadIndex ?? Index(m.Header("Thread-Index")),
        SentAt = m.SentAt ?? (DateTimeOffset.TryParse(m.Header("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null),
    };

    private static IEnumerable<string> MessageIds(string? header) =>
        (header ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(id => id.StartsWith('<') && id.EndsWith('>'));

    private static ReadOnlyMemory<byte>? Index(string? header)
    {
        var bytes = new byte[(header?.Length ?? 0) + 3];
        return header is not null && Convert.TryFromBase64String(header.Trim(), bytes, out var length) ? bytes.AsMemory(0, length) : null;
    }

    private static MeetingFacts? Meeting(IncomingMessage m, DateTimeOffset received)
    {
        if (m.Meeting == MeetingMessageKind.None) return null;
        var start = m.MeetingStart ?? received.AddDays(1);
        return new(start, m.MeetingEnd ?? start.AddMinutes(30), m.MeetingLocation, false, m.MeetingEventId);
    }
}
