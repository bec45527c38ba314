namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A place in the tree of terms: the words that may follow, and the groups whose term ends here.</summary>
internal sealed class TermNode
{
    private readonly SortedDictionary<int, TermNode> _children = [];
    private readonly SortedSet<int> _ends = [];
    private int[] _words = [];
    private TermNode[] _nodes = [];

    /// <summary>One bit for each group whose term ends here; null when none does.</summary>
    public ulong[]? Groups { get; private set; }

    public bool IsLeaf => _words.Length == 0;

    public TermNode Child(int word)
    {
        if (!_children.TryGetValue(word, out var child)) _children[word] = child = new TermNode();
        return child;
    }

    public void Ends(int group) => _ends.Add(group);

    public bool IsIn(int group) => GroupBits.Has(Groups, group);

    public void Close(int groupCount)
    {
        if (_ends.Count > 0)
        {
            Groups = new ulong[GroupBits.Words(groupCount)];
            foreach (var group in _ends) GroupBits.Add(Groups, group);
        }
        _words = [.. _children.Keys];
        _nodes = [.. _children.Values];
        foreach (var node in _nodes) node.Close(groupCount);
    }

    public TermNode? Next(int word)
    {
        if (_words.Length == 0) return null;
        var place = Array.BinarySearch(_words, word);
        return place < 0 ? null : _nodes[place];
    }
}
