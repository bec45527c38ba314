using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>A conversation with a provider. Ids and headers only: no subject and no body is kept.</summary>
public sealed class MailThread : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }

    /// <summary>Whose it is; others who took part stand in <see cref="ThreadProvider"/>.</summary>
    public Guid ProviderId { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>She said that it is not theirs: nothing joins it, and nothing starts it again from the same conversation.</summary>
    public bool IsUntracked { get; private set; }

    /// <summary>She split it off, joined it or took it back: later mail still finds it, and no rule makes it one with another.</summary>
    public bool IsByHand { get; private set; }

    public static MailThread Start(Guid provider, DateTimeOffset at, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), ProviderId = provider, StartedAt = at };

    /// <summary>She said whose it is instead.</summary>
    public void GiveTo(Guid provider) => (ProviderId, IsUntracked, IsByHand) = (provider, false, true);

    public void Untrack() => (IsUntracked, IsByHand) = (true, true);

    public void TrackAgain() => IsUntracked = false;

    public void DecidedByHand() => IsByHand = true;

    public void BeganAt(DateTimeOffset at) => StartedAt = at < StartedAt ? at : StartedAt;
}

/// <summary>A further listed provider who takes part in a thread.</summary>
public sealed class ThreadProvider : IBelongToPractice
{
    public Guid PracticeId { get; init; }
    public Guid ThreadId { get; init; }
    public Guid ProviderId { get; init; }
}

public enum MailFilingState
{
    /// <summary>Not filed: she chose so, or the mail was not where new mail comes.</summary>
    Off,
    Waiting,

    /// <summary>In the provider's folder, with the category.</summary>
    Filed,
    Undone,

    /// <summary>With the category, where it came.</summary>
    Marked,

    /// <summary>She moved it, deleted it or took the category off: it stays as she left it.</summary>
    Hers,

    /// <summary>It bears the category; its move is to come.</summary>
    HalfFiled,
}

/// <summary>One tracked message: what links it to a provider, and what is needed to take its filing back.</summary>
public sealed class ThreadMessage : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public Guid ThreadId { get; private set; }
    public Guid ProviderId { get; private set; }

    /// <summary>Graph's immutable id.</summary>
    public string GraphId { get; private set; } = "";
    public string? InternetMessageId { get; init; }

    /// <summary>The Message-ID it directly answers; of sent mail nothing is known, Graph keeps its headers back.</summary>
    public string? AnswersId { get; init; }
    public string? ConversationId { get; init; }

    /// <summary>The first 22 bytes of Exchange's conversation index, in hexadecimal: the same for a mail and the bounce of it.</summary>
    public string? ConversationRoot { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public MailKind Kind { get; private set; }
    public bool Declined { get; private set; }
    public DateOnly? ReturnDate { get; private set; }

    /// <summary>Why it is theirs, strongest first: names of <see cref="Matching.MatchReason"/> separated by commas.</summary>
    public string Reasons { get; private set; } = "";
    public MailFilingState Filing { get; private set; }
    public string FolderBefore { get; init; } = "";

    /// <summary>One category a line; ours is never among them.</summary>
    public string CategoriesBefore { get; init; } = "";
    public bool WasRead { get; init; }
    public DateTimeOffset? FiledAt { get; private set; }

    public static ThreadMessage Of(MailEnvelope envelope, Guid thread, Guid provider, string reasons, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ThreadId = thread,
        ProviderId = provider,
        GraphId = envelope.Id,
        InternetMessageId = Fit(envelope.InternetMessageId),
        AnswersId = Fit(Matching.ReferencedIds.Direct(envelope) is [var direct, ..] ? direct : null),
        ConversationId = Fit(envelope.ConversationId),
        ConversationRoot = Matching.ConversationRoots.Of(envelope.ConversationIndex),
        ReceivedAt = envelope.ReceivedAt,
        Reasons = reasons,
        FolderBefore = envelope.FolderId,
        CategoriesBefore = string.Join('\n', envelope.Categories.Where(name => name != FileMail.Category)),
        WasRead = envelope.IsRead,
    };

    /// <summary>What reading it showed.</summary>
    public void SortedAs(SortedMail sorted) => (Kind, Declined, ReturnDate) = (sorted.Kind, sorted.Declined, sorted.ReturnDate);

    public void MoveTo(Guid thread) => ThreadId = thread;

    public void GiveTo(Guid provider) => (ProviderId, Reasons) = (provider, nameof(Matching.MatchReason.ChosenByHand));

    /// <param name="marked">It got the category when it was read.</param>
    public void WillBeFiled(bool marked) => Filing = marked ? MailFilingState.HalfFiled : MailFilingState.Waiting;

    public bool IsToBeFiled => Filing is MailFilingState.Waiting or MailFilingState.HalfFiled;

    /// <summary>Whether there is, or will be, something to take back.</summary>
    public bool IsFiled => Filing is MailFilingState.Waiting or MailFilingState.HalfFiled or MailFilingState.Filed or MailFilingState.Marked;

    /// <param name="folder">False: it got the category and stayed where it was.</param>
    public void WasFiled(DateTimeOffset at, bool folder)
    {
        Filing = folder ? MailFilingState.Filed : MailFilingState.Marked;
        FiledAt = at;
    }

    public void NotFiled() => Filing = MailFilingState.Off;

    public void TakenByHer() => Filing = MailFilingState.Hers;

    /// <summary>Its id changed, although it should not.</summary>
    public void FoundAs(string graphId) => GraphId = graphId;

    public void FilingUndone() => Filing = MailFilingState.Undone;

    /// <summary>Ids of the outside world have no bound of their own; what is longer than any real one is not kept.</summary>
    private static string? Fit(string? id) => id is { Length: > 0 and <= 998 } ? id : null;
}
