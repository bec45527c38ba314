using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReferralOutlook.Tests.TestHost;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class LooksAndKeysTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task The_dark_theme_reaches_the_mail_and_the_pane()
    {
        site.Deliver(new("In the dark", Html: "<p>Night</p>"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("In the dark");
        await window.PaneSeesAsync("In the dark");
        await window.Button("Switch to dark theme").ClickAsync();
        Assert.Equal("rgb(31, 31, 31)", await window.ComputedAsync("#reading", "backgroundColor"));
        Assert.Equal("rgb(230, 230, 230)", await window.MailBody.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).color"));
        var themes = await window.PaneAsync("[themes, Office.context.officeTheme.isDarkTheme, Office.context.officeTheme.bodyBackgroundColor]");
        Assert.Equal("[[true],true,\"#292929\"]", themes.GetRawText());
        await window.Page.ReloadAsync();
        await Expect(window.Button("Switch to light theme")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mail_is_found_read_and_answered_without_a_mouse()
    {
        site.Deliver(new("Keyboard two"));
        site.Deliver(new("Keyboard one"));
        await using var window = await site.OpenAsync();
        await Expect(window.Mail("Keyboard one")).ToBeVisibleAsync();
        var keys = window.Page.Keyboard;
        await window.Folder("Inbox").FocusAsync();
        await keys.PressAsync("F6");
        await keys.PressAsync("Home");
        await keys.PressAsync("ArrowDown");
        await Expect(window.Reading.GetByRole(AriaRole.Heading, new() { Name = "Keyboard two" })).ToBeVisibleAsync();
        await Expect(window.Mail("Keyboard two")).ToBeFocusedAsync();
        await keys.PressAsync("F6");
        await Expect(window.Reading).ToBeFocusedAsync();
        await keys.PressAsync("r");
        await Expect(window.Page.FrameLocator(".compose iframe").Locator("body[contenteditable]")).ToBeFocusedAsync();
        await keys.TypeAsync("Thank you.");
        await keys.PressAsync("Control+Enter");
        await Expect(window.Page.GetByText("Sent.", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_folder_tree_is_walked_with_arrows()
    {
        site.Deliver(new("Deep one", Folder: "Referrals/Zeta Clinic"));
        await using var window = await site.OpenAsync();
        await window.Folder("Referrals").FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(window.Folder("Referrals")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(window.Folder("Zeta Clinic")).ToHaveCountAsync(0);
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Page.Keyboard.PressAsync("End");
        await window.Page.Keyboard.PressAsync("Home");
        await Expect(window.Folder("Inbox")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_view_fails_WCAG_2_2_AA(ColorScheme scheme)
    {
        var subject = $"Looked at by axe, {scheme}";
        site.Deliver(new(subject, Html: "<p>Words</p>", Categories: ["Referral: Connect"], Attachment: ("form.pdf", [1])));
        await site.BookAsync(subject, "2026-05-12T12:00:00", "2026-05-12T13:00:00", "America/Denver");
        await using var window = await site.OpenAsync(scheme);
        await window.OpenMailAsync(subject);
        await Expect(window.MailBody.Locator("p")).ToBeVisibleAsync();
        await PassesAsync(window, "reading");
        await window.Button("Reply").ClickAsync();
        await Expect(window.Page.FrameLocator(".compose iframe").Locator("body[contenteditable]")).ToBeVisibleAsync();
        await PassesAsync(window, "writing");
        await window.Page.Locator("#sandbox-button").ClickAsync();
        await PassesAsync(window, "sandbox menu");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Button("Calendar").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = subject }).ClickAsync();
        await PassesAsync(window, "calendar");
        await window.Button("New entry").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Form, new() { Name = "New entry" })).ToBeVisibleAsync();
        await PassesAsync(window, "new entry");
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Repository.Folder("artifacts/screens")).FullName, $"outlook-new-entry-{scheme}.png") });
    }

    private static async Task PassesAsync(OutlookWindow window, string view)
    {
        // The frames of mail bodies run no script, axe's neither; what they hold is the mail's own.
        var context = new AxeRunContext { Exclude = [new("#pane-frame"), new(".body iframe"), new(".compose iframe")] };
        var result = await window.Page.RunAxe(context, new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(result.Violations.Length == 0, view + ": " + string.Join("; ", result.Violations.Select(found => $"{found.Id} at {string.Join(", ", found.Nodes.Select(node => node.Html))}")));
    }
}
