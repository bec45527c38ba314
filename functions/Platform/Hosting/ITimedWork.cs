namespace ReferralOutlook.Platform.Hosting;

/// <summary>
/// Work that a timer starts: the Functions host's, or the program's own clock when it runs alone. Each run is short and resumable; it throws when it failed.
/// </summary>
internal interface ITimedWork
{
    /// <summary>Also the name of the Azure function, and so of its folder in the publish layout.</summary>
    string Name { get; }
    TimeSpan Every { get; }
    Task RunAsync(CancellationToken cancellation);
}
