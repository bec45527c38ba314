using ReferralOutlook.Letters;

namespace ReferralOutlook.Tests.Letters;

public sealed class ReadingLabelledPhrasesTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.97;
    private const double MostFalseAlarms = 0.03;

    private static IEnumerable<LabelledPhrase> MustBeCaught => LabelledPhrase.All.Where(phrase => phrase.Expected.Count > 0);
    private static IEnumerable<LabelledPhrase> Neutral => LabelledPhrase.All.Where(phrase => phrase.Expected.Count == 0);

    [Fact]
    public void The_set_is_large_enough_and_names_only_guards_that_exist()
    {
        Assert.True(MustBeCaught.Count() >= 150);
        Assert.True(Neutral.Count() >= 300);
        Assert.Equal(LabelledPhrase.All.Count, LabelledPhrase.All.Select(phrase => phrase.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(GuardNames.All.Order(), MustBeCaught.SelectMany(phrase => phrase.Expected).Distinct().Order());
    }

    [Fact]
    public void Phrases_that_must_be_caught_are_caught_by_the_guard_they_concern()
    {
        var missed = MustBeCaught.Where(phrase => !phrase.Read().Any(finding => phrase.Expected.Contains(finding.Guard))).ToList();
        foreach (var phrase in missed) output.WriteLine($"missed {phrase.Id}: {phrase.Text}");
        var recall = 1 - (double)missed.Count / MustBeCaught.Count();
        output.WriteLine($"recall {recall:P2} of {MustBeCaught.Count()}");
        Assert.True(recall >= LeastRecall, $"recall {recall:P2}");
    }

    [Fact]
    public void Neutral_sentences_raise_no_alarm()
    {
        var alarms = Neutral.Select(phrase => (phrase, findings: phrase.Read())).Where(pair => pair.findings.Count > 0).ToList();
        foreach (var (phrase, findings) in alarms) output.WriteLine($"alarm {phrase.Id} {findings[0].Guard}: {phrase.Text}");
        var rate = (double)alarms.Count / Neutral.Count();
        output.WriteLine($"false alarms {rate:P2} of {Neutral.Count()}");
        Assert.True(rate <= MostFalseAlarms, $"false alarms {rate:P2}");
    }

    [Theory]
    [InlineData("My hours are Monday to Thursday and ", "")]
    [InlineData("I work Monday through Thursday from nine to six, the parking lot is behind the building next to the bakery, the bus stops at the corner, and ", "")]
    [InlineData("", ", and the parking is behind the building next to the old bakery.")]
    public void Harmless_words_around_it_hide_nothing(string before, string after)
    {
        var alone = MustBeCaught.Where(phrase => phrase.Id.StartsWith("tester-", StringComparison.Ordinal) && phrase.Text.IndexOf('.', StringComparison.Ordinal) == phrase.Text.Length - 1).ToList();
        var caught = alone.Count(phrase => (phrase with { Text = before + phrase.Text.TrimEnd('.') + after }).Read().Any(finding => phrase.Expected.Contains(finding.Guard)));
        output.WriteLine($"{caught} of {alone.Count}");
        Assert.True(caught >= 0.92 * alone.Count, $"{caught} of {alone.Count}");
    }

    public static TheoryData<string> GuardsByName => [.. GuardNames.All];

    [Theory]
    [MemberData(nameof(GuardsByName))]
    public void Each_guard_catches_its_own(string guard)
    {
        var own = MustBeCaught.Where(phrase => phrase.Expected.Contains(guard)).ToList();
        var caught = own.Count(phrase => phrase.Read().Any(finding => finding.Guard == guard));
        output.WriteLine($"{guard}: {caught} of {own.Count}; alarms {Neutral.Count(phrase => phrase.Read().Any(finding => finding.Guard == guard))} of {Neutral.Count()}");
        Assert.True(caught >= 0.9 * own.Count, $"{caught} of {own.Count}");
    }

    [Fact]
    public void Every_finding_says_where_and_why_and_what_would_be_better()
    {
        Assert.All(LabelledPhrase.All.SelectMany(phrase => phrase.Read().Select(finding => (phrase.Text, finding))), pair =>
        {
            Assert.Contains(pair.finding.Guard, GuardNames.All);
            Assert.InRange(pair.finding.Start, 0, pair.finding.End - 1);
            Assert.InRange(pair.finding.End, 1, pair.Text.Length);
            Assert.NotEmpty(pair.finding.Why);
            Assert.Matches("FEATURES|COMPLAINTS", pair.finding.Source);
            Assert.NotEmpty(pair.finding.Better);
        });
    }

    [Fact]
    public void Better_wordings_are_themselves_free_of_findings()
    {
        foreach (var better in LabelledPhrase.All.SelectMany(phrase => phrase.Read()).Select(finding => finding.Better).Distinct(StringComparer.Ordinal))
        {
            Assert.Empty(Guards.Read(better, OutgoingUse.Letter, Audience.Physician, GuardContext.Empty));
        }
    }

    [Fact]
    public void The_same_guard_blocks_or_advises_as_its_row_says()
    {
        string[] advising = [GuardNames.FirstContactTone, GuardNames.SpaTalk, GuardNames.InsteadOf, GuardNames.PatientBenefit, GuardNames.PlainWords];
        Assert.All(MustBeCaught.SelectMany(phrase => phrase.Read()), finding => Assert.Equal(!advising.Contains(finding.Guard), finding.Blocking));
    }
}
