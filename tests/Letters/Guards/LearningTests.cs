using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;
using ReferralOutlook.Sandbox.Learning;

namespace ReferralOutlook.Tests.Letters;

/// <summary>The weights against the phrases they were learned from, and against phrases they were not.</summary>
public sealed class LearningTests(ITestOutputHelper output)
{
    private const double LeastAlike = 0.99;
    private const double LeastRecall = 0.97;
    private const double MostFalseAlarms = 0.03;

    private static readonly List<Phrase> Phrases = Phrase.ReadAll(LabelledPhrase.FilePath);
    private static readonly SignalCounts Counts = new(Phrases);

    [Fact]
    public void The_weights_are_those_learned_from_the_phrases()
    {
        var kept = File.ReadLines(Path.Combine(Path.GetDirectoryName(LabelledPhrase.FilePath)!, "../../../functions/Letters/Guards/Weighing/signals.txt")).ToHashSet(StringComparer.Ordinal);
        var learned = Counts.Learn(_ => true, SignalBook.Instance.Least).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var alike = (double)learned.Count(kept.Contains) / Math.Max(learned.Length, kept.Count);
        Assert.True(alike >= LeastAlike, $"{alike:P1} of the lines are the same; run the command learn again");
    }

    [Fact]
    public void Testers_whose_phrases_were_not_learned_find_the_bars_held()
    {
        var withoutTesters = new SignalBook(new StringReader(Counts.Learn(phrase => !IsTester(phrase), SignalBook.Instance.Least)));
        var testers = Phrases.Where(IsTester).ToList();
        var caught = testers.Where(phrase => phrase.Expected.Count > 0).ToList();
        var neutral = testers.Where(phrase => phrase.Expected.Count == 0).ToList();
        var recall = (double)caught.Count(phrase => Read(phrase).Any(finding => phrase.Expected.Contains(finding.Guard))) / caught.Count;
        var falseAlarms = (double)neutral.Count(phrase => Read(phrase).Count > 0) / neutral.Count;
        output.WriteLine($"recall {recall:P1} of {caught.Count}, false alarms {falseAlarms:P1} of {neutral.Count}");
        Assert.True(caught.Count >= 500 && neutral.Count >= 1000);
        Assert.True(recall >= LeastRecall, $"recall {recall:P1}");
        Assert.True(falseAlarms <= MostFalseAlarms, $"false alarms {falseAlarms:P1}");

        IReadOnlyList<GuardFinding> Read(Phrase phrase) => Guards.Read(phrase.Text, phrase.Use, phrase.Audience, GuardContext.Empty, withoutTesters, out _);
    }

    /// <summary>Written by somebody who knew what the guards promise and nothing else.</summary>
    private static bool IsTester(Phrase phrase) => phrase.Author.StartsWith("tester-", StringComparison.Ordinal);
}
