using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>A name and an address, as in a header line.</summary>
public sealed record Person(string Name, string Address);

public enum MeetingMessageKind { None, Request, Cancelled, Accepted, TentativelyAccepted, Declined }

/// <summary>What a meeting message says of its meeting.</summary>
internal sealed record MeetingFacts(DateTimeOffset Start, DateTimeOffset End, string Location, bool AllDay, string? EventId);

internal sealed record StoredAttachment(string Id, string DefaultId, string Name, string ContentType, ReadOnlyMemory<byte> Bytes, bool Inline, string? ContentId, DateTimeOffset Modified);

internal sealed record Body(string Content, bool Html)
{
    public static readonly Body Empty = new("", true);
}

internal sealed class StoredMessage
{
    public required string ImmutableId { get; set; }
    public required string DefaultId { get; set; }
    public required string ChangeKey { get; set; }
    public required StoredFolder Folder { get; set; }
    public DateTimeOffset Created { get; init; }
    public DateTimeOffset Modified { get; set; }
    public DateTimeOffset Received { get; set; }
    public DateTimeOffset Sent { get; set; }
    public string Subject { get; set; } = "";
    public Body Body { get; set; } = Body.Empty;
    public Person? From { get; set; }
    public Person? Sender { get; set; }
    public IReadOnlyList<Person> To { get; set; } = [];
    public IReadOnlyList<Person> Cc { get; set; } = [];
    public IReadOnlyList<Person> Bcc { get; set; } = [];
    public IReadOnlyList<Person> ReplyTo { get; set; } = [];
    public string InternetMessageId { get; set; } = "";
    public string? InReplyTo { get; set; }
    public IReadOnlyList<string> References { get; set; } = [];
    public string ConversationId { get; init; } = "";
    public byte[] ConversationIndex { get; init; } = [];
    public string Importance { get; set; } = "normal";
    public string Inference { get; set; } = "focused";
    public bool IsRead { get; set; }
    public bool IsDraft { get; set; }

    /// <summary>Whether its folder counts it as unread: kept beside the flag so that the count follows each change.</summary>
    public bool CountedUnread { get; set; }
    public bool DeliveryReceipt { get; set; }
    public bool ReadReceipt { get; set; }
    public IReadOnlyList<string> Categories { get; set; } = [];
    public JsonObject? Flag { get; set; }

    /// <summary>Transport headers of received mail, custom ones of a draft.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; set; } = [];

    /// <summary>Came from outside: only then does Graph show internet headers (facts: 54).</summary>
    public bool IsReceived { get; init; }
    public List<StoredAttachment> Attachments { get; } = [];
    public OwnData Own { get; init; } = new();
    public MeetingMessageKind Meeting { get; init; }
    public MeetingFacts? MeetingFacts { get; set; }

    /// <summary>The message as it came over the wire, when it did; else it is composed when asked for.</summary>
    public ReadOnlyMemory<byte>? Mime { get; init; }
    public string? MessageClass { get; init; }

    public string TypeName => Meeting switch
    {
        MeetingMessageKind.None => "message",
        MeetingMessageKind.Request => "eventMessageRequest",
        MeetingMessageKind.Cancelled => "eventMessage",
        _ => "eventMessageResponse",
    };

    public IEnumerable<Person> Recipients => To.Concat(Cc).Concat(Bcc);

    private (Body For, string Safe)? _safe;

    /// <summary>The HTML form without scripts, made once per body.</summary>
    public string SafeHtml
    {
        get
        {
            if (_safe is not { } made || made.For != Body) _safe = made = (Body, Body.Html ? Html.WithoutScripts(Body.Content) : Html.FromText(Body.Content));
            return made.Safe;
        }
    }

    public string Text => Body.Html ? Html.ToText(Body.Content) : Body.Content;
}

internal sealed class StoredFolder(string id, string name, StoredFolder? parent, string? wellKnown, bool hidden)
{
    public string Id => id;
    public string Name { get; set; } = name;
    public StoredFolder? Parent { get; set; } = parent;
    public string? WellKnown => wellKnown;
    public bool Hidden => hidden;
    public HashSet<StoredMessage> Messages { get; } = [];
    public int Unread { get; set; }
    public ChangeLog Log { get; } = new();
    public (long Version, IReadOnlyList<StoredMessage> Messages)? Sorted { get; set; }

    public bool IsWithin(StoredFolder other) => this == other || (Parent?.IsWithin(other) ?? false);
}
