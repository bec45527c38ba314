using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>How an event looks in Graph.</summary>
internal static class EventShape
{
    private const string NeverAnswered = "0001-01-01T00:00:00Z";

    public static readonly Shape<StoredEvent> Shape = new Shape<StoredEvent>("event")
        .With("@odata.etag", (e, _) => $"W/\"{e.ChangeKey}\"", byDefault: false)
        .With("id", (e, v) => v.ImmutableIds ? e.ImmutableId : e.DefaultId)
        .With("createdDateTime", (e, _) => Json.Instant(e.Created))
        .With("lastModifiedDateTime", (e, _) => Json.Instant(e.Modified))
        .With("changeKey", (e, _) => e.ChangeKey)
        .With("categories", (e, _) => e.Categories.ToArray())
        .With("transactionId", (e, _) => e.TransactionId is { } id ? id : Shape<StoredEvent>.Absent)
        .With("originalStartTimeZone", (e, _) => e.StartZone)
        .With("originalEndTimeZone", (e, _) => e.EndZone)
        .With("iCalUId", (e, _) => e.ICalUId)
        .With("reminderMinutesBeforeStart", (e, _) => e.ReminderMinutes)
        .With("isReminderOn", (e, _) => e.ReminderOn)
        .With("hasAttachments", (e, _) => e.Attachments.Count > 0)
        .With("subject", (e, _) => e.Subject)
        .With("bodyPreview", (e, _) => MessageShape.Preview(e.Text))
        .With("importance", (e, _) => e.Importance)
        .With("sensitivity", (e, _) => e.Sensitivity)
        .With("isAllDay", (e, _) => e.AllDay)
        .With("isCancelled", (e, _) => e.IsCancelled)
        .With("isOrganizer", (e, _) => e.IsOrganizer)
        .With("responseRequested", (e, _) => e.ResponseRequested)
        .With("seriesMasterId", (e, v) => e.Master is not { } m ? null : v.ImmutableIds ? m.ImmutableId : m.DefaultId)
        .With("showAs", (e, _) => e.ShowAs)
        .With("type", (e, _) => e.Type)
        .With("webLink", (e, _) => $"https://outlook.office365.com/owa/?itemid={Uri.EscapeDataString(e.DefaultId)}&exvsurl=1&path=/calendar/item")
        .With("onlineMeetingUrl", (_, _) => null)
        .With("isOnlineMeeting", (e, _) => e.JoinUrl is not null)
        .With("onlineMeetingProvider", (e, _) => e.JoinUrl is null ? "unknown" : "teamsForBusiness")
        .With("allowNewTimeProposals", (e, _) => e.AllowProposals)
        .With("isDraft", (_, _) => false)
        .With("hideAttendees", (e, _) => e.HideAttendees)
        .With("recurrence", (e, _) => e.Recurrence?.Write(e.StartZone))
        .With("responseStatus", (e, _) => Status(e.Response, e.ResponseTime))
        .With("body", (e, v) => BodyOf(e, v))
        .With("start", (e, v) => Time(e, e.Start, e.StartZone, v))
        .With("end", (e, v) => Time(e, e.End, e.EndZone, v))
        .With("location", (e, _) => LocationOf(e))
        .With("locations", (e, _) => e.Location is null ? new JsonArray() : new JsonArray(LocationOf(e)))
        .With("attendees", (e, _) => e.HideAttendees && !e.IsOrganizer ? new JsonArray() : e.Attendees.Select(Attendee).ToArray())
        .With("organizer", (e, _) => MessageShape.Write(e.Organizer))
        .With("onlineMeeting", (e, _) => e.JoinUrl is { } url ? new JsonObject { ["joinUrl"] = url } : null)
        .With("originalStart", (e, _) => e.Master is null ? Shape<StoredEvent>.Absent : Json.Instant(e.Start), byDefault: false)
        .With("singleValueExtendedProperties", (e, _) => e.Own.All(), byDefault: false)
        .With("extensions", (e, _) => e.Own.ExtensionNames(), byDefault: false);

    public static JsonObject Write(StoredEvent item, View view, IReadOnlyList<string>? select, IReadOnlyList<Expansion> expand, UserState owner, bool typed = false)
    {
        var json = new JsonObject();
        if (typed) json["@odata.type"] = "#microsoft.graph.event";
        foreach (var (name, value) in Shape.Write(item, view, select).ToList()) json[name] = value?.DeepClone();
        foreach (var expansion in expand) Expand(json, item, view, expansion, owner);
        return json;
    }

    private static void Expand(JsonObject json, StoredEvent item, View view, Expansion expansion, UserState owner)
    {
        switch (expansion.Name.ToLowerInvariant())
        {
            case "singlevalueextendedproperties":
                if (item.Own.Expand(expansion.Filter, _ => null) is { Count: > 0 } properties) json["singleValueExtendedProperties"] = properties;
                break;
            case "extensions":
                json["extensions"] = item.Own.Extensions(expansion.Filter);
                break;
            case "attachments":
                json["attachments"] = item.Attachments.Select(a => (JsonNode?)AttachmentShape.Write(a, view, expansion.Select, bytes: true)).ToArray();
                break;
            case "calendar":
                json["calendar"] = CalendarRoutes.WriteCalendar(owner);
                break;
            default:
                throw GraphError.BadRequest($"Could not find a property named '{expansion.Name}' on type 'microsoft.graph.event'.");
        }
    }

    /// <summary>An all-day event keeps its dates whatever zone is asked for.</summary>
    private static JsonObject Time(StoredEvent item, DateTimeOffset moment, string ownZone, View view) =>
        item.AllDay ? Zones.WriteWall(Zones.Wall(moment, ownZone), view.Zone) : Zones.Write(moment, view.Zone);

    private static JsonObject BodyOf(StoredEvent item, View view) => view.TextBodies
        ? new() { ["contentType"] = "text", ["content"] = item.Text }
        : new() { ["contentType"] = "html", ["content"] = item.Body.Html ? Html.WithoutScripts(item.Body.Content) : Html.FromText(item.Body.Content) };

    private static JsonObject LocationOf(StoredEvent item)
    {
        var location = (JsonObject?)item.Location?.DeepClone() ?? [];
        location["displayName"] ??= "";
        location["locationType"] ??= "default";
        location["uniqueIdType"] ??= "unknown";
        return location;
    }

    private static JsonNode Attendee(StoredAttendee attendee)
    {
        var json = MessageShape.Write(attendee.Person)!;
        json["type"] = attendee.Type;
        json["status"] = Status(attendee.Response, attendee.Time);
        return json;
    }

    private static JsonObject Status(string response, DateTimeOffset? time) =>
        new() { ["response"] = response, ["time"] = time is { } t ? Json.Instant(t) : NeverAnswered };
}
