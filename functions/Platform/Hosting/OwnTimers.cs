using Microsoft.Extensions.Options;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>Standalone: the same work as the Functions timers, on the program's own clock.</summary>
internal sealed partial class OwnTimers(IEnumerable<TimedWork> work, IOptions<HostingOptions> options, TimeProvider clock, ILogger<OwnTimers> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.OwnTimers ? Task.WhenAll(work.Select(one => RepeatAsync(one, stoppingToken))) : Task.CompletedTask;

    private async Task RepeatAsync(TimedWork one, CancellationToken cancellation)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(one.Every, clock);
        do
        {
            try
            {
                await one.RunAsync(cancellation);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.Failed(log, one.Name, problem);
            }
        }
        while (await NextAsync(timer, cancellation));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Work} failed and runs again at its next time.")]
        public static partial void Failed(ILogger logger, string work, Exception exception);
    }
}
