using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Threads;

public sealed class ThreadOptions
{
    /// <summary>Seconds between two looks at each mailbox. Notifications only make the look come sooner.</summary>
    [Range(1, 3600)]
    public int LookEverySeconds { get; set; } = 60;

    /// <summary>Minutes between two looks at the folders filed to, for what she moved out of them.</summary>
    [Range(1, 1440)]
    public int FiledFoldersEveryMinutes { get; set; } = 15;

    /// <summary>Mailboxes read at the same time, so that a slow one does not hold up the others.</summary>
    [Range(1, 256)]
    public int MailboxesAtOnce { get; set; } = 8;

    /// <summary>Minutes without a complete look after which the pane says that mail is behind.</summary>
    [Range(1, 1440)]
    public int BehindAfterMinutes { get; set; } = 10;

    /// <summary>Days of earlier mail that a new provider brings onto the list's threads.</summary>
    [Range(0, 3650)]
    public int LookBackDays { get; set; } = 365;
}
