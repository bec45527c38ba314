using ReferralOutlook.Letters;

namespace ReferralOutlook.Tests.Letters;

public sealed class ReadingAWholeLetterTests
{
    private const string Good = """
        Dear Dr. Lee,

        Many of your patients live with neck and back pain. Massage between your visits may ease muscle
        tension, so that they can do the exercises you give them.

        I read your article on desk work, and I would like to hear what you find your patients need. Would
        ten minutes on a Wednesday suit you? I would bring a one-page summary of how I screen and what I
        do not do, and you could tell me whether reports from me would be useful to you.

        You are under no obligation to refer, now or later.

        With kind regards,
        Ann Miller, LMT
        12 Oak Street
        """;

    private const string Selfish = """
        Dear Dr. Lee,

        I would like to tell you about me. I studied in Chicago, and I opened my studio in 2015. I love my
        work, and my clients say that I am good at it.

        I would be glad to show you my rooms. I am there on weekdays, and my telephone is always on.

        Many of your patients would benefit from massage for their pain.
        """;

    [Fact]
    public void A_letter_that_begins_with_their_patients_has_no_findings() => Assert.Empty(Read(Good, OutgoingUse.FirstContact));

    [Fact]
    public void A_letter_about_the_writer_is_told_so_and_where()
    {
        var findings = Read(Selfish, OutgoingUse.FirstContact);
        Assert.Contains(findings, finding => finding.Guard == GuardNames.FirstContactTone);
        var benefit = Assert.Single(findings, finding => finding.Guard == GuardNames.PatientBenefit);
        Assert.StartsWith("I would like to tell you about me", Selfish[benefit.Start..benefit.End], StringComparison.Ordinal);
    }

    [Fact]
    public void The_tone_of_later_letters_is_not_counted() =>
        Assert.DoesNotContain(Read(Selfish, OutgoingUse.Letter), finding => finding.Guard is GuardNames.FirstContactTone or GuardNames.PatientBenefit);

    [Fact]
    public void A_letter_longer_than_a_page_is_too_long()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("The room is quiet and the table is firm. Sessions last an hour.", 40));
        Assert.Contains(Read(text, OutgoingUse.Letter), finding => finding.Guard == GuardNames.PlainWords);
    }

    private static IReadOnlyList<GuardFinding> Read(string text, OutgoingUse use) => Guards.Read(text, use, Audience.Physician, GuardContext.Empty);
}
