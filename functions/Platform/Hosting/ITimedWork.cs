namespace ReferralOutlook.Platform.Hosting;

/// <summary>
/// Work that a timer starts: the Functions host's, or the program's own clock when it runs alone. Each run is short and resumable; it throws when it failed.
/// </summary>
internal interface ITimedWork
{
    /// <summary>Also the name of the Azure function, and so of its folder in the publish layout.</summary>
    static abstract string Name { get; }
    static abstract TimeSpan Every(IServiceProvider services);
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>Such work as the timers hold it: what it needs is made when it first runs, so that a process that only serves the pane stays small.</summary>
internal sealed record TimedWork(string Name, TimeSpan Every, Func<CancellationToken, Task> RunAsync);
