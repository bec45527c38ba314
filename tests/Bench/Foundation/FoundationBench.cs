using System.Text.Json;
using System.Text.Json.Nodes;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Foundation;

/// <summary>
/// foundation: the built program as a process of its own, the sandbox in this one as its Microsoft 365. Mail is read and filed first, then the program starts again on what it
/// kept and serves the pane. Linux: memory and processor time come from /proc.
/// </summary>
internal static class FoundationBench
{
    private const int Starts = 5;
    private const int MailsOfEachKind = 500;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Prints one JSON object. 0 whether the bars held or not: each says so itself.</summary>
    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("referraloutlook-bench-");
        try
        {
            await using var cloud = await Microsoft365.StartAsync(new SandboxOptions(), cancellation);
            cloud.AddUser(BenchMail.Owner.Address, BenchMail.Owner.Name, zone: "America/New_York");
            var dataFile = Path.Combine(folder.FullName, "bench.db");
            var result = new JsonObject { ["machine"] = Machine() };
            using (var first = ProductProcess.Start(cloud, dataFile))
            {
                result["firstStartMilliseconds"] = Math.Round((await first.FirstAnswerAsync(cancellation)).TotalMilliseconds);
                result["synchronization"] = await new CatchUp(cloud, first, MailsOfEachKind).RunAsync(cancellation);
            }

            result["startMilliseconds"] = await MedianStartAsync(cloud, dataFile, cancellation);
            using var serving = ProductProcess.Start(cloud, dataFile);
            await serving.FirstAnswerAsync(cancellation);
            using var pane = new PaneLoad(cloud, serving);
            result["pane"] = await pane.RunAsync(cancellation);
            await output.WriteLineAsync(result.ToJsonString(Readable));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>From the start of the process to the pane's page in hand, on a database that is there.</summary>
    private static async Task<double> MedianStartAsync(Microsoft365 cloud, string dataFile, CancellationToken cancellation)
    {
        var times = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            using var product = ProductProcess.Start(cloud, dataFile);
            times.Add((await product.FirstAnswerAsync(cancellation)).TotalMilliseconds);
        }

        times.Sort();
        return Math.Round(times[Starts / 2]);
    }

    /// <summary>Times mean little without knowing what else the machine did.</summary>
    public static JsonObject Machine() => new()
    {
        ["processors"] = Environment.ProcessorCount,
        ["loadBefore"] = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
    };
}

internal static class Bar
{
    public static JsonObject AtMost(double bar, double value) => new() { ["value"] = Math.Round(value, 3), ["bar"] = bar, ["held"] = value <= bar };
}
