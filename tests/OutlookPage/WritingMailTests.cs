using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class WritingMailTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task Writes_and_sends_a_new_mail()
    {
        await using var window = await site.OpenAsync();
        await window.Button("New mail").ClickAsync();
        await window.Page.Locator("#recipients-to").FillAsync("Jo Lindqvist <jo@midwives.example>");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#compose-subject").FillAsync("Thank you, Jo");
        await Editor(window).FillAsync("It was good to meet you.");
        await window.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(window.Page.GetByText("Sent.", new() { Exact = true })).ToBeVisibleAsync();
        await site.UntilAsync(() => site.Stored("Thank you, Jo") is { Folder: "Sent Items", IsDraft: false });
        var sent = site.Stored("Thank you, Jo")!;
        Assert.Equal([("Jo Lindqvist", "jo@midwives.example")], sent.To.Select(person => (person.Name, person.Address)));
        Assert.Contains("It was good to meet you.", sent.Html, StringComparison.Ordinal);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task What_is_no_address_is_kept_and_not_sent_to()
    {
        await using var window = await site.OpenAsync();
        await window.Button("New mail").ClickAsync();
        await window.Page.Locator("#recipients-to").FillAsync("jo at midwives");
        await window.Button("Send").ClickAsync();
        await Expect(window.Page.GetByText("“jo at midwives” is not an e-mail address. Please correct it.")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#recipients-to")).ToHaveValueAsync("jo at midwives");
        await Expect(window.Page.Locator("#recipients-to")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task A_draft_left_for_another_mail_is_kept()
    {
        site.Deliver(new("In between"));
        await using var window = await site.OpenAsync();
        await window.Button("New mail").ClickAsync();
        await window.Page.Locator("#compose-subject").FillAsync("Half a thought");
        await window.OpenMailAsync("In between");
        await site.UntilAsync(() => site.Stored("Half a thought") is { IsDraft: true });
        await window.Folder("Drafts").ClickAsync();
        await window.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Half a thought" }).ClickAsync();
        await Expect(window.Page.Locator("#compose-subject")).ToHaveValueAsync("Half a thought");
    }

    [Fact]
    public async Task A_reply_goes_to_the_sender_with_the_text_quoted()
    {
        site.Deliver(new("Please answer", FromName: "Dr. Amara Okafor", FromAddress: "a.okafor@northside.example", Html: "<p>My question</p>"));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Please answer");
        await window.Button("Reply").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "To recipients" })).ToContainTextAsync("Dr. Amara Okafor");
        await Expect(Editor(window)).ToContainTextAsync("My question");
        Assert.Equal("re: please answer", await window.Page.Locator("#compose-subject").InputValueAsync(), ignoreCase: true);
    }

    [Fact]
    public async Task The_pane_writes_into_the_open_draft()
    {
        await using var window = await site.OpenAsync();
        await window.Button("New mail").ClickAsync();
        await Expect(window.Page.Locator("#compose-subject")).ToBeVisibleAsync();
        await window.PaneWritesAsync();
        var unsaved = await window.PaneAsync("call(Office.context.mailbox.item, 'getItemIdAsync')");
        Assert.Equal(9046, unsaved.GetProperty("code").GetInt32());
        var saved = await window.PaneAsync("""
            (async () => { const { item } = Office.context.mailbox; window.changes = 0;
              await call(item, "addHandlerAsync", Office.EventType.RecipientsChanged, () => { changes++; });
              await call(item.to, "setAsync", [{ displayName: "Dr. Ng", emailAddress: "ng@clinic.example" }]);
              await call(item.to, "addAsync", ["desk@clinic.example"]);
              await call(item.subject, "setAsync", "Written by the pane");
              await call(item.body, "setAsync", "<p>Dear <b>Dr. Ng</b></p>", { coercionType: "html" });
              await call(item.body, "prependAsync", "<p>First line</p>", { coercionType: "html" });
              const attached = await call(item, "addFileAttachmentFromBase64Async", btoa("hello"), "letter.docx");
              const id = await call(item, "saveAsync");
              return { attached: attached.status, id: Office.context.mailbox.convertToRestId(id.value, "v2.0"), text: (await call(item.body, "getAsync", "text")).value, changes }; })()
            """);
        Assert.Equal("succeeded", saved.GetProperty("attached").GetString());
        Assert.Equal("First line\nDear Dr. Ng", saved.GetProperty("text").GetString());
        Assert.Equal(2, saved.GetProperty("changes").GetInt32());
        await Expect(window.Page.Locator("#compose-subject")).ToHaveValueAsync("Written by the pane");
        await Expect(Editor(window)).ToContainTextAsync("Dear Dr. Ng");
        await Expect(window.Page.GetByTitle("Download letter.docx")).ToBeVisibleAsync();
        var draft = await site.GraphAsync("GET", $"me/messages/{Uri.EscapeDataString(saved.GetProperty("id").GetString()!)}?$select=subject,toRecipients,hasAttachments,isDraft");
        Assert.Equal("Written by the pane", draft.GetProperty("subject").GetString());
        Assert.Equal(["ng@clinic.example", "desk@clinic.example"], draft.GetProperty("toRecipients").EnumerateArray().Select(one => one.GetProperty("emailAddress").GetProperty("address").GetString()));
        Assert.True(draft.GetProperty("hasAttachments").GetBoolean());
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task The_pane_opens_a_new_mail_filled_in()
    {
        await using var window = await site.OpenAsync();
        await window.PaneAsync("""call(Office.context.mailbox, "displayNewMessageFormAsync", { toRecipients: ["ng@clinic.example"], subject: "From the pane", htmlBody: "<p>Hello<script>parent.owned=1</script></p>" })""");
        await Expect(window.Page.Locator("#compose-subject")).ToHaveValueAsync("From the pane");
        await Expect(Editor(window)).ToContainTextAsync("Hello");
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "To recipients" })).ToContainTextAsync("ng@clinic.example");
        Assert.False(await window.Page.EvaluateAsync<bool>("() => 'owned' in window"));
    }

    [Fact]
    public async Task A_file_of_three_megabytes_and_more_is_attached_in_pieces()
    {
        await using var window = await site.OpenAsync();
        await window.Button("New mail").ClickAsync();
        await window.Page.Locator("#compose-subject").FillAsync("A large file");
        var bytes = new byte[7 * 1024 * 1024];
        Random.Shared.NextBytes(bytes);
        await window.Page.Locator("form.compose input[type=file]").SetInputFilesAsync(new FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = bytes });
        await Expect(window.Page.GetByTitle("Download scan.pdf")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Equal(bytes, site.Stored("A large file")!.Attachments.Single().Bytes.ToArray());
    }

    private static ILocator Editor(OutlookWindow window) => window.Page.FrameLocator(".compose iframe").Locator("body[contenteditable]");
}
