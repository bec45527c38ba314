using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>GET /addin/letters/{id}: how far the letter is; the pane asks again while it is being written.</summary>
internal static class ShowLetter
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, CancellationToken cancellation)
    {
        var letter = await db.Letters.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.BundleId, one.ProviderId, one.Kind, one.Way, one.EwsId, one.DraftId, one.FileId, one.FileUrl, one.PdfUrl, one.Advice }).SingleOrDefaultAsync(cancellation);
        if (letter is null)
        {
            return Answer.NotThere();
        }

        var name = letter.ProviderId is { } provider ? await db.Providers.Where(one => one.Id == provider).Select(one => one.Name).SingleAsync(cancellation) : null;
        var sheets = letter.BundleId is { } bundle ? await db.Letters.Where(one => one.BundleId == bundle && one.Id != id).OrderBy(one => one.Position).Select(one => one.Kind).ToListAsync(cancellation) : [];
        var isDraft = letter.Way is LetterWay.Draft or LetterWay.Mail;
        var main = isDraft ? PutInDrafts.EffectKind : SaveToOneDrive.EffectKind;
        var stuck = await db.Effects.AsNoTracking().Where(effect => effect.Subject == id && effect.State == EffectState.Parked).OrderByDescending(effect => effect.Kind == main).FirstOrDefaultAsync(cancellation);
        var isReady = isDraft ? letter.DraftId is not null : letter.FileId is not null;
        var pdf = await MakePdf.IsUnderWayAsync(db, id, cancellation) ? PdfState.Making : letter.PdfUrl is null ? PdfState.None : PdfState.Ready;
        return Answer.Show<LetterStarted>(new LetterStartedModel(
            id, letter.ProviderId, name, LetterKinds.Label(letter.Kind), isReady ? LetterState.Ready : stuck?.Kind == main ? LetterState.Stuck : LetterState.Writing, isDraft,
            letter.EwsId, stuck?.Id, stuck?.Reason, Lines(letter.Advice), letter.FileUrl, pdf, letter.PdfUrl, sheets.ConvertAll(LetterKinds.Label)));
    }

    public static IReadOnlyList<string> Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
