using System.Net;
using System.Net.Sockets;

namespace ReferralOutlook.Sandbox;

/// <summary>How the product runs against the sandbox.</summary>
public sealed record ProductSettings
{
    /// <summary>SQLite file; null makes one of its own, deleted at the end.</summary>
    public string? DataFile { get; init; }

    /// <summary>An Npgsql connection string; null uses SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether timers and nudges run by themselves; tests that move time step by step switch them off.</summary>
    public bool WorksByItself { get; init; } = true;

    /// <summary>Whether Graph's notifications reach the product; without, it polls.</summary>
    public bool Notified { get; init; } = true;

    /// <summary>Further settings, as in appsettings (<c>Work:Tries</c>).</summary>
    public IReadOnlyDictionary<string, string?> More { get; init; } = new Dictionary<string, string?>();
}

/// <summary>The product in this process, with the sandbox as its Microsoft 365 and its clock.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _ownFile;

    private RunningProduct(WebApplication app, Uri address, string? ownFile)
    {
        _app = app;
        Address = address;
        _ownFile = ownFile;
    }

    public Uri Address { get; }
    public IServiceProvider Services => _app.Services;

    public static async Task<RunningProduct> StartAsync(Microsoft365 microsoft365, ProductSettings settings, CancellationToken cancellation)
    {
        var port = settings.Port == 0 ? FreePort() : settings.Port;
        var address = new Uri($"http://127.0.0.1:{port}/");
        var ownFile = settings.DataFile is null && settings.Postgres is null ? Path.Combine(Path.GetTempPath(), $"referraloutlook-{Guid.NewGuid():N}.db") : null;
        var app = await Product.BuildAsync([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Configuration(microsoft365, settings, address, settings.DataFile ?? ownFile));
            builder.Logging.ClearProviders();
            if (settings.More.ContainsKey("Logging:Console"))
            {
                builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
            }

            builder.Services.AddSingleton<TimeProvider>(microsoft365.Clock);
            builder.WebHost.UseUrls(address.ToString());
        });
        await app.StartAsync(cancellation);
        return new RunningProduct(app, address, ownFile);
    }

    /// <summary>The settings under which the product finds the sandbox; also what a process of its own gets as environment.</summary>
    public static Dictionary<string, string?> Configuration(Microsoft365 microsoft365, ProductSettings settings, Uri address, string? dataFile)
    {
        var origin = microsoft365.Address.GetLeftPart(UriPartial.Authority);
        return new Dictionary<string, string?>
        {
            ["Storage:SqliteFile"] = dataFile ?? "unused.db",
            ["Storage:Postgres"] = settings.Postgres,
            ["Graph:BaseUrl"] = $"{origin}/v1.0",
            ["Graph:ClientId"] = SandboxOptions.ProductClientId.ToString(),
            ["Graph:ClientSecret"] = SandboxOptions.ProductSecret,
            ["Graph:RetryMilliseconds"] = "200",
            ["SignIn:Authority"] = origin,
            ["SignIn:Audience"] = SandboxOptions.ProductClientId.ToString(),
            ["Pane:OfficeScript"] = $"{origin}/outlook/office.js",
            ["Pane:FrameAncestors:0"] = origin,
            ["Hosting:PublicAddress"] = settings.Notified ? address.ToString() : null,
            ["Hosting:OwnTimers"] = settings.WorksByItself.ToString(),
            ["Work:Nudges"] = settings.WorksByItself.ToString(),
            // Whoever works step by step waits for each step to its end.
            ["Work:PatienceSeconds"] = settings.WorksByItself ? "20" : "3600",
        }.Concat(settings.More).GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => group.Last().Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownFile is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(_ownFile + suffix);
            }
        }
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
