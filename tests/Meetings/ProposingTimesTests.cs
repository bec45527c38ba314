using System.Net;
using System.Net.Http.Json;
using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Meetings;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Meetings;

public sealed class ProposingTimesTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly WorkingHours Hours = new(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday }, new TimeOnly(9, 0), new TimeOnly(16, 30));

    [Fact]
    public void Whatever_is_in_the_calendar_every_time_offered_is_free_open_and_within_hours()
    {
        // March 8, 2026 is the day on which clocks change.
        var first = new DateOnly(2026, 3, 4);
        var midnight = new DateTimeOffset(2026, 3, 4, 5, 0, 0, TimeSpan.Zero);
        var entry = from start in Gen.Choose(0, 15 * 24 * 4) from length in Gen.Choose(1, 40) select new BusyTime(midnight.AddMinutes(15 * start), midnight.AddMinutes(15 * (start + length)));
        Prop.ForAll(entry.ArrayOf().ToArbitrary(), Gen.Elements(15, 30, 60, 90).ToArbitrary(), (busy, minutes) =>
        {
            var found = FreeTimes.Find(Enumerable.Range(0, 15).Select(first.AddDays), day => day.DayOfWeek == DayOfWeek.Friday, Hours, busy, Zone, minutes, 3);
            var walls = found.Select(time => TimeZoneInfo.ConvertTime(time, Zone)).ToList();
            return found.Count <= 3 && found.SequenceEqual(found.Order()) && found.Select(time => TimeZoneInfo.ConvertTime(time, Zone).Date).Distinct().Count() == found.Count
                && found.All(time => !Array.Exists(busy, one => one.From < time.AddMinutes(minutes) && one.To > time))
                && walls.TrueForAll(wall => wall.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Thursday && wall.TimeOfDay >= new TimeSpan(9, 0, 0) && wall.AddMinutes(minutes).TimeOfDay <= new TimeSpan(16, 30, 0));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Offers_mornings_and_afternoons_in_turn()
    {
        var found = FreeTimes.Find(Enumerable.Range(0, 15).Select(new DateOnly(2026, 3, 2).AddDays), _ => false, Hours, [], Zone, 30, 3);
        Assert.Equal(["Mon 09:00", "Tue 12:00", "Thu 09:00"], found.Select(time => TimeZoneInfo.ConvertTime(time, Zone).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Puts_free_times_of_her_own_calendar_into_words()
    {
        await using var app = await App.StartAsync();
        using var pane = await app.SignedInAsync();
        // Monday, March 2, 10 AM in New York. Tuesday is taken all day, on Wednesday morning somebody comes until noon; Thursday's free entry does not count.
        await BusyAsync(app, "2026-03-03T00:00:00", "2026-03-04T00:00:00", isAllDay: true);
        await BusyAsync(app, "2026-03-04T08:00:00", "2026-03-04T11:40:00");
        await BusyAsync(app, "2026-03-05T08:00:00", "2026-03-05T17:00:00", showAs: "free");

        var answer = await pane.SubmitAsync("/addin/meetings/propose", HttpStatusCode.OK, ("Minutes", "30"));
        var words = (await Html.ReadAsync(answer)).Attribute("[data-insert]", "data-insert")!;

        Assert.DoesNotContain("March 3,", words, StringComparison.Ordinal);
        Assert.Contains("Wednesday, March 4, 12:00 PM", words, StringComparison.Ordinal);
        Assert.Contains("Thursday, March 5, 12:00 PM", words, StringComparison.Ordinal);
        Assert.Contains("Friday, March 6, 8:00 AM", words, StringComparison.Ordinal);
        Assert.Contains("30 minutes", words, StringComparison.Ordinal);
        Assert.Contains("Eastern", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_how_long_it_shall_take()
    {
        await using var app = await App.StartAsync();
        using var pane = await app.SignedInAsync();
        await pane.SubmitAsync("/addin/meetings/propose", HttpStatusCode.UnprocessableEntity, ("Minutes", "0"));
    }

    private static async Task BusyAsync(App app, string start, string end, bool isAllDay = false, string showAs = "busy")
    {
        using var graph = new HttpClient { BaseAddress = app.Cloud.Address };
        graph.DefaultRequestHeaders.Authorization = new("Bearer", app.Cloud.GraphToken(App.Therapist));
        var answer = await graph.PostAsJsonAsync(new Uri("/v1.0/me/events", UriKind.Relative), new
        {
            subject = "Private", isAllDay, showAs,
            start = new { dateTime = start, timeZone = "America/New_York" }, end = new { dateTime = end, timeZone = "America/New_York" },
        });
        answer.EnsureSuccessStatusCode();
    }
}
