using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

/// <summary>POST /addin/providers/search: by parts of name, office or address, without regard to case and accents.</summary>
internal static class SearchProviders
{
    private const int Most = 20;

    public sealed record Form
    {
        public string? Q { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, CancellationToken cancellation) =>
        Answer.Show<ProviderHits>(await FindAsync(db, form.Q, cancellation));

    /// <summary>Nothing asked, or far too much, finds nobody.</summary>
    public static async Task<ProviderHitsModel> FindAsync(ReferralDb db, string? query, CancellationToken cancellation)
    {
        var asked = query?.Trim() ?? "";
        if (asked.Length is 0 or > 200)
        {
            return new ProviderHitsModel("", [], false);
        }

        var addresses = db.ProviderAddresses;
        IQueryable<Provider> found = db.Providers.AsNoTracking();
        if (asked.Contains('@', StringComparison.Ordinal))
        {
            var address = MailText.FoldAddress(asked);
            found = found.Where(provider => addresses.Any(listed => listed.ProviderId == provider.Id && listed.Address.Contains(address)));
        }
        else
        {
            foreach (var word in MailText.FoldName(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(provider => provider.FoldedName.Contains(word));
            }
        }

        var hits = await found.OrderBy(provider => provider.FoldedName).Take(Most + 1).ToListAsync(cancellation);
        return new ProviderHitsModel(asked, [.. hits.Take(Most).Select(ProviderViews.Hit)], hits.Count > Most);
    }
}
