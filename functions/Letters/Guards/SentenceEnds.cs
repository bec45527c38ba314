namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Whether a full stop ends a sentence or an abbreviation.</summary>
internal static class SentenceEnds
{
    private static readonly string[] Abbreviations =
    [
        "dr", "mr", "mrs", "ms", "mx", "st", "vs", "etc", "approx", "no", "fig", "dept", "ave", "prof", "rev", "al", "ext", "jr", "sr", "ca", "esp",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];

    /// <summary>True for ! and ?, and for a stop that no abbreviation owns and that something new follows.</summary>
    public static bool At(string text, int at, List<GuardToken> tokens, int sentenceStart)
    {
        if (tokens.Count == sentenceStart) return false;
        var next = at + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or '"' or '\'' or ')' or '\u201D' or '\u2019') next++;
        if (next >= text.Length) return true;
        if (!char.IsWhiteSpace(text[next])) return text[at] is '!' or '?';
        if (text[at] is '!' or '?') return true;
        if (IsAbbreviation(text, tokens[^1])) return false;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static bool IsAbbreviation(string text, GuardToken last)
    {
        var word = text.AsSpan(last.Start, last.End - last.Start);
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') return true;
        foreach (var one in Abbreviations)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
