using System.Globalization;
using System.Text.Json;
using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Sandbox.Learning;

/// <summary>
/// The command <c>learn --in PHRASES.jsonl --out SIGNALS.txt</c>: learns what signals weigh (see <see cref="SignalBook"/>) and prints how phrases fare
/// whose author was held out. The least sum that counts is set where 2 % of held-out neutral phrases would raise an alarm.
/// </summary>
internal static class LearnCommand
{
    private const string Usage = "learn: say --in PHRASES.jsonl --out SIGNALS.txt";
    private const int Folds = 6;
    private const double FalseAlarms = 0.02;

    /// <summary>Below every sum: the guard does not read such a text.</summary>
    private const int NotRead = short.MinValue;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is not ["--in", var input, "--out", var target] || !File.Exists(input))
        {
            error.WriteLine(Usage);
            return 2;
        }
        if (!TryRead(input, out var phrases, out var problem))
        {
            error.WriteLine($"learn: {problem}");
            return 2;
        }
        var counts = new SignalCounts(phrases);
        var held = HeldOut(phrases, counts);
        var highest = held.Where(one => one.Phrase.Expected.Count == 0).Select(one => one.Sums.Max()).OrderDescending().ToList();
        var least = highest[(int)(FalseAlarms * highest.Count)] + 1;
        File.WriteAllText(target, counts.Learn(_ => true, least));
        Print(held, least, output);
        return 0;
    }

    private static bool TryRead(string input, out List<Phrase> phrases, out string problem)
    {
        (phrases, problem) = ([], "there must be phrases, neutral ones among them.");
        try
        {
            phrases = Phrase.ReadAll(input);
        }
        catch (JsonException broken)
        {
            problem = $"a line is no labelled phrase ({broken.Path}).";
            return false;
        }
        return phrases.Exists(phrase => phrase.Expected.Count == 0);
    }

    private static List<(Phrase Phrase, int[] Sums)> HeldOut(List<Phrase> phrases, SignalCounts counts)
    {
        var foldOf = phrases.Select(phrase => phrase.Author).Distinct(StringComparer.Ordinal).Select((author, i) => (author, fold: i % Folds)).ToDictionary(pair => pair.author, pair => pair.fold, StringComparer.Ordinal);
        var held = new List<(Phrase, int[])>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var book = new SignalBook(new StringReader(counts.Learn(phrase => foldOf[phrase.Author] != fold, 0)));
            held.AddRange(phrases.Where(phrase => foldOf[phrase.Author] == fold).Select(phrase => (phrase, Sums(phrase, book))));
        }
        return held;
    }

    private static int[] Sums(Phrase phrase, SignalBook book)
    {
        var weigher = new Weigher(phrase.Read, phrase.Use, phrase.Audience, book);
        var byRules = Guards.ReadByRules(phrase.Read, phrase.Use, phrase.Audience, GuardContext.Empty).Select(finding => finding.Guard).ToHashSet(StringComparer.Ordinal);
        return [.. book.Guards.Select((guard, i) => !GuardBook.Instance.Applies(guard, phrase.Use, phrase.Audience) ? NotRead : weigher.Highest(i) + (byRules.Contains(guard) ? Weigher.RuleWeight : 0))];
    }

    private static void Print(List<(Phrase Phrase, int[] Sums)> held, int least, TextWriter output)
    {
        var guards = WeighedFindings.Guards;
        var weighed = held.Where(one => one.Phrase.Expected.Any(guards.Contains)).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held.Count} phrases; least sum {least}; of held-out authors' phrases caught {Share(weighed, Caught):P1} of {weighed.Count}, false alarms {FalseAlarms:P1} of neutral ones"));
        foreach (var (guard, i) in guards.Select((guard, i) => (guard, i)))
        {
            var own = held.Where(one => one.Phrase.Expected.Contains(guard)).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{guard}: caught {Share(own, one => one.Sums[i] >= least):P1} of {own.Count}, false alarms {held.Count(one => one.Phrase.Expected.Count == 0 && one.Sums[i] >= least)}"));
        }
        foreach (var author in held.GroupBy(one => one.Phrase.Author))
        {
            var caught = author.Where(one => one.Phrase.Expected.Any(guards.Contains)).ToList();
            var neutral = author.Where(one => one.Phrase.Expected.Count == 0).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{author.Key}: caught {Share(caught, Caught):P1} of {caught.Count}, false alarms {Share(neutral, one => one.Sums.Max() >= least):P1} of {neutral.Count}"));
        }

        bool Caught((Phrase Phrase, int[] Sums) one) => guards.Where((guard, i) => one.Phrase.Expected.Contains(guard) && one.Sums[i] >= least).Any();
    }

    private static double Share<T>(List<T> all, Func<T, bool> counts) => all.Count == 0 ? 0 : (double)all.Count(counts) / all.Count;
}
