using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ReferralOutlook.Platform.Work;

/// <summary>
/// Works for several practices, a few at a time. One that takes longer than the others' patience goes on beside them, until it is done or the program ends; one that fails stops none.
/// </summary>
internal sealed partial class SideBySide(IOptions<WorkOptions> options, IHostApplicationLifetime program, TimeProvider clock, ILogger<SideBySide> log)
{
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.Value.PatienceSeconds);

    /// <exception cref="AggregateException">What failed while it was waited for; all others were worked for.</exception>
    public async Task ForEachAsync(IEnumerable<Guid> practices, int atOnce, Func<Guid, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var failures = new ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(practices, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, async (practice, stop) =>
        {
            try
            {
                await OneAsync(practice, work, stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Enqueue(failure);
            }
        });
        if (!failures.IsEmpty)
        {
            throw new AggregateException(failures);
        }
    }

    /// <summary>Returns when the work is done, or after the patience while it goes on.</summary>
    public async Task OneAsync(Guid practice, Func<Guid, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var running = work(practice, program.ApplicationStopping);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (await Task.WhenAny(running, Task.Delay(_patience, clock, enough.Token)) == running)
        {
            await enough.CancelAsync();
            await running;
            return;
        }

        _ = WatchAsync(practice, running);
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task WatchAsync(Guid practice, Task running)
    {
        try
        {
            await running;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(log, practice, failure);
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next one takes up what was left.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Work for practice {Practice}, which took long, failed; its timer does it again.")]
        public static partial void Failed(ILogger logger, Guid practice, Exception exception);
    }
}
