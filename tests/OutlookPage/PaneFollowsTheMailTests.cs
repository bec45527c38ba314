using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class PaneFollowsTheMailTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task Sees_the_open_mail_with_an_id_that_leads_back_to_it()
    {
        site.Deliver(new("Seen by the pane", FromName: "Dr. Amara Okafor", FromAddress: "a.okafor@northside.example", Html: "<p>One <b>two</b></p>"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Seen by the pane");
        await window.PaneSeesAsync("Seen by the pane");
        var item = await window.PaneAsync("""
            (async () => { const item = Office.context.mailbox.item; return {
              from: item.from.emailAddress, kind: item.from.recipientType, type: item.itemType, messageId: item.internetMessageId,
              restId: Office.context.mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
              back: Office.context.mailbox.convertToEwsId(Office.context.mailbox.convertToRestId(item.itemId, "v2.0"), "v2.0") === item.itemId,
              text: await call(item.body, "getAsync", "text"), me: Office.context.mailbox.userProfile.emailAddress }; })()
            """);
        Assert.Equal("a.okafor@northside.example", item.GetProperty("from").GetString());
        Assert.Equal("externalUser", item.GetProperty("kind").GetString());
        Assert.Equal("message", item.GetProperty("type").GetString());
        Assert.Equal(site.User, item.GetProperty("me").GetString());
        Assert.True(item.GetProperty("back").GetBoolean());
        Assert.Equal("One two", item.GetProperty("text").GetProperty("value").GetString()!.Trim());
        var message = await site.GraphAsync("GET", $"me/messages/{Uri.EscapeDataString(item.GetProperty("restId").GetString()!)}?$select=subject,internetMessageId");
        Assert.Equal("Seen by the pane", message.GetProperty("subject").GetString());
        Assert.Equal(message.GetProperty("internetMessageId").GetString(), item.GetProperty("messageId").GetString());
    }

    [Fact]
    public async Task ItemChanged_comes_with_each_mail_and_with_none()
    {
        site.Deliver(new("First of two"));
        site.Deliver(new("Second of two"));
        await using var window = await site.OpenAsync();
        await window.PaneSeesAsync(null);
        await window.OpenMailAsync("First of two");
        await window.PaneSeesAsync("First of two");
        await window.OpenMailAsync("Second of two");
        await window.PaneSeesAsync("Second of two");
        await window.Folder("Sent Items").ClickAsync();
        await window.PaneSeesAsync(null);
        var seen = await window.PaneAsync("seen");
        Assert.Equal(["First of two", "Second of two", null], seen.EnumerateArray().Select(subject => subject.GetString()));
    }

    [Fact]
    public async Task A_call_about_the_mail_before_is_refused()
    {
        site.Deliver(new("Mail before"));
        site.Deliver(new("Mail after"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Mail before");
        await window.PaneSeesAsync("Mail before");
        await window.PaneAsync("(window.kept = Office.context.mailbox.item, null)");
        await window.OpenMailAsync("Mail after");
        await window.PaneSeesAsync("Mail after");
        var answer = await window.PaneAsync("""call(kept.body, "getAsync", "text")""");
        Assert.Equal(("failed", 9030), (answer.GetProperty("status").GetString(), answer.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_pane_that_is_not_pinned_closes_with_the_next_mail()
    {
        site.Deliver(new("Unpinned one"));
        site.Deliver(new("Unpinned two"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Unpinned one");
        await window.PaneSeesAsync("Unpinned one");
        await window.Page.Locator("#pane-pin").ClickAsync();
        await window.OpenMailAsync("Unpinned two");
        await Expect(window.Page.Locator("#pane")).ToBeHiddenAsync();
        await window.Page.Locator("#pane-toggle").ClickAsync();
        await window.PaneSeesAsync("Unpinned two");
    }

    [Fact]
    public async Task Opens_another_mail_by_its_id_and_says_when_there_is_none()
    {
        site.Deliver(new("Opened by id", Folder: "Referrals/Lindqvist Midwives"));
        await using var window = await site.OpenAsync();
        var found = await site.GraphAsync("GET", "me/messages?$top=1&$select=id,subject&$filter=" + Uri.EscapeDataString("subject eq 'Opened by id'"));
        var id = found.GetProperty("value")[0].GetProperty("id").GetString()!;
        var opened = await window.PaneAsync($"call(Office.context.mailbox, 'displayMessageFormAsync', Office.context.mailbox.convertToEwsId({JsonSerializer.Serialize(id)}, 'v2.0'))");
        Assert.Equal("succeeded", opened.GetProperty("status").GetString());
        await Expect(window.Reading.GetByRole(AriaRole.Heading, new() { Name = "Opened by id" })).ToBeVisibleAsync();
        await Expect(window.Folder("Lindqvist Midwives")).ToHaveAttributeAsync("aria-selected", "true");
        var gone = await window.PaneAsync("call(Office.context.mailbox, 'displayMessageFormAsync', 'AAMkNobody=')");
        Assert.Equal(("failed", 9049), (gone.GetProperty("status").GetString(), gone.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task Tokens_are_for_the_add_ins_own_audience()
    {
        await using var window = await site.OpenAsync();
        var token = (await window.PaneAsync("Office.auth.getAccessToken()")).GetString()!;
        var claims = JsonDocument.Parse(Base64UrlDecode(token.Split('.')[1])).RootElement;
        Assert.Equal(site.AppId, claims.GetProperty("aud").GetString());
    }

    [Fact]
    public async Task What_the_stand_in_lacks_is_refused_with_Offices_code()
    {
        site.Deliver(new("Refusals"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Refusals");
        await window.PaneSeesAsync("Refusals");
        var answers = await window.PaneAsync("""
            (async () => { const { mailbox } = Office.context; const none = () => {};
              return (await Promise.all([call(mailbox.item, "getAsFileAsync"), call(mailbox.item.body, "setAsync", "x"), call(mailbox, "makeEwsRequestAsync", "<x/>"),
                call(mailbox, "getCallbackTokenAsync"), call(mailbox, "addHandlerAsync", "noSuchEvent", none)])).map(({ status, code }) => `${status} ${code}`); })()
            """);
        Assert.Equal(["failed 5000", "failed 5000", "failed 5000", "failed 9018", "failed 5010"], answers.EnumerateArray().Select(answer => answer.GetString()));
        var sets = await window.PaneAsync("""["Mailbox/1.15", "Mailbox/1.16", "IdentityAPI/1.3", "NestedAppAuth/1.1"].map(one => Office.context.requirements.isSetSupported(...one.split("/")))""");
        Assert.Equal([true, false, true, false], sets.EnumerateArray().Select(supported => supported.GetBoolean()));
        Assert.True((await window.PaneAsync("Office.context.roamingSettings === undefined && history.replaceState === null")).GetBoolean());
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_play_Outlook()
    {
        await using var window = await site.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(site.StrangerAddress);
        await page.WaitForTimeoutAsync(1500);
        var frame = page.Frames.Single(one => one.Url == site.PaneAddress);
        Assert.Equal("undefined", await frame.EvaluateAsync<string>("() => typeof Office.context.mailbox"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => heard.length"));
    }

    private static byte[] Base64UrlDecode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
