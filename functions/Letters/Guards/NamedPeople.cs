namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Names the context forbids: clients anywhere but in a report, and an introducer who did not agree (FEATURES A2, A77, A94).</summary>
internal static class NamedPeople
{
    public static IEnumerable<GuardFinding> Read(string text, OutgoingUse use, GuardContext context)
    {
        if (use != OutgoingUse.Report)
        {
            foreach (var (start, end) in context.ClientIdentifiers.SelectMany(identifier => Places(text, identifier)))
            {
                yield return new GuardFinding(GuardNames.ClientPrivacy, true, start, end, "This names one of your clients.", "FEATURES A77, A94", "Leave it out, or write a report, which the consent gate guards.");
            }
        }
        if (context.IntroducerAgreed || context.Introducer is not { } introducer) yield break;
        foreach (var (start, end) in Places(text, introducer))
        {
            yield return new GuardFinding(GuardNames.ClientPrivacy, true, start, end, "This person has not agreed to be named.", "FEATURES A2, A20", "Ask first, or write \"someone who thinks highly of your work\".");
        }
    }

    /// <summary>Where the name stands as whole words, in any case.</summary>
    private static IEnumerable<(int Start, int End)> Places(string text, string name)
    {
        name = name.Trim();
        if (name.Length == 0) yield break;
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            if (IsBoundary(text, at - 1) && IsBoundary(text, at + name.Length)) yield return (at, at + name.Length);
        }
    }

    private static bool IsBoundary(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
