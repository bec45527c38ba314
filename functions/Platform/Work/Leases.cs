using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Work;

/// <summary>Leases by name, taken with one conditional update so that of many instances exactly one succeeds.</summary>
internal sealed class Leases(IServiceScopeFactory scopes, IOptions<WorkOptions> options, TimeProvider clock)
{
    private readonly TimeSpan _lasts = TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Runs <paramref name="work"/> while holding the lease; its token is cancelled when the lease is lost.</summary>
    /// <returns>False when somebody else holds it.</returns>
    public async Task<bool> HoldAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        var holder = Guid.NewGuid();
        if (!await TakeAsync(name, holder, cancellation))
        {
            return false;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewal = RenewAsync(name, holder, stop);
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // The lease was lost: whoever has it now goes on.
        }
        finally
        {
            await stop.CancelAsync();
            await renewal;
            await ReleaseAsync(name, holder);
        }

        return true;
    }

    private async Task<bool> TakeAsync(string name, Guid holder, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        var now = clock.GetUtcNow();
        var until = now + _lasts;
        var taken = await db.Set<Lease>().Where(lease => lease.Name == name && (lease.Until < now || lease.Holder == holder))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), cancellation);
        if (taken == 1)
        {
            return true;
        }

        if (await db.Set<Lease>().AnyAsync(lease => lease.Name == name, cancellation))
        {
            return false;
        }

        db.Add(new Lease { Name = name, Holder = holder, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another instance inserted the name between our look and our insert: it holds the lease.
            return false;
        }
    }

    private async Task RenewAsync(string name, Guid holder, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_lasts / 3, clock, stop.Token);
                if (!await TakeAsync(name, holder, stop.Token))
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is over.
        }
    }

    private async Task ReleaseAsync(string name, Guid holder)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferralDb>().Set<Lease>()
            .Where(lease => lease.Name == name && lease.Holder == holder).ExecuteDeleteAsync(CancellationToken.None);
    }
}
