using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>GET /addin/providers/{id}: a provider's own page.</summary>
internal static class ShowProvider
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var addresses = await db.ProviderAddresses.Where(address => address.ProviderId == id).OrderBy(address => address.Position)
            .Select(address => address.Person == null ? address.Address : address.Person + " <" + address.Address + ">").ToListAsync(cancellation);
        return Answer.Show<ProviderCard>(new ProviderCardModel(
            ProviderViews.Head(provider, clock.TodayIn(signedIn.Zone)), ProviderViews.Fields(provider, addresses), ProviderViews.Version(provider),
            await Stories.ReadAsync(db, id, signedIn.Zone, cancellation), LetterKinds.Choices)
        { Filing = ChooseFiling.Model(provider, await db.Filings.FindAsync([id], cancellation)) });
    }
}
