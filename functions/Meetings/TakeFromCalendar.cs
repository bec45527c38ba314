using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Meetings;

/// <summary>Effect: the entry of a step that is off leaves her calendar. Outlook keeps it among the deleted items.</summary>
internal sealed class TakeFromCalendar(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "take-from-calendar";

    public string Kind => EffectKind;

    /// <summary>Marks the meetings and causes the effect; the caller saves.</summary>
    public static void Plan(ReferralDb db, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        foreach (var meeting in meetings)
        {
            meeting.NotNeeded(now);
            db.Add(Effect.Cause(EffectKind, meeting.Id, now));
        }
    }

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.SingleAsync(one => one.Id == effects[0].Subject, cancellation);
        if (meeting.EventId is { } entry)
        {
            var profile = await db.ProfileAsync(cancellation);
            await microsoft365.Calendar(profile.Account).RemoveMeetingAsync(entry, cancellation);
        }

        return [null];
    }
}
