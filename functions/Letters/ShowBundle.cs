using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>GET /addin/letters/bundles/{id}: how far letters written together are; the pane asks again until all is done, and may be left meanwhile.</summary>
internal static class ShowBundle
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, CancellationToken cancellation)
    {
        if (await db.LetterBundles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } bundle)
        {
            return Answer.NotThere();
        }

        var letters = db.Letters.Where(letter => letter.BundleId == id);
        var total = await letters.CountAsync(cancellation);
        var done = await letters.CountAsync(letter => letter.Steps == LetterSteps.None, cancellation);
        var ids = letters.Select(letter => letter.Id);
        var stuck = await db.Effects.AsNoTracking().FirstOrDefaultAsync(effect => effect.State == EffectState.Parked && (effect.Subject == id || ids.Contains(effect.Subject)), cancellation);
        var advice = await letters.Where(letter => letter.Advice != null).Select(letter => letter.Advice).Distinct().Take(20).ToListAsync(cancellation);
        var name = bundle.ProviderId is { } provider ? await db.Providers.Where(one => one.Id == provider).Select(one => one.Name).SingleOrDefaultAsync(cancellation) : null;
        var pdf = await MakePdf.IsUnderWayAsync(db, id, cancellation) ? PdfState.Making : bundle.PdfUrl is null ? PdfState.None : PdfState.Ready;
        var way = bundle.Way switch { LetterWay.Print => LetterWayChoice.Print, LetterWay.File => LetterWayChoice.File, _ => LetterWayChoice.Draft };
        return Answer.Show<LettersTogether>(new LetterBundleModel(
            id, bundle.Label, bundle.ProviderId, name, way, done, total, bundle.FileUrl, pdf, bundle.PdfUrl, ShowLetter.Lines(bundle.LeftOut),
            stuck?.Id, stuck?.Reason, [.. advice.SelectMany(ShowLetter.Lines).Distinct().Take(10)]));
    }
}
