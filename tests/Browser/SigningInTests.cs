using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class SigningInTests(OutlookBrowser browser)
{
    private static readonly object Nested = new { Mailbox = 1.15, NestedAppAuth = 1.1, IdentityAPI = 1.3, DialogApi = 1.2 };
    private static readonly object DialogOnly = new { Mailbox = 1.15, DialogApi = 1.2 };

    private static string NestedHost => File.ReadAllText(Repository.Folder("tests/Browser/Host/nestedAppAuth.js"));

    [Fact]
    public async Task Uses_nested_app_authentication_where_Outlook_has_it()
    {
        await using var outlook = await browser.OpenAsync(matrix: Nested, script: NestedHost);
        await outlook.SeeAsync("Dr. Amira Haddad");
        var asked = await outlook.Frame.EvaluateAsync<string>("() => JSON.stringify(window.nestedAppAuthAsked[0])");
        Assert.Contains("api://referrals/access_as_user", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_the_sign_in_library_only_when_it_is_needed()
    {
        var requests = new List<string>();
        await using var outlook = await browser.OpenAsync();
        outlook.Page.Request += (_, request) => requests.Add(request.Url);
        await outlook.Page.ReloadAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        Assert.DoesNotContain(requests, url => url.Contains("/sign-in.", StringComparison.Ordinal));
        Assert.Contains(requests, url => url.Contains("/pane.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renews_once_after_a_401_and_repeats_the_request()
    {
        await using var outlook = await browser.OpenAsync();
        outlook.Expected.Add("401");
        await outlook.SeeAsync("Dr. Amira Haddad");
        var refused = 0;
        outlook.Host.Instead = context => context.Request.Path.Value!.EndsWith("/undo", StringComparison.Ordinal) && refused++ == 0 ? Results.StatusCode(401) : null;
        await outlook.Button("Undo filing").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByText("Filing undone.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(2, refused);
    }

    [Fact]
    public async Task Asks_her_to_sign_in_after_a_second_401_instead_of_turning_in_circles()
    {
        await using var outlook = await browser.OpenAsync();
        outlook.Expected.Add("401");
        await outlook.SeeAsync("Dr. Amira Haddad");
        outlook.Host.Instead = context => context.Request.Path.Value!.EndsWith("/undo", StringComparison.Ordinal) ? Results.StatusCode(401) : null;
        await outlook.Button("Undo filing").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please sign in");
        Assert.Equal(2, outlook.Host.Sent.Count(sent => sent.Path.EndsWith("/undo", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Offers_the_sign_in_window_where_Outlook_has_nothing_better()
    {
        await using var outlook = await browser.OpenAsync(matrix: DialogOnly);
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please sign in");
        // The window itself needs the tenant's pages; Outlook's side of it answers here as the window would.
        await outlook.Frame.EvaluateAsync("""
            () => {
              const displayDialogAsync = (address, options, opened) => opened({ status: "succeeded", value: {
                close: () => undefined,
                addEventHandler: (kind, act) => { if (kind === Office.EventType.DialogMessageReceived) setTimeout(() => act({ origin: location.origin, message: JSON.stringify({ token: `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600 }))}.x`, account: window.account }) })); } } });
              const context = Object.create(Office.context, { ui: { value: { displayDialogAsync } } });
              window.Office = Object.create(Office, { context: { value: context } });
            }
            """);
        await outlook.Frame.EvaluateAsync("() => { window.account = 'someone@else.example'; }");
        await outlook.Button("Sign in").ClickAsync();
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("That was another account");
        await outlook.Frame.EvaluateAsync("() => { window.account = 'therapist@practice.example'; }");
        await outlook.Button("Sign in").ClickAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
    }

    [Fact]
    public async Task Works_where_the_browser_refuses_storage()
    {
        await using var outlook = await browser.OpenAsync(script: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await outlook.SeeAsync("Dr. Amira Haddad");
        await outlook.Button("My practice").ClickAsync();
        await outlook.Pane.GetByLabel("Colors of this pane").SelectOptionAsync("dark");
        await Assertions.Expect(outlook.Pane.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
