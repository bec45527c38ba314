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

    [Fact]
    public async Task Sends_the_text_only_when_she_asks_and_shows_what_was_found_where()
    {
        await using var outlook = await browser.OpenAsync(Checked("Send me patients for a free massage."), "compose");
        await outlook.SeeAsync("Recipients");
        Assert.DoesNotContain(outlook.Host.Sent, sent => sent.Form.ContainsKey("Body"));
        await outlook.Button("Check this text").ClickAsync();
        await Assertions.Expect(outlook.Pane.Locator("mark").First).ToHaveTextAsync("free massage for each referral");
        await Assertions.Expect(outlook.Pane.GetByText("3 things to look at")).ToBeVisibleAsync();
        var (path, form) = outlook.Host.Sent.Last();
        Assert.Equal("/addin/compose/check", path);
        Assert.Equal("Send me patients for a free massage.", form["Body"]);
        Assert.Equal("amira@harbour.example", form["ToAddresses"]);
    }

    [Theory]
    [InlineData(false, "<div>Rivera Massage Therapy, 12 Pine Street, Seattle<br>If you would")]
    [InlineData(true, "Rivera Massage Therapy, 12 Pine Street, Seattle\nIf you would")]
    public async Task Inserts_a_text_in_the_mails_own_format(bool isPlain, string start)
    {
        await using var outlook = await browser.OpenAsync(new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } }, isPlain }, "compose");
        await outlook.Button("Insert a way to say no").First.ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Status).GetByText("Inserted into your mail.").Or(outlook.Pane.Locator("#message").GetByText("Inserted into your mail."))).ToBeVisibleAsync();
        Assert.StartsWith(start, (await outlook.AskAsync("() => outlook.inserted[0].data"))!.Value.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposes_times_and_attaches_a_letter()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.Button("Propose times").ClickAsync();
        await outlook.Button("Find free times").ClickAsync();
        await outlook.Button("Insert these times").ClickAsync();
        await outlook.Page.WaitForFunctionAsync("() => outlook.inserted.length === 1");
        await outlook.Button("Attach a letter").ClickAsync();
        await outlook.Pane.Locator("#letters button").Last.ClickAsync();
        await Assertions.Expect(outlook.Pane.Locator("#letters").GetByText("Attached to your mail.")).ToBeVisibleAsync();
        Assert.Equal("PK letter", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((await outlook.AskAsync("() => outlook.attached[0].base64String"))!.Value.GetString()!)));
        Assert.Equal("Introduction.docx", (await outlook.AskAsync("() => outlook.attached[0].name"))?.GetString());
    }

    [Fact]
    public async Task Chooses_what_follows_under_the_mark_of_the_mail()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.SeeAsync("Recipients");
        await outlook.Pane.Locator("#follow").SelectOptionAsync("");
        await Assertions.Expect(outlook.Pane.GetByText("No follow-up will be planned.")).ToBeVisibleAsync();
        var mark = (await outlook.AskAsync("() => outlook.headers['x-referraloutlook-id']"))?.GetString();
        Assert.Equal(mark, outlook.Host.Sent.Last().Form["Mark"]);
        await outlook.Pane.Locator("#follow").SelectOptionAsync("7");
        await Assertions.Expect(outlook.Pane.GetByText("follow up on")).ToBeVisibleAsync();
        Assert.Equal(mark, outlook.Host.Sent.Last().Form["Mark"]);
        Assert.False(outlook.Host.Sent.Last().Form.ContainsKey("Send"));
    }

    [Fact]
    public async Task Sends_and_files_where_Outlook_can_and_says_so_when_it_did_not()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.SeeAsync("Recipients");
        await Assertions.Expect(outlook.Button("Send and file")).ToBeHiddenAsync();
        // Microsoft's build 16.0.15407 has no sendAsync yet; Outlook's side of it answers here.
        await outlook.Frame.EvaluateAsync("""
            () => {
              window.sent = 0;
              const item = Object.create(Office.context.mailbox.item, { sendAsync: { value: done => { window.sent++; setTimeout(() => done({ status: window.sent === 1 ? "failed" : "succeeded" })); } } });
              const mailbox = Object.create(Office.context.mailbox, { item: { value: item } });
              window.Office = Object.create(Office, { context: { value: Object.create(Office.context, { mailbox: { value: mailbox } }) } });
            }
            """);
        await outlook.Button("Home").ClickAsync();
        await outlook.SeeAsync("Home");
        await outlook.Button("This mail").ClickAsync();
        await outlook.Button("Send and file").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Outlook did not do that");
        await outlook.Button("Send and file").ClickAsync();
        await outlook.Frame.WaitForFunctionAsync("() => window.sent === 2");
        Assert.Equal(2, outlook.Host.Sent.Count(sent => sent.Form.ContainsKey("Send") && sent.Form["FollowUp"] == "7"));
    }

    [Fact]
    public async Task Offers_nothing_that_this_Outlook_cannot_do()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose", matrix: new { Mailbox = 1.7, DialogApi = 1.2, IdentityAPI = 1.3 });
        await outlook.SeeAsync("Recipients");
        await Assertions.Expect(outlook.Button("Check this text")).ToBeVisibleAsync();
        await Assertions.Expect(outlook.Button("Attach a letter")).ToBeHiddenAsync();
        await Assertions.Expect(outlook.Pane.Locator("#follow")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Shows_another_new_mail_when_she_turns_to_it()
    {
        await using var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.SeeAsync("Recipients");
        await outlook.AskAsync("() => { outlook.item.to = [{ name: 'Jordan', address: 'jordan@lakeside.example' }]; outlook.item.cc = []; }");
        await outlook.Frame.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await outlook.Page.WaitForTimeoutAsync(800);
        Assert.Equal("jordan@lakeside.example", outlook.Host.Sent.Last().Form["ToAddresses"]);
        var asked = outlook.Host.Sent.Count;
        await outlook.Frame.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await outlook.Page.WaitForTimeoutAsync(400);
        Assert.Equal(asked, outlook.Host.Sent.Count);
    }

    private static object Checked(string body) => new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } }, body };
}
