using Microsoft.Playwright;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class WritingMailTests(OutlookBrowser browser)
{
    private static readonly object Draft = new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } }, cc = new[] { new { name = "Noa", address = "noa@bendavid.example" } } };

    [Fact]
    public async Task Shows_where_things_stand_with_the_recipients()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.SeeAsync("Recipients");
        await Assertions.Expect(outlook.Pane.GetByText("Asked not to be written to")).ToBeVisibleAsync();
        var (_, form) = Assert.Single(outlook.Host.Sent);
        Assert.Equal("compose", form["Mode"]);
        Assert.Equal("amira@harbour.example,noa@bendavid.example", form["ToAddresses"]);
    }

    [Fact]
    public async Task Looks_again_when_the_recipients_change()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.SeeAsync("Recipients");
        await outlook.AskAsync("() => { outlook.item.to.push({ name: 'Jordan', address: 'jordan@lakeside.example' }); outlook.fire('olkRecipientsChanged', [JSON.stringify({ changedRecipientFields: { to: true, cc: false, bcc: false } })]); }");
        await Assertions.Expect(outlook.Pane.Locator("#view")).Not.ToHaveAttributeAsync("aria-busy", "true");
        await outlook.Page.WaitForTimeoutAsync(500);
        Assert.Equal("amira@harbour.example,jordan@lakeside.example,noa@bendavid.example", outlook.Host.Sent.Last().Form["ToAddresses"]);
    }
}
