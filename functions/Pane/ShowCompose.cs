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

    public static async Task<IResult> HandleAsync(OpenItem.Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var to = await Correspondents.FindAsync(db, form.ToAddresses, cancellation);
        if (to.Listed.Count == 0)
        {
            return Answer.Show<ComposeMail>(new ComposeMailModel(to.People, null));
        }

        var next = to.Listed is [var only] ? ProviderViews.Next(only, clock.TodayIn(signedIn.Zone)) : null;
        return Answer.Show<ComposeMail>(new ComposeMailModel(
            to.People, next, await to.IsFirstContactAsync(db, cancellation), ReadyTexts.For(signedIn.Profile), await LettersAsync(db, to, cancellation)));
    }

    private static async Task<IReadOnlyList<AttachableLetter>> LettersAsync(ReferralDb db, Correspondents to, CancellationToken cancellation)
    {
        var ids = to.Listed.Select(provider => provider.Id).ToList();
        return await db.Letters.AsNoTracking().Where(letter => letter.ProviderId != null && ids.Contains(letter.ProviderId.Value) && (letter.FileId != null || letter.Document != null))
            .OrderByDescending(letter => letter.CreatedAt).Take(LettersShown).Select(letter => new AttachableLetter(letter.Id, letter.FileName)).ToListAsync(cancellation);
    }
}
