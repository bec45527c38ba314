using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>Effect: the letter is saved in the app's OneDrive folder, under the provider.</summary>
internal sealed class SaveToOneDrive(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "save-to-onedrive";

    public string Kind => EffectKind;

    /// <summary>Where a letter or print file lies in the app folder; a provider's folder name is chosen and remembered first.</summary>
    public static async Task<string> PathAsync(ReferralDb db, Guid? providerId, string fileName, CancellationToken cancellation)
    {
        if (providerId is not { } id)
        {
            return $"Letters/{fileName}";
        }

        var provider = await db.Providers.SingleAsync(one => one.Id == id, cancellation);
        var path = $"Letters/{await db.FolderNameAsync(provider, cancellation)}/{fileName}";
        await db.SaveChangesAsync(cancellation);
        return path;
    }

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var effect = effects[0];
        var letter = await db.Letters.SingleAsync(one => one.Id == effect.Subject, cancellation);
        if (letter.FileId is not null || letter.Document is not { } document)
        {
            return [null];
        }

        var profile = await db.ProfileAsync(cancellation);
        var path = await PathAsync(db, letter.ProviderId, letter.FileName, cancellation);
        try
        {
            letter.IsInOneDrive(await microsoft365.Drive(profile.Account).SaveAsync(path, document, effect.MayHaveHappened ? effect.CausedAt : null, cancellation));
            return [null];
        }
        catch (NameTakenException)
        {
            // A file of hers has that name: ours takes another, remembered before the next try.
            letter.Rename($"{Path.GetFileNameWithoutExtension(letter.FileName)} {letter.Id.ToString()[..8]}.docx");
            return [new EffectFailure("A file of that name is there already; it gets another name.")];
        }
    }
}
