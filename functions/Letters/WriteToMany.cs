using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>
/// One letter for many providers: GET /addin/letters/many chooses, POST …/many/ask asks the letter's questions and says who is left out, POST …/many writes. It becomes one
/// file for the printer, a file each, or a draft each; never one mail to many.
/// </summary>
internal static class WriteToMany
{
    /// <summary>More drafts at once would be a mailing, which nobody reads over.</summary>
    public const int MostDrafts = 20;

    /// <summary>What the pictures of letters written at once may take; each letter carries its own.</summary>
    private const long MostPictureBytes = 200L << 20;

    public static async Task<IResult> ShowAsync(ReferralDb db, CancellationToken cancellation)
    {
        var specialties = await db.Providers.Where(provider => provider.Specialty != null).Select(provider => provider.Specialty!).Distinct().OrderBy(specialty => specialty).ToListAsync(cancellation);
        return Answer.Show<AddIn.Letters.WriteToMany>(new WriteToManyModel(ChooseLetter.Grouped(LetterKinds.All.Where(kind => kind.Scope != LetterScope.Practice)), specialties));
    }

    public static async Task<IResult> AskAsync(IFormCollection form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (LetterKinds.Find(form["Kind"]) is not { Scope: not LetterScope.Practice } kind)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a letter", "Nothing was written yet.");
        }

        var many = await ManyLetters.FindAsync(form, kind, LetterWay.Print, db, cancellation);
        if (many.Providers.Count == 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Nobody on your list fits", string.Join(' ', many.LeftOut.Take(5)) is { Length: > 0 } lines ? lines : "Choose another stage or specialty.");
        }

        var facts = many.Providers.Select(provider => new LetterFacts(signedIn.Profile, provider, LetterInputs.None, clock.TodayIn(signedIn.Zone))).MinBy(one => kind.Missing(one).Count)!;
        var model = AskForLetter.Model(kind, facts, true, form, new ManyProviders(form["Stage"], form["Specialty"], many.Providers.Count, many.LeftOut));
        return Answer.Show<LetterForm>(model with { ProviderId = null, ProviderName = null });
    }

    public static async Task<IResult> HandleAsync(IFormCollection form, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures myPictures, TimeProvider clock, CancellationToken cancellation)
    {
        var profile = signedIn.Profile;
        if (await SentOnce.PageAsync(SentOnce.IdOf(form, db, clock.GetUtcNow()), db, cancellation) is { } made)
        {
            return Answer.GoTo(made);
        }

        if (LetterKinds.Find(form["Kind"]) is not { Scope: not LetterScope.Practice } kind)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a letter", "Nothing was written yet.");
        }

        var (inputs, problems) = LetterQuestion.ReadAll(kind, name => form[name]);
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was written yet.", problems);
        }

        var way = form["Way"].ToString() switch { "File" => LetterWay.File, "Draft" when kind.GoesByMail => LetterWay.Draft, _ => LetterWay.Print };
        var many = await ManyLetters.FindAsync(form, kind, way, db, cancellation);
        (many, var missing) = many.WhoHaveAll(kind, profile, inputs, clock.TodayIn(profile.Zone));
        if ((missing ?? many.Problem(way)) is { } problem)
        {
            return Answer.Say(StatusCodes.Status409Conflict, problem, "Nothing was written yet.");
        }

        var pictures = await myPictures.ChooseAsync(db, profile, cancellation);
        if (kind.LabelRows == 0 && pictures.Size * many.Providers.Count > MostPictureBytes)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Your logo and signature are too large for so many letters",
                string.Create(CultureInfo.InvariantCulture, $"They would add {pictures.Size * many.Providers.Count >> 20} MB. Put smaller copies into your OneDrive (200 KB are plenty), or choose fewer providers. Nothing was written yet."));
        }

        var template = form["OurTemplate"] == "true" ? new ChosenTemplate(LetterTemplates.Ours(kind, profile.Facts.Paper), false, []) : await templates.ChooseAsync(db, profile, kind, cancellation);
        return await many.WriteAsync(form, kind, template, pictures, way, profile, inputs, db, clock, cancellation);
    }
}
