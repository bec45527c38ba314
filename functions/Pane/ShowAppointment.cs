using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Meetings;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/open for an appointment: whom of the list it is about, by our own entry or by its attendees, and what became of it.</summary>
internal static class ShowAppointment
{
    /// <summary>Providers shown with their story; a talk has many attendees.</summary>
    private const int Most = 3;
    private const int StoryLines = 5;

    public static Task<IResult> HandleAsync(OpenItem.Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation) =>
        ShowAsync(form.ItemId, form.ToAddresses, db, signedIn, clock.TodayIn(signedIn.Zone), null, cancellation);

    public static async Task<IResult> ShowAsync(string? itemId, string[]? addresses, ReferralDb db, SignedIn signedIn, DateOnly today, string? notice, CancellationToken cancellation)
    {
        var invited = await Correspondents.FindAsync(db, addresses?.Where(address => address != signedIn.Profile.MailAddress), cancellation);
        var meeting = await OursAsync(db, itemId, cancellation);
        var about = invited.Listed.ToList();
        if (meeting is not null && !about.Exists(provider => provider.Id == meeting.ProviderId))
        {
            about.Insert(0, await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == meeting.ProviderId, cancellation));
        }

        var with = new List<AppointmentWith>();
        foreach (var provider in about.Take(Most))
        {
            with.Add(await WithAsync(db, provider, meeting?.ProviderId == provider.Id ? meeting : null, signedIn.Zone, today, cancellation));
        }

        return Answer.Show<OpenAppointment>(new OpenAppointmentModel(invited.People, null, with, itemId), notice);
    }

    /// <summary>Our own entry: Office.js writes Exchange's ids with other signs than Graph.</summary>
    public static async Task<Meeting?> OursAsync(ReferralDb db, string? itemId, CancellationToken cancellation)
    {
        if (itemId is not { Length: > 0 and <= 400 })
        {
            return null;
        }

        var (one, other) = (itemId.Replace('-', '/').Replace('_', '+'), itemId.Replace('/', '-').Replace('+', '_'));
        return await db.Meetings.AsNoTracking().FirstOrDefaultAsync(meeting => meeting.EwsId == one || meeting.EwsId == other || meeting.EwsId == itemId, cancellation);
    }

    private static async Task<AppointmentWith> WithAsync(ReferralDb db, Provider provider, Meeting? meeting, TimeZoneInfo zone, DateOnly today, CancellationToken cancellation)
    {
        var outcome = meeting is null ? null : await db.MeetingOutcomes.AsNoTracking().SingleOrDefaultAsync(one => one.MeetingId == meeting.Id, cancellation);
        var story = await Stories.ReadAsync(db, provider.Id, zone, cancellation);
        return new AppointmentWith(
            provider.Id, provider.Name, meeting?.Id, meeting is null ? null : MeetingKinds.Label(meeting.Kind),
            outcome is null ? null : Enum.Parse<AppointmentOutcome>(outcome.Outcome.ToString()), [.. story.Take(StoryLines)], ProviderViews.Next(provider, today), today);
    }
}
