using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A word by its stem, a kind of word (<c>&lt;money&gt;</c>) or a family of words (<c>{gift}</c>). A signal is one of them, or two side by side.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignalPart(ulong Hash, string Letters, bool IsSign)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    public static SignalPart SentenceStart { get; } = Sign("^");
    public static SignalPart InReport { get; } = Sign("report:");

    /// <summary>As it is written in the file of weights.</summary>
    public string Name => IsSign ? Letters : Stem.Of(Letters);

    public static SignalPart Word(string letters) => new(Stem.Hash(letters), letters, false);

    public static SignalPart Sign(string sign) => new(Stem.HashOf(sign), sign, true);

    /// <summary>The key of two parts side by side; their order counts.</summary>
    public static ulong Together(ulong one, ulong other) => ((one ^ (one >> 29)) * Spread) + other;

    /// <summary>The key of a signal as it is written in the file.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> written)
    {
        var gap = written.IndexOf(' ');
        return gap < 0 ? Stem.HashOf(written) : Together(Stem.HashOf(written[..gap]), Stem.HashOf(written[(gap + 1)..]));
    }
}

/// <summary>Families of words: what may be given, whom one may send, what one may be told to stop taking. A word may belong to several.</summary>
internal static class WordFamilies
{
    private static readonly FrozenDictionary<string, SignalPart[]> Families = Read();

    public static SignalPart[] Of(string letters) => Families.GetValueOrDefault(letters, []);

    /// <summary>A line of the file: the family, a colon, its words with blanks between.</summary>
    private static FrozenDictionary<string, SignalPart[]> Read()
    {
        using var file = new StreamReader(typeof(WordFamilies).Assembly.GetManifestResourceStream("ReferralOutlook.Guards.families.txt")!);
        var pairs = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line =>
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var family = SignalPart.Sign($"{{{line[..colon]}}}");
            return line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(word => (word, family));
        });
        return pairs.GroupBy(pair => pair.word, pair => pair.family, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }
}
