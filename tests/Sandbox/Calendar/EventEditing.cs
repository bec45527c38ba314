using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Puts the JSON of a create or update into an event.</summary>
internal static class EventEditing
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "subject", "body", "start", "end", "location", "locations", "attendees", "categories", "importance", "sensitivity", "showAs", "isAllDay", "isReminderOn",
        "reminderMinutesBeforeStart", "responseRequested", "hideAttendees", "allowNewTimeProposals", "recurrence", "isOnlineMeeting", "onlineMeetingProvider",
        "singleValueExtendedProperties", "extensions", "transactionId", "id", "originalStartTimeZone", "originalEndTimeZone",
    };

    public static void Apply(StoredEvent item, JsonObject json)
    {
        foreach (var (name, _) in json)
        {
            if (!name.Contains('@', StringComparison.Ordinal) && !Known.Contains(name)) throw new GraphError(400, "RequestBodyRead", $"The property '{name}' does not exist on type 'microsoft.graph.event' or cannot be set.");
        }
        item.Subject = json.Text("subject") ?? item.Subject;
        if (json.Object("body") is { } body) item.Body = MessageEditing.ReadBody(body);
        if (json.Has("location")) item.Location = (JsonObject?)json.Object("location")?.DeepClone();
        else if (json.Array("locations") is { Count: > 0 } many) item.Location = many[0]?.DeepClone() as JsonObject;
        if (json.Has("attendees")) item.Attendees = Attendees(json, item.Attendees);
        if (json.Has("categories")) item.Categories = [.. json.Texts("categories")];
        if (json.Text("importance") is { } importance) item.Importance = MessageEditing.OneOf(importance, "low", "normal", "high");
        if (json.Text("sensitivity") is { } sensitivity) item.Sensitivity = MessageEditing.OneOf(sensitivity, "normal", "personal", "private", "confidential");
        if (json.Text("showAs") is { } show) item.ShowAs = MessageEditing.OneOf(show, "free", "tentative", "busy", "oof", "workingElsewhere", "unknown");
        ApplySettings(item, json);
        ApplyTimes(item, json);
        item.Own.SetProperties(json.Array("singleValueExtendedProperties"));
        foreach (var extension in (json.Array("extensions") ?? []).OfType<JsonObject>()) item.Own.SetExtension(extension);
    }

    private static void ApplySettings(StoredEvent item, JsonObject json)
    {
        item.ReminderOn = json.Flag("isReminderOn") ?? item.ReminderOn;
        item.ReminderMinutes = json.Number("reminderMinutesBeforeStart") ?? item.ReminderMinutes;
        item.ResponseRequested = json.Flag("responseRequested") ?? item.ResponseRequested;
        item.HideAttendees = json.Flag("hideAttendees") ?? item.HideAttendees;
        item.AllowProposals = json.Flag("allowNewTimeProposals") ?? item.AllowProposals;
        // A one-way door: once a meeting is online it stays so (facts: 104).
        if (json.Flag("isOnlineMeeting") is true) item.JoinUrl ??= $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Guid.NewGuid():N}%40thread.v2/0";
    }

    private static void ApplyTimes(StoredEvent item, JsonObject json)
    {
        item.AllDay = json.Flag("isAllDay") ?? item.AllDay;
        if (json.Object("start") is { } start) (item.Start, item.StartZone) = Zones.Read(start);
        if (json.Object("end") is { } end) (item.End, item.EndZone) = Zones.Read(end);
        if (item.End < item.Start) throw new GraphError(400, "ErrorCalendarEndDateIsEarlierThanStartDate", "The end date can't be earlier than the start date.");
        if (item.AllDay && (Zones.Wall(item.Start, item.StartZone).TimeOfDay != TimeSpan.Zero || Zones.Wall(item.End, item.EndZone).TimeOfDay != TimeSpan.Zero || item.End == item.Start))
            throw new GraphError(400, "ErrorInvalidRequest", "The Event.Start and Event.End of an all day event should be set to midnight, at least a day apart.");
        if (!json.Has("recurrence")) return;
        if (item.Master is not null) throw new GraphError(400, "ErrorInvalidRequest", "An occurrence cannot recur.");
        item.Recurrence = json.Object("recurrence") is { } recurrence ? new(recurrence, DateOnly.FromDateTime(Zones.Wall(item.Start, item.StartZone))) : null;
    }

    /// <summary>Answers already given are kept for those who stay invited.</summary>
    private static List<StoredAttendee> Attendees(JsonObject json, IReadOnlyList<StoredAttendee> before)
    {
        var attendees = new List<StoredAttendee>();
        foreach (var given in json.Array("attendees") ?? [])
        {
            var person = MessageEditing.Person(given) ?? throw new GraphError(400, "ErrorInvalidRequest", "An attendee needs an emailAddress.");
            var known = before.FirstOrDefault(a => a.Person.Address.Equals(person.Address, StringComparison.OrdinalIgnoreCase));
            var type = given.Text("type") is { } t ? MessageEditing.OneOf(t, "required", "optional", "resource") : "required";
            attendees.Add(new(person, type, known?.Response ?? "none", known?.Time));
        }
        return attendees;
    }
}
