using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/open for a mail being written: who of the recipients is on the list, and what can be put into it. Its text stays in Outlook until she asks.</summary>
internal static class ShowCompose
{
    private const int LettersShown = 5;
    private const int PacksShown = 3;

    public static async Task<IResult> HandleAsync(OpenItem.Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var to = await Correspondents.FindAsync(db, form.ToAddresses, cancellation);
        if (to.Listed.Count == 0)
        {
            return Answer.Show<ComposeMail>(new ComposeMailModel(to.People, null));
        }

        var ids = to.Listed.Select(provider => provider.Id).ToList();
        var next = to.Listed is [var only] ? ProviderViews.Next(only, clock.TodayIn(signedIn.Zone)) : null;
        return Answer.Show<ComposeMail>(new ComposeMailModel(
            to.People, next, await to.IsFirstContactAsync(db, cancellation), ReadyTexts.For(signedIn.Profile), await LettersAsync(db, ids, cancellation), await PacksAsync(db, ids, cancellation)));
    }

    private static async Task<IReadOnlyList<AttachableLetter>> LettersAsync(ReferralDb db, List<Guid> providers, CancellationToken cancellation) =>
        await db.Letters.AsNoTracking().Where(letter => letter.ProviderId != null && providers.Contains(letter.ProviderId.Value) && (letter.FileId != null || letter.Document != null))
            .OrderByDescending(letter => letter.CreatedAt).Take(LettersShown).Select(letter => new AttachableLetter(letter.Id, letter.FileName)).ToListAsync(cancellation);

    /// <summary>A cover with its sheets, each a file of its own; a pack for the printer is one file. What was written together for many providers has a cover each and no sheets.</summary>
    private static async Task<IReadOnlyList<AttachablePack>> PacksAsync(ReferralDb db, List<Guid> providers, CancellationToken cancellation)
    {
        var newest = await db.Letters.Where(letter => letter.ProviderId != null && providers.Contains(letter.ProviderId.Value) && letter.BundleId != null && letter.Position == 1 && letter.Way == LetterWay.Draft)
            .OrderByDescending(letter => letter.CreatedAt).Take(PacksShown).Select(letter => letter.BundleId).ToListAsync(cancellation);
        if (newest.Count == 0)
        {
            return [];
        }

        var letters = await db.Letters.AsNoTracking().Where(letter => newest.Contains(letter.BundleId))
            .OrderByDescending(letter => letter.CreatedAt).ThenBy(letter => letter.Position).Select(letter => new { letter.BundleId, letter.Kind, letter.Id, letter.FileName }).ToListAsync(cancellation);
        return [.. letters.GroupBy(letter => letter.BundleId).Select(pack =>
            new AttachablePack(LetterKinds.Find(pack.First().Kind)?.Label ?? "", [.. pack.Select(letter => new AttachableLetter(letter.Id, letter.FileName))]))];
    }
}
