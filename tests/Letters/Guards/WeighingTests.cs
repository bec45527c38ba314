using ReferralOutlook.Letters;
using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Tests.Letters;

public sealed class WeighingTests
{
    [Theory]
    [InlineData("A basket of pears waits at our counter for the office whose people find their way to us most often.", GuardNames.Incentive)]
    [InlineData("The baker's wife let me knead her shoulders this morning.", GuardNames.ClientPrivacy)]
    [InlineData("Your insulin can wait until after the weekend, trust me.", GuardNames.Scope)]
    public void A_wording_that_no_rule_knows_is_found_by_its_weight(string text, string guard)
    {
        var read = new OutgoingText(text, GuardBook.Instance.Vocabulary);
        Assert.DoesNotContain(Guards.ReadByRules(read, OutgoingUse.Letter, Audience.Client, GuardContext.Empty), finding => finding.Guard == guard);
        Assert.Contains(Read(text, Audience.Client), finding => finding.Guard == guard);
    }

    [Fact]
    public void The_words_that_weigh_are_marked_and_not_the_whole_sentence()
    {
        const string text = "The train was late on Monday, and the baker's wife let me knead her shoulders afterwards.";
        var finding = Assert.Single(Read(text, Audience.Client));
        Assert.Contains("wife", text[finding.Start..finding.End], StringComparison.Ordinal);
        Assert.DoesNotContain("train", text[finding.Start..finding.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sentences_that_say_it_only_together_are_found() =>
        Assert.Contains(Read("Tell your friends about me. You will get ten dollars off.", Audience.Client), finding => finding.Guard == GuardNames.Incentive);

    [Fact]
    public void Two_sentences_of_different_paragraphs_are_not_read_together() =>
        Assert.Empty(Read("You may tell your friends about me.\n\nThe class costs ten dollars.", Audience.Client));

    [Fact]
    public void An_introducer_who_agreed_may_be_named_in_any_words()
    {
        const string text = "Zora Quill has me knead her shoulders twice a month.";
        Assert.Contains(Read(text, Audience.Physician), finding => finding.Guard == GuardNames.ClientPrivacy);
        var agreed = new GuardContext { Introducer = "Zora Quill", IntroducerAgreed = true };
        Assert.DoesNotContain(Guards.Read(text, OutgoingUse.Letter, Audience.Physician, agreed), finding => finding.Guard == GuardNames.ClientPrivacy);
    }

    [Fact]
    public void A_report_is_not_searched_for_clients() =>
        Assert.DoesNotContain(Guards.Read("She came in yesterday and her shoulder moves more freely.", OutgoingUse.Report, Audience.Physician, GuardContext.Empty), finding => finding.Guard == GuardNames.ClientPrivacy);

    [Fact]
    public void A_text_of_thousands_of_findings_is_read_in_a_blink()
    {
        var text = string.Concat(Enumerable.Repeat("I pay you for every patient you send. ", 20_000));
        Assert.InRange(Read(text, Audience.Physician).Count, 20_000, 40_000);
    }

    private static IReadOnlyList<GuardFinding> Read(string text, Audience audience) => Guards.Read(text, OutgoingUse.Letter, audience, GuardContext.Empty);
}
