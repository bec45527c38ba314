using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Graph's dateTimeTimeZone: a wall-clock time and a zone by its Windows or IANA name.</summary>
internal static class Zones
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    /// <exception cref="GraphError">400 for a name nobody knows.</exception>
    public static TimeZoneInfo Find(string name)
    {
        var plain = name.Equals("tzone://Microsoft/Utc", StringComparison.OrdinalIgnoreCase) ? "UTC" : name;
        return TimeZoneInfo.TryFindSystemTimeZoneById(plain, out var zone) ? zone
            : throw new GraphError(400, "TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'.");
    }

    /// <param name="json">{"dateTime","timeZone"}; without a zone the mailbox's UTC counts.</param>
    public static (DateTimeOffset Moment, string Zone) Read(JsonObject json)
    {
        var zone = json.Text("timeZone") is { Length: > 0 } name ? name : "UTC";
        var info = Find(zone);
        if (!DateTime.TryParse(json.Text("dateTime"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
            throw new GraphError(400, "ErrorInvalidRequest", "The dateTime value is not a valid date and time.");
        if (time.Kind == DateTimeKind.Utc) return (new(time), zone);
        if (time.Kind == DateTimeKind.Local) return (new DateTimeOffset(time).ToUniversalTime(), zone);
        return (ToUtc(time, info), zone);
    }

    /// <summary>A wall-clock time that the spring change skips counts an hour later, as Outlook shows it.</summary>
    public static DateTimeOffset ToUtc(DateTime wall, TimeZoneInfo zone)
    {
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    public static DateTime Wall(DateTimeOffset moment, string zone) => TimeZoneInfo.ConvertTime(moment, Find(zone)).DateTime;

    public static JsonObject Write(DateTimeOffset moment, string zone) => WriteWall(Wall(moment, zone), zone);

    public static JsonObject WriteWall(DateTime wall, string zone) =>
        new() { ["dateTime"] = wall.ToString(Format, CultureInfo.InvariantCulture), ["timeZone"] = zone };

    /// <summary>startDateTime and endDateTime of a view: with an offset in the value, else UTC (facts: 99).</summary>
    public static DateTimeOffset Bound(GraphCall call, string name)
    {
        var text = call.Query[name] ?? throw new GraphError(400, "ErrorInvalidRequest", $"This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. '{name}' is missing.");
        // A plus sign that was not percent-encoded has become a blank.
        return DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment : throw new GraphError(400, "ErrorInvalidParameter", $"The value '{text}' of parameter '{name}' is invalid.");
    }
}
