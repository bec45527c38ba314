using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace ReferralOutlook.Bench.Pane;

/// <param name="Interactive">Milliseconds from the frame's insertion until the first action of the open mail is there, enabled, and the page has nothing more to do for it.</param>
/// <param name="Steps">Milliseconds from the frame's insertion until each stage of the opening.</param>
/// <param name="Bytes">As they came over the wire, headers included, without Office.js.</param>
internal sealed record Opened(double Interactive, IReadOnlyDictionary<string, double> Steps, long Bytes, IReadOnlyDictionary<string, long> ByAddress, IReadOnlyList<string> Buttons);

/// <summary>One window with one pane in it; the second one opened of the same visitor finds the first one's files in the cache.</summary>
internal sealed class PaneVisit(IBrowserContext context, Uri outlook) : IAsyncDisposable
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
            setTimeout(() => { window.interactive = performance.timeOrigin + performance.now(); });
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
        return new PaneVisit(context, outlook);
    }

    public async Task<Opened> OpenAsync(Uri pane)
    {
        var (page, frame, bytes) = await GoAsync(pane, isLinkSlow: true);
        var steps = await frame.EvaluateAsync<Dictionary<string, double>>(Steps, await page.EvaluateAsync<double>("() => opened"));
        var buttons = await frame.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main button')].filter(button => button.checkVisibility()).map(button => button.innerText.trim())");
        await page.CloseAsync();
        return new Opened(steps["interactive"], steps, bytes.Values.Sum(), bytes, buttons);
    }

    /// <summary>The pane on an unthrottled link, ready to be clicked; the processor stays slow.</summary>
    public async Task<IFrame> UseAsync(Uri pane) => (await GoAsync(pane, isLinkSlow: false)).Frame;

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task<(IPage Page, IFrame Frame, ConcurrentDictionary<string, long> Bytes)> GoAsync(Uri pane, bool isLinkSlow)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        var bytes = Count(session, pane);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = CpuSlower });
        if (isLinkSlow)
            await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = LatencyMilliseconds, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await page.GotoAsync($"{outlook}?pane={Uri.EscapeDataString(pane.ToString())}");
        var frame = await (await page.WaitForSelectorAsync("#pane"))!.ContentFrameAsync();
        await frame!.WaitForFunctionAsync("() => window.interactive > 0", null, new() { PollingInterval = 20 });
        return (page, frame, bytes);
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
