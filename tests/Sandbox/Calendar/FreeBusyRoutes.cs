using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Free and busy times of people, and proposals for a meeting (facts: 106, 107).</summary>
internal sealed class FreeBusyRoutes(People people)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    public void Map(Router routes)
    {
        // These look into several people's calendars, one gate at a time.
        routes.Map("POST", "users/{user}/calendar/getSchedule", GetSchedule);
        routes.Map("POST", "users/{user}/findMeetingTimes", FindMeetingTimes);
    }

    private Answer GetSchedule(GraphCall call)
    {
        var from = Zones.Read(call.Body.Object("startTime") ?? throw GraphError.BadRequest("The StartTime is required.")).Moment;
        var to = Zones.Read(call.Body.Object("endTime") ?? throw GraphError.BadRequest("The EndTime is required.")).Moment;
        var minutes = call.Body.Number("availabilityViewInterval") ?? 30;
        if (minutes is < 5 or > 1440 || to <= from) throw new GraphError(400, "ErrorInvalidRequest", "The interval or the time window is invalid.");
        var view = View.Of(call);
        var schedules = call.Body.Texts("schedules").Select(address => (JsonNode?)Schedule(address, from, to, TimeSpan.FromMinutes(minutes), view)).ToArray();
        return Answer.Ok(new JsonObject { ["value"] = schedules });
    }

    private JsonObject Schedule(string address, DateTimeOffset from, DateTimeOffset to, TimeSpan interval, View view)
    {
        if (people.Find(address) is not { } user)
        {
            return new()
            {
                ["scheduleId"] = address,
                ["availabilityView"] = "",
                ["scheduleItems"] = new JsonArray(),
                ["error"] = new JsonObject { ["message"] = "The mailbox was not found.", ["responseCode"] = "ErrorMailRecipientNotFound" },
            };
        }
        lock (user.Gate)
        {
            var events = user.Calendar.Between(from, to).Where(e => !e.IsCancelled).ToList();
            var digits = new System.Text.StringBuilder();
            for (var at = from; at < to; at += interval) digits.Append(events.Where(e => e.Start < at + interval && e.End > at).Select(e => Digit(e.ShowAs)).DefaultIfEmpty('0').Max());
            return new()
            {
                ["scheduleId"] = address,
                ["availabilityView"] = digits.ToString(),
                ["scheduleItems"] = events.Where(e => e.ShowAs != "free").Select(e => (JsonNode?)Item(e, view)).ToArray(),
                ["workingHours"] = new JsonObject
                {
                    ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
                    ["startTime"] = "08:00:00.0000000",
                    ["endTime"] = "17:00:00.0000000",
                    ["timeZone"] = new JsonObject { ["name"] = user.User.Zone },
                },
            };
        }
    }

    private static JsonObject Item(StoredEvent item, View view) => new()
    {
        ["isPrivate"] = item.Sensitivity == "private",
        ["status"] = item.ShowAs,
        ["subject"] = item.Sensitivity == "private" ? null : item.Subject,
        ["location"] = item.Location.Text("displayName"),
        ["start"] = Zones.Write(item.Start, view.Zone),
        ["end"] = Zones.Write(item.End, view.Zone),
    };

    private static char Digit(string showAs) => showAs switch { "tentative" => '1', "busy" => '2', "oof" => '3', "workingElsewhere" => '4', _ => '0' };

    /// <summary>Delegated only (facts: 106). Each free half hour of the asked slots is a suggestion; people outside are unknown and count half.</summary>
    private Answer FindMeetingTimes(GraphCall call)
    {
        if (call.Caller.IsApp) throw GraphError.Denied();
        var length = call.Json.Text("meetingDuration") is { } d ? System.Xml.XmlConvert.ToTimeSpan(d) : TimeSpan.FromMinutes(30);
        var most = call.Json.Number("maxCandidates") ?? 20;
        var attendees = (call.Json.Array("attendees") ?? []).Select(MessageEditing.Person).OfType<Person>().ToList();
        var slots = call.Json.Object("timeConstraint").Array("timeSlots") ?? throw new GraphError(400, "ErrorInvalidRequest", "The sandbox needs a timeConstraint with timeSlots.");
        var found = new List<JsonNode?>();
        foreach (var slot in slots)
        {
            var (from, to) = (Zones.Read(slot.Object("start")!).Moment, Zones.Read(slot.Object("end")!).Moment);
            for (var at = from; at + length <= to && found.Count < most; at += Step)
            {
                if (Suggest(call, at, at + length, attendees, found.Count + 1) is { } suggestion) found.Add(suggestion);
            }
        }
        return Answer.Ok(new JsonObject { ["emptySuggestionsReason"] = found.Count == 0 ? "OrganizerUnavailable" : "", ["meetingTimeSuggestions"] = Json.ToArray(found) });
    }

    private JsonObject? Suggest(GraphCall call, DateTimeOffset from, DateTimeOffset to, List<Person> attendees, int order)
    {
        if (IsBusy(call.User, from, to)) return null;
        var known = attendees.Select(a => (Person: a, State: people.Find(a.Address))).ToList();
        if (known.Exists(k => k.State is not null && IsBusy(k.State, from, to))) return null;
        var unknown = known.Count(k => k.State is null);
        var zone = View.Of(call).Zone;
        return new()
        {
            ["confidence"] = known.Count == 0 ? 100 : 100 - 51.0 * unknown / (known.Count + 1),
            ["order"] = order,
            ["organizerAvailability"] = "free",
            ["suggestionReason"] = "Suggested because it is one of the nearest times when all attendees are available.",
            ["attendeeAvailability"] = known.Select(k => (JsonNode?)new JsonObject
            {
                ["availability"] = k.State is null ? "unknown" : "free",
                ["attendee"] = new JsonObject { ["type"] = "required", ["emailAddress"] = new JsonObject { ["address"] = k.Person.Address } },
            }).ToArray(),
            ["locations"] = new JsonArray(),
            ["meetingTimeSlot"] = new JsonObject { ["start"] = Zones.Write(from, zone), ["end"] = Zones.Write(to, zone) },
        };
    }

    private static bool IsBusy(UserState user, DateTimeOffset from, DateTimeOffset to)
    {
        lock (user.Gate) return user.Calendar.Between(from, to).Any(e => !e.IsCancelled && e.ShowAs is not ("free" or "workingElsewhere"));
    }
}
