using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Counts what was asked and, when a file is named, writes one JSON line per exchange in the contract checker's format.</summary>
public sealed class Traffic : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter? _file;
    private readonly ConcurrentDictionary<string, int> _operations = new();
    private int _exchanges;
    private int _requests;
    private int _notifications;

    internal Traffic(string? file) => _file = file is null ? null : new StreamWriter(file, append: false);

    /// <summary>HTTP exchanges under /v1.0; a batch is one.</summary>
    public int Exchanges => Volatile.Read(ref _exchanges);

    /// <summary>Graph requests as the service counts them: each part of a batch is one, the batch itself is none.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Calls made to the product: validations, change and lifecycle notifications, retries included.</summary>
    public int Notifications => Volatile.Read(ref _notifications);

    /// <summary>How often each operation was asked, such as "GET users/{user}/mailFolders/{folder}/messages/delta".</summary>
    public IReadOnlyDictionary<string, int> Operations => new SortedDictionary<string, int>(_operations.ToDictionary());

    public void ResetCounts()
    {
        Interlocked.Exchange(ref _exchanges, 0);
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _notifications, 0);
        _operations.Clear();
    }

    /// <summary>Everything written so far is on disk when this returns.</summary>
    public void Flush()
    {
        lock (_gate) _file?.Flush();
    }

    public void Dispose()
    {
        lock (_gate) _file?.Dispose();
    }

    internal bool Records => _file is not null;
    internal void CountExchange() => Interlocked.Increment(ref _exchanges);
    internal void CountNotification() => Interlocked.Increment(ref _notifications);

    internal void CountRequest(string operation)
    {
        Interlocked.Increment(ref _requests);
        _operations.AddOrUpdate(operation, 1, static (_, n) => n + 1);
    }

    internal void Record(string method, string path, JsonObject requestHeaders, JsonNode? requestBody, int status, JsonObject responseHeaders, JsonNode? responseBody)
    {
        if (_file is null) return;
        var line = new JsonObject
        {
            ["method"] = method,
            ["path"] = path,
            ["requestHeaders"] = requestHeaders,
            ["requestBody"] = requestBody?.DeepClone(),
            ["status"] = status,
            ["responseHeaders"] = responseHeaders,
            ["responseBody"] = responseBody?.DeepClone(),
        }.ToJsonString(Json.Options);
        lock (_gate)
        {
            _file.WriteLine(line);
            _file.Flush();
        }
    }
}
