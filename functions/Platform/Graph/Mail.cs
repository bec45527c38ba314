namespace ReferralOutlook.Platform.Graph;

/// <summary>A mail address with the display name it came with, as it stood in the message.</summary>
public sealed record MailAddress(string? Name, string Address);

/// <summary>One internet header; a name may come several times, in the order of the message.</summary>
public sealed record MailHeader(string Name, string Value);

/// <summary>What Graph's meetingMessageType says of a message.</summary>
public enum MeetingMessage
{
    None,
    Request,
    Cancelled,
    Accepted,
    TentativelyAccepted,
    Declined,

    /// <summary>A meeting message of which only the envelope has been read.</summary>
    NotRead,
}

/// <summary>
/// What is asked of every message before anything is known of it: the fields that matching needs.
/// No subject, no preview and no body (FEATURES; ARCHITECTURE, The flow 2).
/// </summary>
public sealed record MailEnvelope
{
    /// <summary>Graph's immutable id.</summary>
    public required string Id { get; init; }

    /// <summary>The RFC 5322 Message-ID with its angle brackets.</summary>
    public string? InternetMessageId { get; init; }
    public string? ConversationId { get; init; }

    /// <summary>Exchange's conversation index: 22 bytes for the first message, 5 more for each reply.</summary>
    public IReadOnlyList<byte> ConversationIndex { get; init; } = [];
    public MailAddress? From { get; init; }
    public MailAddress? Sender { get; init; }
    public IReadOnlyList<MailAddress> To { get; init; } = [];
    public IReadOnlyList<MailAddress> Cc { get; init; } = [];
    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];
    public DateTimeOffset ReceivedAt { get; init; }
    public bool IsDraft { get; init; }
    public bool IsRead { get; init; }
    public string FolderId { get; init; } = "";
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Empty for sent mail: Graph returns internet headers of received mail only.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];
    public MeetingMessage Meeting { get; init; }

    /// <summary>The mark that our event script put into a mail's header as it was begun; read of sent mail.</summary>
    public Guid? Mark { get; init; }
}

/// <summary>What is read of a message once it concerns a listed provider.</summary>
/// <param name="Subject">May be empty; never log it.</param>
/// <param name="Text">The body as plain text, quoted history included.</param>
/// <param name="Html">The body as HTML when it came so.</param>
/// <param name="Mime">The raw RFC 5322 message, fetched only for what looks like a delivery report.</param>
/// <param name="EventId">Of a meeting message: the event in her calendar that it is about, when Outlook knows it.</param>
public sealed record MailContent(string Subject, string Text, string? Html, ReadOnlyMemory<byte>? Mime, string? EventId = null);
