namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// Every word the rules know, as a tree of letters. A word of a text is looked up once, letter by letter, however many rules there are.
/// Words are lower case: a-z, 0-9 and the apostrophe.
/// </summary>
internal sealed class WordBook
{
    private const int Letters = 37;
    private static readonly int[] None = [];
    private readonly List<int[]> _next = [new int[Letters]];
    private readonly List<int> _exact = [-1];
    private readonly List<int> _prefix = [-1];
    private int[][] _whenItEnds = [];
    private int[][] _whenItGoesOn = [];

    public int Count { get; private set; }

    /// <summary>The id of a word; with <paramref name="andLonger"/> of every word that begins so.</summary>
    public int Add(string word, bool andLonger)
    {
        var node = 0;
        foreach (var letter in word) node = Child(node, Slot(letter) is >= 0 and var slot ? slot : throw new ArgumentException($"A rule's word may hold only a-z, 0-9 and the apostrophe: {word}", nameof(word)));
        var ids = andLonger ? _prefix : _exact;
        if (ids[node] < 0) ids[node] = Count++;
        return ids[node];
    }

    /// <summary>An id that no written word has, for kinds of words such as numbers.</summary>
    public int AddKind() => Count++;

    /// <summary>To be called once, after the last <see cref="Add"/> and before the first <see cref="Find"/>.</summary>
    public void Close()
    {
        _whenItEnds = new int[_next.Count][];
        _whenItGoesOn = new int[_next.Count][];
        Close(0, None);
    }

    /// <summary>The ids of all entries that this word meets.</summary>
    public int[] Find(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var letter in word)
        {
            var slot = Slot(letter);
            var next = slot < 0 ? 0 : _next[node][slot];
            if (next == 0) return _whenItGoesOn[node];
            node = next;
        }
        return _whenItEnds[node];
    }

    private void Close(int node, int[] above)
    {
        int[] prefixes = _prefix[node] < 0 ? above : [.. above, _prefix[node]];
        _whenItGoesOn[node] = prefixes;
        _whenItEnds[node] = _exact[node] < 0 ? prefixes : [.. prefixes, _exact[node]];
        foreach (var child in _next[node])
        {
            if (child != 0) Close(child, prefixes);
        }
    }

    private int Child(int node, int slot)
    {
        if (_next[node][slot] != 0) return _next[node][slot];
        _next.Add(new int[Letters]);
        _exact.Add(-1);
        _prefix.Add(-1);
        return _next[node][slot] = _next.Count - 1;
    }

    private static int Slot(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a',
        >= '0' and <= '9' => 26 + letter - '0',
        '\'' => 36,
        _ => -1,
    };
}
