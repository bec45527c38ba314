using System.Diagnostics;

namespace ReferralOutlook.Sandbox;

/// <summary>Lets the sandbox's clock run faster, so that pauses asked for by the service and pauses between tries need not be sat through.</summary>
internal sealed class Hurry : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public Hurry(SandboxClock clock, double times) => _running = Task.Run(() => RunAsync(clock, times - 1));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(SandboxClock clock, double more)
    {
        var last = Stopwatch.GetTimestamp();
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
            var now = Stopwatch.GetTimestamp();
            clock.Advance(Stopwatch.GetElapsedTime(last, now) * more);
            last = now;
        }
    }
}
