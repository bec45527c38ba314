using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace ReferralOutlook.Platform.Work;

/// <summary>What should happen soon rather than at the timer's next turn. Nudges live in memory and may be lost: the timers do the same work.</summary>
internal sealed class Nudges(IOptions<WorkOptions> options, TimeProvider clock)
{
    public enum Work
    {
        Effects,
        Look,
        Resubscribe,
    }

    private readonly ConcurrentDictionary<(Work Work, Guid Practice), byte> _pending = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _lookedAt = new();
    private readonly Channel<(Work Work, Guid Practice)> _channel = Channel.CreateUnbounded<(Work Work, Guid Practice)>();

    public void CarryOut(Guid practice) => Add(Work.Effects, practice);

    public void Look(Guid practice) => Add(Work.Look, practice);

    public void Resubscribe(Guid practice) => Add(Work.Resubscribe, practice);

    public async IAsyncEnumerable<(Work Work, Guid Practice)> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var nudge in _channel.Reader.ReadAllAsync(cancellation))
        {
            _pending.TryRemove(nudge, out _);
            if (nudge.Work == Work.Look)
            {
                _lookedAt[nudge.Practice] = clock.GetUtcNow();
            }

            yield return nudge;
        }
    }

    /// <summary>Many nudges of one kind are one while they wait. Looks keep a distance: what we file is notified as well, and each look costs requests.</summary>
    private void Add(Work work, Guid practice)
    {
        if (!_pending.TryAdd((work, practice), 0))
        {
            return;
        }

        var wait = work == Work.Look && _lookedAt.TryGetValue(practice, out var last) ? last + TimeSpan.FromSeconds(options.Value.LookGapSeconds) - clock.GetUtcNow() : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            _ = LaterAsync(work, practice, wait);
        }
        else
        {
            _channel.Writer.TryWrite((work, practice));
        }
    }

    private async Task LaterAsync(Work work, Guid practice, TimeSpan wait)
    {
        await Task.Delay(wait, clock);
        _channel.Writer.TryWrite((work, practice));
    }
}

/// <summary>Answers a kind of nudge; capabilities bring their own.</summary>
internal sealed record NudgeAnswer(Nudges.Work Work, Func<Guid, CancellationToken, Task> RunAsync);

/// <summary>New effects are carried out as soon as their cause is saved.</summary>
internal sealed class NudgeOnNewEffects(Nudges nudges) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var saved = await base.SavedChangesAsync(eventData, result, cancellationToken);
        if (eventData.Context is Storage.ReferralDb { Practice: { } practice } db && db.ChangeTracker.Entries<Effect>().Any(entry => entry.Entity is { State: EffectState.Waiting, Tries: 0 }))
        {
            nudges.CarryOut(practice);
        }

        return saved;
    }
}

/// <summary>Works through nudges, a few practices at a time.</summary>
internal sealed partial class NudgeRunner(Nudges nudges, SideBySide sideBySide, IEnumerable<NudgeAnswer> answers, IOptions<WorkOptions> options, ILogger<NudgeRunner> log) : BackgroundService
{
    private readonly ILookup<Nudges.Work, NudgeAnswer> _answers = answers.ToLookup(answer => answer.Work);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Nudges)
        {
            return;
        }

        try
        {
            await Parallel.ForEachAsync(nudges.ReadAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = options.Value.MailboxesAtOnce, CancellationToken = stoppingToken }, RunAsync);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the timers take up what was left.
        }
    }

    private async ValueTask RunAsync((Nudges.Work Work, Guid Practice) nudge, CancellationToken cancellation)
    {
        foreach (var answer in _answers[nudge.Work])
        {
            try
            {
                await sideBySide.OneAsync(nudge.Practice, answer.RunAsync, cancellation);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.Failed(log, nudge.Work, problem);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Nudged work {Work} failed; the timer does it again.")]
        public static partial void Failed(ILogger logger, Nudges.Work work, Exception exception);
    }
}
