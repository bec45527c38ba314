using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The day an absence note says its author is back, in English, German, French, Spanish and in figures, read beside the day of the mail.</summary>
internal static partial class ReturnDay
{
    private const int MaxText = 3_000;
    private const int MaxAway = 400;

    private static readonly FrozenDictionary<string, int> Months = Table(
        "january january jan jan. januar jänner janvier janv janv. enero ene ene.|february feb feb. februar feber février fevrier févr fév fev febrero|march mar mar. märz maerz mrz mär mars marzo|april apr apr. avril avr avr. abril abr abr.|may mai mayo|june jun jun. juni juin junio|july jul jul. juli juillet juil juil. julio|" +
        "august aug aug. août aout agosto ago ago.|september sep sep. sept sept. septembre septiembre setiembre|october oct oct. oktober okt okt. octobre octubre|november nov nov. novembre noviembre|december dec dec. dezember dez dez. décembre decembre déc diciembre dic dic.", first: 1);

    private static readonly FrozenDictionary<string, int> Weekdays = Table(
        "sunday sonntag dimanche domingo|monday montag lundi lunes|tuesday dienstag mardi martes|wednesday mittwoch mercredi miércoles miercoles|thursday donnerstag jeudi jueves|friday freitag vendredi viernes|saturday samstag sonnabend samedi sábado sabado", first: 0);

    /// <param name="text">Subject and body.</param>
    /// <param name="sent">The day of the mail: dates without a year and weekdays count from it.</param>
    public static DateOnly? Read(string text, DateOnly sent)
    {
        text = Spaces().Replace(text.Length > MaxText ? text[..MaxText] : text, " ");
        DateOnly? back = null;
        foreach (var (index, length, inclusive) in Triggers(text))
        {
            var rest = text.AsSpan(index + length);
            if (FirstDay(rest[..Math.Min(rest.Length, 60)].ToString(), sent) is not { } found) continue;
            var day = inclusive || SaysInclusive().IsMatch(rest[..Math.Min(rest.Length, 90)].ToString()) ? found.AddDays(1) : found;
            if (day >= sent && day.DayNumber - sent.DayNumber <= MaxAway && (back is null || day > back)) back = day;
        }
        return back;
    }

    /// <summary>Words that announce the day; "through" names the last day away, the others the day of return.</summary>
    private static IEnumerable<(int Index, int Length, bool Inclusive)> Triggers(string text) =>
        Announces().Matches(text).Select(m => (m.Index, m.Length, m.Value.TrimStart().StartsWith("through", StringComparison.OrdinalIgnoreCase) || m.Value.Contains("einschl", StringComparison.OrdinalIgnoreCase) || m.Value.Contains("inclus", StringComparison.OrdinalIgnoreCase)));

    private static DateOnly? FirstDay(string text, DateOnly sent)
    {
        var candidates = new List<(int At, DateOnly Day)>();
        if (DayMonth().Match(text) is { Success: true } dayMonth) Add(dayMonth.Index, Named(dayMonth, sent));
        if (MonthDay().Match(text) is { Success: true } monthDay) Add(monthDay.Index, Named(monthDay, sent));
        if (Iso().Match(text) is { Success: true } iso) Add(iso.Index, Day(Number(iso.Groups["year"].Value), Number(iso.Groups["month"].Value), Number(iso.Groups["day"].Value)));
        else if (Figures().Match(text) is { Success: true } figures) Add(figures.Index, FromFigures(figures, sent));
        if (candidates.Count == 0 && Weekday().Match(text) is { Success: true } weekday && weekday.Index <= 20) Add(weekday.Index, Next(Weekdays[weekday.Value.ToLowerInvariant()], sent));
        if (candidates.Count == 0 && Tomorrow().Match(text) is { Success: true } tomorrow) Add(tomorrow.Index, sent.AddDays(1));
        return candidates.Count == 0 ? null : candidates.MinBy(c => c.At).Day;

        void Add(int at, DateOnly? day)
        {
            if (day is { } found) candidates.Add((at, found));
        }
    }

    private static DateOnly? Named(Match match, DateOnly sent) =>
        Months.TryGetValue(match.Groups["month"].Value.ToLowerInvariant(), out var month) ? InYear(Number(match.Groups["year"].Value), month, Number(match.Groups["day"].Value), sent) : null;

    /// <summary>With dots the day comes first; with slashes or dashes, whichever order is possible, and of two the one that lies nearer ahead.</summary>
    private static DateOnly? FromFigures(Match match, DateOnly sent)
    {
        var (a, b, year) = (Number(match.Groups["first"].Value), Number(match.Groups["second"].Value), Number(match.Groups["year"].Value));
        var dayFirst = InYear(year, b, a, sent);
        if (match.Groups["mark"].Value == ".") return dayFirst;
        var monthFirst = InYear(year, a, b, sent);
        if (dayFirst is null || dayFirst < sent) return monthFirst ?? dayFirst;
        if (monthFirst is null || monthFirst < sent) return dayFirst;
        return monthFirst <= dayFirst ? monthFirst : dayFirst;
    }

    private static DateOnly? InYear(int year, int month, int day, DateOnly sent)
    {
        if (year is > 0 and < 100) year += 2000;
        if (year > 0) return Day(year, month, day);
        var same = Day(sent.Year, month, day);
        return same is { } d && d < sent.AddDays(-60) ? Day(sent.Year + 1, month, day) : same;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly Next(int weekday, DateOnly sent) => sent.AddDays(((weekday - (int)sent.DayOfWeek + 6) % 7) + 1);

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static FrozenDictionary<string, int> Table(string rows, int first) =>
        rows.Split('|').SelectMany((row, i) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(w => (Word: w.TrimEnd('.'), Value: i + first)))
            .DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word, e => e.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\b(until|till|til|through|thru|back( in the office| at work| in office| in| at my desk)?( on| by)?|return(ing|s)?( to (the|my) (office|work|desk|clinic|practice))?( on)?|be back|available( again)?( on| from)?|reachable( again)?( on| from)?|resum\w+( work)?( on)?|to|bis( einschließlich| einschliesslich| einschl\.?| inklusive)?( zum| den| am)?|ab( dem)?|wieder( am| ab)?|zurück( am| ab)?|erreichbar( am| ab)?|jusqu.au|jusqu.à|au|de retour( au (bureau|cabinet))?( le)?|retour( le| au)?|à partir du|hasta( el)?|al|regreso( el| a)?|regresar[eé]( el)?|vuelvo( el)?|volver[eé]( a \w+ \w+)?( el)?|a partir del|de vuelta( el)?) ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Announces();

    [GeneratedRegex(@"\b(inclusive|included|einschließlich|einschliesslich|inklusive|inclus|incluido|inclusive)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysInclusive();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?,? (?:of |de |. )?(?<month>\p{L}{3,10})\.?,?(?: (?:de |del )?(?<year>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<year>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})[./-]?(?<year>\d{4}|\d{2})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^\W*(tomorrow|morgen|demain|mañana)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces();
}
