using System.Text.Json;
using Microsoft.Playwright;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>One browser window with the stand-in Outlook page, and the test's pane beside the mail.</summary>
internal sealed class OutlookWindow(IPage page) : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    public IPage Page => page;

    /// <summary>Errors in the console and uncaught exceptions, of the page and of every frame in it.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public ILocator Reading => page.Locator("#reading");
    public ILocator Folder(string name) => page.Locator($"[data-folder='{name}']");
    public ILocator Mail(string text) => page.GetByRole(AriaRole.Option).Filter(new() { HasText = text });
    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public IFrameLocator MailBody => page.FrameLocator("#reading iframe");

    public static async Task<OutlookWindow> OpenAsync(IBrowser browser, string address, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, ColorScheme = scheme });
        page.SetDefaultTimeout(15_000);
        var window = new OutlookWindow(page);
        page.Console += (_, message) => { if (message.Type == "error") window._problems.Add(message.Text); };
        page.PageError += (_, error) => window._problems.Add(error);
        await page.GotoAsync(address);
        await page.Locator("body.ready").WaitForAsync();
        return window;
    }

    public async Task OpenMailAsync(string subject)
    {
        await Mail(subject).ClickAsync();
        await Reading.GetByRole(AriaRole.Heading, new() { Name = subject }).WaitForAsync();
    }

    /// <summary>Runs script in the test's pane, once its Office object is ready.</summary>
    public async Task<JsonElement> PaneAsync(string script)
    {
        var element = await page.Locator("#pane-frame").ElementHandleAsync();
        var frame = await element.ContentFrameAsync() ?? throw new InvalidOperationException("The pane's frame has no content.");
        return await frame.EvaluateAsync<JsonElement>($"async () => {{ await window.ready; return await ({script}); }}");
    }

    /// <summary>Waits until the pane sees the item of that subject; null = no item.</summary>
    public Task PaneSeesAsync(string? subject) => PaneUntilAsync("Office.context.mailbox.item?.subject ?? null", JsonSerializer.Serialize(subject, JsonSerializerOptions.Web));

    /// <summary>Waits until the pane that belongs to a mail being written has taken the place of the reading one.</summary>
    public Task PaneWritesAsync() => PaneUntilAsync("typeof Office.context.mailbox.item?.subject?.setAsync", "\"function\"");

    private async Task PaneUntilAsync(string script, string json)
    {
        var expected = JsonDocument.Parse(json).RootElement;
        var seen = "nothing";
        for (var attempt = 0; attempt < 60; attempt++)
        {
            try
            {
                var answer = await PaneAsync(script);
                if (JsonElement.DeepEquals(answer, expected)) return;
                seen = answer.GetRawText();
            }
            catch (Exception changing) when (changing is PlaywrightException or InvalidOperationException)
            {
                seen = changing.Message; // Another form's pane is just taking this one's place.
            }
            await page.WaitForTimeoutAsync(100);
        }
        Assert.Fail($"The pane should come to {json}, but last there was {seen}.");
    }

    public async Task<string> ComputedAsync(string selector, string property) =>
        await page.EvalOnSelectorAsync<string>(selector, "(element, property) => getComputedStyle(element)[property]", property);

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
