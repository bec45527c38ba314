using System.Globalization;
using Microsoft.Extensions.Options;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Meetings;

/// <summary>POST /addin/meetings/propose: a few times at which she is free, as a sentence to put into a mail. Nothing is booked.</summary>
internal static class ProposeTimes
{
    private const int Offered = 3;
    private const int DaysAhead = 15;

    public sealed record Form
    {
        public int? Minutes { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, SignedIn signedIn, IMicrosoft365 microsoft365, IOptions<MeetingOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        if (form.Minutes is not ({ } minutes and >= 5 and <= 240))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose how long the meeting takes", "Between 5 minutes and 4 hours.");
        }

        var profile = signedIn.Profile;
        var first = clock.TodayIn(profile.Zone).AddDays(1);
        var calendar = microsoft365.Calendar(profile.Account);
        var busy = await calendar.ReadBusyAsync(first.At(TimeOnly.MinValue, profile.Zone), first.AddDays(DaysAhead).At(TimeOnly.MinValue, profile.Zone), profile.Zone, cancellation);
        var hours = await calendar.ReadWorkingHoursAsync(cancellation) ?? options.Value.UsualHours;
        var times = FreeTimes.Find(Enumerable.Range(0, DaysAhead).Select(first.AddDays), profile.IsClosedOn, hours, busy, profile.Zone, minutes, Offered);
        return Answer.Show<ProposedTimes>(new ProposedTimesModel([.. times.Select(time => TimeZoneInfo.ConvertTime(time, profile.Zone))], minutes, times.Count == 0 ? null : Words(times, minutes, profile)));
    }

    /// <summary>For the reader of her mail: whole days, and whose clock the times follow.</summary>
    private static string Words(IReadOnlyList<DateTimeOffset> times, int minutes, Profile profile)
    {
        var lines = times.Select(time => TimeZoneInfo.ConvertTime(time, profile.Zone)).Select(time => string.Create(CultureInfo.GetCultureInfo("en-US"), $"- {time:dddd, MMMM d, h:mm tt}"));
        var zone = profile.Zone.IsDaylightSavingTime(times[0]) ? profile.Zone.DaylightName : profile.Zone.StandardName;
        return string.Create(CultureInfo.InvariantCulture, $"Would one of these times suit you for {minutes} minutes?\n{string.Join('\n', lines)}\n({zone}.) If none does, please name one that is easy for you.\n");
    }
}
