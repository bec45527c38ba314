using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Reminders: which fire, putting off, dismissing (facts: 105).</summary>
internal static class ReminderRoutes
{
    public static void Map(Router routes)
    {
        routes.MapUser("GET", "{reminderView}", ReminderView);
        routes.MapUser("POST", "events/{id}/dismissReminder", call => Remind(call, DateTimeOffset.MaxValue));
        routes.MapUser("POST", "events/{id}/snoozeReminder", call => Remind(call, Zones.Read(call.Body.Object("newReminderTime") ?? throw GraphError.BadRequest("The NewReminderTime is required.")).Moment));
    }

    private static Answer Remind(GraphCall call, DateTimeOffset at)
    {
        var item = call.User.Calendar.Event(call.Args[0]);
        item.ReminderAt = at;
        call.User.Calendar.Touch(item);
        return new Answer(200);
    }

    /// <summary>reminderView(startDateTime='..',endDateTime='..'): the reminders that fire for events of the window.</summary>
    private static Answer ReminderView(GraphCall call)
    {
        var (name, arguments) = Arguments(call.Args[0]);
        if (!name.Equals("reminderView", StringComparison.OrdinalIgnoreCase) || arguments.Count != 2) throw new GraphError(400, "BadRequest", $"Resource not found for the segment '{call.Args[0]}'.");
        var view = View.Of(call);
        var reminders = call.User.Calendar.Between(arguments[0], arguments[1]).Where(e => e.ReminderOn && e.ReminderAt != DateTimeOffset.MaxValue).Select(e => (JsonNode?)new JsonObject
        {
            ["eventId"] = view.ImmutableIds ? e.ImmutableId : e.DefaultId,
            ["eventStartTime"] = Zones.Write(e.Start, view.Zone),
            ["eventEndTime"] = Zones.Write(e.End, view.Zone),
            ["changeKey"] = e.ChangeKey,
            ["eventSubject"] = e.Subject,
            ["eventLocation"] = new JsonObject { ["displayName"] = e.Location.Text("displayName") ?? "" },
            ["eventWebLink"] = "https://outlook.office365.com/owa/",
            ["reminderFireTime"] = Zones.Write(e.ReminderAt ?? e.Start.AddMinutes(-e.ReminderMinutes), view.Zone),
        }).ToArray();
        return Answer.Ok(new JsonObject { ["value"] = reminders });
    }

    private static (string Name, List<DateTimeOffset> Arguments) Arguments(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return (segment, []);
        var values = segment[(open + 1)..].TrimEnd(')').Split(',').Select(a => a[(a.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('\'', ' '))
            .Select(a => DateTimeOffset.TryParse(a, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw GraphError.BadRequest("The time window is invalid."));
        return (segment[..open], [.. values]);
    }
}
