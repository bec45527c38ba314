using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Threads;

/// <summary>What is known of a practice's mailbox as a whole.</summary>
public sealed class MailboxState : IBelongToPractice
{
    public Guid PracticeId { get; init; }
    public string InboxId { get; private set; } = "";
    public string SentItemsId { get; private set; } = "";

    /// <summary>False until the mailbox could be opened for the first time.</summary>
    public bool IsPrepared => InboxId.Length > 0;

    /// <summary>The folder <c>Referrals</c>, once it is made.</summary>
    public string? ReferralsFolderId { get; private set; }
    public bool CategoryIsThere { get; private set; }

    /// <summary>When the last look began that read all watched folders to their end: what had come by then is known.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>In words for her.</summary>
    public string? Why { get; private set; }
    public string? SubscriptionId { get; private set; }
    public DateTimeOffset? SubscriptionExpires { get; private set; }

    /// <summary>The secret that Graph's notifications must carry.</summary>
    public string? ClientState { get; private set; }

    public void Found(string inbox, string sentItems)
    {
        InboxId = inbox;
        SentItemsId = sentItems;
    }

    /// <param name="referrals">Null when she deleted it.</param>
    public void FoldersMade(string? referrals) => ReferralsFolderId = referrals;

    public void CategoryMade() => CategoryIsThere = true;

    public void Checked(DateTimeOffset at)
    {
        CheckedAt = at;
        FailingSince = null;
        Why = null;
    }

    public void Failed(DateTimeOffset at, string why)
    {
        FailingSince ??= at;
        Why = why;
    }

    public void Subscribed(string id, DateTimeOffset expires, string clientState)
    {
        SubscriptionId = id;
        SubscriptionExpires = expires;
        ClientState = clientState;
    }

    public void Unsubscribed()
    {
        SubscriptionId = null;
        SubscriptionExpires = null;
    }
}

/// <summary>How far a watched folder's delta has been read.</summary>
public sealed class FolderCursor : IBelongToPractice
{
    public Guid PracticeId { get; init; }

    /// <summary>A well-known name or a folder id.</summary>
    public required string Folder { get; init; }

    /// <summary>Graph's next or delta link; null starts anew.</summary>
    public string? Link { get; private set; }

    /// <summary>Where a fresh start begins.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Messages seen since the start: a filtered delta ends at 5,000 and is then read again without the filter.</summary>
    public int Seen { get; private set; }

    public static FolderCursor Start(string folder, DateTimeOffset since) => new() { Folder = folder, Since = since };

    public void ReadOn(string link, int seen)
    {
        Link = link;
        Seen += seen;
    }

    public void CaughtUp(string link)
    {
        Link = link;
        Seen = 0;
    }

    public void StartAnew(DateTimeOffset? since)
    {
        Link = null;
        Since = since;
        Seen = 0;
    }
}
