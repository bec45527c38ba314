namespace ReferralOutlook.Letters.GuardReading;

/// <summary>The regular endings of an English word. Forms that do not exist are harmless: nobody writes them.</summary>
internal static class Endings
{
    public static IEnumerable<string> Of(string word)
    {
        var last = word[^1];
        yield return word;
        yield return word + "s";
        if (last == 'e')
        {
            yield return word + "d";
            yield return word[..^1] + "ing";
        }
        else
        {
            yield return word + "es";
            yield return word + "ed";
            yield return word + "ing";
        }
        if (last == 'y')
        {
            yield return word[..^1] + "ies";
            yield return word[..^1] + "ied";
        }
        if ("aeioulyw".Contains(last, StringComparison.Ordinal) && last != 'l') yield break;
        yield return word + last + "ed";
        yield return word + last + "ing";
    }
}
