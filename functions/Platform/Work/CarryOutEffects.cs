using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Work;

/// <summary>Carries out what is due in the effects queue, one practice at a time under its lease, oldest first.</summary>
internal sealed partial class CarryOutEffects(
    IServiceScopeFactory scopes, Leases leases, SideBySide sideBySide, IEnumerable<IEffectHandler> handlers, IOptions<WorkOptions> options, TimeProvider clock, ILogger<CarryOutEffects> log)
    : ITimedWork
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly Counter<long> Ended = Telemetry.Meter.CreateCounter<long>("referraloutlook.effects", description: "Effects that ended, by kind and state");
    private readonly Dictionary<string, IEffectHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    public static string Name => "CarryOutEffects";
    public static TimeSpan Every(IServiceProvider services) => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellation) =>
        await sideBySide.ForEachAsync(await DuePracticesAsync(cancellation), options.Value.MailboxesAtOnce, ForPracticeAsync, cancellation);

    /// <summary>All that is due of one practice. Also called right after a cause, so that she does not wait for the timer.</summary>
    public async Task ForPracticeAsync(Guid practice, CancellationToken cancellation) =>
        await leases.HoldAsync($"effects/{practice}", async stop =>
        {
            while (!stop.IsCancellationRequested && await StepAsync(practice, stop))
            {
            }
        }, cancellation);

    private async Task<List<Guid>> DuePracticesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<ReferralDb>().Effects.IgnoreQueryFilters()
            .Where(effect => effect.State == EffectState.Waiting && effect.NotBefore <= now)
            .Select(effect => effect.PracticeId).Distinct().ToListAsync(cancellation);
    }

    /// <summary>Takes the oldest due effects of one kind, carries them out and saves how they ended.</summary>
    private async Task<bool> StepAsync(Guid practice, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        db.ActFor(practice);
        var effects = await NextAsync(db, cancellation);
        if (effects.Count == 0)
        {
            return false;
        }

        using var activity = Telemetry.Source.StartActivity("effects")?.SetTag("effect.kind", effects[0].Kind).SetTag("effect.count", effects.Count);
        effects.ForEach(effect => effect.Begin());
        await db.SaveChangesAsync(cancellation);
        var results = await TryAsync(scope.ServiceProvider, db, effects, cancellation);
        foreach (var (effect, failure) in effects.Zip(results))
        {
            End(effect, failure);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    private async Task<List<Effect>> NextAsync(ReferralDb db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Effects
            .Where(effect => effect.State == EffectState.Waiting && effect.NotBefore <= now)
            .Where(effect => !db.Set<Effect>().Any(earlier => earlier.Subject == effect.Subject && earlier.State == EffectState.Waiting && earlier.Id.CompareTo(effect.Id) < 0))
            .OrderBy(effect => effect.Id).Take(40).ToListAsync(cancellation);
        var first = due.FirstOrDefault();
        return first is null ? [] : due.Where(effect => effect.Kind == first.Kind).Take(_handlers[first.Kind].AtOnce).ToList();
    }

    private async Task<IReadOnlyList<EffectFailure?>> TryAsync(IServiceProvider services, ReferralDb db, List<Effect> effects, CancellationToken cancellation)
    {
        try
        {
            return await _handlers[effects[0].Kind].CarryOutAsync(db, effects, cancellation);
        }
        catch (Microsoft365Exception outside)
        {
            var failure = new EffectFailure(outside.Message, outside is Microsoft365RefusedException, (outside as Microsoft365BusyException)?.RetryAfter);
            Unsaved(db, effects);
            return effects.ConvertAll(_ => (EffectFailure?)failure);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(log, effects[0].Kind, effects[0].Id, bug);
            Unsaved(db, effects);
            return effects.ConvertAll(_ => (EffectFailure?)new EffectFailure("Something went wrong on our side. It is kept and will be tried again."));
        }
    }

    /// <summary>Takes back what a failed try changed in memory, so that only the failure is saved.</summary>
    private static void Unsaved(ReferralDb db, List<Effect> effects)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => !effects.Contains(entry.Entity)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private void End(Effect effect, EffectFailure? failure)
    {
        var now = clock.GetUtcNow();
        if (failure is null)
        {
            effect.Done(now);
        }
        else if (failure.Final || effect.Tries >= options.Value.Tries)
        {
            effect.Park(now, failure.Reason);
            Log.Parked(log, effect.Kind, effect.Id, effect.Tries);
        }
        else
        {
            effect.TryAgain(now + Pause(effect.Tries, failure.RetryAfter), failure.Reason);
            return;
        }

        Ended.Add(1, new TagList { { "kind", effect.Kind }, { "state", effect.State.ToString() } });
    }

    private TimeSpan Pause(int tries, TimeSpan? asked)
    {
        var pause = TimeSpan.FromSeconds(options.Value.FirstPauseSeconds * Math.Pow(2, Math.Min(tries - 1, 20)));
        pause = pause > LongestPause ? LongestPause : pause;
        return asked > pause ? asked.Value : pause;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Effect {Kind} {Id} is parked after {Tries} tries.")]
        public static partial void Parked(ILogger logger, string kind, Guid id, int tries);

        [LoggerMessage(2, LogLevel.Error, "Effect {Kind} {Id} failed.")]
        public static partial void Failed(ILogger logger, string kind, Guid id, Exception exception);
    }
}
