using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>
/// GET /addin/letters/templates and what can be done there: bring ours to OneDrive for editing, preview with sample data, back to ours. Each look checks what she edited
/// and names what is wrong with it.
/// </summary>
internal static class MyTemplates
{
    public static async Task<IResult> HandleAsync(ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, CancellationToken cancellation) =>
        await ShowAsync(db, signedIn.Profile, templates, pictures, microsoft365, cancellation);

    /// <summary>POST /addin/letters/templates/{kind}/edit: ours goes to her OneDrive, where she edits it in Word.</summary>
    public static async Task<IResult> EditAsync(string kind, ReferralDb db, SignedIn signedIn, LetterTemplates templates, CancellationToken cancellation)
    {
        if (LetterKinds.Find(kind) is not { } letter)
        {
            return Answer.NotThere();
        }

        await templates.ChooseAsync(db, signedIn.Profile, letter, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo("/addin/letters/templates");
    }

    /// <summary>POST /addin/letters/templates/{kind}/preview: the template filled with made-up data, as a file in OneDrive.</summary>
    public static async Task<IResult> PreviewAsync(string kind, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, TimeProvider clock, CancellationToken cancellation)
    {
        if (LetterKinds.Find(kind) is not { } letter)
        {
            return Answer.NotThere();
        }

        var profile = signedIn.Profile;
        var chosen = await templates.ChooseAsync(db, profile, letter, cancellation);
        var carried = await pictures.ChooseAsync(db, profile, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (chosen.Word is null)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This template cannot be filled yet", string.Join(' ', chosen.Problems));
        }

        try
        {
            var sample = SampleLetter.Facts(profile, letter, clock.TodayIn(profile.Zone));
            var preview = chosen.Word.Fill(SampleLetter.Values(letter, sample, carried), LetterTemplates.Culture);
            var file = await microsoft365.Drive(profile.Account).ReplaceAsync($"Previews/{Path.GetFileName(LetterTemplates.PathOf(letter))}", preview, cancellation);
            return await ShowAsync(db, profile, templates, pictures, microsoft365, cancellation, "The preview is in your OneDrive. Its data are made up.", letter.Code, file.WebUrl);
        }
        catch (WordTemplateException misfit)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This template cannot be filled yet", misfit.Message);
        }
    }

    /// <summary>POST /addin/letters/templates/{kind}/reset: hers is kept beside under another name, and ours takes its place.</summary>
    public static async Task<IResult> ResetAsync(string kind, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, TimeProvider clock, CancellationToken cancellation)
    {
        var copy = (await templates.RefreshAllAsync(db, signedIn.Profile, cancellation)).FirstOrDefault(one => one.Kind == kind);
        if (LetterKinds.Find(kind) is not { } letter || copy is null)
        {
            return Answer.NotThere();
        }

        var name = default(string);
        if (copy is { FileId: { } id, Document: not null })
        {
            name = await KeepAsideAsync(microsoft365.Drive(signedIn.Profile.Account), id, letter, clock.TodayIn(signedIn.Zone), cancellation);
            copy.Forget();
            db.Add(Effect.Cause(PutTemplate.EffectKind, copy.Id, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellation);
        return await ShowAsync(db, signedIn.Profile, templates, pictures, microsoft365, cancellation, name is null ? null : $"Ours is used again. Yours is kept as {name}.");
    }

    public static PictureChoice ChoiceOf(PicturePlace place) => place == PicturePlace.Logo ? PictureChoice.Logo : PictureChoice.Signature;

    private static async Task<string> KeepAsideAsync(IDrive drive, string id, LetterKind letter, DateOnly today, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(LetterTemplates.PathOf(letter))} (mine until {today:yyyy-MM-dd}{(number == 1 ? "" : $", {number}")}).docx");
            try
            {
                return (await drive.RenameAsync(id, name, cancellation)).Name;
            }
            catch (NameTakenException) when (number < 100)
            {
                // Kept aside earlier today as well: the next number.
            }
        }
    }

    /// <summary>The page as it is now, after one of the things that can be done there.</summary>
    public static async Task<IResult> ShowAsync(
        ReferralDb db, Profile profile, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, CancellationToken cancellation,
        string? notice = null, string? previewed = null, string? previewUrl = null, bool isAgain = false)
    {
        IReadOnlyList<TemplateCopy> copies;
        MyPicturesModel shown;
        var outside = default(string);
        try
        {
            copies = await templates.RefreshAllAsync(db, profile, cancellation);
            shown = Pictures(await pictures.RefreshAsync(db, profile, cancellation), (await microsoft365.Drive(profile.Account).FindAsync(MyPictures.Folder, cancellation))?.WebUrl);
        }
        catch (Microsoft365Exception away) when (away is not GoneFromMicrosoft365Exception)
        {
            (copies, outside) = (await db.TemplateCopies.ToListAsync(cancellation), away.Message);
            shown = Pictures((await MyPictures.KnownAsync(db, cancellation), []), null);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!isAgain)
        {
            // Another window saw the same files for the first time at the same moment: what it noted is compared now.
            db.ChangeTracker.Clear();
            return await ShowAsync(db, profile, templates, pictures, microsoft365, cancellation, notice, previewed, previewUrl, isAgain: true);
        }

        var byKind = copies.ToDictionary(copy => copy.Kind);
        return Answer.Show<AddIn.Letters.MyTemplates>(
            new MyTemplatesModel([.. LetterKinds.All.OrderBy(kind => kind.Group).Select(kind => Row(kind, byKind.GetValueOrDefault(kind.Code), kind.Code == previewed ? previewUrl : null))], shown, outside), notice);
    }

    private static MyPicturesModel Pictures((IReadOnlyList<LetterPicture> Pictures, IReadOnlyList<string> Unused) seen, string? folderUrl) => new(
        [.. Enum.GetValues<PicturePlace>().Select(place => Row(place, seen.Pictures.FirstOrDefault(picture => picture.Place == place)))], [.. seen.Unused.Take(5)], folderUrl);

    private static PictureRow Row(PicturePlace place, LetterPicture? picture) => new(ChoiceOf(place), picture?.FileName, picture?.Problem);

    private static TemplateRow Row(LetterKind kind, TemplateCopy? copy, string? previewUrl)
    {
        var state = copy switch
        {
            null or { Document: null, FileId: not null } => TemplateState.Ours,
            { FileId: null } => TemplateState.OnItsWay,
            { Problems: null } => TemplateState.Hers,
            _ => TemplateState.Wrong,
        };
        return new TemplateRow(kind.Code, kind.Label, ChooseLetter.Heading(kind.Group), state, ShowLetter.Lines(copy?.Problems), ShowLetter.Lines(copy?.Advice), copy?.FileUrl, previewUrl);
    }
}
