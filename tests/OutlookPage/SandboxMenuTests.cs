using System.Globalization;
using System.Text;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class SandboxMenuTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task The_clock_moves_on_and_the_page_with_it()
    {
        await using var window = await OpenMenuAsync();
        var before = site.Now;
        await window.Button("+ 1 day").ClickAsync();
        await Expect(window.Page.GetByText("It is now ")).ToBeVisibleAsync();
        Assert.InRange(site.Now - before, TimeSpan.FromDays(1), TimeSpan.FromDays(1.01));
        var there = TimeZoneInfo.ConvertTime(site.Now, TimeZoneInfo.FindSystemTimeZoneById("America/Denver"));
        await Expect(window.Page.Locator("#clock")).ToContainTextAsync(there.ToString("ddd, MMM d", CultureInfo.InvariantCulture));
        Assert.Empty(window.Problems);
    }

    [Theory]
    [InlineData("A reply", "Re: ")]
    [InlineData("Out of office", "Automatic reply: ")]
    [InlineData("Undeliverable", "Undeliverable: ")]
    public async Task The_mail_sent_last_is_answered_in_its_thread(string button, string prefix)
    {
        var (sent, subject) = ($"Sent for {button}", $"{prefix}Sent for {button}");
        await using var window = await OpenMenuAsync();
        site.Mailbox.Send("ng@clinic.example", sent, "<p>Hello</p>");
        await site.UntilAsync(() => site.Stored(sent)?.Folder == "Sent Items");
        await window.Button(button).ClickAsync();
        await Expect(window.Mail(subject)).ToBeVisibleAsync();
        Assert.Equal(site.Stored(sent)!.ConversationId, site.Stored(subject)!.ConversationId);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task A_delivery_report_names_the_failed_recipient_as_Exchange_does()
    {
        await using var window = await OpenMenuAsync();
        site.Mailbox.Send("gone@clinic.example", "To nobody", "<p>Hello</p>");
        await site.UntilAsync(() => site.Stored("To nobody")?.Folder == "Sent Items");
        await window.Button("Undeliverable").ClickAsync();
        await Expect(window.Mail("Undeliverable: To nobody")).ToBeVisibleAsync();
        var mime = Encoding.UTF8.GetString(await site.BytesAsync($"me/messages/{Uri.EscapeDataString(site.Stored("Undeliverable: To nobody")!.Id)}/$value"));
        Assert.Contains("Content-Type: multipart/report; report-type=delivery-status", mime, StringComparison.Ordinal);
        Assert.Contains("Final-Recipient: rfc822;gone@clinic.example", mime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_switched_on_and_off_and_the_page_lives_through_them()
    {
        await using var window = await OpenMenuAsync();
        var box = window.Page.GetByLabel("Server errors (2 of 10)");
        await box.CheckAsync();
        await site.UntilAsync(() => site.ServerErrorShare == 0.2);
        await box.UncheckAsync();
        await site.UntilAsync(() => site.ServerErrorShare == 0);
        site.Deliver(new("After the trouble"));
        await Expect(window.Mail("After the trouble")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private async Task<OutlookWindow> OpenMenuAsync()
    {
        var window = await site.OpenAsync();
        await window.Page.Locator("#sandbox-button").ClickAsync();
        await Expect(window.Button("+ 1 hour")).ToBeVisibleAsync();
        return window;
    }
}
