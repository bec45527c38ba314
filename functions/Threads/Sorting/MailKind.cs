namespace ReferralOutlook.Threads.Sorting;

/// <summary>What kind of mail came back (FEATURES A41).</summary>
public enum MailKind { Other, HumanReply, AutoReply, BounceHard, BounceSoft, MeetingResponse, ListMail, OptOut, Outgoing }

public static class MailKindNames
{
    /// <summary>The name used in storage and in the replay's decisions.</summary>
    public static string Name(this MailKind kind) => kind switch
    {
        MailKind.HumanReply => "human_reply",
        MailKind.AutoReply => "auto_reply",
        MailKind.BounceHard => "bounce_hard",
        MailKind.BounceSoft => "bounce_soft",
        MailKind.MeetingResponse => "meeting_response",
        MailKind.ListMail => "list_mail",
        MailKind.OptOut => "opt_out",
        MailKind.Outgoing => "outgoing",
        _ => "other",
    };
}
