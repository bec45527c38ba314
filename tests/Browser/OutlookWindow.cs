using System.Text.Json;
using Microsoft.Playwright;

namespace ReferralOutlook.Tests.Browser;

/// <summary>One emulated Outlook window with the pane in it. Disposing it asserts that nothing of ours went wrong in the console.</summary>
internal sealed class OutlookWindow : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    public OutlookWindow(IPage page, PaneHost host)
    {
        Page = page;
        Host = host;
        page.Console += (_, message) => { if (message.Type == "error" && !IsMicrosofts(message) && !IsExpected(message.Text)) _errors.Add($"{message.Text} ({message.Location})"); };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public PaneHost Host { get; }

    public IFrameLocator Pane => Page.FrameLocator("#pane");

    public ILocator Heading => Pane.Locator("main h1");

    /// <summary>Texts of console errors that a test brings about on purpose.</summary>
    public List<string> Expected { get; } = [];

    public async Task GoAsync(string url, int paneWidth)
    {
        await Page.GotoAsync(url);
        await Page.EvaluateAsync("width => document.body.style.setProperty('--pane', width + 'px')", paneWidth);
    }

    /// <summary>Gives the pane this width, and the window the height that shows it whole.</summary>
    public async Task WidenAsync(int width)
    {
        await Page.EvaluateAsync("width => document.body.style.setProperty('--pane', width + 'px')", width);
        await Page.SetViewportSizeAsync(width + 320, 500);
        var height = await Frame.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(width + 320, Math.Max(500, height));
    }

    public ILocator Button(string name) => Pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task<JsonElement?> AskAsync(string script, object? given = null) => Page.EvaluateAsync(script, given);

    /// <summary>Outlook opens another item, or none; silently leaves Office.js untold.</summary>
    public Task ShowItemAsync(object? item, bool isSilent = false) => Page.EvaluateAsync("([item, silent]) => window.outlook.open(item, silent)", new[] { item, isSilent });

    public IFrame Frame => Page.Frames.Single(frame => frame.Name.Contains("baseFrameName", StringComparison.Ordinal));

    public async Task SeeAsync(string heading) => await Assertions.Expect(Heading).ToContainTextAsync(heading);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.True(_errors.Count == 0, string.Join("\n", _errors));
    }

    /// <summary>Office.js writes two style elements of its own, which the pane's policy refuses without harm.</summary>
    private static bool IsMicrosofts(IConsoleMessage message) => message.Location.StartsWith("https://appsforoffice.microsoft.com/", StringComparison.Ordinal);

    private bool IsExpected(string text) => Expected.Exists(expected => text.Contains(expected, StringComparison.Ordinal));
}
