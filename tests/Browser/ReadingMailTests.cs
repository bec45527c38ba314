using Microsoft.Playwright;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class ReadingMailTests(OutlookBrowser browser)
{
    private static readonly object Stranger = new { id = "AAMk-9", internetMessageId = "<m9@lakeside.example>", from = new { name = "Jordan Lee", address = "jordan@lakeside.example" } };

    [Fact]
    public async Task Shows_who_wrote_and_sends_nothing_personal_in_the_address()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        var (path, form) = Assert.Single(outlook.Host.Sent);
        Assert.Equal("/addin/open", path);
        Assert.Equal("read", form["Mode"]);
        Assert.Equal("amira@harbour.example", form["FromAddress"]);
        Assert.Equal("<m1@clinic.example>", form["InternetMessageId"]);
        Assert.DoesNotContain(form.Values, value => value.Contains("your letter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Adds_a_stranger_from_the_signature_in_two_clicks()
    {
        await using var outlook = await browser.OpenAsync(Stranger);
        await outlook.SeeAsync("Jordan Lee is not on your list.");
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByLabel("Practice")).ToHaveValueAsync("Lakeside Physio");
        await outlook.Pane.GetByLabel("Practice").FillAsync("Lakeside Physiotherapy");
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Added to your list.")).ToBeVisibleAsync();
        var saved = outlook.Host.Sent.Last();
        Assert.Equal("/addin/providers", saved.Path);
        Assert.Equal("Lakeside Physiotherapy", saved.Form["Practice"]);
        Assert.Equal("<m9@lakeside.example>", saved.Form["InternetMessageId"]);
    }

    [Fact]
    public async Task Says_that_a_strangers_mail_is_with_somebody_on_the_list()
    {
        await using var outlook = await browser.OpenAsync(Stranger);
        await outlook.Button("It is with somebody on my list").ClickAsync();
        await outlook.Page.Keyboard.TypeAsync("ami");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Dr. Amira Haddad" }).ClickAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        Assert.Contains(outlook.Host.Sent, sent => sent.Path == "/addin/threads/choose" && sent.Form["InternetMessageId"] == "<m9@lakeside.example>" && sent.Form["ProviderId"] == Samples.Amira.ToString());
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_the_answer_is_an_error_and_marks_the_field()
    {
        await using var outlook = await browser.OpenAsync(Stranger);
        outlook.Expected.AddRange(["422", "Response Status Error"]);
        outlook.Host.Instead = context => context.Request.Path.Value == "/addin/providers" ? PaneHost.Say(422, new(AddIn.Pane.PaneTone.Error, "Not saved yet", "Please correct one field.", Fields: [new("Email", "This address has no @.")])) : null;
        await outlook.Button("Add to list").ClickAsync();
        await outlook.Pane.GetByLabel("Name").FillAsync("Jordan B. Lee");
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved yet");
        await Assertions.Expect(outlook.Pane.GetByLabel("Email", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(outlook.Pane.GetByLabel("Name")).ToHaveValueAsync("Jordan B. Lee");
        outlook.Host.Instead = null;
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Added to your list.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Says_what_to_do_when_offline_and_goes_on_from_there()
    {
        await using var outlook = await browser.OpenAsync(Stranger);
        outlook.Expected.AddRange(["ERR_INTERNET_DISCONNECTED", "htmx:"]);
        await outlook.Button("Add to list").ClickAsync();
        await outlook.Pane.GetByLabel("Name").FillAsync("Jordan B. Lee");
        await outlook.Page.Context.SetOfflineAsync(true);
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("You seem to be offline");
        await Assertions.Expect(outlook.Pane.GetByLabel("Name")).ToHaveValueAsync("Jordan B. Lee");
        await outlook.Page.Context.SetOfflineAsync(false);
        await outlook.Button("Try again").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Added to your list.")).ToBeVisibleAsync();
        Assert.Equal("Jordan B. Lee", outlook.Host.Sent.Last().Form["Name"]);
    }

    [Fact]
    public async Task Shows_its_own_message_when_a_proxy_answers_in_our_place()
    {
        await using var outlook = await browser.OpenAsync();
        outlook.Expected.AddRange(["502", "Response Status Error"]);
        await outlook.SeeAsync("Dr. Amira Haddad");
        outlook.Host.Instead = _ => Microsoft.AspNetCore.Http.Results.Content("<html><h1>Bad gateway</h1></html>", "text/html", statusCode: 502);
        await outlook.Button("Undo filing").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not work");
        await outlook.SeeAsync("Dr. Amira Haddad");
    }

    [Fact]
    public async Task Moves_the_stage_in_place_and_undoes_filing()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.Button("Change stage").ClickAsync();
        await outlook.Button("Vet").ClickAsync();
        await Assertions.Expect(outlook.Pane.Locator(".stages [aria-current]")).ToHaveTextAsync("Vet");
        await Assertions.Expect(outlook.Pane.GetByText("Now at Vet.")).ToBeVisibleAsync();
        await outlook.Button("Undo filing").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Filing undone.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(["/addin/open", $"/addin/providers/{Samples.Amira}/stage", $"/addin/threads/{Samples.Link}/undo"], outlook.Host.Sent.Select(sent => sent.Path));
    }

    [Fact]
    public async Task Waits_for_the_letter_and_opens_its_draft_in_Outlook()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.Button("Write letter").ClickAsync();
        await outlook.Pane.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Introduction", Exact = true }).ClickAsync();
        await outlook.Button("Write it").ClickAsync();
        await outlook.Button("Open the draft").ClickAsync();
        await outlook.Page.WaitForFunctionAsync("() => window.outlook.opened.length > 0");
        Assert.Equal("AAMk-draft", (await outlook.AskAsync("() => window.outlook.opened[0].itemId"))?.GetString());
        Assert.Equal("<m1@clinic.example>", outlook.Host.Sent.Last().Form["InternetMessageId"]);
    }

    [Fact]
    public async Task Offers_to_open_nothing_on_a_phone_and_says_where_the_mail_is()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.Button("Home").ClickAsync();
        // What Outlook says of itself cannot be changed from outside; what a phone is called can.
        await outlook.Frame.EvaluateAsync("() => { Office.PlatformType.iOS = Office.context.platform; }");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Open the mail" }).ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Status).GetByText("You find it in your mailbox.")).ToBeVisibleAsync();
        outlook.Host.Instead = context => context.Request.Path.Value is "/addin/open" ? PaneHost.Show<AddIn.Letters.LetterStarted>(Samples.LetterIn(AddIn.Letters.LetterState.Ready)) : null;
        await outlook.Button("This mail").ClickAsync();
        await Assertions.Expect(outlook.Button("Book follow-up")).ToBeVisibleAsync();
        await Assertions.Expect(outlook.Button("Open the draft")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Captures_somebody_met_at_an_event_in_two_clicks_and_under_twenty_seconds()
    {
        await using var outlook = await browser.OpenAsync(Stranger);
        await outlook.SeeAsync("Jordan Lee is not on your list.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await outlook.Button("Met at an event").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByLabel("Where you met")).ToBeFocusedAsync();
        // As she types: five keys a second.
        await outlook.Page.Keyboard.TypeAsync("Pain study day", new() { Delay = 200 });
        await outlook.Button("Add to list").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Added to your list.")).ToBeVisibleAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        var form = outlook.Host.Sent.Last().Form;
        Assert.Equal(("Pain study day", "Jordan Lee", "Lakeside Physio", "jordan@lakeside.example", "DPT"), (form["MetAt"], form["Name"], form["Practice"], form["Email"], form["Credentials"]));
    }

    [Fact]
    public async Task Captures_from_Home_with_three_words_and_Enter()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.Button("Home").ClickAsync();
        await outlook.Button("Met at an event").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByLabel("Where you met")).ToBeFocusedAsync();
        await outlook.Page.Keyboard.TypeAsync("Open house");
        await outlook.Page.Keyboard.PressAsync("Tab");
        await outlook.Page.Keyboard.TypeAsync("Noa");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(outlook.Pane.GetByText("Added to your list.")).ToBeVisibleAsync();
        Assert.Equal("Open house", outlook.Host.Sent.Last().Form["MetAt"]);
    }

    [Fact]
    public async Task Notes_how_a_meeting_went()
    {
        await using var outlook = await browser.OpenAsync(new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } }, id = "AAMk-event" }, "appointment");
        await outlook.SeeAsync("Who is coming");
        Assert.Equal(("appointment", "AAMk-event", "amira@harbour.example"), (outlook.Host.Sent.Last().Form["Mode"], outlook.Host.Sent.Last().Form["ItemId"], outlook.Host.Sent.Last().Form["ToAddresses"]));
        await outlook.Button("How did it go?").First.ClickAsync();
        await outlook.Pane.GetByLabel("It did not take place").First.CheckAsync();
        await outlook.Pane.GetByLabel("What comes next").First.FillAsync("Look for a new time");
        await outlook.Button("Save").First.ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        var (path, form) = outlook.Host.Sent.Last();
        Assert.Equal(("/addin/appointment", "DidNotHappen", "Look for a new time"), (path, form["Outcome"], form["Next"]));
    }

    [Fact]
    public async Task Opens_the_mail_that_waits_for_an_answer_from_Home()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.Button("Home").ClickAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Open the mail" }).ClickAsync();
        await outlook.Page.WaitForFunctionAsync("() => window.outlook.opened.length > 0");
        Assert.Equal("AAMk-7", (await outlook.AskAsync("() => window.outlook.opened[0].itemId"))?.GetString());
    }
}
