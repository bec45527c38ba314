using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>The sandbox with its Outlook page, a pane of the test's own on another origin, and Debian's Chromium.</summary>
public sealed partial class OutlookSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private WebApplication? _paneSite;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string PaneAddress { get; private set; } = "";

    /// <summary>A page that frames the pane as Outlook would, from an origin that is not the sandbox's.</summary>
    public string StrangerAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        _paneSite = builder.Build();
        _paneSite.MapGet("/pane", () => Results.Content(TestPane.Html(Address), "text/html; charset=utf-8"));
        _paneSite.MapGet("/stranger", () => Results.Content("<!doctype html><script>heard = []; addEventListener('message', event => heard.push(event.data))</script><iframe src='/pane'></iframe>", "text/html; charset=utf-8"));
        await _paneSite.StartAsync(CancellationToken.None);
        PaneAddress = _paneSite.Urls.Single() + "/pane";
        StrangerAddress = _paneSite.Urls.Single() + "/stranger";
        await StartSandboxAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    internal async Task<OutlookWindow> OpenAsync(ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"Browser tests need Chromium at {Chromium} (Debian: apt-get install chromium).");
        return await OutlookWindow.OpenAsync(_browser, Address + "/", scheme);
    }

    /// <summary>Waits for something the sandbox does in its own time.</summary>
    internal async Task UntilAsync(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (holds()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not happen within ten seconds.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_paneSite is not null) await _paneSite.DisposeAsync();
        await StopSandboxAsync();
    }
}

internal sealed record MailToDeliver(
    string Subject, string? Html = null, string FromName = "Sam Carter", string FromAddress = "sam@clinic.example", string Folder = "inbox",
    bool IsRead = false, string[]? Categories = null, (string Name, byte[] Bytes)? Attachment = null);
