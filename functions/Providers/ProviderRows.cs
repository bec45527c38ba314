using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

/// <summary>One of a provider's mail addresses, folded (<see cref="Platform.Graph.MailText.FoldAddress"/>), unique within the practice.</summary>
public sealed class ProviderAddress : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public Guid ProviderId { get; init; }
    public required string Address { get; init; }

    /// <summary>Somebody of their office, by name, whose mail is theirs too; null for the provider's own. No letter goes there by itself.</summary>
    public string? Person { get; init; }

    /// <summary>The lowest is the one letters go to.</summary>
    public int Position { get; init; }

    /// <summary>Since when mail to it comes back for good.</summary>
    public DateTimeOffset? DeadSince { get; private set; }

    public void Bounced(DateTimeOffset at) => DeadSince ??= at;
}

/// <summary>Somebody who asked not to be written to. Kept for good; survives deletion and re-import (RULES E.6).</summary>
public sealed class Suppression : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public required string Address { get; init; }
    public required string FoldedName { get; init; }
    public DateTimeOffset Since { get; init; }
}

/// <summary>What a line of the story tells; the pane has words for each.</summary>
public enum StoryKind
{
    Added,
    Sent,
    Received,
    AutoReply,
    Bounced,
    OptedOut,
    LetterDrafted,
    MeetingBooked,
    StageChanged,
    Noted,

    /// <summary>A mail in which they take part was written by somebody else.</summary>
    TookPart = 20,

    /// <summary>Their answer ended the planned step that the detail names.</summary>
    PlanStopped = 21,

    /// <summary>Away: the planned step moved to the day the detail names.</summary>
    PlanMoved = 22,
    Delayed = 23,
    SaidNo = 24,
    MeetingAccepted = 25,
    MeetingDeclined = 26,
    MeetingTentative = 27,
    NewTimeProposed = 28,
}

/// <summary>One line of a provider's story, only ever added to. Effort and results are counted from here (A46).</summary>
public sealed class StoryEntry : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public Guid ProviderId { get; init; }
    public DateTimeOffset At { get; init; }
    public StoryKind Kind { get; init; }

    /// <summary>A letter's kind, a stage, or her own note; never of a mail.</summary>
    public string? Detail { get; init; }

    /// <summary>The letter, meeting or message it is about; lets a decision of hers take it back.</summary>
    public Guid? About { get; init; }

    public static StoryEntry Tell(Guid provider, StoryKind kind, DateTimeOffset at, DateTimeOffset now, string? detail = null, Guid? about = null) =>
        new() { Id = Guid.CreateVersion7(now), ProviderId = provider, Kind = kind, At = at, Detail = detail, About = about };
}
