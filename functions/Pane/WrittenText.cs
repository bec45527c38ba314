using System.Text.RegularExpressions;
using ReferralOutlook.Letters;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Pane;

/// <summary>What she wrote in a mail to listed providers, as the guards read it: without the earlier mails below. Read and not kept.</summary>
/// <param name="LacksWayOut">A first contact without a way to say no, or without her postal address (RULES E.6).</param>
internal sealed partial record WrittenText(string Text, IReadOnlyList<GuardFinding> Findings, bool LacksWayOut)
{
    private const int Longest = 200_000;

    /// <param name="body">The mail's body as plain text.</param>
    public static WrittenText Read(string body, IReadOnlyList<Provider> to, bool isFirstContact, Profile profile, DateOnly today)
    {
        var parts = QuotedHistory.Remove(body.Length > Longest ? body[..Longest] : body);
        var text = string.Join('\n', parts.Lines.Concat(parts.Footer)).Trim();
        var audience = to.Any(provider => ProviderFields.AudienceOf(provider) == Audience.Physician) ? Audience.Physician : Audience.OtherProvider;
        var findings = Guards.Read(text, isFirstContact ? OutgoingUse.FirstContact : OutgoingUse.Letter, audience, LetterClaims.ContextOf(profile, today));
        return new WrittenText(text, findings, isFirstContact && !(SaysNo().IsMatch(text) && HasAddress(text, profile)));
    }

    private static bool HasAddress(string text, Profile profile)
    {
        var line = (profile.PostalAddress ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return line is not null && Blanks().Replace(text, " ").Contains(Blanks().Replace(line, " "), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"opt(ing)?[ -]?out|unsubscribe|(rather|prefer|wish|want|like) not (to )?(hear|get|receive|be (contacted|written))|(won[’']t|will not|not) (write|contact|email|mail)( to)?( you)? (again|any ?more)|no more (e-?mails?|messages|letters)|reply [“""']?(no|stop)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysNo();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
