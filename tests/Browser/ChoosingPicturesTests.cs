using Microsoft.Playwright;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Pane;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class ChoosingPicturesTests(OutlookBrowser browser)
{
    private static readonly FilePayload Picture = new() { Name = "phone.jpg", MimeType = "image/jpeg", Buffer = [1, 2, 3] };

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_the_file_stays_chosen()
    {
        await using var outlook = await browser.OpenAsync();
        outlook.Expected.AddRange(["Failed to load resource", "Response Status Error"]);
        await outlook.SeeAsync("Dr. Amira Haddad");
        outlook.Host.Instead = context => context.Request.Path.Value switch
        {
            "/addin/open" => PaneHost.Show<MyTemplates>(Samples.Templates),
            "/addin/letters/pictures/signature" => context.Request.Form.Files["Signature"] is { Length: 3, FileName: "phone.jpg" }
                ? PaneHost.Say(422, new(PaneTone.Warning, "This picture cannot be used", "Nothing was changed.", Fields: [new("Signature", "phone.jpg was turned by the camera.")])) : null,
            _ => null,
        };
        await outlook.ShowItemAsync(new { id = "AAMk-pictures" });
        await outlook.SeeAsync("My templates");
        var field = outlook.Pane.GetByLabel("Signature", new() { Exact = true });
        await field.SetInputFilesAsync(Picture);
        await outlook.Button("Use this picture: Signature").ClickAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(outlook.Pane.Locator("#use-signature .problem")).ToHaveTextAsync("phone.jpg was turned by the camera.");
        await Assertions.Expect(field).ToBeFocusedAsync();
        Assert.Equal(1, await field.EvaluateAsync<int>("field => field.files.length"));
        await Assertions.Expect(outlook.Pane.GetByLabel("Logo", new() { Exact = true })).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task A_page_that_looks_again_by_itself_leaves_the_chosen_file_alone()
    {
        var looks = 0;
        await using var outlook = await browser.OpenAsync();
        var onItsWay = Samples.Templates with { Templates = [Samples.Templates.Templates[0] with { State = TemplateState.OnItsWay, FileUrl = null }] };
        await outlook.SeeAsync("Dr. Amira Haddad");
        outlook.Host.Instead = context =>
        {
            if (context.Request.Path.Value is not ("/addin/open" or "/addin/letters/templates")) return null;
            looks++;
            return PaneHost.Show<MyTemplates>(onItsWay);
        };
        await outlook.ShowItemAsync(new { id = "AAMk-pictures" });
        await outlook.SeeAsync("My templates");
        await outlook.Page.WaitForTimeoutAsync(2_500);
        Assert.True(looks > 1, "The page did not look again.");
        var field = outlook.Pane.GetByLabel("Logo", new() { Exact = true });
        await field.SetInputFilesAsync(Picture);
        var before = looks;
        await outlook.Page.WaitForTimeoutAsync(2_500);
        Assert.Equal(before, looks);
        Assert.Equal(1, await field.EvaluateAsync<int>("field => field.files.length"));
    }
}
