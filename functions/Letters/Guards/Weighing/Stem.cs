namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// What is left of an English word without its regular ending, so that "refers", "referred" and "referring" weigh as one. Rough on purpose: the
/// same word always gives the same stem, and the stem need not be a word.
/// </summary>
internal static class Stem
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(string word)
    {
        var (length, last) = Cut(word);
        return last == '\0' ? word[..length] : word[..length] + last;
    }

    /// <summary>FNV-1a of the stem, without making it.</summary>
    public static ulong Hash(string word)
    {
        var (length, last) = Cut(word);
        var hash = HashOf(word.AsSpan(0, length));
        return last == '\0' ? hash : (hash ^ last) * Prime;
    }

    public static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var letter in text) hash = (hash ^ letter) * Prime;
        return hash;
    }

    /// <summary>How many letters stay, and a letter put after them (zero: none).</summary>
    private static (int Length, char Last) Cut(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return (word.Length - 3, 'y');
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) return (Bare(word, word.Length - 3), '\0');
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) return (Bare(word, word.Length - 2), '\0');
        var length = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word.Length - 1 : word.Length;
        return (length > 4 && word[length - 1] == 'e' ? length - 1 : length, '\0');
    }

    /// <summary>"stopp" is "stop", "mov" stays: the final e of "move" goes as well.</summary>
    private static int Bare(string word, int length)
    {
        if (word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's')) return length - 1;
        return word[length - 1] == 'e' ? length - 1 : length;
    }
}
