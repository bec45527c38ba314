namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// Reads the one-line notation of the rule tables:
/// <c>[group]</c> or <c>(a|b c)</c> or <c>word</c> — a step; <c>?</c> after it — may be missing; <c>!</c> before it — the word a negation would deny
/// (else the first step);
/// <c>..5</c> — up to five words between (<c>..</c>: eight), <c>..5^[group]</c> — and none of that group among them;
/// <c>^</c> at the front — only where a sentence or a part of it opens;
/// <c>a &amp; b</c> — in any order, at most 14 words apart, <c>&amp;6</c> — at most six.
/// </summary>
internal sealed class PatternParser(Vocabulary vocabulary)
{
    private const int UsualGap = 8;
    private const int UsualReach = 14;

    private sealed record Draft(string Definition, int Gap, string? NotAcross, bool Optional, bool Key);

    public IEnumerable<Pattern> Parse(string notation)
    {
        var parts = new List<List<Draft>> { new() };
        var reach = UsualReach;
        var gap = 0;
        string? notAcross = null;
        var opens = notation[0] == '^';
        foreach (var word in Words(opens ? notation[1..] : notation))
        {
            if (word[0] == '&')
            {
                reach = word.Length > 1 ? Number(word[1..]) : UsualReach;
                parts.Add([]);
            }
            else if (word.StartsWith("..", StringComparison.Ordinal)) (gap, notAcross) = Gap(word[2..]);
            else
            {
                parts[^1].Add(Step(word, gap, notAcross));
                (gap, notAcross) = (0, null);
            }
        }
        return Orders(parts).SelectMany(order => Build(order, reach, opens));
    }

    private IEnumerable<Pattern> Build(List<Draft>[] order, int reach, bool opens)
    {
        var steps = order.SelectMany(part => part.Select((draft, i) => i == 0 ? draft with { Gap = reach } : draft)).ToList();
        foreach (var chosen in WithAndWithout(steps, 0))
        {
            var key = Math.Max(0, chosen.FindIndex(draft => draft.Key));
            yield return new Pattern([.. chosen.Select(draft => new Step(Group(draft.Definition), draft.Gap, draft.NotAcross is { } not ? Group(not) : -1))], key, opens);
        }
    }

    private static IEnumerable<List<Draft>> WithAndWithout(List<Draft> steps, int from)
    {
        var optional = steps.FindIndex(from, draft => draft.Optional);
        if (optional < 0) return [steps];
        List<Draft> without = [.. steps.Where((_, i) => i != optional)];
        if (optional < without.Count) without[optional] = without[optional] with { Gap = Math.Max(without[optional].Gap, steps[optional].Gap) };
        return WithAndWithout(steps, optional + 1).Concat(WithAndWithout(without, optional));
    }

    /// <summary>The first part's first step is the key in every order, unless one is marked.</summary>
    private static IEnumerable<List<Draft>[]> Orders(List<List<Draft>> parts)
    {
        if (!parts.SelectMany(part => part).Any(draft => draft.Key)) parts[0][0] = parts[0][0] with { Key = true };
        return parts.Count switch
        {
            1 => [[parts[0]]],
            2 => [[parts[0], parts[1]], [parts[1], parts[0]]],
            _ => Enumerable.Range(0, parts.Count).SelectMany(
                i => Orders([.. parts.Where((_, j) => j != i)]).Select(rest => (List<Draft>[])[parts[i], .. rest])),
        };
    }

    private static Draft Step(string word, int gap, string? notAcross)
    {
        var key = word[0] == '!';
        if (key) word = word[1..];
        var optional = word[^1] == '?';
        if (optional) word = word[..^1];
        return new Draft(Bare(word), gap, notAcross, optional, key);
    }

    private static string Bare(string group) => group[0] == '(' ? group[1..^1] : group;

    private int Group(string definition) => vocabulary.Group(definition);

    private static (int Gap, string? NotAcross) Gap(string written)
    {
        var not = written.IndexOf('^', StringComparison.Ordinal);
        var number = not < 0 ? written : written[..not];
        return (number.Length == 0 ? UsualGap : Number(number), not < 0 ? null : Bare(written[(not + 1)..]));
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(string notation)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= notation.Length; i++)
        {
            if (i == notation.Length || (notation[i] == ' ' && depth == 0))
            {
                if (i > start) yield return notation[start..i];
                start = i + 1;
            }
            else if (notation[i] is '(' or '[') depth++;
            else if (notation[i] is ')' or ']') depth--;
        }
        if (depth != 0) throw new ArgumentException($"Unbalanced brackets in the pattern: {notation}", nameof(notation));
    }
}
