using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Work;

/// <summary>Forgets effects that ended more than 30 days ago, and leases of holders that died.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock) : ITimedWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static string Name => "Housekeeping";
    public static TimeSpan Every(IServiceProvider services) => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        var now = clock.GetUtcNow();
        var before = now - Kept;
        await db.Effects.IgnoreQueryFilters()
            .Where(effect => effect.EndedAt < before && (effect.State == EffectState.Done || effect.State == EffectState.Dropped)).ExecuteDeleteAsync(cancellation);
        await db.Set<Lease>().Where(lease => lease.Until < now).ExecuteDeleteAsync(cancellation);
    }
}
