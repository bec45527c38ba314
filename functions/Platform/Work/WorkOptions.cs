using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Platform.Work;

public sealed class WorkOptions
{
    /// <summary>Tries of one effect before it is parked and shown in the pane.</summary>
    [Range(1, 50)]
    public int Tries { get; set; } = 8;

    /// <summary>Pause after the first failed try, in seconds; doubled after each further one, one hour at most.</summary>
    [Range(0.01, 600)]
    public double FirstPauseSeconds { get; set; } = 5;

    /// <summary>Mailboxes that one instance works on at the same time.</summary>
    [Range(1, 64)]
    public int MailboxesAtOnce { get; set; } = 4;

    /// <summary>How long the others wait for a slow or throttled mailbox; after that it goes on beside them.</summary>
    [Range(0.1, 3600)]
    public double PatienceSeconds { get; set; } = 20;

    /// <summary>How long a mailbox stays with an instance that died; a living one renews in time.</summary>
    [Range(0.2, 600)]
    public double LeaseSeconds { get; set; } = 60;

    /// <summary>Seconds between two looks at one mailbox for which notifications are the reason.</summary>
    [Range(0, 600)]
    public double LookGapSeconds { get; set; } = 2;

    /// <summary>Whether work begins as soon as there is a reason, not only at the timers' turns.</summary>
    public bool Nudges { get; set; } = true;
}
