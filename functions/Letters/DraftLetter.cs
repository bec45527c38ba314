using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters: writes a letter to a provider; it goes into an Outlook draft and into OneDrive, and nothing is sent without her.</summary>
internal static class DraftLetter
{
    public sealed record Form
    {
        public Guid ProviderId { get; init; }
        public string? Kind { get; init; }
        public string? InternetMessageId { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([form.ProviderId], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var profile = signedIn.Profile;
        if (LetterKinds.Find(form.Kind) is not { } kind)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a letter", "Nothing was written yet.");
        }

        if (!profile.IsComplete)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Your letters need your name, practice and postal address", "Fill them in under My practice, then write the letter again.");
        }

        if (!provider.IsActive)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "No letters to this provider for now", "They are parked or have said no. Change the stage first if that is no longer so.");
        }

        if (await db.LetterAddressAsync(provider.Id, cancellation) is not { } recipient)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "There is no address to write to", "Add an email address to their details first. Addresses that came back or asked not to be written to are not used.");
        }

        byte[] document;
        try
        {
            document = LetterTemplates.Fill(kind, new LetterFacts(profile, provider, LetterInputs.None, clock.TodayIn(profile.Zone)));
        }
        catch (WordTemplateException wrong)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "The letter's template needs a look", $"{wrong.Message} Nothing was written.");
        }

        var now = clock.GetUtcNow();
        var fileName = await FileNameAsync(db, provider, kind, clock.TodayIn(profile.Zone), cancellation);
        var letter = Letter.Write(provider, kind, recipient, form.InternetMessageId is { Length: > 0 and <= 998 } id ? id : null, fileName, document, now);
        db.Add(letter);
        db.Add(StoryEntry.Tell(provider.Id, StoryKind.LetterDrafted, now, now, kind.Label, letter.Id));
        db.Add(Effect.Cause(PutInDrafts.EffectKind, letter.Id, now));
        db.Add(Effect.Cause(SaveToOneDrive.EffectKind, letter.Id, now));
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/letters/{letter.Id}");
    }

    /// <summary>A name that no other letter of the practice has: it is how a second try knows its own file.</summary>
    public static async Task<string> FileNameAsync(ReferralDb db, Provider provider, LetterKind kind, DateOnly today, CancellationToken cancellation)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {kind.Label} {FolderNames.Fit(provider.Name, provider.Office)}");
        var name = $"{wanted}.docx";
        for (var number = 2; await db.Letters.AnyAsync(letter => letter.FileName == name, cancellation); number++)
        {
            name = $"{wanted} ({number}).docx";
        }

        return name;
    }
}
