using ReferralOutlook.Platform.Word;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>A letter as it would leave: the document, the mail around it, and what the guards say of both.</summary>
/// <param name="LeftOut">What it does not say although the profile does, and why.</param>
public sealed record WrittenLetter(LetterKind Kind, Provider? Provider, byte[] Document, string? MailHtml, IReadOnlyList<FoundInLetter> Findings, IReadOnlyList<string> LeftOut)
{
    public IEnumerable<FoundInLetter> Blocking => Findings.Where(found => found.Finding.Blocking);

    /// <summary>What may be improved, a line each, without a word of the letter; null when there is nothing.</summary>
    public string? Advice => string.Join('\n', LeftOut.Concat(Findings.Where(found => !found.Finding.Blocking).Select(found => found.Line)).Distinct()) is { Length: > 0 } lines ? lines : null;
}

/// <summary>Writes letters: chooses the template, fills it, and has the guards read the result. Nothing is saved here but what was learned of a template.</summary>
internal static class WriteLetter
{
    /// <param name="template">A compiled template, ours or hers.</param>
    /// <param name="way">Says which mail goes around it: the cover mail, the short version, or none.</param>
    /// <exception cref="WordTemplateException">The template names a field that is not known, or a value does not fit.</exception>
    public static WrittenLetter With(WordTemplate template, LetterKind kind, LetterFacts facts, LetterWay way, LetterPictures pictures) =>
        Of(template, kind, facts, way, LetterFields.Of(kind, facts.Profile, facts.Provider, facts.Inputs, facts.Today, pictures));

    /// <summary>Labels for many providers, as few sheets as they need.</summary>
    public static WrittenLetter Labels(WordTemplate template, LetterKind kind, LetterFacts facts, IEnumerable<Provider> providers, LetterPictures pictures)
    {
        var values = LetterFields.Of(kind, facts.Profile, null, facts.Inputs, facts.Today, pictures);
        values["labels"] = LetterFields.Labels(providers, facts.Inputs.HoldsRecords);
        return Of(template, kind, facts with { Provider = null }, LetterWay.File, values);
    }

    private static WrittenLetter Of(WordTemplate template, LetterKind kind, LetterFacts facts, LetterWay way, WordValues values)
    {
        var document = template.Fill(values, LetterTemplates.Culture);
        var mail = way switch
        {
            LetterWay.Draft => kind.Mail(facts, attached: true),
            LetterWay.Mail => kind.Mail(facts, attached: false),
            _ => null,
        };
        var findings = (way == LetterWay.Mail ? [] : ReadBeforeLeaving.Document(kind, facts, document)).Concat(ReadBeforeLeaving.Mail(kind, facts, mail));
        return new WrittenLetter(kind, facts.Provider, document, mail, [.. findings], LetterClaims.LeftOut(kind, facts));
    }
}
