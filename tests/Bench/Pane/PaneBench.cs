using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ReferralOutlook.Bench.Foundation;

namespace ReferralOutlook.Bench.Pane;

/// <summary>
/// pane: weight and speed of the pane with an open mail beside a React and Fluent UI pane that shows the same, turn by turn in one Chromium: processor 4 times slower,
/// 10 Mbit/s and 40 ms, medians of 15. Office.js is the sandbox's stand-in for both, so that the figures are the panes' own. Then clicks, on a link without limits.
/// </summary>
internal static class PaneBench
{
    private const int Visits = 15;
    private const int Rounds = 15;
    private const string FirstAction = "Write letter";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Prints one JSON object; 0 when every bar holds.</summary>
    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        await using var world = await PaneWorld.StartAsync(Root(), cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox"] });
        var (ours, reacts) = (new Series(), new Series());
        for (var visit = -1; visit < Visits; visit++)
        {
            await VisitAsync(browser, world.Outlook, world.Ours, visit < 0 ? null : ours);
            await VisitAsync(browser, world.Outlook, world.Reacts, visit < 0 ? null : reacts);
        }

        await using var user = await PaneVisit.StartAsync(browser, world.Outlook, FirstAction);
        var clicks = await Clicks.MeasureAsync(await user.UseAsync(world.Ours), Rounds);
        var bars = Bars(ours, reacts, clicks);
        await output.WriteLineAsync(new JsonObject
        {
            ["loadBefore"] = double.Parse((await File.ReadAllTextAsync("/proc/loadavg", cancellation)).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
            ["ours"] = ours.ToJson(), ["react"] = reacts.ToJson(), ["clicks"] = Clicks.ToJson(clicks), ["bars"] = bars,
        }.ToJsonString(Readable));
        return bars.All(bar => bar.Value!["held"]!.GetValue<bool>()) ? 0 : 1;
    }

    private static async Task VisitAsync(IBrowser browser, Uri outlook, Uri pane, Series? series)
    {
        await using var visitor = await PaneVisit.StartAsync(browser, outlook, FirstAction);
        var cold = await visitor.OpenAsync(pane);
        var warm = await visitor.OpenAsync(pane);
        series?.Add(cold, warm);
    }

    private static JsonObject Bars(Series ours, Series reacts, IReadOnlyList<(string Action, double Milliseconds)> clicks)
    {
        var times = clicks.Select(click => click.Milliseconds).Order().ToList();
        return new JsonObject
        {
            ["kibibytesTransferred"] = Bar.AtMost(25, ours.Bytes / 1024.0),
            ["shareOfReactsBytes"] = Bar.AtMost(0.25, (double)ours.Bytes / reacts.Bytes),
            ["shareOfReactsTimeToInteractive"] = Bar.AtMost(0.65, ours.Cold / reacts.Cold),
            ["warmMilliseconds"] = Bar.AtMost(400, ours.Warm),
            ["clickToResultMillisecondsP95"] = Bar.AtMost(150, times[(int)Math.Ceiling(times.Count * 0.95) - 1]),
            ["buttonsThatOnlyOneOfThemHas"] = Bar.AtMost(0, ours.Buttons.Except(reacts.Buttons).Concat(reacts.Buttons.Except(ours.Buttons)).Count()),
        };
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The bench needs Chromium on the path (Debian: apt-get install chromium).");

    private static string Root()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
            if (File.Exists(Path.Combine(up.FullName, "ReferralOutlook.sln"))) return up.FullName;
        throw new InvalidOperationException("The bench runs from within the repository: it builds what it measures from there.");
    }

    private sealed class Series
    {
        private readonly List<Opened> _cold = [];
        private readonly List<Opened> _warm = [];

        public double Cold => Median(_cold, opened => opened.Interactive);
        public double Warm => Median(_warm, opened => opened.Interactive);
        public long Bytes => (long)Median(_cold, opened => opened.Bytes);
        public IEnumerable<string> Buttons => _cold[0].Buttons;

        public void Add(Opened cold, Opened warm)
        {
            _cold.Add(cold);
            _warm.Add(warm);
        }

        public JsonObject ToJson() => new()
        {
            ["kibibytesTransferred"] = Math.Round(Bytes / 1024.0, 1),
            ["bytesByAddress"] = new JsonObject(_cold[^1].ByAddress.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
            ["interactiveMilliseconds"] = Math.Round(Cold), ["warmMilliseconds"] = Math.Round(Warm), ["warmKibibytes"] = Math.Round(Median(_warm, opened => opened.Bytes) / 1024, 1),
            ["coldSteps"] = Stages(_cold), ["warmSteps"] = Stages(_warm),
            ["buttons"] = new JsonArray([.. Buttons.Select(button => JsonValue.Create(button))]),
        };

        private static JsonObject Stages(List<Opened> all) => new(all[0].Steps.Keys.Select(step => KeyValuePair.Create(step, (JsonNode?)Math.Round(Median(all, opened => opened.Steps[step])))));

        private static double Median(List<Opened> all, Func<Opened, double> of) => all.Select(of).Order().ElementAt(all.Count / 2);
    }
}
