using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.FindMeetingTimes;

namespace ReferralOutlook.Platform.Graph;

internal sealed class GraphCalendar(GraphServiceClient graph, string user, Func<string, GraphServiceClient> onBehalfOf) : ICalendar
{
    public Task<BookedMeeting> EnsureMeetingAsync(NewMeeting meeting, bool mayExist, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var booked = (mayExist ? await FindAsync(meeting.Key, cancellation) : null) ?? await BookAsync(meeting, cancellation);
        return new BookedMeeting(booked.Id!, await GraphMailbox.EwsIdAsync(graph, user, booked.Id!, cancellation));
    });

    public async Task RemoveMeetingAsync(string eventId, CancellationToken cancellation)
    {
        try
        {
            await Microsoft365.AskAsync(async () =>
            {
                await graph.Users[user].Events[eventId].DeleteAsync(cancellationToken: cancellation);
                return true;
            });
        }
        catch (GoneFromMicrosoft365Exception)
        {
            // She, or an earlier try, deleted it.
        }
    }

    public Task<IReadOnlyList<DateTimeOffset>> SuggestTimesAsync(string userToken, DateTimeOffset from, DateTimeOffset to, int minutes, CancellationToken cancellation) =>
        Microsoft365.AskAsync(async () =>
        {
            var answer = await onBehalfOf(userToken).Users[user].FindMeetingTimes.PostAsync(new FindMeetingTimesPostRequestBody
            {
                MeetingDuration = TimeSpan.FromMinutes(minutes),
                MaxCandidates = 5,
                TimeConstraint = new TimeConstraint
                {
                    ActivityDomain = ActivityDomain.Work,
                    TimeSlots = [new TimeSlot { Start = Slot(from), End = Slot(to) }],
                },
            }, cancellationToken: cancellation);
            return (IReadOnlyList<DateTimeOffset>)(answer?.MeetingTimeSuggestions ?? [])
                .Select(suggestion => suggestion.MeetingTimeSlot?.Start).OfType<DateTimeTimeZone>().Select(Utc).Order().ToList();
        });

    public Task<IReadOnlyList<BusyTime>> ReadBusyAsync(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var busy = new List<BusyTime>();
        var page = await graph.Users[user].CalendarView.GetAsync(request =>
        {
            request.QueryParameters.StartDateTime = Envelopes.Instant(from);
            request.QueryParameters.EndDateTime = Envelopes.Instant(to);
            request.QueryParameters.Select = ["start", "end", "showAs", "isAllDay", "isCancelled"];
            request.QueryParameters.Top = 200;
        }, cancellation);
        while (page is not null)
        {
            busy.AddRange((page.Value ?? []).Where(entry => entry.IsCancelled is not true && entry.ShowAs is not (FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere)).Select(entry => Busy(entry, zone)));
            page = page.OdataNextLink is { } next ? await graph.Users[user].CalendarView.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }

        return (IReadOnlyList<BusyTime>)busy;
    });

    public Task<WorkingHours?> ReadWorkingHoursAsync(CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var settings = await graph.Users[user].MailboxSettings.GetAsync(cancellationToken: cancellation);
        return settings?.WorkingHours is { StartTime: { } start, EndTime: { } end, DaysOfWeek: { } days }
            ? new WorkingHours(days.OfType<DayOfWeekObject>().Select(day => Enum.Parse<DayOfWeek>(day.ToString())).ToHashSet(), TimeOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(end.DateTime))
            : null;
    });

    /// <summary>An all-day entry told as midnight to midnight UTC means days, wherever one is: hers.</summary>
    private static BusyTime Busy(Event entry, TimeZoneInfo zone)
    {
        var (start, end) = (Utc(entry.Start!), Utc(entry.End!));
        return entry.IsAllDay is true && start.TimeOfDay == TimeSpan.Zero ? new BusyTime(Midnight(start, zone), Midnight(end, zone)) : new BusyTime(start, end);
    }

    private static DateTimeOffset Midnight(DateTimeOffset floating, TimeZoneInfo zone) =>
        new DateTimeOffset(floating.DateTime.Date, zone.GetUtcOffset(floating.DateTime.Date)).ToUniversalTime();

    private async Task<Event?> FindAsync(Guid key, CancellationToken cancellation)
    {
        var found = await graph.Users[user].Events.GetAsync(request =>
        {
            request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{GraphDrafts.KeyProperty}' and ep/value eq '{key}')";
            request.QueryParameters.Select = ["id"];
        }, cancellation);
        return found?.Value?.FirstOrDefault();
    }

    private async Task<Event> BookAsync(NewMeeting meeting, CancellationToken cancellation)
    {
        var entry = new Event
        {
            Subject = meeting.Subject,
            Body = new ItemBody { ContentType = BodyType.Text, Content = meeting.Text },
            Start = Wall(meeting.Start, meeting.TimeZone),
            End = Wall(meeting.Start.AddMinutes(meeting.Minutes), meeting.TimeZone),
            TransactionId = meeting.Key.ToString(),
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = GraphDrafts.KeyProperty, Value = meeting.Key.ToString() }],
        };
        // The SDK sends null for what was set to null, so only what is there is set.
        if (meeting.Place is { Length: > 0 } place)
        {
            entry.Location = new Location { DisplayName = place };
        }

        if (meeting.Invited.Count > 0)
        {
            entry.Attendees = [.. Envelopes.Recipients(meeting.Invited).Select(invited => new Attendee { EmailAddress = invited.EmailAddress, Type = AttendeeType.Required })];
        }

        try
        {
            return (await graph.Users[user].Events.PostAsync(entry, cancellationToken: cancellation))!;
        }
        catch (Microsoft.Graph.Models.ODataErrors.ODataError error) when (error.ResponseStatusCode == 409)
        {
            // Undocumented: a repeated transactionId may also be refused. Then the entry is there.
            return await FindAsync(meeting.Key, cancellation) ?? throw new Microsoft365BusyException(null, error);
        }
    }

    private static DateTimeTimeZone Wall(DateTime at, string zone) => new() { DateTime = at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };

    private static DateTimeTimeZone Slot(DateTimeOffset at) => Wall(at.UtcDateTime, "UTC");

    /// <summary>Without a Prefer header Graph answers wall-clock times in UTC, with no suffix.</summary>
    private static DateTimeOffset Utc(DateTimeTimeZone at) =>
        new(DateTime.Parse(at.DateTime!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), TimeSpan.Zero);
}
