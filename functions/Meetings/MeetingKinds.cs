using ReferralOutlook.AddIn.Meetings;

namespace ReferralOutlook.Meetings;

/// <summary>Words and usual length of each kind of entry.</summary>
internal static class MeetingKinds
{
    public static readonly IReadOnlyList<MeetingChoice> Choices =
    [
        new(nameof(MeetingKind.FollowUp), "Follow up", 15),
        new(nameof(MeetingKind.Call), "Call", 15),
        new(nameof(MeetingKind.Visit), "Visit", 60),
    ];

    public static string Label(MeetingKind kind) => Choices.Single(choice => choice.Kind == kind.ToString()).Label;
}
