using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Meetings;

/// <summary>Effect: the meeting becomes an entry in her calendar, once.</summary>
internal sealed class PutInCalendar(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "put-in-calendar";

    public string Kind => EffectKind;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var effect = effects[0];
        var meeting = await db.Meetings.SingleAsync(one => one.Id == effect.Subject, cancellation);
        var provider = await db.Providers.SingleAsync(one => one.Id == meeting.ProviderId, cancellation);
        var profile = await db.ProfileAsync(cancellation);
        var booked = await microsoft365.Calendar(profile.Account).EnsureMeetingAsync(
            new NewMeeting(
                effect.Id, $"{MeetingKinds.Label(meeting.Kind)}: {provider.Name}", Text(meeting, provider), meeting.Start, meeting.Minutes, meeting.TimeZone,
                meeting.Kind == MeetingKind.Visit ? provider.PostalAddress : null, []),
            effect.MayHaveHappened,
            cancellation);
        meeting.Booked(booked.Id, booked.EwsId);
        return [null];
    }

    private static string Text(Meeting meeting, Provider provider) =>
        string.Join('\n', new[] { meeting.Note, provider.Office, provider.Phone }.Where(line => line is { Length: > 0 }));
}
