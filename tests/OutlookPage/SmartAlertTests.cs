using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>What happens between "Send" and a mail that goes out, with the product's own event script: the dialog, and what each of its buttons does.</summary>
public sealed class SmartAlertTests
{
    private const string Listed = "Dr. Miguel Ortega <miguel.ortega@eastside-family.example>";
    private const string Gift = "I will give you a free massage for each patient you refer to me.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mail_with_a_gift_tied_to_referrals_is_held_until_she_decides(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts);
        await outlook.WriteAsync(Listed, "A gift", Gift);
        await outlook.Window.Button("Send").ClickAsync();
        await Expect(outlook.Alert).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(outlook.Window.Button("Don't Send")).ToBeFocusedAsync();
        Assert.False(outlook.IsSent("A gift"));
        await outlook.Window.Page.Keyboard.PressAsync("Escape");
        await Expect(outlook.Alert).ToBeHiddenAsync();
        await Expect(outlook.Window.Page.Locator("#compose-subject")).ToHaveValueAsync("A gift");
        Assert.False(outlook.IsSent("A gift"));
        await outlook.Window.Page.FrameLocator(".compose iframe").Locator("body[contenteditable]").FillAsync("Thank you for your time.");
        await outlook.Window.Button("Send").ClickAsync();
        // A first mail to him without a way to say no: she is told, and may send it all the same.
        await Expect(outlook.Alert).ToContainTextAsync("no way to say no", new() { Timeout = 20_000 });
        await outlook.Window.Button("Send Anyway").ClickAsync();
        await Expect(outlook.Window.Page.GetByText("Sent.", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mail_to_nobody_on_the_list_goes_out_without_a_word(bool isMicrosofts)
    {
        await using var outlook = await ProductInOutlook.OpenAsync(isMicrosofts);
        await outlook.WriteAsync("mom@family.example", "Sunday", Gift);
        await outlook.Window.Button("Send").ClickAsync();
        await Expect(outlook.Window.Page.GetByText("Sent.", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(outlook.Alert).ToBeHiddenAsync();
    }
}
