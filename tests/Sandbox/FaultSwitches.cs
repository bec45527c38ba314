namespace ReferralOutlook.Sandbox;

/// <summary>Conflict is the 412 that Exchange gives when it touched the item itself. Dropped* break the connection before or after the effect.</summary>
public enum FaultKind { TooManyRequests, ServiceUnavailable, ServerError, Conflict, DroppedBefore, DroppedAfter }

/// <summary>
/// What goes wrong, and how often. Shares are 0..1 of the Graph requests (parts of a batch are judged one by one; only whole
/// connections can be dropped). Everything is off at the start except the service's own limits.
/// </summary>
public sealed class FaultSwitches(int seed)
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private Random _random = new(seed);

    public double TooManyRequestsShare { get; set; }
    public int RetryAfterSeconds { get; set; } = 1;
    public double ServerErrorShare { get; set; }

    /// <summary>Share of requests whose connection breaks before anything happened.</summary>
    public double DroppedBeforeShare { get; set; }

    /// <summary>Share of requests whose connection breaks after the effect happened: the caller cannot know.</summary>
    public double DroppedAfterShare { get; set; }

    /// <summary>Shares apply only to requests whose method and path (as in "POST /v1.0/me/messages") contain this; null = all.</summary>
    public string? OnlyContaining { get; set; }

    /// <summary>Extra answering time by mailbox address (real time).</summary>
    public Dictionary<string, TimeSpan> SlowMailboxes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The service's own limits: null = not enforced.</summary>
    public int? ConcurrentPerMailbox { get; set; } = 4;
    public int? RequestsPerTenMinutes { get; set; } = 10_000;

    public double LostNotificationShare { get; set; }
    public double DoubledNotificationShare { get; set; }
    public bool ReorderNotifications { get; set; }

    /// <summary>A second create with the same transactionId answers 409 instead of 201 with the same event: the service's answer is not documented.</summary>
    public bool RepeatedTransactionIsConflict { get; set; }

    /// <summary>A read-state change comes through message delta with id and isRead only, as the service does.</summary>
    public bool SparseDeltas { get; set; } = true;

    /// <summary>The next <paramref name="times"/> requests whose "METHOD path" contains <paramref name="containing"/> fail so.</summary>
    public void FailNext(FaultKind kind, int times, string containing)
    {
        lock (_gate) _planned.Add(new(kind, times, containing));
    }

    /// <summary>All shares and plans off; the service's limits stay.</summary>
    public void Clear()
    {
        lock (_gate) _planned.Clear();
        TooManyRequestsShare = ServerErrorShare = DroppedBeforeShare = DroppedAfterShare = LostNotificationShare = DoubledNotificationShare = 0;
        ReorderNotifications = false;
        OnlyContaining = null;
        lock (SlowMailboxes) SlowMailboxes.Clear();
    }

    public void Reseed(int seed)
    {
        lock (_gate) _random = new(seed);
    }

    internal bool Happens(double share)
    {
        if (share <= 0) return false;
        lock (_gate) return _random.NextDouble() < share;
    }

    internal void Shuffle<T>(List<T> items)
    {
        lock (_gate) _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
    }

    internal FaultKind? Next(string request, bool connection)
    {
        lock (_gate)
        {
            var plan = _planned.Find(p => request.Contains(p.Containing, StringComparison.OrdinalIgnoreCase) && (connection || p.Kind < FaultKind.DroppedBefore));
            if (plan is not null)
            {
                if (--plan.Times == 0) _planned.Remove(plan);
                return plan.Kind;
            }
        }
        if (OnlyContaining is { } only && !request.Contains(only, StringComparison.OrdinalIgnoreCase)) return null;
        if (Happens(TooManyRequestsShare)) return FaultKind.TooManyRequests;
        if (Happens(ServerErrorShare)) return Happens(0.5) ? FaultKind.ServiceUnavailable : FaultKind.ServerError;
        if (connection && Happens(DroppedBeforeShare)) return FaultKind.DroppedBefore;
        return connection && Happens(DroppedAfterShare) ? FaultKind.DroppedAfter : null;
    }

    internal TimeSpan SlownessOf(string address)
    {
        lock (SlowMailboxes) return SlowMailboxes.GetValueOrDefault(address);
    }

    private sealed class Planned(FaultKind kind, int times, string containing)
    {
        public FaultKind Kind => kind;
        public string Containing => containing;
        public int Times { get; set; } = times;
    }
}
