using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>A cover and its sheets put into the mail being written with one click.</summary>
[Collection("Browser")]
public sealed class AttachingAPackTests(OutlookBrowser browser)
{
    private static readonly object Draft = new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } } };
    private static readonly string[] Names = [.. Samples.Pack.Letters.Select(letter => letter.FileName)];

    [Fact]
    public async Task Attaches_its_files_in_order_and_says_how_far_it_is()
    {
        await using var outlook = await OpenAsync();
        outlook.Host.Delay = context => IsFile(context, 1) ? TimeSpan.FromMilliseconds(700) : TimeSpan.Zero;
        await Row(outlook).DblClickAsync();
        await Says(outlook, "Attaching 2 of 3…");
        await Says(outlook, "Attached to your mail.");
        Assert.Equal(Names, await AttachedAsync(outlook));

        await Row(outlook).ClickAsync();
        await Says(outlook, "Already attached to your mail.");
        Assert.Equal(Names, await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Names_what_Outlook_refused_and_attaches_only_that_with_the_next_click()
    {
        await using var outlook = await OpenAsync();
        await outlook.AskAsync("name => { outlook.refuses = [name]; }", Names[1]);
        await Row(outlook).ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveTextAsync($"{Names[1]}: Outlook did not do that");
        await Assertions.Expect(outlook.Pane.GetByText("Click again to attach only what is missing.")).ToBeInViewportAsync();
        Assert.Empty((await outlook.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("html", ["#pane"])] })).Violations.Select(found => found.Help));
        var folder = Directory.CreateDirectory(Repository.Folder("artifacts/screens")).FullName;
        await outlook.Page.Locator("#pane").ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, "compose-not-attached-320-light.png") });
        Assert.Equal([Names[0], Names[2]], await AttachedAsync(outlook));

        await outlook.AskAsync("() => { outlook.refuses = []; }");
        await Row(outlook).ClickAsync();
        await Says(outlook, "Attached to your mail.");
        Assert.Equal([Names[0], Names[2], Names[1]], await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Names_what_is_gone_from_OneDrive_and_attaches_the_rest()
    {
        await using var outlook = await OpenAsync();
        outlook.Expected.Add("Failed to load resource");
        outlook.Host.Instead = context => IsFile(context, 0) ? PaneHost.Say(404, new(PaneTone.Error, "The letter is not in your OneDrive any more", "Nothing was attached.")) : null;
        await Row(outlook).ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveTextAsync($"{Names[0]}: The letter is not in your OneDrive any more");
        Assert.Equal(Names[1..], await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Leaves_out_what_is_in_the_mail_already()
    {
        await using var outlook = await OpenAsync();
        await outlook.AskAsync("name => { outlook.attached.push({ name, base64String: '' }); }", Names[2]);
        await Row(outlook).ClickAsync();
        await Says(outlook, "Attached to your mail.");
        Assert.Equal([Names[2], Names[0], Names[1]], await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Attaches_nothing_to_another_mail_that_she_turns_to()
    {
        await using var outlook = await OpenAsync();
        outlook.Host.Delay = context => IsFile(context, 1) ? TimeSpan.FromMilliseconds(700) : TimeSpan.Zero;
        await Row(outlook).ClickAsync();
        await Says(outlook, "Attaching 2 of 3…");
        await outlook.ShowItemAsync(new { conversationId = "c2", to = new[] { new { name = "Jordan", address = "jordan@lakeside.example" } } });
        var alert = outlook.Pane.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([$"{Names[1]}: Outlook has moved to another mail", $"{Names[2]}: Outlook has moved to another mail"]);
        Assert.Equal(Names[..1], await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Goes_on_while_she_looks_at_something_else_in_the_pane()
    {
        await using var outlook = await OpenAsync();
        outlook.Host.Delay = context => IsFile(context, 0) ? TimeSpan.FromMilliseconds(700) : TimeSpan.Zero;
        await Row(outlook).ClickAsync();
        await outlook.Button("Home").ClickAsync();
        await outlook.SeeAsync("Home");
        await Assertions.Expect(outlook.Pane.Locator("#message").GetByText("Attached to your mail.")).ToBeVisibleAsync();
        Assert.Equal(Names, await AttachedAsync(outlook));
    }

    [Fact]
    public async Task Signs_in_again_by_itself_when_the_sign_in_has_run_out()
    {
        await using var outlook = await OpenAsync();
        outlook.Expected.Add("Failed to load resource");
        var refused = 0;
        outlook.Host.Instead = context => IsFile(context, 1) && Interlocked.Increment(ref refused) == 1 ? Results.Unauthorized() : null;
        await Row(outlook).ClickAsync();
        await Says(outlook, "Attached to your mail.");
        Assert.Equal(Names, await AttachedAsync(outlook));
        Assert.Equal(2, refused);
    }

    private async Task<OutlookWindow> OpenAsync()
    {
        var outlook = await browser.OpenAsync(Draft, "compose");
        await outlook.Button("Attach a letter").ClickAsync();
        return outlook;
    }

    private static ILocator Row(OutlookWindow outlook) => outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Introduction with 2 sheets" });

    private static bool IsFile(HttpContext context, int position) => context.Request.Path.Value == $"/addin/letters/{Samples.Pack.Letters[position].Id}/file";

    private static Task Says(OutlookWindow outlook, string text) => Assertions.Expect(outlook.Pane.Locator("#letters").GetByText(text)).ToBeVisibleAsync();

    private static async Task<string[]> AttachedAsync(OutlookWindow outlook) =>
        [.. (await outlook.AskAsync("() => outlook.attached.map(file => file.name)"))!.Value.EnumerateArray().Select(name => name.GetString()!)];
}
