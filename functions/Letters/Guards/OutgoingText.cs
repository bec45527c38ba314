using System.Runtime.InteropServices;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A term of one or more groups found in the text: tokens from <paramref name="First"/> to before <paramref name="End"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(TermNode Term, int First, int End);

/// <summary>A text taken apart once for all guards: words, sentences, and where the terms of the rules stand.</summary>
internal sealed class OutgoingText
{
    private readonly Vocabulary _vocabulary;
    private readonly List<GuardToken> _tokens;
    private readonly List<Hit> _hits;
    private readonly int[] _firstHit;
    private readonly ulong[] _groups;
    private readonly int _groupWords;

    public OutgoingText(string text, Vocabulary vocabulary)
    {
        Text = text;
        _vocabulary = vocabulary;
        var splitter = new TextSplitter(text, vocabulary);
        splitter.Split();
        _tokens = splitter.Tokens;
        Sentences = splitter.Sentences;
        _hits = new List<Hit>(2 * _tokens.Count);
        _firstHit = new int[Sentences.Count + 1];
        _groupWords = GroupBits.Words(vocabulary.GroupCount);
        _groups = new ulong[_groupWords * Sentences.Count];
        for (var i = 0; i < Sentences.Count; i++)
        {
            _firstHit[i] = _hits.Count;
            FindTerms(Sentences[i]);
            NoteGroups(i, _firstHit[i]);
        }
        _firstHit[^1] = _hits.Count;
    }

    public string Text { get; }
    public IReadOnlyList<Sentence> Sentences { get; }
    public int TokenCount => _tokens.Count;

    /// <summary>Steps taken so far: grows with the length of the text and nothing else.</summary>
    public long Work { get; set; }

    public GuardToken Token(int index) => _tokens[index];

    /// <summary>The terms found in the sentences from one to another, the last included, in the order of the text.</summary>
    public ReadOnlySpan<Hit> Hits(int fromSentence, int toSentence) =>
        CollectionsMarshal.AsSpan(_hits)[_firstHit[fromSentence].._firstHit[toSentence + 1]];

    /// <summary>One bit for each group of which a term stands in the sentence.</summary>
    public ReadOnlySpan<ulong> Groups(int sentence) => _groups.AsSpan(sentence * _groupWords, _groupWords);

    private void NoteGroups(int sentence, int firstHit)
    {
        var present = _groups.AsSpan(sentence * _groupWords, _groupWords);
        foreach (var hit in CollectionsMarshal.AsSpan(_hits)[firstHit..])
        {
            GroupBits.AddAll(present, hit.Term.Groups);
        }
    }

    private void FindTerms(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = _tokens[i];
            foreach (var word in token.Words) Follow(_vocabulary.FirstWord(word), i, i + 1, sentence.End);
            foreach (var kind in Kinds(token)) Follow(_vocabulary.FirstWord(kind), i, i + 1, sentence.End);
        }
    }

    private void Follow(TermNode? node, int first, int next, int end)
    {
        if (node is null) return;
        Work++;
        if (node.Groups is not null) _hits.Add(new Hit(node, first, next));
        if (node.IsLeaf || next >= end || _tokens[next].Has(Marks.AfterBreak)) return;
        foreach (var word in _tokens[next].Words) Follow(node.Next(word), first, next + 1, end);
        foreach (var kind in Kinds(_tokens[next])) Follow(node.Next(kind), first, next + 1, end);
    }

    private int[] Kinds(GuardToken token) => !token.Has(KindsOfWord.Any) ? [] : _vocabulary.Kinds[KindsOfWord.Index(token.Marks)];
}
