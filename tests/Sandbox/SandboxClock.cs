namespace ReferralOutlook.Sandbox;

/// <summary>
/// The sandbox's time. It either runs at the speed of real time with an offset, or stands still until it is advanced.
/// Timers made with <see cref="CreateTimer"/> fire in due order, also in the middle of a long advance.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<ClockTimer> _timers = new(ClockTimer.ByDue);
    private readonly TimeProvider _real = System;
    private readonly ITimer _pump;
    private TimeSpan _offset;
    private DateTimeOffset _standing;
    private long _order;

    /// <param name="start">Where the clock begins; null = now.</param>
    /// <param name="runs">False: the clock stands still until <see cref="Advance"/>.</param>
    public SandboxClock(DateTimeOffset? start, bool runs)
    {
        Runs = runs;
        _standing = start ?? _real.GetUtcNow();
        _offset = _standing - _real.GetUtcNow();
        _pump = _real.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Runs { get; }
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return Now();
    }

    /// <summary>Moves the clock on; every timer due on the way fires before this returns, each at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset target;
        lock (_gate) target = Now() + by;
        while (TakeDue(target, move: true) is { } timer) timer.Fire();
        lock (_gate) MoveTo(target);
    }

    /// <summary>When the next timer is due; null when none waits.</summary>
    public DateTimeOffset? NextTimer
    {
        get { lock (_gate) return _timers.Min?.Due; }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private DateTimeOffset Now() => Runs ? _real.GetUtcNow() + _offset : _standing;

    private void MoveTo(DateTimeOffset moment)
    {
        if (moment <= Now()) return;
        if (Runs) _offset += moment - Now();
        else _standing = moment;
    }

    private ClockTimer? TakeDue(DateTimeOffset until, bool move)
    {
        lock (_gate)
        {
            if (_timers.Min is not { } first || first.Due > until) return null;
            _timers.Remove(first);
            if (move) MoveTo(first.Due);
            if (first.Period > TimeSpan.Zero) Enqueue(first, first.Due + first.Period, first.Period);
            return first;
        }
    }

    private void FireDue()
    {
        while (TakeDue(GetUtcNow(), move: false) is { } timer) timer.Fire();
        lock (_gate) SetPump();
    }

    private void Enqueue(ClockTimer timer, DateTimeOffset due, TimeSpan period)
    {
        timer.Due = due;
        timer.Period = period;
        timer.Order = ++_order;
        _timers.Add(timer);
    }

    private void SetPump()
    {
        if (!Runs || _timers.Min is not { } first) return;
        var wait = first.Due - Now();
        // Days ahead are looked at again within the day: a system timer holds 49 days at most.
        _pump.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);
    }

    private sealed class ClockTimer(SandboxClock clock, TimerCallback callback, object? state) : ITimer
    {
        public static readonly IComparer<ClockTimer> ByDue =
            Comparer<ClockTimer>.Create((a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : a.Order.CompareTo(b.Order));

        public DateTimeOffset Due { get; set; }
        public TimeSpan Period { get; set; }
        public long Order { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                clock.Enqueue(this, clock.Now() + dueTime, period);
                clock.SetPump();
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
