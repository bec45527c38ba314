using System.Globalization;

namespace ReferralOutlook.AddIn.Pane;

/// <summary>Days and times as the reader's culture writes them.</summary>
public static class Dates
{
    /// <summary>"Tue, Mar 3" or "Di, 3. Mär": for days that are near.</summary>
    public static string Near(DateOnly day)
    {
        var culture = CultureInfo.CurrentCulture;
        var pattern = culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        return day.ToString("ddd, " + pattern, culture);
    }

    /// <summary>"Mar 2, 2026" or "2. Mär 2026", with the year: for days that may be long ago.</summary>
    public static string Full(DateTimeOffset at)
    {
        var culture = CultureInfo.CurrentCulture;
        var pattern = culture.DateTimeFormat.LongDatePattern.Replace("MMMM", "MMM", StringComparison.Ordinal).Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،');
        return at.ToString(pattern, culture);
    }

    public static string Time(DateTimeOffset at) => at.ToString("t", CultureInfo.CurrentCulture);

    /// <summary>As <c>datetime</c> attributes and date fields want it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    public static string Iso(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The days of the week, in the order of the reader's calendar.</summary>
    public static IEnumerable<DayOfWeek> Week() =>
        Enumerable.Range((int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek, 7).Select(day => (DayOfWeek)(day % 7));

    public static string NameOf(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);
}
