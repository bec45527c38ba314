using System.Text.Json;
using Microsoft.Playwright;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>One Chromium and one host for all browser tests; absent tools skip the tests by name.</summary>
public sealed class OutlookBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private string? _missing;

    internal PaneHost Host { get; private set; } = null!;

    internal IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _missing = await FindMissingAsync();
        if (_missing is not null) return;
        Host = await PaneHost.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledPrograms.Find("chromium"),
            Args = ["--no-sandbox", $"--host-resolver-rules=MAP outlook.office.com:443 127.0.0.1:{Host.Port}"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is not null) return;
        await Chromium.CloseAsync();
        _playwright!.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Opens the emulated Outlook with the pane beside the given item.</summary>
    internal async Task<OutlookWindow> OpenAsync(object? item = null, string mode = "read", object? matrix = null, string locale = "en-US", int paneWidth = 320, ColorScheme scheme = ColorScheme.Light,
        ForcedColors forced = ForcedColors.None, string path = "/addin/pane", string? script = null)
    {
        if (_missing is not null) Assert.Skip(_missing);
        Host.Sent.Clear();
        Host.Delay = null;
        Host.Instead = null;
        var context = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            IgnoreHTTPSErrors = true, ViewportSize = new ViewportSize { Width = paneWidth + 320, Height = 720 }, ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce,
        });
        if (script is not null) await context.AddInitScriptAsync(script);
        await context.RouteAsync("https://appsforoffice.microsoft.com/**", ServeOfficeAsync);
        await context.RouteAsync("https://ajax.aspnetcdn.com/**", route => route.FulfillAsync(new RouteFulfillOptions { Path = Repository.Folder("tests/Browser/Host/msajax.js"), ContentType = "text/javascript" }));
        // Microsoft's telemetry is not ours to test, and there is no network.
        await context.RouteAsync(url => url.Contains(".data.microsoft.com", StringComparison.Ordinal), route => route.AbortAsync());
        var window = new OutlookWindow(await context.NewPageAsync(), Host);
        var config = JsonSerializer.Serialize(new { pane = $"https://localhost:{Host.Port}{path}", mode, item, matrix, locale }, JsonSerializerOptions.Web);
        await window.GoAsync($"https://outlook.office.com/emulated/host.html?cfg={Uri.EscapeDataString(config)}", paneWidth);
        return window;
    }

    private static Task ServeOfficeAsync(IRoute route)
    {
        var name = new Uri(route.Request.Url).AbsolutePath.Split("/hosted/")[^1];
        var file = Path.Combine(InstalledPrograms.OfficeFolder, name.Replace('/', Path.DirectorySeparatorChar));
        return File.Exists(file) ? route.FulfillAsync(new RouteFulfillOptions { Path = file }) : route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private static async Task<string?> FindMissingAsync() =>
        InstalledPrograms.Find("chromium") is null ? "Browser tests need Chromium (Debian: apt-get install chromium)." : await InstalledPrograms.MicrosoftOfficeAsync();
}

[CollectionDefinition("Browser")]
public sealed class BrowserCollection : ICollectionFixture<OutlookBrowser>;
