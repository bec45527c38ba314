namespace ReferralOutlook.Sandbox;

public sealed record IncomingAttachment(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, bool Inline = false, string? ContentId = null);

/// <summary>A message that arrives in a mailbox. What is not given is taken from the headers, then made up plausibly.</summary>
public sealed record IncomingMessage
{
    public Person? From { get; init; }

    /// <summary>Null: the same as From.</summary>
    public Person? Sender { get; init; }
    public IReadOnlyList<Person> To { get; init; } = [];
    public IReadOnlyList<Person> Cc { get; init; } = [];
    public IReadOnlyList<Person> Bcc { get; init; } = [];
    public IReadOnlyList<Person> ReplyTo { get; init; } = [];
    public string Subject { get; init; } = "";
    public string? Text { get; init; }

    /// <summary>When both are given, this is the body Outlook shows.</summary>
    public string? Html { get; init; }

    /// <summary>All header lines in their order. When empty they are composed from the rest.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
    public IReadOnlyList<IncomingAttachment> Attachments { get; init; } = [];

    /// <summary>The message as it came over the wire; $value returns it unchanged.</summary>
    public ReadOnlyMemory<byte>? Mime { get; init; }
    public string? InternetMessageId { get; init; }
    public string? InReplyTo { get; init; }
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Null: now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Exchange's conversation index (the Thread-Index header, decoded).</summary>
    public ReadOnlyMemory<byte>? ThreadIndex { get; init; }

    /// <summary>Forces the conversation: to test conversation ids that are used again for something else.</summary>
    public string? ConversationId { get; init; }
    public MeetingMessageKind Meeting { get; init; }

    /// <summary>For meeting messages: when and where, and the id of the event in this mailbox's calendar, as far as known.</summary>
    public DateTimeOffset? MeetingStart { get; init; }
    public DateTimeOffset? MeetingEnd { get; init; }
    public string MeetingLocation { get; init; } = "";
    public string? MeetingEventId { get; init; }

    /// <summary>MAPI message class, such as REPORT.IPM.Note.NDR; null = what fits the kind.</summary>
    public string? MessageClass { get; init; }

    /// <summary>A well-known name, an id, or a path such as "Inbox/Doctors" (made when missing). In "sentitems" it counts as sent by the owner.</summary>
    public string Folder { get; init; } = "inbox";
    public bool IsRead { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public string Importance { get; init; } = "normal";

    internal string? Header(string name) =>
        Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault();
}
