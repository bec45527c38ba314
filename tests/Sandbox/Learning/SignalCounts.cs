using System.Globalization;
using System.Text;
using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Sandbox.Learning;

/// <summary>The signals of all phrases, and from them the weights, as the product reads them.</summary>
internal sealed class SignalCounts
{
    /// <summary>A signal seen in fewer phrases says little.</summary>
    private const int LeastPhrases = 3;

    /// <summary>Lighter weights, in hundredths, are left out of the file, and so is a signal whose heaviest weight is lighter than the other.</summary>
    private const int LeastWeight = 15;
    private const int LeastHeaviest = 20;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly (Phrase Phrase, Bag Bag)[] _bags;

    public SignalCounts(IReadOnlyList<Phrase> phrases)
    {
        var seen = phrases.SelectMany(phrase => Count(phrase, phrase.Read.Sentences).Keys).GroupBy(signal => signal, StringComparer.Ordinal);
        foreach (var signal in seen.Where(group => group.Count() >= LeastPhrases).Select(group => group.Key).Order(StringComparer.Ordinal)) _rows.Add(signal, _rows.Count);
        _bags = [.. phrases.SelectMany(phrase => Passages(phrase).Select(passage => (phrase, BagOf(Count(phrase, passage)))))];
    }

    /// <summary>The file of weights learned from the phrases that <paramref name="learnsFrom"/> lets in.</summary>
    public string Learn(Func<Phrase, bool> learnsFrom, int least)
    {
        var chosen = _bags.Where(one => learnsFrom(one.Phrase)).ToList();
        var bags = chosen.ConvertAll(one => one.Bag);
        var weights = new double[WeighedFindings.Guards.Count][];
        Parallel.For(0, weights.Length, guard =>
            weights[guard] = Regression.Fit(bags, chosen.ConvertAll(one => one.Phrase.Expected.Contains(WeighedFindings.Guards[guard])), _rows.Count));
        return Written(weights, least);
    }

    private string Written(double[][] weights, int least)
    {
        var file = new StringBuilder().AppendJoin(' ', WeighedFindings.Guards).Append('\n');
        file.Append(CultureInfo.InvariantCulture, $"{SignalBook.LeastLine}\t0:{least}\n");
        Append(SignalBook.StartLine, _rows.Count);
        foreach (var (signal, row) in _rows) Append(signal, row);
        return file.ToString();

        void Append(string signal, int row)
        {
            var heavy = Enumerable.Range(0, weights.Length).Select(guard => (guard, weight: (int)Math.Round(100 * weights[guard][row]))).Where(one => Math.Abs(one.weight) >= LeastWeight).ToList();
            if (heavy.Exists(one => Math.Abs(one.weight) >= LeastHeaviest)) file.Append(signal).Append('\t').AppendJoin(' ', heavy.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.guard}:{one.weight}"))).Append('\n');
        }
    }

    /// <summary>The whole phrase; and of a neutral one each sentence and each two, for they are read so and must be as silent.</summary>
    private static IEnumerable<IReadOnlyList<Sentence>> Passages(Phrase phrase)
    {
        var sentences = phrase.Read.Sentences;
        yield return sentences;
        if (phrase.Expected.Count > 0 || sentences.Count < 2) yield break;
        for (var i = 0; i < sentences.Count; i++)
        {
            yield return [sentences[i]];
            if (i + 1 < sentences.Count && sentences.Count > 2) yield return [sentences[i], sentences[i + 1]];
        }
    }

    private Bag BagOf(Dictionary<string, int> counts)
    {
        var known = counts.Where(pair => _rows.ContainsKey(pair.Key)).ToList();
        return new Bag([.. known.Select(pair => _rows[pair.Key])], [.. known.Select(pair => (float)pair.Value)]);
    }

    private static Dictionary<string, int> Count(Phrase phrase, IReadOnlyList<Sentence> sentences)
    {
        var tally = new Tally([]);
        tally.Add(SignalBook.NameOf(phrase.Use));
        tally.Add(SignalBook.NameOf(phrase.Audience));
        foreach (var sentence in sentences) SignalReader.Read(phrase.Read, sentence, phrase.Use == OutgoingUse.Report, ref tally);
        return tally.Counts;
    }

    private readonly record struct Tally(Dictionary<string, int> Counts) : ISignals
    {
        public void Reach(int token)
        {
        }

        public void Take(in SignalPart part) => Add(part.Name);

        public void Take(in SignalPart one, in SignalPart other) => Add($"{one.Name} {other.Name}");

        public void Add(string signal) => Counts[signal] = Counts.GetValueOrDefault(signal) + 1;
    }
}
