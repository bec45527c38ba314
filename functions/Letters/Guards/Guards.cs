using ReferralOutlook.Letters.GuardReading;

namespace ReferralOutlook.Letters;

/// <summary>
/// Reads an outgoing text (letter, mail, template) before it leaves and says what may not be said. Pure: the same text gives the same findings.
/// The time taken grows with the length of the text and nothing else.
/// </summary>
public static class Guards
{
    // Its tables are larger than most letters; each thread keeps one.
    [ThreadStatic]
    private static PatternMatcher? s_matcher;

    /// <summary>The findings in the order of the text.</summary>
    public static IReadOnlyList<GuardFinding> Read(string text, OutgoingUse use, Audience audience, GuardContext context) =>
        Read(text, use, audience, context, SignalBook.Instance, out _);

    /// <summary>As the other; <paramref name="work"/> counts the steps taken, for the test that they stay in proportion to the text.</summary>
    internal static IReadOnlyList<GuardFinding> Read(string text, OutgoingUse use, Audience audience, GuardContext context, SignalBook signals, out long work)
    {
        var book = GuardBook.Instance;
        var read = new OutgoingText(text, book.Vocabulary);
        work = read.Work;
        if (read.TokenCount == 0) return [];
        var byRules = ReadByRules(read, use, audience, context);
        var weighed = new Weigher(read, use, audience, signals).Weigh(byRules, guard => book.Applies(guard, use, audience), context);
        List<GuardFinding> findings = [.. CredentialGuard.Settle(weighed, text, context)];
        AddIfAny(findings, FirstContactToneGuard.Count(read, use, book.Self, book.You));
        AddIfAny(findings, PatientBenefitGuard.Read(read, use, audience, book));
        findings.AddRange(PlainWordsGuard.ReadLength(read, use, audience));
        findings.AddRange(NamedPeople.Read(text, use, context));
        work = read.Work;
        return [.. findings.OrderBy(finding => finding.Start).ThenBy(finding => finding.Guard, StringComparer.Ordinal)];
    }

    internal static List<GuardFinding> ReadByRules(OutgoingText read, OutgoingUse use, Audience audience, GuardContext context)
    {
        var book = GuardBook.Instance;
        var matcher = s_matcher ??= new PatternMatcher(book.Vocabulary.GroupCount);
        return new RuleReader(read, matcher, book.Denial).Read(book.Rules(use, audience, context.IntroducerAgreed));
    }

    private static void AddIfAny(List<GuardFinding> findings, GuardFinding? finding)
    {
        if (finding is not null) findings.Add(finding);
    }
}
