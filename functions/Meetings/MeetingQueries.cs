using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Meetings;

/// <summary>What other capabilities may ask of the calendar.</summary>
internal static class MeetingQueries
{
    /// <summary>The next meeting with a provider on that day or later; one they declined does not count.</summary>
    public static Task<Meeting?> NextMeetingAsync(this ReferralDb db, Guid provider, DateOnly from, CancellationToken cancellation)
    {
        var start = from.ToDateTime(TimeOnly.MinValue);
        return db.Meetings.Where(meeting => meeting.ProviderId == provider && meeting.Start >= start && meeting.NeedlessSince == null && (meeting.Answer == null || meeting.Answer != MeetingReply.Declined))
            .OrderBy(meeting => meeting.Start).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Entries of her own with a provider on that day or later; where they were invited, the invitation is hers to take back.</summary>
    public static Task<List<Meeting>> OwnEntriesAsync(this ReferralDb db, Guid provider, DateOnly from, CancellationToken cancellation)
    {
        var start = from.ToDateTime(TimeOnly.MinValue);
        return db.Meetings.Where(meeting => meeting.ProviderId == provider && meeting.Start >= start && meeting.NeedlessSince == null && meeting.Answer == null)
            .OrderBy(meeting => meeting.Start).ToListAsync(cancellation);
    }
}
