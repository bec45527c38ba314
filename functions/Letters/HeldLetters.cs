using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The page for a letter that did not leave.</summary>
internal static class HeldLetters
{
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "Overrule", "Purpose", "Recipient", "State", "NotTied", "OurTemplate" };
    private static readonly string[] OwnLists = ["FEATURES", "COMPLAINTS", "RULES", "section"];

    public static LetterHeldModel Template(LetterKind kind, Provider? provider, IFormCollection form, TemplateProblem wrong) =>
        Held(kind, provider, form, [], wrong, asked: false);

    public static LetterHeldModel Findings(LetterKind kind, Provider? provider, IFormCollection form, IReadOnlyList<FoundInLetter> held, bool asked) =>
        Held(kind, provider, form, held, null, asked);

    private static LetterHeldModel Held(LetterKind kind, Provider? provider, IFormCollection form, IReadOnlyList<FoundInLetter> held, TemplateProblem? wrong, bool asked)
    {
        var asksReason = new HashSet<string>(StringComparer.Ordinal);
        var findings = held.Select(found => new HeldFinding(
            found.Place, found.Words, found.Finding.Why, found.Finding.Better, Law(found.Finding.Source),
            ReadBeforeLeaving.MayBeOverruled(found.Finding) && asksReason.Add(found.Finding.Guard) ? Overrules.Field(found.Finding.Guard) : null)).ToList();
        var mayGoOn = held.All(found => ReadBeforeLeaving.MayBeOverruled(found.Finding));
        return new LetterHeldModel(
            new LetterChoice(kind.Code, kind.Label), provider?.Id, provider?.Name, form.ContainsKey("Many") ? "/addin/letters/many" : "/addin/letters", Sent(form, keepsOurs: wrong is null),
            mayGoOn ? findings : findings.ConvertAll(finding => finding with { ReasonField = null }), wrong,
            mayGoOn && held.Any(found => found.Finding.Guard == GuardNames.Incentive) ? new IncentiveQuestions(Overrules.Purposes, Overrules.Recipients) : null, asked);
    }

    /// <summary>The part of a source that means something to her; rows of our own lists do not.</summary>
    private static string? Law(string source) =>
        string.Join("; ", source.Split(';', StringSplitOptions.TrimEntries).Where(part => !OwnLists.Any(list => part.StartsWith(list, StringComparison.Ordinal)))) is { Length: > 0 } law ? law : null;

    /// <summary>What she typed for the letter, without the answers this page asks for anew.</summary>
    private static List<SentField> Sent(IFormCollection form, bool keepsOurs) =>
        [.. from field in form
            where (!Answers.Contains(field.Key) || (keepsOurs && field.Key == "OurTemplate")) && !field.Key.StartsWith("Reason-", StringComparison.Ordinal)
            from value in field.Value
            where value is { Length: > 0 }
            select new SentField(field.Key, value)];
}
