using System.Diagnostics;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>The built program as a process that can be killed at any moment and started again on the same data.</summary>
public sealed class KilledProgram(Microsoft365 cloud, string dataFile) : IDisposable
{
    private readonly int _port = RunningProduct.FreePort();
    private Process? _process;

    public int Killed { get; private set; }
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public void Start()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Name;
        var start = new ProcessStartInfo("dotnet", [Repository.Path("artifacts", "bin", "ReferralOutlook.Functions", configuration, "ReferralOutlook.Functions.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var settings = RunningProduct.Configuration(cloud, new ProductSettings
        {
            Notified = false,
            More = new Dictionary<string, string?> { ["Work:LeaseSeconds"] = "0.5", ["Work:FirstPauseSeconds"] = "0.2", ["Work:Tries"] = "50", ["Threads:LookEverySeconds"] = "1" },
        }, Address, dataFile);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Kills at random moments after the program answers, and starts it anew each time.</summary>
    public async Task KillAgainAndAgainAsync(int times, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        using var http = new HttpClient { BaseAddress = Address };
        while (Killed < times)
        {
            await UntilItAnswersAsync(http, cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, 3500)), TimeProvider.System, cancellation);
            Stop();
            Killed++;
            Start();
        }
    }

    public void Stop()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }
    }

    public void Dispose() => Stop();

    private static async Task UntilItAnswersAsync(HttpClient http, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await http.GetAsync(new Uri("/", UriKind.Relative), cancellation);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation);
            }
        }
    }
}
