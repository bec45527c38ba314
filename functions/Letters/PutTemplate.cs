using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>Effect: our template is copied to her OneDrive, or the copy she left as it was is brought up to date. A file of hers at that place stays and becomes her template.</summary>
internal sealed class PutTemplate(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "put-template";

    public string Kind => EffectKind;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var copy = await db.TemplateCopies.SingleAsync(one => one.Id == effects[0].Subject, cancellation);
        if (LetterKinds.Find(copy.Kind) is not { } kind)
        {
            return [null];
        }

        var profile = await db.ProfileAsync(cancellation);
        var drive = microsoft365.Drive(profile.Account);
        var (ours, hash) = LetterTemplates.OursToPut(kind, profile.Facts.Paper);
        var path = LetterTemplates.PathOf(kind);
        var present = copy.FileId is { } id ? await drive.LookAsync(id, cancellation) : await drive.FindAsync(path, cancellation);
        if (present is null)
        {
            copy.Put(await drive.SaveAsync(path, ours, null, cancellation), hash);
        }
        else if (present.Content == copy.OurContent && copy.OurHash != hash)
        {
            copy.Put(await drive.UpdateAsync(present, ours, cancellation), hash);
        }
        else if (copy.FileId is null)
        {
            await TakeAsync(drive, kind, copy, present, cancellation);
        }

        return [null];
    }

    private static async Task TakeAsync(IDrive drive, LetterKind kind, TemplateCopy copy, StoredFile present, CancellationToken cancellation)
    {
        if (LetterTemplates.HashOfOurs(kind, await drive.ReadAsync(present.Id, cancellation)) is { } hash)
        {
            copy.Put(present, hash);
        }
        else
        {
            copy.Find(present);
        }
    }
}
