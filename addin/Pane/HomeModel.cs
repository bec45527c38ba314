using ReferralOutlook.AddIn.Threads;

namespace ReferralOutlook.AddIn.Pane;

/// <summary>What she sees with no mail open: what is due, who answered, what is stuck. All times are in the practice's zone.</summary>
/// <param name="ProviderCount">0 shows the first steps instead of empty lists.</param>
/// <param name="ProfileIsComplete">False asks, quietly, for the practice's profile.</param>
public sealed record HomeModel(
    IReadOnlyList<DueItem> Due,
    IReadOnlyList<WaitingReply> Replies,
    IReadOnlyList<StuckEffect> Stuck,
    SyncHealth Sync,
    int ProviderCount,
    bool ProfileIsComplete)
{
    /// <summary>Providers whose filed mail she keeps moving out.</summary>
    public IReadOnlyList<FilingQuestionModel> FilingQuestions { get; init; } = [];
}

/// <param name="What">The step in a few words: "Call about the letter".</param>
public sealed record DueItem(Guid ProviderId, string ProviderName, string What, DateOnly Due, bool IsOverdue);

/// <param name="LinkId">The tracked mail, to be opened in Outlook.</param>
public sealed record WaitingReply(Guid ProviderId, string ProviderName, MailKind Kind, DateTimeOffset ReceivedAt, Guid LinkId);

/// <summary>GET /addin/threads/{id}/mail: the pane asks Outlook to open it.</summary>
/// <param name="EwsItemId">As Office.js knows it.</param>
public sealed record MailToOpenModel(string EwsItemId);

/// <summary>An outside effect parked after its last try.</summary>
/// <param name="What">"Filing a mail of Harbour Physio".</param>
/// <param name="Reason">Why it is stuck and what would help, in plain words.</param>
public sealed record StuckEffect(Guid Id, string What, string Reason, DateTimeOffset Since);

public enum SyncState { Fresh, Behind, NotYet, Failing }

/// <param name="Age">Since the last complete check of the mailbox; null before the first.</param>
/// <param name="Why">Why it is behind or failing, and what to do.</param>
public sealed record SyncHealth(SyncState State, TimeSpan? Age, string? Why = null);
