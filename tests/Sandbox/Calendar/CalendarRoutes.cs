using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>The calendar itself: its properties and the delta of a view.</summary>
internal static class CalendarRoutes
{
    public static void Map(Router routes)
    {
        routes.MapUser("GET", "calendar", call => Answer.Ok(WriteCalendar(call.User)));
        routes.MapUser("GET", "calendars", call => Answer.Ok(new JsonObject { ["value"] = new JsonArray(WriteCalendar(call.User)) }));
        routes.MapUser("GET", "calendarView/delta", Delta);
    }

    public static JsonObject WriteCalendar(UserState owner) => new()
    {
        ["id"] = owner.Calendar.Id,
        ["name"] = "Calendar",
        ["color"] = "auto",
        ["changeKey"] = "CQAAABYAcalendar",
        ["canShare"] = true,
        ["canViewPrivateItems"] = true,
        ["canEdit"] = true,
        ["isDefaultCalendar"] = true,
        ["isRemovable"] = false,
        ["owner"] = new JsonObject { ["name"] = owner.User.Name, ["address"] = owner.User.Address },
    };

    /// <summary>Single events and series whose occurrences lie in the window; a change of a series brings its occurrences again (facts: 47).</summary>
    private static Answer Delta(GraphCall call)
    {
        var (user, view) = (call.User, View.Of(call));
        if (call.Query.Select is not null || call.Query.Filter is not null || call.Query.OrderBy is not null || call.Query.Expand.Count > 0)
        {
            if (call.Query["$deltatoken"] is null && call.Query["$skiptoken"] is null) throw GraphError.BadRequest("The query option is not supported with change tracking over calendarView.");
        }
        var started = call.Query["$deltatoken"] is not { Length: > 0 } && call.Query["$skiptoken"] is not { Length: > 0 };
        var window = started ? $"{Zones.Bound(call, "startDateTime"):O}/{Zones.Bound(call, "endDateTime"):O}" : null;
        var token = DeltaToken.Of(call, user.Mail.DeltaGeneration, "view", _ => { });
        token = window is null ? token : token with { Filter = window };
        var bounds = token.Filter!.Split('/').Select(b => DateTimeOffset.Parse(b, CultureInfo.InvariantCulture)).ToList();
        var (entries, next, more) = user.Calendar.Log.Since(token.Sequence, token.Base, token.PageSize ?? 50, _ => true);
        var rows = entries.SelectMany(e => Rows(e, user, view, bounds[0], bounds[1])).Select(r => (JsonNode?)r).ToArray();
        var following = token with { Sequence = next, Base = more ? token.Base : next };
        var body = new JsonObject { ["@odata.context"] = $"{call.Host}/v1.0/$metadata#Collection(event)", ["value"] = rows };
        body[more ? "@odata.nextLink" : "@odata.deltaLink"] = $"{call.Url}?{following.ToQuery(more ? "$skiptoken" : "$deltatoken")}";
        return Answer.Ok(body);
    }

    private static IEnumerable<JsonObject> Rows(DeltaEntry entry, UserState user, View view, DateTimeOffset from, DateTimeOffset to)
    {
        if (entry.Removed || user.Calendar.Find(entry.Id) is not { } item)
            return [new() { ["@odata.type"] = "#microsoft.graph.event", ["id"] = view.ImmutableIds ? entry.Id : entry.RemovedDefaultId, ["@removed"] = new JsonObject { ["reason"] = "deleted" } }];
        IEnumerable<StoredEvent> shown = item.Recurrence is null ? [item] : [item, .. user.Calendar.Occurrences(item, to)];
        return shown.Where(e => e.Recurrence is not null || (e.Start < to && e.End > from)).Select(e => EventShape.Write(e, view, null, [], user, typed: true));
    }
}
