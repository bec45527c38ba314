using Microsoft.Extensions.Options;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Meetings;

/// <summary>GET /addin/meetings/new and POST /addin/meetings: the next step with a provider, in her calendar.</summary>
internal static class BookMeeting
{
    public sealed record Form
    {
        public Guid ProviderId { get; init; }
        public string? Kind { get; init; }
        public DateOnly? Day { get; init; }
        public TimeOnly? Time { get; init; }
        public int? Minutes { get; init; }
        public string? Note { get; init; }
    }

    public static async Task<IResult> ShowAsync(
        Guid providerId, HttpContext http, ReferralDb db, SignedIn signedIn, IMicrosoft365 microsoft365, IOptions<MeetingOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([providerId], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var profile = signedIn.Profile;
        var today = clock.TodayIn(profile.Zone);
        var day = profile.OpenDayFrom(today.AddDays(options.Value.FollowUpAfterDays));
        var choice = MeetingKinds.Choices[0];
        var time = await FreeTimeAsync(http, profile, microsoft365, day, choice.Minutes, cancellation) ?? new TimeOnly(options.Value.UsualHour, 0);
        return Answer.Show<AddIn.Meetings.BookMeeting>(new BookMeetingModel(
            provider.Id, provider.Name, MeetingKinds.Choices, day, today, time, choice.Minutes, profile.Zone.IsDaylightSavingTime(day.ToDateTime(time)) ? profile.Zone.DaylightName : profile.Zone.StandardName));
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([form.ProviderId], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var profile = signedIn.Profile;
        var problems = Problems(form, clock.TodayIn(profile.Zone)).ToList();
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was booked yet.", problems);
        }

        var now = clock.GetUtcNow();
        var kind = Enum.Parse<MeetingKind>(form.Kind!);
        var meeting = Meeting.Book(provider.Id, kind, form.Day!.Value, form.Time!.Value, profile.TimeZone, form.Minutes!.Value, ProviderForm.Clean(form.Note), now);
        provider.Plan(MeetingKinds.Label(kind), form.Day.Value);
        db.Add(meeting);
        db.Add(StoryEntry.Tell(provider.Id, StoryKind.MeetingBooked, now, now, MeetingKinds.Label(kind), meeting.Id));
        db.Add(Effect.Cause(PutInCalendar.EffectKind, meeting.Id, now));
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/meetings/{meeting.Id}");
    }

    private static IEnumerable<FieldProblem> Problems(Form form, DateOnly today)
    {
        if (!Enum.TryParse<MeetingKind>(form.Kind, out _))
        {
            yield return new(nameof(form.Kind), "Choose what it is.");
        }

        if (form.Day is not { } day || day < today || day > today.AddYears(5))
        {
            yield return new(nameof(form.Day), "A day from today on.");
        }

        if (form.Time is null)
        {
            yield return new(nameof(form.Time), "A time is needed.");
        }

        if (form.Minutes is not (>= 5 and <= 600))
        {
            yield return new(nameof(form.Minutes), "Between 5 and 600 minutes.");
        }

        if (form.Note?.Length > 2000)
        {
            yield return new(nameof(form.Note), "At most 2000 characters.");
        }
    }

    /// <summary>The first time on that day at which Outlook finds her free; null when it cannot say (findMeetingTimes is for signed-in users and may be refused).</summary>
    private static async Task<TimeOnly?> FreeTimeAsync(HttpContext http, Profile profile, IMicrosoft365 microsoft365, DateOnly day, int minutes, CancellationToken cancellation)
    {
        var token = http.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        try
        {
            var times = await microsoft365.Calendar(profile.Account).SuggestTimesAsync(
                token, day.At(new TimeOnly(8, 0), profile.Zone), day.At(new TimeOnly(18, 0), profile.Zone), minutes, cancellation);
            return times.Count > 0 ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(times[0], profile.Zone).DateTime) : null;
        }
        catch (Microsoft365Exception)
        {
            // A proposal only: without it the usual hour stands in the form, and she chooses.
            return null;
        }
    }
}
