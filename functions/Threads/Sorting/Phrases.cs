using System.Buffers;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>A table of phrases looked for all at once, in one pass over the text, case aside.</summary>
internal sealed class Phrases(params string[] phrases)
{
    private readonly SearchValues<string> _search = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);

    public bool In(ReadOnlySpan<char> text) => text.IndexOfAny(_search) >= 0;

    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_search);

    public bool Start(ReadOnlySpan<char> text)
    {
        foreach (var phrase in phrases)
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
