using Microsoft.Playwright;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class FollowingTheItemTests(OutlookBrowser browser)
{
    private static object Numbered(int number) => new
    {
        id = $"AAMk-{number}", internetMessageId = $"<{number}@clinic.example>", conversationId = $"c{number}", subject = $"Mail {number}",
        from = new { name = $"Number {number}", address = $"numbered{number}@clinic.example" },
    };

    [Fact]
    public async Task Follows_from_mail_to_mail_to_nothing_and_back()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.SeeAsync("Provider of AAMk-1");
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.SeeAsync("Provider of AAMk-2");
        await outlook.ShowItemAsync(null);
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Heading, new() { Name = "To do" })).ToBeVisibleAsync();
        await outlook.ShowItemAsync(Numbered(3));
        await outlook.SeeAsync("Provider of AAMk-3");
    }

    [Fact]
    public async Task Finds_out_by_itself_when_Outlook_did_not_tell()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.SeeAsync("Provider of AAMk-1");
        // A page just loaded does not reload again at once.
        await outlook.Frame.EvaluateAsync("() => { const start = performance.now; performance.now = () => start.call(performance) + 20000; }");
        await outlook.ShowItemAsync(Numbered(2), isSilent: true);
        await outlook.Frame.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await outlook.SeeAsync("Provider of AAMk-2");
    }

    [Fact]
    public async Task Never_shows_the_answer_for_the_mail_before()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.SeeAsync("Provider of AAMk-1");
        outlook.Host.Delay = context => context.Request.HasFormContentType && context.Request.Form["ItemId"] == "AAMk-2" ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.ShowItemAsync(Numbered(3));
        await outlook.SeeAsync("Provider of AAMk-3");
        await outlook.Page.WaitForTimeoutAsync(1500);
        await outlook.SeeAsync("Provider of AAMk-3");
    }

    [Fact]
    public async Task Says_that_an_action_failed_although_another_mail_is_open_by_now()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        outlook.Expected.AddRange(["409", "Response Status Error"]);
        await outlook.SeeAsync("Provider of AAMk-1");
        outlook.Host.Delay = context => context.Request.Path.Value!.EndsWith("/undo", StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        outlook.Host.Instead = context => context.Request.Path.Value!.EndsWith("/undo", StringComparison.Ordinal) ? PaneHost.Say(409, new(AddIn.Pane.PaneTone.Warning, "Too late to undo", "Nothing was changed.")) : null;
        await outlook.Button("Undo filing").ClickAsync();
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.SeeAsync("Provider of AAMk-2");
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too late to undo");
        await outlook.SeeAsync("Provider of AAMk-2");
    }

    [Fact]
    public async Task Stays_with_the_open_mail_through_200_rapid_changes()
    {
        var random = new Random(20260302);
        await using var outlook = await browser.OpenAsync(Numbered(0));
        await outlook.SeeAsync("Provider of AAMk-0");
        outlook.Host.Delay = _ => TimeSpan.FromMilliseconds(random.Next(0, 120));
        var silent = 0;
        var pressed = new List<string>();
        for (var number = 1; number <= 200; number++)
        {
            var isSilent = random.Next(10) == 0;
            silent += isSilent ? 1 : 0;
            await outlook.ShowItemAsync(Numbered(number), isSilent);
            if (number % 3 == 0 && await PressUndoAsync(outlook) is { } open) pressed.Add(open);
            if (number % 20 == 0) await RestAsync(outlook, number, isSilent);
        }
        Assert.InRange(silent, 10, 40);
        await RestAsync(outlook, 200, isSilent: true);
        var undone = outlook.Host.Sent.Where(sent => sent.Path.EndsWith("/undo", StringComparison.Ordinal)).Select(sent => sent.Path.Split('/')[3]).ToList();
        Assert.NotEmpty(undone);
        Assert.Empty(undone.Except(pressed.Select(open => PaneRoutes.LinkOf(open).ToString()), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Does_nothing_when_the_mail_changed_unnoticed_before_a_click()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.SeeAsync("Provider of AAMk-1");
        // Office.js knows the new item, but its event does not reach the pane.
        await outlook.Frame.EvaluateAsync("""
            () => new Promise(done => Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged, () =>
              Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => undefined, done)))
            """);
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.Frame.WaitForFunctionAsync("() => Office.context.mailbox.item.itemId === 'AAMk-2'");
        await outlook.SeeAsync("Provider of AAMk-1");
        // A press that brings no focus with it: a focus alone would already make the pane look again.
        await outlook.Button("Undo filing").DispatchEventAsync("click");
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Outlook has moved to another mail");
        await outlook.SeeAsync("Provider of AAMk-2");
        Assert.DoesNotContain(outlook.Host.Sent, sent => sent.Path.EndsWith("/undo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_a_half_filled_form_while_another_mail_is_read()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.Button("Add a note").ClickAsync();
        await outlook.Pane.GetByLabel("Note").FillAsync("Prefers calls before nine.");
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.SeeAsync("Provider of AAMk-2");
        await Assertions.Expect(outlook.Pane.Locator("#kept")).ToContainTextAsync("note on Provider of AAMk-1");
        await outlook.ShowItemAsync(Numbered(1));
        await Assertions.Expect(outlook.Pane.GetByLabel("Note")).ToHaveValueAsync("Prefers calls before nine.");
        await Assertions.Expect(outlook.Pane.Locator("#kept")).ToBeHiddenAsync();
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.Button("Continue").ClickAsync();
        await outlook.Button("Save note").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Note saved.")).ToBeVisibleAsync();
        Assert.Equal("Prefers calls before nine.", outlook.Host.Sent.Last().Form["Note"]);
    }

    [Fact]
    public async Task Stays_at_Home_when_she_went_there_herself()
    {
        await using var outlook = await browser.OpenAsync(Numbered(1));
        await outlook.Button("Home").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Heading, new() { Name = "To do" })).ToBeVisibleAsync();
        await outlook.ShowItemAsync(Numbered(2));
        await outlook.Pane.GetByLabel("Find a provider").FillAsync("har");
        await Assertions.Expect(outlook.Button("Dr. Amira Haddad Harbour Orthopaedics Connect")).ToBeVisibleAsync();
        await outlook.Button("This mail").ClickAsync();
        await outlook.SeeAsync("Provider of AAMk-2");
    }

    /// <summary>Presses Undo when the pane shows it; the id of the item that Office.js has open at that moment.</summary>
    private static async Task<string?> PressUndoAsync(OutlookWindow outlook)
    {
        await outlook.Page.WaitForTimeoutAsync(60);
        return await outlook.Frame.EvaluateAsync<string?>("""
            () => {
              const button = [...document.querySelectorAll("button")].find(button => button.textContent === "Undo filing");
              if (!button) return null;
              button.click();
              return Office.context.mailbox.item.itemId;
            }
            """);
    }

    /// <summary>Waits until nothing moves, then compares what is shown and what was acted on.</summary>
    private static async Task RestAsync(OutlookWindow outlook, int number, bool isSilent)
    {
        await outlook.Frame.WaitForFunctionAsync("() => typeof Office !== 'undefined'");
        if (isSilent) await outlook.Frame.EvaluateAsync("() => { const now = performance.now; performance.now = () => now.call(performance) + 20000; window.dispatchEvent(new Event('focus')); }");
        await Assertions.Expect(outlook.Heading).ToContainTextAsync($"Provider of AAMk-{number}", new() { Timeout = 10_000 });
    }
}
