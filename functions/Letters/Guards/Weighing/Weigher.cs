using System.Runtime.Intrinsics;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// The second reader. The rules know certain wordings; this one adds up what every word and pair of words weighs for a guard, over each short sentence,
/// each two of a paragraph, and every stretch of a long one, so that harmless words around it hide nothing; it knows wordings nobody has listed. A rule's finding is further weight, and falls where everything else in
/// its sentences speaks strongly against it.
/// </summary>
internal sealed class Weigher
{
    /// <summary>What a rule's finding weighs, in hundredths: with it, phrases of authors held out are told apart best (command <c>learn</c>).</summary>
    public const int RuleWeight = 250;

    /// <summary>So far above the bar a finding is as good as a rule's.</summary>
    private const int DoubtEnds = 250;

    /// <summary>Words that are weighed together.</summary>
    private const int Stretch = 16;

    private readonly OutgoingText _text;
    private readonly SignalBook _signals;
    private readonly Vector256<short> _start;
    private readonly Vector256<short>[] _sums;
    private readonly bool _isReport;
    private readonly Vector256<short>[] _weights = new Vector256<short>[TextSplitter.LongestSentence];
    private readonly int[] _tokens = new int[TextSplitter.LongestSentence];

    public Weigher(OutgoingText text, OutgoingUse use, Audience audience, SignalBook signals)
    {
        (_text, _signals, _start, _isReport) = (text, signals, signals.Start(use, audience), use == OutgoingUse.Report);
        _sums = new Vector256<short>[text.Sentences.Count];
        for (var i = 0; i < _sums.Length; i++) _sums[i] = Heaviest(Words(i).Weights);
    }

    /// <summary>For each guard the sum of the stretch in which it is highest.</summary>
    private static Vector256<short> Heaviest(ReadOnlySpan<Vector256<short>> words)
    {
        var sum = Vector256<short>.Zero;
        foreach (var word in words[..Math.Min(Stretch, words.Length)]) sum = Vector256.AddSaturate(sum, word);
        var highest = sum;
        for (var i = Stretch; i < words.Length; i++)
        {
            sum = Vector256.AddSaturate(Vector256.SubtractSaturate(sum, words[i - Stretch]), words[i]);
            highest = Vector256.Max(highest, sum);
        }
        return highest;
    }

    /// <summary>The rules' findings that stand, and what only the weights show. <paramref name="applies"/> says which guards read this use and audience.</summary>
    public List<GuardFinding> Weigh(IEnumerable<GuardFinding> byRules, Func<string, bool> applies, GuardContext context)
    {
        var findings = byRules.Where(Stands).ToList();
        var found = FoundIn(findings);
        for (var guard = 0; guard < _signals.Guards.Count; guard++)
        {
            if (!applies(_signals.Guards[guard])) continue;
            for (var i = 0; i < _sums.Length; i++)
            {
                if (found[guard, i]) continue;
                if (Reaches(_sums[i], guard)) Add(findings, guard, i, i, !Reaches(_sums[i], guard, -DoubtEnds), context);
                else if (HasNext(i) && !found[guard, i + 1] && Reaches(Both(i), guard) && !Reaches(_sums[i + 1], guard))
                {
                    Add(findings, guard, i, i + 1, !Reaches(Both(i), guard, -DoubtEnds), context);
                    i++;
                }
            }
        }
        return findings;
    }

    /// <summary>The highest sum for a guard that a sentence or two together reach, in hundredths.</summary>
    public int Highest(int guard)
    {
        var highest = int.MinValue;
        for (var i = 0; i < _sums.Length; i++) highest = Math.Max(highest, Math.Max(_sums[i][guard], HasNext(i) ? Both(i)[guard] : int.MinValue));
        return highest == int.MinValue ? highest : highest + _start[guard];
    }

    /// <summary>For each guard the sentences in which a rule's finding stands.</summary>
    private bool[,] FoundIn(List<GuardFinding> findings)
    {
        var found = new bool[_signals.Guards.Count, _sums.Length];
        foreach (var finding in findings)
        {
            if (_signals.IndexOf(finding.Guard) is not (>= 0 and var guard)) continue;
            for (var i = SentenceAt(finding.Start); i <= SentenceAt(finding.End - 1); i++) found[guard, i] = true;
        }
        return found;
    }

