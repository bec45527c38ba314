using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters/{id}/pdf and /addin/letters/bundles/{id}/pdf, and the effect they cause: a PDF of the file, beside it in OneDrive.</summary>
internal sealed class MakePdf(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "make-pdf";

    public string Kind => EffectKind;

    public static async Task<IResult> OfLetterAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation) =>
        await db.Letters.FindAsync([id], cancellation) is { FileId: not null } ? await CauseAsync(id, $"/addin/letters/{id}", db, clock, cancellation) : Answer.NotThere();

    public static async Task<IResult> OfBundleAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation) =>
        await db.LetterBundles.FindAsync([id], cancellation) is { FileId: not null } ? await CauseAsync(id, $"/addin/letters/bundles/{id}", db, clock, cancellation) : Answer.NotThere();

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var effect = effects[0];
        var letter = await db.Letters.SingleOrDefaultAsync(one => one.Id == effect.Subject, cancellation);
        var bundle = letter is null ? await db.LetterBundles.SingleAsync(one => one.Id == effect.Subject, cancellation) : null;
        var profile = await db.ProfileAsync(cancellation);
        var drive = microsoft365.Drive(profile.Account);
        var path = await SaveToOneDrive.PathAsync(db, letter is null ? bundle!.ProviderId : letter.ProviderId, Path.ChangeExtension(letter?.FileName ?? bundle!.FileName, ".pdf"), cancellation);
        // Made anew from the file as it is now: she may have edited it since.
        var pdf = await drive.ReadPdfAsync((letter?.FileId ?? bundle!.FileId)!, cancellation);
        var file = await SaveAsync(drive, effect, letter?.PdfId ?? bundle?.PdfId, path, pdf, cancellation);
        letter?.HasPdf(file);
        bundle?.HasPdf(file);
        return [null];
    }

    /// <summary>Over the PDF made before; a PDF of hers that has the name stays, and ours takes another.</summary>
    private static async Task<StoredFile> SaveAsync(IDrive drive, Effect effect, string? made, string path, ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        if (made is not null && await drive.LookAsync(made, cancellation) is { } earlier)
        {
            return await drive.UpdateAsync(earlier, pdf, cancellation);
        }

        try
        {
            return await drive.SaveAsync(path, pdf, effect.MayHaveHappened ? effect.CausedAt : null, cancellation);
        }
        catch (NameTakenException)
        {
            return await drive.ReplaceAsync($"{path[..^".pdf".Length]} {effect.Subject.ToString()[..8]}.pdf", pdf, cancellation);
        }
    }

    /// <summary>Whether one is being made; a parked try is shown on Home with its reason.</summary>
    public static Task<bool> IsUnderWayAsync(ReferralDb db, Guid subject, CancellationToken cancellation) =>
        db.Effects.AnyAsync(effect => effect.Subject == subject && effect.Kind == EffectKind && effect.State == EffectState.Waiting, cancellation);

    private static async Task<IResult> CauseAsync(Guid subject, string page, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await IsUnderWayAsync(db, subject, cancellation))
        {
            db.Add(Effect.Cause(EffectKind, subject, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellation);
        }

        return Answer.GoTo(page);
    }
}
