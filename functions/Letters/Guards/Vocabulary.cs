namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// All groups of terms that the rules name. A group is written as alternatives, one per line or split by <c>|</c>; a term is one or more words.
/// <c>pain*</c> is every word that begins so, <c>stop~</c> the word with its regular endings (stops, stopped, stopping),
/// <c>[group]</c> all terms of another group, <c>&lt;money&gt;</c> and its like a kind of word.
/// </summary>
internal sealed class Vocabulary
{
    private readonly WordBook _book = new();
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly TermNode _root = new();
    private readonly IReadOnlyDictionary<string, string> _named;
    private readonly List<int> _notNames = [];
    private readonly List<int> _numberWords = [];
    private readonly List<int> _firstNames = [];
    private bool[] _isNotName = [];
    private bool[] _isNumberWord = [];
    private bool[] _isFirstName = [];
    private TermNode?[] _first = [];

    public Vocabulary(IReadOnlyDictionary<string, string> named)
    {
        _named = named;
        foreach (var kind in KindsOfWord.Names) _kinds[kind] = _book.AddKind();
        foreach (var word in Variants(named["not a name"])) _notNames.Add(_book.Add(word, andLonger: false));
        foreach (var word in Variants(named["first name"].Replace(' ', '|'))) _firstNames.Add(_book.Add(word, andLonger: false));
        foreach (var word in Variants(named["number word"])) _numberWords.Add(_book.Add(word, andLonger: false));
    }

    public int GroupCount => _groups.Count;

    /// <summary>The ids that words of these marks have besides their letters.</summary>
    public int[][] Kinds { get; private set; } = [];

    /// <summary>The group of a name in brackets, or of alternatives written out.</summary>
    public int Group(string definition)
    {
        if (_groups.TryGetValue(definition, out var known)) return known;
        var id = _groups[definition] = _groups.Count;
        foreach (var term in Terms(definition)) AddTerm(term, id);
        return id;
    }

    public void Close()
    {
        _book.Close();
        _isNotName = Flags(_notNames);
        _isNumberWord = Flags(_numberWords);
        _isFirstName = Flags(_firstNames);
        _root.Close(_groups.Count);
        _first = new TermNode?[_book.Count];
        for (var word = 0; word < _first.Length; word++) _first[word] = _root.Next(word);
        Kinds = KindsOfWord.Table(_kinds);
    }

    public int[] Find(ReadOnlySpan<char> word) => _book.Find(word);

    public bool MayBeName(int[] words) => !Any(words, _isNotName);

    public bool IsNumberWord(int[] words) => Any(words, _isNumberWord);

    public bool IsFirstName(int[] words) => Any(words, _isFirstName);

    public TermNode? FirstWord(int word) => _first[word];

    private static bool Any(int[] words, bool[] flags)
    {
        foreach (var word in words)
        {
            if (flags[word]) return true;
        }
        return false;
    }

    private bool[] Flags(List<int> words)
    {
        var flags = new bool[_book.Count];
        foreach (var word in words) flags[word] = true;
        return flags;
    }

    private IEnumerable<string> Terms(string definition)
    {
        foreach (var term in definition.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (term[0] != '[')
            {
                yield return term;
                continue;
            }
            if (!_named.TryGetValue(term[1..^1], out var inner)) throw new ArgumentException($"No group of terms is called {term}.", nameof(definition));
            foreach (var one in Terms(inner)) yield return one;
        }
    }

    private void AddTerm(string term, int group)
    {
        List<TermNode> ends = [_root];
        foreach (var word in term.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ids = Ids(word);
            ends = [.. ends.SelectMany(_ => ids, (node, id) => node.Child(id))];
        }
        foreach (var end in ends) end.Ends(group);
    }

    private int[] Ids(string word)
    {
        if (_kinds.TryGetValue(word, out var kind)) return [kind];
        if (word[^1] == '*') return [_book.Add(word[..^1], andLonger: true)];
        return [.. Variants(word).Select(variant => _book.Add(variant, andLonger: false))];
    }

    private static IEnumerable<string> Variants(string definition) =>
        definition.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word[^1] == '~' ? Endings.Of(word[..^1]) : [word]);
}
