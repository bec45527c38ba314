using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Tests.Letters;

public sealed class ReadingHostileTextTests
{
    /// <summary>Steps per character that no text may exceed; ordinary letters take about 10.</summary>
    private const int MostWorkPerCharacter = 4000;

    private static readonly string[] Pieces =
    [
        "refer ", "$10 ", "free massage ", "you ", "for every patient ", "not ", "stop taking ", "your ", "ibuprofen ", "Mrs ", "Smith ", "came ", "85% ", "of ", "patients ", "studies show ",
        ". ", ", ", "; ", "\n", "\n\n", "re-", "\u00AD", "\u200B", "\u2019", "\u2014", "{{", "}}", "(", ")", "J.S. ", "r e f e r ", "http://x", "@", "…", "\uD800", "\uDC00", "\0", "é", "ﬁ", "Ａ", "%", "$", "1,000.50 ", "diagnose ", "instead of ", "PT ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(LabelledPhrase.All.Select(phrase => phrase.Text).ToArray()).SelectMany(text => Gen.Choose(0, text.Length), (text, cut) => text[cut..] + text[..cut]));

    [Fact]
    public void Any_text_is_read_with_spans_inside_it_and_work_in_proportion() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            foreach (var use in Enum.GetValues<OutgoingUse>())
            {
                var findings = Guards.Read(text, use, Audience.Physician, GuardContext.Empty, SignalBook.Instance, out var work);
                Assert.All(findings, finding => Assert.True(finding.Start >= 0 && finding.Start < finding.End && finding.End <= text.Length));
                Assert.True(work <= MostWorkPerCharacter * (long)(text.Length + 1), $"{work} steps for {text.Length} characters");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    public static TheoryData<string> Repeated => [.. Pieces, "a", " ", ".", "-", "if you refer a patient we will ", "you can stop your ", "Mrs Smith and Mr Jones ", "no discount for a referral "];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Twice_the_text_takes_no_more_than_twice_the_work(string piece)
    {
        var once = Work(Repeat(piece, 20_000));
        var twice = Work(Repeat(piece, 40_000));
        Assert.True(twice <= 2.1 * once + 1000, $"{once} steps, then {twice}");
        Assert.True(once <= MostWorkPerCharacter * 20_000L, $"{once} steps");
    }

    [Fact]
    public void The_work_on_a_mixture_of_everything_doubles_with_its_length()
    {
        var all = string.Concat(Enumerable.Repeat(string.Concat(Pieces), 20));
        Assert.True(Work(all + all) <= 2.1 * Work(all));
    }

    private static long Work(string text)
    {
        Guards.Read(text, OutgoingUse.FirstContact, Audience.Physician, GuardContext.Empty, SignalBook.Instance, out var work);
        return work;
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append(piece);
        return text.ToString(0, length);
    }
}
