using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Meetings;

/// <summary>GET /addin/meetings/{id}: whether the entry has reached the calendar.</summary>
internal static class ShowMeeting
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, CancellationToken cancellation)
    {
        var found = await (from meeting in db.Meetings.AsNoTracking()
                           join provider in db.Set<Providers.Provider>() on meeting.ProviderId equals provider.Id
                           where meeting.Id == id
                           select new { Meeting = meeting, provider.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Answer.NotThere();
        }

        var (booked, zone) = (found.Meeting, TimeZoneInfo.FindSystemTimeZoneById(found.Meeting.TimeZone));
        var starts = DateOnly.FromDateTime(booked.Start).At(TimeOnly.FromDateTime(booked.Start), zone);
        return Answer.Show<MeetingBooked>(new MeetingBookedModel(
            booked.Id, booked.ProviderId, found.Name, MeetingKinds.Label(booked.Kind), TimeZoneInfo.ConvertTime(starts, zone), booked.Minutes, booked.EventId is not null, booked.EwsId));
    }
}
