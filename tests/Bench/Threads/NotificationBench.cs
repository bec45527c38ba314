using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Threads;

/// <summary>500 notifications a second for half a minute, one a request, each at its own moment whether the ones before are answered or not; the program is another process and does its usual work meanwhile.</summary>
internal static class NotificationBench
{
    private const int PerSecond = 500;
    private const int Seconds = 30;
    private const int WarmUpSeconds = 3;
    private const double MillisecondsBar = 50;

    public static async Task<JsonObject> RunAsync(string dataFile, CancellationToken cancellation)
    {
        await using var cloud = await Microsoft365.StartAsync(new SandboxOptions(), cancellation);
        cloud.AddUser(BenchMail.Owner.Address, BenchMail.Owner.Name, zone: "America/New_York");
        cloud.Faults.RequestsPerTenMinutes = null;
        using var product = ProductProcess.Start(cloud, dataFile, worksByItself: true);
        await product.FirstAnswerAsync(cancellation);
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(BenchMail.Owner.Address));
        await pane.PostAsync("/addin/home", cancellation);
        await product.WorkAsync("SyncMailboxes", cancellation);
        await product.WorkAsync("RenewSubscriptions", cancellation);
        var body = Body(cloud);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = product.Address };
        await SendAsync(http, body, WarmUpSeconds, cancellation);
        var looksBefore = Looks(cloud);
        var processor = product.ProcessorSeconds;
        var (times, lost) = await SendAsync(http, body, Seconds, cancellation);
        return new JsonObject
        {
            ["notifications"] = PerSecond * Seconds,
            ["perSecond"] = PerSecond,
            ["millisecondsP50"] = Math.Round(times[times.Length / 2], 2),
            ["millisecondsP99"] = Bar.AtMost(MillisecondsBar, times[times.Length * 99 / 100]),
            ["millisecondsMost"] = Math.Round(times[^1], 2),
            ["lost"] = Bar.AtMost(0, lost),
            ["processorSecondsPerSecond"] = Math.Round((product.ProcessorSeconds - processor) / Seconds, 3),
            ["looksAtTheMailbox"] = Looks(cloud) - looksBefore,
        };
    }

    private static int Looks(Microsoft365 cloud) => cloud.Traffic.Operations.Where(one => one.Key.EndsWith("messages/delta", StringComparison.Ordinal)).Sum(one => one.Value);

    private static string Body(Microsoft365 cloud)
    {
        var subscription = cloud.Subscriptions.All.Single();
        return new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["subscriptionId"] = subscription.Id.ToString(),
                ["clientState"] = cloud.Subscriptions.SecretOf(subscription.Id),
                ["changeType"] = "created",
                ["resource"] = "Users/1/Messages/1",
                ["tenantId"] = Guid.NewGuid().ToString(),
                ["resourceData"] = new JsonObject { ["@odata.type"] = "#Microsoft.Graph.Message", ["id"] = "1" },
            }),
        }.ToJsonString();
    }

    /// <returns>Milliseconds from the moment each was due to its answer, sorted; and how many were not acknowledged.</returns>
    private static async Task<(double[] Times, int Lost)> SendAsync(HttpClient http, string body, int seconds, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var answers = new List<Task<double?>>();
        while (answers.Count < PerSecond * seconds)
        {
            var due = (int)Math.Min(PerSecond * seconds, (Stopwatch.GetElapsedTime(start).TotalSeconds * PerSecond) + 1);
            while (answers.Count < due)
            {
                answers.Add(OneAsync(http, body, start + (long)(answers.Count * (double)Stopwatch.Frequency / PerSecond), cancellation));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellation);
        }

        var times = await Task.WhenAll(answers);
        return ([.. times.OfType<double>().Order()], times.Count(time => time is null));
    }

    private static async Task<double?> OneAsync(HttpClient http, string body, long due, CancellationToken cancellation)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.PostAsync(new Uri("/webhooks/graph", UriKind.Relative), content, cancellation);
            return answer.StatusCode == HttpStatusCode.Accepted ? Stopwatch.GetElapsedTime(due).TotalMilliseconds : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
