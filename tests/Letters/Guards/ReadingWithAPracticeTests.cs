using ReferralOutlook.Letters;

namespace ReferralOutlook.Tests.Letters;

public sealed class ReadingWithAPracticeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void A_claim_with_its_credential_passes() => Assert.Empty(Read("I am a certified prenatal therapist.", Holding(Today)));

    [Fact]
    public void A_credential_counts_on_its_last_day_and_not_after()
    {
        var finding = Assert.Single(Read("I am a certified prenatal therapist.", Holding(Today.AddDays(-1))));
        Assert.Contains("2026-03-01", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_in_another_field_does_not_pass() =>
        Assert.Equal(GuardNames.Credential, Assert.Single(Read("I am a specialist in oncology massage.", Holding(Today))).Guard);

    [Fact]
    public void Board_certified_needs_a_board() => Assert.NotEmpty(Read("I am board certified in prenatal massage.", Holding(Today)));

    [Theory]
    [InlineData("Jo Reyes, LMT, BCTMB, keeps you informed.", "Board Certified in Therapeutic Massage and Bodywork")]
    [InlineData("Jo Reyes, BCTMB", "BCTMB")]
    [InlineData("Jo Reyes, LMT, CLT, keeps you informed.", "Certified Lymphedema Therapist")]
    public void Letters_after_a_name_pass_with_the_credential_they_stand_for(string text, string title)
    {
        Assert.Empty(Read(text, new GuardContext { Today = Today, Credentials = [new HeldCredential(title, null)] }));
        Assert.Equal(GuardNames.Credential, Assert.Single(Read(text, Holding(Today))).Guard);
        Assert.Contains("2026-03-01", Assert.Single(Read(text, new GuardContext { Today = Today, Credentials = [new HeldCredential(title, Today.AddDays(-1))] })).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_is_not_on_the_profile_is_questioned_once_there_is_a_profile()
    {
        const string text = "We offer lymphatic drainage.";
        Assert.Empty(Read(text, GuardContext.Empty));
        Assert.False(Assert.Single(Read(text, new GuardContext { Services = ["Prenatal massage"] })).Blocking);
        Assert.Empty(Read(text, new GuardContext { Services = ["Manual lymphatic drainage"] }));
    }

    [Fact]
    public void A_client_is_named_in_no_letter_but_may_be_in_a_report()
    {
        var context = new GuardContext { ClientIdentifiers = ["Zora Quill", "C-1042"] };
        const string text = "This concerns zora quill (C-1042). Zora Quillson is another person.";
        var findings = Read(text, context);
        Assert.Equal(["zora quill", "C-1042"], findings.Select(finding => text[finding.Start..finding.End]));
        Assert.Empty(Guards.Read(text, OutgoingUse.Report, Audience.Physician, context));
    }

    [Fact]
    public void The_introducer_is_named_only_after_agreeing()
    {
        const string text = "Noor Haddad, a client of mine, suggested that I write.";
        Assert.NotEmpty(Read(text, new GuardContext { Introducer = "Noor Haddad" }));
        Assert.Empty(Read(text, new GuardContext { Introducer = "Noor Haddad", IntroducerAgreed = true }));
    }

    [Fact]
    public void A_client_field_is_merged_only_into_a_report()
    {
        const string template = "Thank you for your referral of {{ClientName}}.";
        Assert.Equal(GuardNames.ClientPrivacy, Assert.Single(Guards.Read(template, OutgoingUse.ThankYou, Audience.Physician, GuardContext.Empty)).Guard);
        Assert.Empty(Guards.Read(template, OutgoingUse.Report, Audience.Physician, GuardContext.Empty));
    }

    private static GuardContext Holding(DateOnly validUntil) =>
        new() { Today = Today, Credentials = [new HeldCredential("Certified in Prenatal and Postpartum Massage", validUntil)] };

    private static IReadOnlyList<GuardFinding> Read(string text, GuardContext context) =>
        Guards.Read(text, OutgoingUse.Letter, Audience.Physician, context);
}
