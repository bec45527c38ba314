using System.Globalization;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Values as text. Formats after the bar: dates <c>long</c> (the usual), <c>full</c> (with weekday), <c>short</c>, <c>month</c>, <c>time</c> or a pattern (<c>d MMMM yyyy</c>); numbers <c>whole</c>, <c>money</c>,
/// <c>percent</c> or a pattern (<c>0.00</c>); text <c>upper</c>, <c>lower</c>; lists <c>and</c>, <c>or</c>, <c>lines</c>; truth values <c>word/other word</c>.
/// </summary>
internal static partial class ValueText
{
    private const int LongestFormat = 100;
    private const int MostDigits = 30;

    public static string Of(WordValue value, Tag tag, string where, CultureInfo culture)
    {
        try
        {
            return value switch
            {
                WordString text => OfText(text.Text, tag.Format, culture),
                WordNumber number => number.Number.ToString(NumberFormat(tag.Format), culture),
                WordDate date => date.Date.ToString(DateFormat(tag.Format, culture), culture),
                WordBool truth => OfTruth(truth.Truth, tag.Format ?? "yes/no"),
                WordLink link => link.Text,
                WordQr qr => qr.Content,
                WordList list => OfList(list, tag, where, culture),
                _ => throw new WordTemplateException(tag.Written, where, value is WordImage ? "is a picture, which cannot stand here." : "is a record; name one of its fields."),
            };
        }
        catch (FormatException unreadable)
        {
            throw new WordTemplateException(tag.Written, where, "has a format that cannot be read.", unreadable);
        }
    }

    /// <summary>EMU of the box in <c>{{logo | 4cm x 2cm}}</c>; null for the picture's own size.</summary>
    public static (long Width, long Height)? Size(Tag tag, string where)
    {
        if (tag.Format is null) return null;
        var size = SizePattern().Match(tag.Format);
        if (!size.Success) throw new WordTemplateException(tag.Written, where, "gives a picture a size that cannot be read; write for example 4cm or 4cm x 2cm.");
        var width = Emu(size.Groups["w"].Value, size.Groups["u"].Value);
        return (width, size.Groups["h"].Success ? Emu(size.Groups["h"].Value, size.Groups["v"].Value) : long.MaxValue);
    }

    public static string Address(WordLink link, Tag tag, string where) =>
        Uri.TryCreate(link.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel"
            ? address.AbsoluteUri
            : throw new WordTemplateException(tag.Written, where, "leads to something that is neither a web address, a mail address nor a telephone number.");

    private static string OfText(string text, string? format, CultureInfo culture) => format switch
    {
        null => text,
        "upper" => text.ToUpper(culture),
        "lower" => text.ToLower(culture),
        _ when IsoDate(text) is { } date => date.ToString(DateFormat(format, culture), culture),
        _ when (format is "whole" or "money" or "percent" || format.AsSpan().IndexOfAny('0', '#') >= 0) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString(NumberFormat(format), culture),
        _ => text,
    };

    private static DateTime? IsoDate(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : null;

    // A letter's date has no weekday, in whatever order the language writes it.
    private static string DateFormat(string? format, CultureInfo culture) => format switch
    {
        null or "long" => culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،'),
        "full" => "D",
        "short" => "d",
        "month" => "Y",
        "time" => "t",
        { Length: 1 } => "%" + format,
        _ => Bounded(format),
    };

    private static string? NumberFormat(string? format) => format switch
    {
        null => "0.############################",
        "whole" => "N0",
        "money" => "C",
        "percent" => "P0",
        _ => Bounded(format),
    };

    // A letter and a number ask for that many digits: N999999999 would be a document of a gigabyte.
    private static string Bounded(string format) =>
        format.Length <= LongestFormat && !(char.IsAsciiLetter(format.FirstOrDefault()) && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > MostDigits)
            ? format
            : throw new FormatException($"longer than {LongestFormat} characters, or more than {MostDigits} digits");

    private static string OfTruth(bool truth, string words)
    {
        var slash = words.IndexOf('/');
        return slash < 0 ? truth ? words : "" : truth ? words[..slash].Trim() : words[(slash + 1)..].Trim();
    }

    private static string OfList(WordList list, Tag tag, string where, CultureInfo culture)
    {
        var texts = list.Items.Select(item => Of(item, tag with { Format = tag.Format is "and" or "or" or "lines" ? null : tag.Format }, where, culture)).Where(text => text.Length > 0).ToList();
        return tag.Format switch
        {
            "lines" => string.Join('\n', texts),
            "and" or "or" when texts.Count > 2 => $"{string.Join(", ", texts.SkipLast(1))}, {tag.Format} {texts[^1]}",
            "and" or "or" => string.Join($" {tag.Format} ", texts),
            _ => string.Join(", ", texts),
        };
    }

    private static long Emu(string number, string unit) =>
        (long)(decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture) * (unit.ToLowerInvariant() switch { "cm" => 360_000m, "mm" => 36_000m, "in" => 914_400m, "pt" => 12_700m, _ => 9_525m }));

    [GeneratedRegex(@"^(?<w>[0-9]{1,4}([.,][0-9]{1,2})?) ?(?<u>cm|mm|in|pt|px)( ?[x×] ?(?<h>[0-9]{1,4}([.,][0-9]{1,2})?) ?(?<v>cm|mm|in|pt|px))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SizePattern();
}
