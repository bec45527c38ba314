namespace ReferralOutlook.Letters.GuardReading;

/// <summary>What a finding says that rests on no rule but on all words of a sentence together. Each guard blocks or advises as in its rules.</summary>
internal static class WeighedFindings
{
    private static readonly Dictionary<string, GuardFinding> ByGuard = new GuardFinding[]
    {
        Blocks(GuardNames.Incentive, "This reads as if something of value were given for sending people.", "FEATURES A93-A98",
            "Thank people in words, and offer what you offer to everybody alike."),
        Blocks(GuardNames.ClientPrivacy, "This reads as if a certain person were known as your client, or their health.", "FEATURES A20, A77, A94; RULES E.2, E.5",
            "Leave out who came and how they are. With the person's permission, write a report."),
        Blocks(GuardNames.Scope, "This reads like advice on medicine or treatment, a diagnosis, a judgement of another's care, or a promise to cure.", "FEATURES A68, A69",
            "Say what you found and did, and leave the decision to the provider: \"May I ask what you would like me to watch for?\""),
        Advises(GuardNames.FirstContactTone, "This sounds like a sales pitch. First be interested in them.", "FEATURES A34",
            "Ask about their work and what their patients need between visits."),
        Advises(GuardNames.SpaTalk, "Providers look for outcomes, safety and professionalism; this reads like a spa.", "FEATURES A57",
            "Say what it may do for their patients: less muscle pain, better sleep between visits."),
        Blocks(GuardNames.Statistics, "This states a figure or a finding of research without its source.", "FEATURES A102",
            "Name the author, year and journal, or leave the figure out."),
        Advises(GuardNames.InsteadOf, "This sets massage in place of other care. It complements, it does not replace.", "FEATURES A82",
            "Write how it works beside the other care, and that you follow its plan."),
        Blocks(GuardNames.Credential, "This claims a training or standing that your profile does not show.", "FEATURES A80; RULES E.5",
            "Enter the certificate in your profile, or write \"licensed massage therapist\"."),
        Blocks(GuardNames.EnvelopeClaim, "No law obliges anyone to open, read or keep a letter.", "FEATURES A66",
            "Ask kindly: \"I would be glad if you found a minute for this.\""),
        Advises(GuardNames.PlainWords, "Physicians say that odd terms and long sentences keep them from reading on.", "COMPLAINTS C40",
            "Use short sentences and everyday words."),
    }.ToDictionary(finding => finding.Guard, StringComparer.Ordinal);

    /// <summary>The guards that weigh.</summary>
    public static IReadOnlyList<string> Guards { get; } = [.. GuardNames.All.Where(ByGuard.ContainsKey)];

    public static GuardFinding Of(string guard, int start, int end, bool doubtful) => ByGuard[guard] with { Start = start, End = end, Doubtful = doubtful };

    private static GuardFinding Blocks(string guard, string why, string source, string better) => new(guard, true, 0, 1, why, source, better);

    private static GuardFinding Advises(string guard, string why, string source, string better) => new(guard, false, 0, 1, why, source, better);
}
