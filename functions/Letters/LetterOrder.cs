using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>What she asked for in the letter's form, read and checked.</summary>
internal sealed record LetterOrder(LetterKind Kind, Provider? Provider, LetterInputs Inputs, LetterWay Way, bool AsPdf, IReadOnlyList<LetterKind> Sheets, string? Answers, string? Recipient, bool WithOurs)
{
    private const int LongestMessageId = 998;

    /// <summary>The cover and its sheets, in order.</summary>
    public IEnumerable<LetterKind> Kinds => Sheets.Prepend(Kind);

    /// <summary>Reads the form; the second is what to say when something is missing, and nothing was written then.</summary>
    public static async Task<(LetterOrder? Order, IResult? Problem)> ReadAsync(IFormCollection form, ReferralDb db, Profile profile, DateOnly today, CancellationToken cancellation)
    {
        if (LetterKinds.Find(form["Kind"]) is not { } kind)
        {
            return (null, Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a letter", "Nothing was written yet."));
        }

        var id = ProviderId(form);
        var provider = id is { } known ? await db.Providers.FindAsync([known], cancellation) : null;
        if (id is not null && provider is null)
        {
            return (null, Answer.NotThere());
        }

        if (provider is { IsActive: false })
        {
            return (null, Answer.Say(StatusCodes.Status409Conflict, "No letters to this provider for now", "They are parked or have said no. Change the stage first if that is no longer so."));
        }

        var (inputs, problems) = LetterQuestion.ReadAll(kind, name => form[name]);
        if (problems.Count > 0)
        {
            return (null, Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was written yet.", problems));
        }

        var facts = new LetterFacts(profile, provider, inputs, today);
        var sheets = form["Sheets"].Select(LetterKinds.Find).OfType<LetterKind>().Where(sheet => sheet != kind).Distinct().ToList();
        if (sheets.Prepend(kind).SelectMany(one => one.Missing(facts)).Distinct().ToList() is { Count: > 0 } missing)
        {
            return (null, Answer.Say(StatusCodes.Status409Conflict, "Something is missing for this letter", $"{string.Join(' ', missing)} Nothing was written yet."));
        }

        var (way, asPdf) = WayOf(form["Way"], kind, provider);
        if (way == LetterWay.Mail && sheets.Count > 0)
        {
            return (null, Answer.Say(StatusCodes.Status422UnprocessableEntity, "A mail with nothing attached cannot carry sheets", "Choose a draft with the letter attached, or leave the sheets out. Nothing was written yet."));
        }

        var recipient = way is LetterWay.Draft or LetterWay.Mail ? await db.LetterAddressAsync(provider!.Id, cancellation) : null;
        if (way is LetterWay.Draft or LetterWay.Mail && recipient is null)
        {
            return (null, Answer.Say(StatusCodes.Status409Conflict, "There is no address to write to",
                "Add an email address to their details first, or choose a file to print. Addresses that came back or asked not to be written to are not used."));
        }

        return (new LetterOrder(kind, provider, inputs, way, asPdf, sheets, Answered(form, way), recipient, form["OurTemplate"] == "true"), null);
    }

    public static Guid? ProviderId(IFormCollection form) => Guid.TryParse(form["ProviderId"], out var id) ? id : null;

    /// <summary>Without a choice: a draft where it goes by mail, else a file. Several documents to print are one print file.</summary>
    private static (LetterWay Way, bool AsPdf) WayOf(string? chosen, LetterKind kind, Provider? provider) => chosen switch
    {
        _ when provider is null || !kind.GoesByMail => (LetterWay.File, false),
        "Pdf" => (LetterWay.Draft, true),
        "Mail" => (LetterWay.Mail, false),
        "File" => (LetterWay.File, false),
        _ => (LetterWay.Draft, false),
    };

    private static string? Answered(IFormCollection form, LetterWay way) =>
        way is LetterWay.Draft or LetterWay.Mail && form["InternetMessageId"].ToString() is { Length: > 0 and <= LongestMessageId } id ? id : null;
}
