using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class CalendarTests : SandboxTest
{
    private const string Ames = "ames@clinic.example";

    [Fact]
    public async Task The_same_transaction_is_one_event_whichever_way_the_service_says_so()
    {
        var first = await User.Events.PostAsync(Call("t-1"), cancellationToken: Cancellation);
        var again = await User.Events.PostAsync(Call("t-1"), cancellationToken: Cancellation);
        Assert.Equal(first?.Id, again?.Id);
        Service.Faults.RepeatedTransactionIsConflict = true;
        Assert.Equal(409, (await RefusedAsync(() => User.Events.PostAsync(Call("t-1"), cancellationToken: Cancellation))).Status);
        Assert.Single(Box.Events());
        Assert.Equal(1, Box.Counters.EventsCreated);
    }

    [Theory]
    [InlineData("Eastern Standard Time")]
    [InlineData("America/New_York")]
    public async Task Times_come_in_utc_unless_a_zone_is_preferred(string zone)
    {
        var made = await User.Events.PostAsync(Call("t-1", zone), cancellationToken: Cancellation);
        var utc = await User.Events[made!.Id].GetAsync(cancellationToken: Cancellation);
        var local = await User.Events[made.Id].GetAsync(c => c.Headers.Add("Prefer", "outlook.timezone=\"Pacific Standard Time\""), Cancellation);
        Assert.Equal(("2026-03-09T13:00:00.0000000", "UTC"), (utc?.Start?.DateTime, utc?.Start?.TimeZone));
        Assert.Equal(("2026-03-09T06:00:00.0000000", "Pacific Standard Time"), (local?.Start?.DateTime, local?.Start?.TimeZone));
        Assert.Equal(zone, utc?.OriginalStartTimeZone);
    }

    [Fact]
    public async Task A_series_keeps_its_wall_clock_over_the_change_of_time()
    {
        var weekly = Call("t-1");
        weekly.Start = new() { DateTime = "2026-03-02T09:00:00", TimeZone = "America/New_York" };
        weekly.End = new() { DateTime = "2026-03-02T09:30:00", TimeZone = "America/New_York" };
        weekly.Recurrence = new()
        {
            Pattern = new() { Type = RecurrencePatternType.Weekly, Interval = 1, DaysOfWeek = [DayOfWeekObject.Monday] },
            Range = new() { Type = RecurrenceRangeType.Numbered, StartDate = new(2026, 3, 2), NumberOfOccurrences = 3 },
        };
        await User.Events.PostAsync(weekly, cancellationToken: Cancellation);
        var view = await User.CalendarView.GetAsync(c => (c.QueryParameters.StartDateTime, c.QueryParameters.EndDateTime) = ("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), Cancellation);
        Assert.Equal(["2026-03-02T14:00:00.0000000", "2026-03-09T13:00:00.0000000", "2026-03-16T13:00:00.0000000"], view!.Value!.Select(e => e.Start!.DateTime));
        await User.Events[view.Value![1].Id].DeleteAsync(cancellationToken: Cancellation);
        Assert.Equal(2, Box.Events(Start.AddDays(-1), Start.AddDays(30)).Count);
        Assert.Equal(EventType.SeriesMaster, Assert.Single((await User.Events.GetAsync(cancellationToken: Cancellation))!.Value!).Type);
    }

    [Fact]
    public async Task An_answer_changes_the_attendee_and_comes_as_mail()
    {
        Service.Script(Ames, new() { AnswersInvitations = MeetingMessageKind.TentativelyAccepted });
        var made = await User.Events.PostAsync(Call("t-1", attendee: Ames), cancellationToken: Cancellation);
        await SettleAsync();
        Assert.Equal("tentativelyAccepted", Assert.Single(Box.Events()).Attendees[0].Response);
        var answer = Assert.IsType<EventMessageResponse>(await User.Messages[Box.Messages("inbox")[0].Id].GetAsync(c => c.QueryParameters.Expand = ["microsoft.graph.eventMessage/event"], Cancellation));
        Assert.Equal((MeetingMessageType.MeetingTenativelyAccepted, made?.Id), (answer.MeetingMessageType, answer.Event?.Id));
    }

    [Fact]
    public async Task An_invitation_between_two_people_of_the_sandbox_goes_there_and_back()
    {
        var guest = Service.AddUser("guest@practice.example", "Guest");
        await User.Events.PostAsync(Call("t-1", attendee: "guest@practice.example"), cancellationToken: Cancellation);
        await SettleAsync();
        Assert.Equal(MeetingMessageKind.Request, Assert.Single(guest.Messages("inbox")).Meeting);
        var theirs = Assert.Single(guest.Events());
        Assert.Equal("tentative", theirs.ShowAs);
        await Client(Service.GraphToken("guest@practice.example")).Me.Events[theirs.Id].Accept.PostAsync(new() { SendResponse = true }, cancellationToken: Cancellation);
        await SettleAsync();
        Assert.Equal("accepted", Box.Events()[0].Attendees[0].Response);
        await User.Events[Box.Events()[0].Id].Cancel.PostAsync(new() { Comment = "Sorry" }, cancellationToken: Cancellation);
        await SettleAsync();
        Assert.Empty(Box.Events());
        Assert.True(guest.Events()[0].IsCancelled);
        Assert.Equal(MeetingMessageKind.Cancelled, guest.Messages("inbox")[0].Meeting);
    }

    [Fact]
    public async Task A_view_has_a_delta()
    {
        var first = await User.CalendarView.Delta.GetAsDeltaGetResponseAsync(c => (c.QueryParameters.StartDateTime, c.QueryParameters.EndDateTime) = ("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), Cancellation);
        var made = await User.Events.PostAsync(Call("t-1"), cancellationToken: Cancellation);
        var second = await User.CalendarView.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        Assert.Empty(first.Value!);
        Assert.Equal(made!.Id, Assert.Single(second!.Value!).Id);
    }

    [Fact]
    public async Task Busy_times_show_in_the_schedule_and_proposals_avoid_them()
    {
        await User.Events.PostAsync(Call("t-1"), cancellationToken: Cancellation);
        DateTimeTimeZone At(string time) => new() { DateTime = $"2026-03-09T{time}", TimeZone = "UTC" };
        var schedule = await User.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(new GetSchedulePostRequestBody
        {
            Schedules = [Therapist, "nobody@x.example"],
            StartTime = At("12:30:00"),
            EndTime = At("14:00:00"),
        }, cancellationToken: Cancellation);
        Assert.Equal("020", schedule!.Value![0].AvailabilityView);
        Assert.NotNull(schedule.Value[1].Error);
        var slots = new TimeConstraint { TimeSlots = [new() { Start = At("13:00:00"), End = At("14:00:00") }] };
        var found = await Me().Me.FindMeetingTimes.PostAsync(new() { TimeConstraint = slots }, cancellationToken: Cancellation);
        Assert.Equal("2026-03-09T13:30:00.0000000", Assert.Single(found!.MeetingTimeSuggestions!).MeetingTimeSlot!.Start!.DateTime);
        Assert.Equal(403, (await RefusedAsync(() => User.FindMeetingTimes.PostAsync(new() { TimeConstraint = slots }, cancellationToken: Cancellation))).Status);
    }

    [Theory]
    [InlineData("Nowhere/Land", "2026-03-09T09:30:00", "TimeZoneNotSupportedException")]
    [InlineData("UTC", "2026-03-09T08:00:00", "ErrorCalendarEndDateIsEarlierThanStartDate")]
    public async Task Impossible_times_are_refused(string zone, string end, string code)
    {
        var wrong = Call("t-1", zone);
        wrong.End!.DateTime = end;
        Assert.Equal((400, code), await RefusedAsync(() => User.Events.PostAsync(wrong, cancellationToken: Cancellation)));
    }

    private static Event Call(string transaction, string zone = "America/New_York", string? attendee = null) => new()
    {
        Subject = "Follow-up call",
        Start = new() { DateTime = "2026-03-09T09:00:00", TimeZone = zone },
        End = new() { DateTime = "2026-03-09T09:30:00", TimeZone = zone },
        TransactionId = transaction,
        Attendees = attendee is null ? null : [new() { Type = AttendeeType.Required, EmailAddress = new() { Address = attendee, Name = "Guest" } }],
    };
}
