using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters/ask: what a letter asks before it is written, and what it still needs. What was typed before is kept.</summary>
internal static class AskForLetter
{
    public static async Task<IResult> HandleAsync(IFormCollection form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var provider = LetterOrder.ProviderId(form) is { } id ? await db.Providers.FindAsync([id], cancellation) : null;
        if (LetterOrder.ProviderId(form) is not null && provider is null)
        {
            return Answer.NotThere();
        }

        if (LetterKinds.Find(form["Kind"]) is not { } kind)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a letter", "Nothing was written yet.");
        }

        var facts = new LetterFacts(signedIn.Profile, provider, LetterInputs.None, clock.TodayIn(signedIn.Zone));
        var hasAddress = provider is not null && await db.LetterAddressAsync(provider.Id, cancellation) is not null;
        return Answer.Show<LetterForm>(Model(kind, facts, hasAddress, form));
    }

    public static LetterFormModel Model(LetterKind kind, LetterFacts facts, bool hasAddress, IFormCollection form, ManyProviders? many = null) => new(
        SentOnce.Number(), new LetterChoice(kind.Code, kind.Label), facts.Provider?.Id, facts.Provider?.Name, form["InternetMessageId"], Needs(kind, facts),
        [.. kind.Questions.Select(question => new LetterQuestionModel(
            question.Name, question.Label, Enum.Parse<AnswerControl>(question.Kind.ToString()), question.IsRequired, question.Hint, question.Max, question.Suggestions(facts.Profile), form[question.Name] is [{ Length: > 0 } typed] ? typed : null))],
        many is null ? Sheets(kind, facts, form["Sheets"]) : [], many is null ? Ways(kind, hasAddress) : [LetterWayChoice.Print, LetterWayChoice.File, .. kind.GoesByMail ? new[] { LetterWayChoice.Draft } : []], many,
        Enum.TryParse<LetterWayChoice>(form["Way"], out var way) ? way : null, LetterClaims.LeftOut(kind, facts));

    /// <summary>What is still missing when every question of the form is answered: it stands elsewhere.</summary>
    private static IReadOnlyList<string> Needs(LetterKind kind, LetterFacts facts) => kind.Missing(facts with { Inputs = SampleLetter.Facts(facts.Profile, kind, facts.Today).Inputs });

    private static IReadOnlyList<SheetChoice> Sheets(LetterKind kind, LetterFacts facts, IReadOnlyList<string?> chosen) =>
        [.. kind.GoesWith.Select(LetterKinds.Find).OfType<LetterKind>().Select(sheet => new SheetChoice(sheet.Code, sheet.Label, sheet.Missing(facts) is [var first, ..] ? first : null, chosen.Contains(sheet.Code)))];

    private static IReadOnlyList<LetterWayChoice> Ways(LetterKind kind, bool hasAddress) =>
        kind.GoesByMail && hasAddress ? [LetterWayChoice.Draft, LetterWayChoice.Pdf, LetterWayChoice.Mail, LetterWayChoice.File] : [LetterWayChoice.File];
}
