using System.Collections.Concurrent;

namespace ReferralOutlook.Sandbox;

/// <summary>The service's limits per app and mailbox (facts: 87, 88): requests at a time, and requests in ten minutes.</summary>
internal sealed class Throttle(FaultSwitches faults, SandboxClock clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private int _refusals;
    private readonly ConcurrentDictionary<(Guid App, Guid Mailbox), Lane> _lanes = new();

    /// <summary>How often a caller went over a limit; a well-behaved client never does.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    /// <returns>To be disposed when the request is answered.</returns>
    /// <exception cref="GraphError">429 ApplicationThrottled with Retry-After.</exception>
    public IDisposable Enter(Guid app, Guid mailbox)
    {
        var lane = _lanes.GetOrAdd((app, mailbox), _ => new());
        var now = clock.GetUtcNow();
        lock (lane)
        {
            if (now - lane.WindowStart >= Window) (lane.WindowStart, lane.Requests) = (now, 0);
            lane.Requests++;
            if (faults.RequestsPerTenMinutes is { } most && lane.Requests > most)
                throw Refused("Application is over its MailboxRequests limit.", (int)Math.Ceiling((lane.WindowStart + Window - now).TotalSeconds));
            if (faults.ConcurrentPerMailbox is { } wide && lane.Running >= wide) throw Refused("Application is over its MailboxConcurrency limit.", 1);
            lane.Running++;
        }
        return new Leaving(lane);
    }

    private GraphError Refused(string message, int seconds)
    {
        Interlocked.Increment(ref _refusals);
        return GraphError.Throttled("ApplicationThrottled", message, seconds);
    }

    private sealed class Lane
    {
        public int Running { get; set; }
        public int Requests { get; set; }
        public DateTimeOffset WindowStart { get; set; }
    }

    private sealed class Leaving(Lane lane) : IDisposable
    {
        public void Dispose()
        {
            lock (lane) lane.Running--;
        }
    }
}
