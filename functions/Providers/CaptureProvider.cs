using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

/// <summary>GET /addin/providers/capture: "Met at an event" (A35): name, office, where. Saving is <see cref="AddProvider"/>'s; the next step is then to decide, and nothing is sent.</summary>
internal static class CaptureProvider
{
    /// <summary>For so long the last event named is taken to go on.</summary>
    private static readonly TimeSpan EventLasts = TimeSpan.FromHours(12);

    public static async Task<IResult> ShowAsync(ReferralDb db, TimeProvider clock, CancellationToken cancellation) =>
        Answer.Show<AddIn.Providers.CaptureProvider>(new CaptureProviderModel(new ProviderFields(MetAt: await EventAsync(db, clock.GetUtcNow(), cancellation))));

    /// <summary>Where she has just met others; null when that is longer ago.</summary>
    public static async Task<string?> EventAsync(ReferralDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - EventLasts;
        return await db.Providers.AsNoTracking().Where(provider => provider.MetAt != null && provider.CreatedAt > since).OrderByDescending(provider => provider.CreatedAt)
            .Select(provider => provider.MetAt).FirstOrDefaultAsync(cancellation);
    }
}
