using ReferralOutlook.Letters;

namespace ReferralOutlook.Tests.Letters;

public sealed class ReadingDisguisedTextTests
{
    [Theory]
    [InlineData("We pay a re-ferral fee.")]
    [InlineData("We pay a refer-\nral fee.")]
    [InlineData("We pay a re\u00ADfer\u00ADral fee.")]
    [InlineData("We pay a ref\u200Berral fee.")]
    [InlineData("We pay a r e f e r r a l fee.")]
    [InlineData("We pay a REFERRAL\u00A0FEE.")]
    [InlineData("We pay a referral\nfee.")]
    [InlineData("We pay a r\u0435f\u0435rral fee.")]
    [InlineData("We pay a \uFF52\uFF45\uFF46\uFF45\uFF52\uFF52\uFF41\uFF4C fee.")]
    [InlineData("We\u2019ll pay a finder\u2019s fee.")]
    [InlineData("We'll pay a kick-back.")]
    [InlineData("You get ten dollars off when you refer a friend.")]
    [InlineData("You get 10 % off when you refer a friend.")]
    public void A_word_is_known_in_its_disguises(string text) =>
        Assert.Contains(Read(text), finding => finding.Guard == GuardNames.Incentive);

    [Fact]
    public void The_span_is_that_of_the_text_as_written()
    {
        const string text = "Hello. Here is the re\u00ADferral fee you asked for.";
        var finding = Assert.Single(Read(text));
        Assert.Equal("re\u00ADferral fee", text[finding.Start..finding.End]);
    }

    [Theory]
    [InlineData("Thank you, Dr. Lee, for your time. The fee is $95.")]
    [InlineData("We never, under any circumstances, pay for referrals.")]
    [InlineData("Rewards for referrals are not offered here.")]
    [InlineData("No gifts, discounts or commissions are tied to a referral.")]
    public void A_denial_is_not_an_offer(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("We do not charge for parking, and you get $10 for each patient you refer.")]
    [InlineData("Don't forget: $10 off for each friend you refer.")]
    [InlineData("Not only do I see your patients soon, I also give you a gift card for each referral.")]
    [InlineData("There is no limit to the gift cards you can earn for referrals.")]
    public void A_denial_of_something_else_excuses_nothing(string text) =>
        Assert.Contains(Read(text), finding => finding.Guard == GuardNames.Incentive);

    private static IReadOnlyList<GuardFinding> Read(string text) => Guards.Read(text, OutgoingUse.Letter, Audience.Physician, GuardContext.Empty);
}
