using System.Text.Json;
using System.Text.Json.Nodes;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Threads;

/// <summary>threads [matching] [notifications] [catch-up]: all three, or those named.</summary>
internal static class ThreadsBench
{
    /// <summary>Half of 5,000: as many are private.</summary>
    private const int MailsOfEachKind = 2500;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Prints one JSON object; 1 when a bar does not hold.</summary>
    public static async Task<int> RunAsync(string[] parts, TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("referraloutlook-bench-");
        var result = new JsonObject { ["machine"] = FoundationBench.Machine() };
        try
        {
            if (Wanted("matching"))
            {
                result["matching"] = await new MatchingBench(folder.FullName).RunAsync(cancellation);
            }

            if (Wanted("notifications"))
            {
                result["notifications"] = await NotificationBench.RunAsync(Path.Combine(folder.FullName, "notified.db"), cancellation);
            }

            if (Wanted("catch-up"))
            {
                result["catchUp"] = await CatchUpAsync(Path.Combine(folder.FullName, "catch-up.db"), cancellation);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var text = result.ToJsonString(Readable);
        await output.WriteLineAsync(text);
        return text.Contains("\"held\": false", StringComparison.Ordinal) ? 1 : 0;

        bool Wanted(string part) => parts.Length == 0 || parts.Contains(part);
    }

    private static async Task<JsonObject> CatchUpAsync(string dataFile, CancellationToken cancellation)
    {
        await using var cloud = await Microsoft365.StartAsync(new SandboxOptions(), cancellation);
        cloud.AddUser(BenchMail.Owner.Address, BenchMail.Owner.Name, zone: "America/New_York");
        // Two catch-ups follow each other at once: the service's bound per ten minutes is not what is measured.
        cloud.Faults.RequestsPerTenMinutes = null;
        using var product = ProductProcess.Start(cloud, dataFile);
        await product.FirstAnswerAsync(cancellation);
        return await new CatchUp(cloud, product, MailsOfEachKind).RunAsync(cancellation);
    }
}
