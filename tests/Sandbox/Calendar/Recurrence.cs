using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>A patternedRecurrence: which days it names (facts: 100).</summary>
internal sealed class Recurrence
{
    private const int FurthestDays = 366 * 30;
    private readonly JsonObject _json;
    private readonly string _pattern;
    private readonly int _interval, _dayOfMonth, _month;
    private readonly DayOfWeek[] _days;
    private readonly DayOfWeek _firstDay;
    private readonly string _index;
    private readonly DateOnly _start;
    private readonly DateOnly? _end;
    private readonly int? _count;

    /// <exception cref="GraphError">400 when pattern and range do not fit each other or the event's start.</exception>
    public Recurrence(JsonObject json, DateOnly eventStart)
    {
        _json = (JsonObject)json.DeepClone();
        var pattern = json.Object("pattern") ?? throw Bad("The recurrence pattern is required.");
        var range = json.Object("range") ?? throw Bad("The recurrence range is required.");
        _pattern = MessageEditing.OneOf(pattern.Text("type") ?? "", "daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly");
        _interval = pattern.Number("interval") is { } n && n > 0 ? n : throw Bad("The recurrence interval must be positive.");
        _days = [.. pattern.Texts("daysOfWeek").Select(Day)];
        _firstDay = Day(pattern.Text("firstDayOfWeek") ?? "sunday");
        _dayOfMonth = pattern.Number("dayOfMonth") ?? 0;
        _month = pattern.Number("month") ?? 0;
        _index = pattern.Text("index") ?? "first";
        if (_pattern is "weekly" or "relativeMonthly" or "relativeYearly" && _days.Length == 0) throw Bad("daysOfWeek is required for this pattern.");
        if (_pattern.StartsWith("absolute", StringComparison.Ordinal) && _dayOfMonth is < 1 or > 31) throw Bad("dayOfMonth is required for this pattern.");
        _start = Date(range.Text("startDate")) ?? throw Bad("The startDate of the range is required.");
        if (_start != eventStart) throw Bad("The startDate of the range must equal the start date of the event.");
        var type = MessageEditing.OneOf(range.Text("type") ?? "", "endDate", "noEnd", "numbered");
        if (type == "endDate") _end = Date(range.Text("endDate")) ?? throw Bad("The endDate of the range is required.");
        if (type == "numbered") _count = range.Number("numberOfOccurrences") is { } c && c > 0 ? c : throw Bad("numberOfOccurrences must be positive.");
    }

    public JsonObject Write(string zone)
    {
        var pattern = _json.Object("pattern")!;
        var range = _json.Object("range")!;
        return new JsonObject
        {
            ["pattern"] = new JsonObject
            {
                ["type"] = _pattern,
                ["interval"] = _interval,
                ["month"] = _month,
                ["dayOfMonth"] = _dayOfMonth,
                ["daysOfWeek"] = _days.Select(d => NameOf(d)).ToArray(),
                ["firstDayOfWeek"] = NameOf(_firstDay),
                ["index"] = pattern.Text("index") ?? "first",
            },
            ["range"] = new JsonObject
            {
                ["type"] = range.Text("type"),
                ["startDate"] = _start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["endDate"] = (_end ?? DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["recurrenceTimeZone"] = range.Text("recurrenceTimeZone") is { Length: > 0 } given ? given : zone,
                ["numberOfOccurrences"] = _count ?? 0,
            },
        };
    }

    /// <summary>The days of the series up to and including a day, in order.</summary>
    public IEnumerable<DateOnly> DaysUntil(DateOnly last)
    {
        var given = 0;
        var end = _end is { } e && e < last ? e : last;
        for (var day = _start; day <= end && day.DayNumber - _start.DayNumber < FurthestDays; day = day.AddDays(1))
        {
            if (!Falls(day)) continue;
            if (_count is { } most && ++given > most) yield break;
            yield return day;
        }
    }

    private bool Falls(DateOnly day)
    {
        var months = (day.Year - _start.Year) * 12 + day.Month - _start.Month;
        return _pattern switch
        {
            "daily" => (day.DayNumber - _start.DayNumber) % _interval == 0,
            "weekly" => _days.Contains(day.DayOfWeek) && (WeekOf(day) - WeekOf(_start)) % _interval == 0,
            "absoluteMonthly" => months % _interval == 0 && day.Day == Math.Min(_dayOfMonth, DateTime.DaysInMonth(day.Year, day.Month)),
            "relativeMonthly" => months % _interval == 0 && IsRelative(day),
            "absoluteYearly" => (day.Year - _start.Year) % _interval == 0 && day.Month == _month && day.Day == Math.Min(_dayOfMonth, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => (day.Year - _start.Year) % _interval == 0 && day.Month == _month && IsRelative(day),
        };
    }

    /// <summary>The nth (or last) of the month's days whose weekday is among the pattern's.</summary>
    private bool IsRelative(DateOnly day)
    {
        if (!_days.Contains(day.DayOfWeek)) return false;
        var first = new DateOnly(day.Year, day.Month, 1);
        var candidates = Enumerable.Range(0, DateTime.DaysInMonth(day.Year, day.Month)).Select(first.AddDays).Where(d => _days.Contains(d.DayOfWeek)).ToList();
        return _index switch { "last" => candidates[^1] == day, "second" => candidates[1] == day, "third" => candidates[2] == day, "fourth" => candidates[3] == day, _ => candidates[0] == day };
    }

    private int WeekOf(DateOnly day) => (day.DayNumber - ((int)day.DayOfWeek - (int)_firstDay + 7) % 7) / 7;

    private static string NameOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        DayOfWeek.Saturday => "saturday",
        _ => "sunday",
    };

    private static DayOfWeek Day(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) ? day : throw Bad($"Requested value '{name}' was not found.");

    private static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static GraphError Bad(string message) => new(400, "ErrorPropertyValidationFailure", message);
}
