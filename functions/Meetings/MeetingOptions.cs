using System.ComponentModel.DataAnnotations;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Meetings;

public sealed class MeetingOptions
{
    /// <summary>Days from today at which a follow-up is proposed (A39: 3 to 7 business days).</summary>
    [Range(1, 60)]
    public int FollowUpAfterDays { get; set; } = 7;

    /// <summary>The hour proposed when her calendar cannot be asked.</summary>
    [Range(0, 23)]
    public int UsualHour { get; set; } = 9;

    /// <summary>When Outlook knows no working hours.</summary>
    internal WorkingHours UsualHours => new(new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), new TimeOnly(UsualHour, 0), new TimeOnly(Math.Min(UsualHour + 8, 23), 0));
}
