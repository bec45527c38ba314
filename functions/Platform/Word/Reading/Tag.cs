using System.Text;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Platform.Word;

internal enum TagKind { Field, Each, If, Else, EndEach, EndIf, Unreadable }

/// <summary>
/// What stands between <c>{{</c> and <c>}}</c>, or in the tag of a content control: a field's name (of <c>{{/each x}}</c> the repeated name or ""), the format after
/// the bar or null, and whether it is <c>{{#if not x}}</c>.
/// </summary>
internal sealed partial record Tag(TagKind Kind, string Path, string? Format, bool Not, string Written)
{
    /// <summary>Longer than this is text in braces, not a field.</summary>
    public const int Longest = 200;

    public bool IsBlock => Kind is not (TagKind.Field or TagKind.Unreadable);
    public bool Opens => Kind is TagKind.Each or TagKind.If;

    public static Tag Read(string inside)
    {
        var text = Plain(inside);
        var written = "{{" + text + "}}";
        var bar = text.IndexOf('|');
        var (head, format) = bar < 0 ? (text, null) : (text[..bar].Trim(), text[(bar + 1)..].Trim().Trim('"'));
        var words = head.Split(' ', 2);
        var rest = words.Length > 1 ? words[1].Trim() : "";
        var word = words[0].ToLowerInvariant();
        return head.ToLowerInvariant() switch
        {
            "else" or "#else" => new(TagKind.Else, "", null, false, written),
            "/if" => new(TagKind.EndIf, "", null, false, written),
            "/each" => new(TagKind.EndEach, "", null, false, written),
            _ when word == "/each" && Name().IsMatch(rest) => new(TagKind.EndEach, rest, null, false, written),
            _ when word == "/if" && Name().IsMatch(rest) => new(TagKind.EndIf, "", null, false, written),
            _ when word == "#each" && Name().IsMatch(rest) => new(TagKind.Each, rest, null, false, written),
            _ when word == "#if" && rest.StartsWith("not ", StringComparison.OrdinalIgnoreCase) && Name().IsMatch(rest[4..].Trim()) => new(TagKind.If, rest[4..].Trim(), null, true, written),
            _ when word == "#if" && Name().IsMatch(rest) => new(TagKind.If, rest, null, false, written),
            "." => new(TagKind.Field, "this", format, false, written),
            _ when Name().IsMatch(head) => new(TagKind.Field, head, format, false, written),
            _ => new(TagKind.Unreadable, head, null, false, written),
        };
    }

    // Word's AutoCorrect: curly quotes, non-breaking and other spaces, invisible marks.
    private static string Plain(string inside)
    {
        var text = new StringBuilder(inside.Length);
        foreach (var c in inside)
        {
            if (c is '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB') text.Append('"');
            else if (c is '\u2018' or '\u2019') text.Append('\'');
            else if (char.IsWhiteSpace(c)) { if (text.Length > 0 && text[^1] != ' ') text.Append(' '); }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD')) text.Append(c);
        }
        return text.ToString().Trim();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_@][\p{L}\p{M}\p{N}_@.\-:&'() ]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
