using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>What a mail is in its provider's story.</summary>
internal static class StoryOfMail
{
    public static StoryKind Of(SortedMail sorted) => sorted.Kind == MailKind.MeetingResponse
        ? sorted.MeetingAnswer switch
        {
            MeetingAnswer.Accepted => StoryKind.MeetingAccepted,
            MeetingAnswer.Declined => StoryKind.MeetingDeclined,
            MeetingAnswer.NewTime => StoryKind.NewTimeProposed,
            _ => StoryKind.MeetingTentative,
        }
        : Of(sorted.Kind, sorted.Declined);

    /// <summary>From what is kept of it; a meeting's answer is not.</summary>
    public static StoryKind Of(ThreadMessage message) => Of(message.Kind, message.Declined);

    private static StoryKind Of(MailKind kind, bool declined) => kind switch
    {
        MailKind.Outgoing => StoryKind.Sent,
        MailKind.AutoReply => StoryKind.AutoReply,
        MailKind.BounceHard => StoryKind.Bounced,
        MailKind.BounceSoft => StoryKind.Delayed,
        MailKind.OptOut => StoryKind.OptedOut,
        MailKind.HumanReply when declined => StoryKind.SaidNo,
        _ => StoryKind.Received,
    };
}
