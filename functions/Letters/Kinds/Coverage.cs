namespace ReferralOutlook.Letters;

/// <summary>What insurance covers, in her words, for her state, as of the day she checked it; nothing of it is ours (FEATURES A75).</summary>
internal static class CoverageLetter
{
    public static readonly LetterKind Kind = new()
    {
        Code = "coverage",
        Label = "What is covered",
        Group = LetterGroup.Answer,
        Use = OutgoingUse.Letter,
        Subject = "When your patients' insurance covers massage",
        Needs = [new("Under My practice, enter what is covered in your state, and the day you checked it. We supply no such text, because it differs from state to state.", facts => facts.Profile.Facts.Coverage is not null)],
        Template = paper => LetterSheet.Letter(paper, "What is covered", body => body
            .Text("Your patients may ask you whether their insurance covers massage. So that you need not search for it, here is what I know for {{coverage.state}}, checked on {{coverage.asOf | long}}.")
            .Panel(panel => panel.Text("{{#each coverage.text}}").Text("{{this}}").Text("{{/each}}"))
            .Text("Plans differ and change. Please let your patients know that their own plan decides, and that a call to it before the first visit saves surprises.")
            .Listed("Fees and payment here", "me.payment")
            .Text("If your office has other experience, I would be glad to learn of it.")),
        MailText = facts => facts.Profile.Facts.Coverage is { } coverage
            ? ["Your patients may ask you whether their insurance covers massage.", FormattableString.Invariant($"For {coverage.State}, as checked on {coverage.AsOf:yyyy-MM-dd}:"), coverage.Text, "Plans differ and change; your patients' own plan decides."]
            : [],
    };
}