    private bool Stands(GuardFinding finding)
    {
        var guard = _signals.IndexOf(finding.Guard);
        if (guard < 0 || finding.Certain) return true;
        var (first, last) = (SentenceAt(finding.Start), SentenceAt(finding.End - 1));
        for (var i = first; i <= last; i++)
        {
            if (Reaches(_sums[i], guard, RuleWeight) || (i < last && HasNext(i) && Reaches(Both(i), guard, RuleWeight))) return true;
        }
        return false;
    }

    private bool HasNext(int sentence) => sentence + 1 < _sums.Length && _text.Sentences[sentence].Paragraph == _text.Sentences[sentence + 1].Paragraph
        && _text.Sentences[sentence].Length <= Stretch && _text.Sentences[sentence + 1].Length <= Stretch;

    private Vector256<short> Both(int sentence) => Vector256.AddSaturate(_sums[sentence], _sums[sentence + 1]);

    private bool Reaches(Vector256<short> sum, int guard, int besides = 0) => sum[guard] + _start[guard] + besides >= _signals.Least;

    private void Add(List<GuardFinding> findings, int guard, int first, int last, bool doubtful, GuardContext context)
    {
        var name = _signals.Guards[guard];
        var start = _text.Token(_text.Sentences[first].First).Start;
        var end = _text.Token(_text.Sentences[last].End - 1).End;
        if (name == GuardNames.ClientPrivacy && context is { IntroducerAgreed: true, Introducer: { Length: > 0 } introducer }
            && _text.Text.AsSpan(start, end - start).Contains(introducer, StringComparison.OrdinalIgnoreCase)) return;
        if (name == GuardNames.Credential)
        {
            // Whether a certificate of hers carries the claim is seen from the whole sentence, and even then not surely.
            findings.Add(WeighedFindings.Of(name, start, end, doubtful: true));
            return;
        }
        var (from, to) = MostTelling(guard, first, last);
        findings.Add(WeighedFindings.Of(name, _text.Token(from).Start, _text.Token(to).End, doubtful));
    }

    /// <summary>From the first to the last of the words that weigh at least half as much as the heaviest.</summary>
    private (int From, int To) MostTelling(int guard, int first, int last)
    {
        var telling = new List<(int Token, int Weight)>();
        for (var i = first; i <= last; i++)
        {
            var words = Words(i);
            for (var word = 0; word < words.Weights.Length; word++) telling.Add((words.Tokens[word], words.Weights[word][guard]));
        }
        var least = telling.Max(one => one.Weight) / 2;
        var heavy = telling.FindAll(one => one.Weight >= least);
        return (heavy[0].Token, heavy[^1].Token);
    }

    private WeightsOfWords Words(int sentence)
    {
        var words = new WeightsOfWords(_signals, _weights, _tokens);
        SignalReader.Read(_text, _text.Sentences[sentence], _isReport, ref words);
        _text.Work += _text.Sentences[sentence].Length;
        return words;
    }

    /// <summary>The last sentence that begins at or before a character.</summary>
    private int SentenceAt(int character)
    {
        var (low, high) = (0, _sums.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_text.Token(_text.Sentences[middle].First).Start <= character) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>What each word of a sentence weighs, with the pair it makes with the word before it. A run of names counts as one word.</summary>
    private struct WeightsOfWords(SignalBook book, Vector256<short>[] weights, int[] tokens) : ISignals
    {
        private int _count;

        public readonly ReadOnlySpan<Vector256<short>> Weights => weights.AsSpan(0, _count);
        public readonly ReadOnlySpan<int> Tokens => tokens.AsSpan(0, _count);

        public void Reach(int token) => (weights[_count], tokens[_count++]) = (Vector256<short>.Zero, token);

        public readonly void Take(in SignalPart part) => Add(part.Hash);

        public readonly void Take(in SignalPart one, in SignalPart other) => Add(SignalPart.Together(one.Hash, other.Hash));

        private readonly void Add(ulong signal) => weights[_count - 1] = Vector256.AddSaturate(weights[_count - 1], book.Of(signal));
    }
}
