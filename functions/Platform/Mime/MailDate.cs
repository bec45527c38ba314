using System.Globalization;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Dates of mail headers (RFC 5322, 3.3 and 4.3), the order of C's asctime included.</summary>
public static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["GMT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["WET"] = 0, ["EDT"] = -240, ["EST"] = -300, ["CDT"] = -300, ["CST"] = -360,
        ["MDT"] = -360, ["MST"] = -420, ["PDT"] = -420, ["PST"] = -480, ["BST"] = 60, ["CET"] = 60, ["CEST"] = 120, ["EET"] = 120,
        ["EEST"] = 180, ["MSK"] = 180, ["JST"] = 540,
    };

    /// <summary>The instant in its own offset; UTC when no zone is given; null when it cannot be read.</summary>
    public static DateTimeOffset? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200) return null;
        int? day = null, month = null, year = null, offset = null;
        TimeSpan? time = null;
        var comment = value.IndexOf('(', StringComparison.Ordinal);
        foreach (var word in (comment < 0 ? value : value[..comment]).Split([' ', ',', '\t', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains(':', StringComparison.Ordinal)) time ??= Time(word);
            else if (time is not null && word[0] == '+') offset ??= Offset(word[1..], 1);
            else if (Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.OrdinalIgnoreCase)) is var m and >= 0) month ??= m + 1;
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (time is not null && word.Length == 4 && year is not null) offset ??= Offset(word, -1);
                else if (day is null && word.Length <= 2) day = number;
                else year ??= FullYear(number, word.Length);
            }
            else if (time is not null && Zones.TryGetValue(word, out var zone)) offset ??= zone;
        }
        return Build(year, month, day, time ?? TimeSpan.Zero, offset ?? 0);
    }

    private static DateTimeOffset? Build(int? year, int? month, int? day, TimeSpan time, int offsetMinutes)
    {
        if (year is not (>= 1900 and <= 9998) || month is null || day is not (>= 1 and <= 31)) return null;
        if (day > DateTime.DaysInMonth(year.Value, month.Value)) return null;
        var local = new DateTime(year.Value, month.Value, day.Value, 0, 0, 0, DateTimeKind.Unspecified) + time;
        return new(local, TimeSpan.FromMinutes(Math.Abs(offsetMinutes) > 14 * 60 ? 0 : offsetMinutes));
    }

    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':');
        int[] numbers = [.. parts.Select(p => int.TryParse(p.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)];
        return numbers is [>= 0 and < 24, >= 0 and < 60, ..]
            ? new(numbers[0], numbers[1], numbers.Length > 2 ? Math.Clamp(numbers[2], 0, 59) : 0) : null;
    }

    private static int? Offset(string digits, int sign) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? sign * (n / 100 * 60 + n % 100) : null;

    private static int? FullYear(int number, int digits) => digits switch
    {
        4 => number,
        3 => 1900 + number,
        2 => number < 50 ? 2000 + number : 1900 + number,
        _ => null,
    };
}
