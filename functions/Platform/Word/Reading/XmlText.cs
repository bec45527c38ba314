using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>Text as XML writes it.</summary>
internal static class XmlText
{
    public readonly record struct Character(char Value, int Start, int End);

    /// <summary>The characters of a piece of source, each with its place; an entity is one character, elements are none.</summary>
    public static IEnumerable<Character> Read(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (source[at] == '<') { at = source.IndexOf('>', at) + 1; continue; }
            var next = source[at] == '&' ? source.IndexOf(';', at) + 1 : at + 1;
            foreach (var c in next - at == 1 ? source[at].ToString() : Entity(source[(at + 1)..(next - 1)])) yield return new(c, at, next);
            at = next;
        }
    }

    public static string Unescape(string written) =>
        written.Contains('&') || written.Contains('<') ? string.Concat(Read(written, 0, written.Length).Select(c => c.Value)) : written;

    /// <summary>For content and for attributes in either quotes; characters that XML 1.0 (2.2) forbids are dropped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (EscapeOf(text, at) is { } entity) escaped.Append(entity);
            else escaped.Append(text[at]);
        }
        return escaped.ToString();
    }

    /// <summary>What stands for the character in XML when it cannot stand for itself; "" when nothing can.</summary>
    public static string? EscapeOf(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' or '\n' or '\r' => null,
        < ' ' or '\uFFFE' or '\uFFFF' => "",
        var high when char.IsHighSurrogate(high) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? null : "\uFFFD",
        var low when char.IsLowSurrogate(low) => at > 0 && char.IsHighSurrogate(text[at - 1]) ? null : "\uFFFD",
        _ => null,
    };

    private static string Entity(string name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var hex] => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        ['#', .. var dec] => char.ConvertFromUtf32(int.Parse(dec, CultureInfo.InvariantCulture)),
        _ => "",
    };
}
