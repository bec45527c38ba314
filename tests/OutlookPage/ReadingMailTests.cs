using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class ReadingMailTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task Shows_the_folders_with_what_is_unread()
    {
        site.Deliver(new("Unread one", Folder: "Referrals/Dr. Amara Okafor"));
        site.Deliver(new("Read one", Folder: "Referrals/Dr. Amara Okafor", IsRead: true));
        await using var window = await site.OpenAsync();
        var provider = window.Folder("Dr. Amara Okafor");
        await Expect(provider).ToHaveAccessibleNameAsync("Dr. Amara Okafor 1 unread");
        await Expect(provider).ToHaveAttributeAsync("aria-level", "2");
        await provider.ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task Opens_a_mail_and_marks_it_read()
    {
        site.Deliver(new("Two patients for you", Html: "<p>Could you send me your <b>referral form</b>?</p>", Categories: ["Referral: Connect"]));
        await using var window = await site.OpenAsync();
        await Expect(window.Mail("Two patients for you")).ToContainTextAsync("Referral: Connect");
        await window.OpenMailAsync("Two patients for you");
        await Expect(window.MailBody.Locator("body")).ToHaveTextAsync("Could you send me your referral form?");
        await Expect(window.Mail("Two patients for you")).Not.ToContainTextAsync("Unread");
        await site.UntilAsync(() => site.Stored("Two patients for you")!.IsRead);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task Downloads_an_attachment_byte_for_byte()
    {
        site.Deliver(new("With a file", Attachment: ("criteria ü.pdf", [0, 255, 10, 13, 128])));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("With a file");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Reading.GetByTitle("Download criteria ü.pdf").ClickAsync());
        Assert.Equal("criteria ü.pdf", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal([0, 255, 10, 13, 128], bytes.ToArray());
    }

    [Fact]
    public async Task New_mail_shows_without_a_reload()
    {
        await using var window = await site.OpenAsync();
        site.Deliver(new("Just arrived"));
        await Expect(window.Mail("Just arrived")).ToBeVisibleAsync(new() { Timeout = 12_000 });
    }

    [Fact]
    public async Task A_mail_filed_while_it_is_open_stays_open_and_says_where_it_went()
    {
        site.Deliver(new("Filed meanwhile"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Filed meanwhile");
        site.Move("Filed meanwhile", "Referrals/Harbour Physiotherapy");
        await Expect(window.Reading.GetByRole(AriaRole.Status)).ToContainTextAsync("Filed to Harbour Physiotherapy", new() { Timeout = 12_000 });
        await Expect(window.Mail("Filed meanwhile")).ToHaveCountAsync(0);
        await window.Button("Show folder").ClickAsync();
        await Expect(window.Mail("Filed meanwhile")).ToBeVisibleAsync();
    }
}
