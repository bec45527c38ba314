using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace ReferralOutlook.Bench.Pane;

/// <param name="Interactive">Milliseconds from the frame's insertion until the first action of the open mail is there, enabled, and the page has nothing more to do for it.</param>
/// <param name="Steps">Milliseconds from the frame's insertion until each stage of the opening.</param>
/// <param name="Bytes">As they came over the wire, headers included, without Office.js.</param>
internal sealed record Opened(double Interactive, IReadOnlyDictionary<string, double> Steps, long Bytes, IReadOnlyDictionary<string, long> ByAddress, IReadOnlyList<string> Buttons);

/// <summary>
/// One window with one pane in it; opened again it finds its files in the cache. The pane tells by a console line when it is ready, and nothing is evaluated in it before: what the
/// driver injects would be compiled on the same slow processor. One tab for both openings, because a second tab makes Chromium load pages of its own beside it.
/// </summary>
internal sealed class PaneVisit(IBrowserContext context, IPage page, ICDPSession session, Uri outlook) : IAsyncDisposable
{
    private const double CpuSlower = 4;
    private const int LatencyMilliseconds = 40;
    private const int BytesPerSecond = 10_000_000 / 8;

    /// <summary>Runs in every frame before its scripts: notes when the button of the name first can be pressed.</summary>
    private const string Watch = """
        if (window.parent !== window) {
          const usable = button => !button.disabled && button.getClientRects().length > 0 && button.textContent.includes(NAME);
          const look = () => {
            if (![...document.querySelectorAll("button")].some(usable)) return;
            watch.disconnect();
            setTimeout(() => {
              window.interactive = performance.timeOrigin + performance.now();
              console.debug("the pane is interactive");
            });
          };
          const watch = new MutationObserver(look);
          watch.observe(document, { childList: true, subtree: true, attributes: true });
        }
        """;

    private const string Steps = """
        opened => {
          const since = time => performance.timeOrigin + time - opened;
          const all = performance.getEntriesByType("resource");
          const last = kind => Math.max(...all.filter(one => one.name.includes(kind)).map(one => one.responseEnd));
          const asked = all.find(one => one.name.endsWith("/open"));
          const [page] = performance.getEntriesByType("navigation");
          return { begun: since(0), page: since(page.responseEnd), office: since(last("office.js")), script: since(last("/pane.")), asked: since(asked.startTime), answered: since(asked.responseEnd), interactive: interactive - opened };
        }
        """;

    public static async Task<PaneVisit> StartAsync(IBrowser browser, Uri outlook, string firstAction)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 720 } });
        await context.AddInitScriptAsync(Watch.Replace("NAME", JsonSerializer.Serialize(firstAction), StringComparison.Ordinal));
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = CpuSlower });
        return new PaneVisit(context, page, session, outlook);
    }

    public async Task<Opened> OpenAsync(Uri pane)
    {
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = LatencyMilliseconds, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        var bytes = Count(session, pane);
        var frame = await GoAsync(pane);
        var steps = await frame.EvaluateAsync<Dictionary<string, double>>(Steps, await page.EvaluateAsync<double>("() => opened"));
        var buttons = await frame.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main button')].filter(button => button.checkVisibility()).map(button => button.innerText.trim())");
        var sum = bytes.ToDictionary(StringComparer.Ordinal);
        await page.GotoAsync("about:blank");
        return new Opened(steps["interactive"], steps, sum.Values.Sum(), sum, buttons);
    }

    /// <summary>The pane on an unthrottled link, ready to be clicked; the processor stays slow.</summary>
    public Task<IFrame> UseAsync(Uri pane) => GoAsync(pane);

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task<IFrame> GoAsync(Uri pane)
    {
        var ready = new TaskCompletionSource();
        void Hear(object? sender, IConsoleMessage message)
        {
            if (message.Text == "the pane is interactive") ready.TrySetResult();
        }

        page.Console += Hear;
        await page.GotoAsync($"{outlook}?pane={Uri.EscapeDataString(pane.ToString())}");
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Console -= Hear;
        return page.Frames.Single(frame => frame.Name == "pane" || frame.Url == pane.ToString());
    }

    private static ConcurrentDictionary<string, long> Count(ICDPSession session, Uri pane)
    {
        var (addresses, bytes) = (new ConcurrentDictionary<string, Uri>(), new ConcurrentDictionary<string, long>());
        session.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
            addresses[sent!.Value.GetProperty("requestId").GetString()!] = new Uri(sent.Value.GetProperty("request").GetProperty("url").GetString()!);
        session.Event("Network.loadingFinished").OnEvent += (_, done) =>
        {
            if (addresses.TryGetValue(done!.Value.GetProperty("requestId").GetString()!, out var address) && address.Authority == pane.Authority)
                bytes.AddOrUpdate(address.AbsolutePath, Length(done.Value), (_, sofar) => sofar + Length(done.Value));
        };
        return bytes;
    }

    private static long Length(JsonElement done) => (long)done.GetProperty("encodedDataLength").GetDouble();
}
