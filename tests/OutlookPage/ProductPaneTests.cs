using Microsoft.Playwright;
using ReferralOutlook.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>The product's pane beside the page's mail, by both office.js.</summary>
public sealed class ProductPaneTests
{
    private static readonly IncomingMessage[] Mail =
    [
        new() { From = new Person("Dr. Naomi Feld", "nfeld@orthosport.example"), To = [new Person("Dana Rivers", ProductInOutlook.Her)], Subject = "Your letter", Text = "Thank you, tell me more.\n\nNaomi Feld" },
        new() { From = new Person("Marcus Bell", "marcus.bell@bell-podiatry.example"), To = [new Person("Dana Rivers", ProductInOutlook.Her)], Subject = "Met at the fair", Text = "Good to meet you.\n\nMarcus Bell, DPM" },
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Follows_from_mail_to_mail_to_a_new_mail_and_to_none(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts, Mail);
        await outlook.Window.OpenMailAsync("Your letter");
        await Expect(Heading(outlook)).ToContainTextAsync("Naomi Feld", new() { Timeout = 20_000 });
        await outlook.Window.OpenMailAsync("Met at the fair");
        await Expect(Heading(outlook)).ToContainTextAsync("Marcus Bell");
        await outlook.WriteAsync("nfeld@orthosport.example", "Thank you", "Thank you.");
        await Expect(outlook.Pane.Locator("main")).ToContainTextAsync("Naomi Feld", new() { Timeout = 20_000 });
        // Office.js of Microsoft's writes style elements and reports to Microsoft, which the pane's policy refuses without harm.
        Assert.DoesNotContain(outlook.Window.Problems, problem => !isMicrosofts || !problem.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Comes_up_beside_an_appointment(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await outlook.Window.Page.EvaluateAsync($$"""
            async () => {
              const { token } = await (await fetch("/_sandbox/token", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ user: "{{ProductInOutlook.Her}}", audience: "https://graph.microsoft.com", scope: "Calendars.ReadWrite" }) })).json();
              await fetch("/v1.0/me/events", { method: "POST", headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }, body: JSON.stringify({
                subject: "Call with Naomi", start: { dateTime: "{{day}}T15:00:00", timeZone: "UTC" }, end: { dateTime: "{{day}}T15:30:00", timeZone: "UTC" },
                attendees: [{ type: "required", emailAddress: { name: "Dr. Naomi Feld", address: "nfeld@orthosport.example" } }] }) });
            }
            """);
        await outlook.Window.Button("Calendar").ClickAsync();
        await outlook.Window.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Call with Naomi" }).ClickAsync();
        await Expect(outlook.Pane.Locator("main")).ToContainTextAsync("Naomi Feld", new() { Timeout = 20_000 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shows_who_is_invited_while_an_entry_is_written_and_saves_it(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts);
        await outlook.Window.Button("Calendar").ClickAsync();
        await outlook.Window.Button("New entry").ClickAsync();
        var form = outlook.Window.Page.GetByRole(AriaRole.Form, new() { Name = "New entry" });
        await Expect(form.GetByLabel("Subject")).ToBeFocusedAsync();
        await outlook.Window.Page.Keyboard.TypeAsync("Lunch talk");
        await form.GetByLabel("Attendees", new() { Exact = true }).FillAsync("nfeld@orthosport.example");
        await outlook.Window.Page.Keyboard.PressAsync("Enter");
        await Expect(outlook.Pane.Locator("main")).ToContainTextAsync("Naomi Feld", new() { Timeout = 20_000 });
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(outlook.Window.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Lunch talk" })).ToBeVisibleAsync();
        var entry = Assert.Single(outlook.Mailbox.Events());
        Assert.Equal(("Lunch talk", "nfeld@orthosport.example"), (entry.Subject, Assert.Single(entry.Attendees).Address));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_that_Outlook_does_not_tell_can_be_tried(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts, Mail);
        await outlook.Window.OpenMailAsync("Your letter");
        await Expect(Heading(outlook)).ToContainTextAsync("Naomi Feld", new() { Timeout = 20_000 });
        await outlook.Window.Page.Locator("#sandbox-button").ClickAsync();
        await outlook.Window.Page.Locator("#silent").CheckAsync();
        await outlook.Window.Page.Keyboard.PressAsync("Escape");
        await outlook.Window.OpenMailAsync("Met at the fair");
        await outlook.Window.Page.WaitForTimeoutAsync(1000);
        await Expect(Heading(outlook)).ToContainTextAsync("Naomi Feld");
    }

    private static ILocator Heading(ProductInOutlook outlook) => outlook.Pane.Locator("main h1");
}
