using System.Diagnostics;
using System.Globalization;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Foundation;

/// <summary>The built program as the Functions host would start it: timed work runs when it is asked for and not otherwise, so that it can be measured.</summary>
internal sealed class ProductProcess : IDisposable
{
    /// <summary>Kernel ticks in a second, as /proc counts processor time (USER_HZ; 100 on every Linux that .NET runs on).</summary>
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ProductProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
    }

    public Uri Address { get; }

    /// <summary>Of user and system mode, all threads (proc(5), stat, fields 14 and 15).</summary>
    public double ProcessorSeconds
    {
        get
        {
            // The second field, the program's name, may hold spaces: counted from behind its bracket.
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    public double ResidentMegabytes =>
        double.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <param name="worksByItself">With notifications, and what they nudge; timers stay the caller's.</param>
    public static ProductProcess Start(Microsoft365 cloud, string dataFile, bool worksByItself = false)
    {
        var port = RunningProduct.FreePort();
        var address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("dotnet", [Program()]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (key, value) in RunningProduct.Configuration(cloud, new ProductSettings { WorksByItself = worksByItself, Notified = worksByItself }, address, dataFile))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return new ProductProcess(process, address);
    }

    /// <summary>Asks for the pane's page until it comes.</summary>
    /// <exception cref="InvalidOperationException">The program ended instead.</exception>
    public async Task<TimeSpan> FirstAnswerAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                using var answer = (await _http.GetAsync(new Uri("/addin/pane", UriKind.Relative), cancellation)).EnsureSuccessStatusCode();
                return Stopwatch.GetElapsedTime(_started);
            }
            catch (HttpRequestException notYet) when (notYet.StatusCode is null)
            {
                if (_process.HasExited)
                {
                    throw new InvalidOperationException($"The program ended with {_process.ExitCode} before it answered.", notYet);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellation);
            }
        }
    }

    /// <summary>One turn of a timer; returns when the work is done.</summary>
    public async Task WorkAsync(string timer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(timer, UriKind.Relative));
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        (await _http.SendAsync(request, cancellation)).EnsureSuccessStatusCode().Dispose();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    /// <summary>Of the same configuration as this one. Its own copy, not the one beside the bench: that one runs under the bench's runtime settings.</summary>
    private static string Program()
    {
        var configuration = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(configuration.Parent!.Parent!.FullName, "ReferralOutlook.Functions", configuration.Name, "ReferralOutlook.Functions.dll");
    }
}
