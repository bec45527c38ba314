using Microsoft.Playwright;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class KeyboardTests(OutlookBrowser browser)
{
    [Fact]
    public async Task Gets_from_the_mail_to_a_finished_letter_without_a_mouse()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        await outlook.Page.Locator("#before").FocusAsync();
        await TabToAsync(outlook, "Write letter");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(outlook.Heading).ToHaveTextAsync("Which letter?");
        await Assertions.Expect(outlook.Heading).ToBeFocusedAsync();
        await TabToAsync(outlook, "Introduction");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(outlook.Heading).ToHaveTextAsync("Introduction");
        await TabToAsync(outlook, "Write it");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(outlook.Heading).ToBeFocusedAsync();
        await Assertions.Expect(outlook.Button("Open the draft")).ToBeVisibleAsync();
        await TabToAsync(outlook, "Open the draft");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Page.WaitForFunctionAsync("() => outlook.opened.length > 0");
    }

    [Fact]
    public async Task Tab_goes_through_the_pane_in_order_and_out_of_it_again()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        await outlook.Page.Locator("#before").FocusAsync();
        var seen = new List<string>();
        for (var press = 0; press < 40 && !await outlook.Page.EvaluateAsync<bool>("() => document.activeElement.id === 'after'"); press++)
        {
            await outlook.Page.Keyboard.PressAsync("Tab");
            var name = await outlook.Frame.EvaluateAsync<string>("() => document.hasFocus() ? (document.activeElement.textContent || document.activeElement.name || '').trim() : ''");
            if (name is not "") seen.Add(name);
        }
        Assert.Equal(["This mail", "Home", "My practice", "Change stage", "Why?", "Undo filing", "Not theirs"], seen.Take(7));
        Assert.Equal("after", await outlook.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Does_not_move_the_focus_when_the_mail_changes()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        await outlook.Page.Locator("#before").FocusAsync();
        await outlook.ShowItemAsync(new { id = "AAMk-2", from = new { name = "N", address = "numbered2@clinic.example" } });
        await outlook.SeeAsync("Provider of AAMk-2");
        Assert.Equal("before", await outlook.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await Assertions.Expect(outlook.Pane.Locator("#announce")).ToContainTextAsync("Provider of AAMk-2");
    }

    private static async Task TabToAsync(OutlookWindow outlook, string name)
    {
        for (var press = 0; press < 40; press++)
        {
            await outlook.Page.Keyboard.PressAsync("Tab");
            if (await outlook.Frame.EvaluateAsync<bool>("name => document.activeElement.textContent.trim() === name", name)) return;
        }
        Assert.Fail($"Tab does not reach {name}.");
    }
}
