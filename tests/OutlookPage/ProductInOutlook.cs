using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Playwright;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>The whole as <c>serve</c> shows it: sandbox, product and Outlook page, its add-in driven by the stand-in office.js or by Microsoft's own.</summary>
internal sealed class ProductInOutlook : IAsyncDisposable
{
    public const string Her = "therapist@practice.example";
    private const string Chromium = "/usr/bin/chromium";
    private readonly Microsoft365 _cloud;
    private readonly RunningProduct _product;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ProductInOutlook(Microsoft365 cloud, RunningProduct product, IPlaywright playwright, IBrowser browser, OutlookWindow window) =>
        (_cloud, _product, _playwright, _browser, Window) = (cloud, product, playwright, browser, window);

    public OutlookWindow Window { get; }
    public Mailbox Mailbox => _cloud.Mailbox(Her);
    public IFrameLocator Pane => Window.Page.FrameLocator("#pane-frame");
    public ILocator Alert => Window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Referrals" });

    /// <param name="isMicrosofts">Microsoft's Office.js; the test is skipped where it is not installed.</param>
    public static async Task<ProductInOutlook> OpenAsync(bool isMicrosofts, params IncomingMessage[] mail)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"Browser tests need Chromium at {Chromium} (Debian: apt-get install chromium).");
        var missing = isMicrosofts ? await InstalledPrograms.MicrosoftOfficeAsync() : null;
        Assert.SkipWhen(missing is not null, missing ?? "");
        var office = isMicrosofts ? Sandbox.OutlookPage.InstalledOffice(Repository.Folder(".")) : null;
        var port = RunningProduct.FreePort();
        var page = new OutlookSettings(Her, DemonstrationPractice.Name, DemonstrationPractice.Zone, $"http://127.0.0.1:{port}/addin/pane", SandboxOptions.ProductClientId.ToString(),
            EventsUrl: $"http://127.0.0.1:{port}/addin/launch-events", MicrosoftOffice: office);
        var cloud = await Microsoft365.StartAsync(new SandboxOptions { MapMore = app => app.MapOutlook(() => page) }, CancellationToken.None);
        cloud.AddUser(Her, DemonstrationPractice.Name, zone: DemonstrationPractice.Zone);
        var settings = new Dictionary<string, string?> { ["Pane:OfficeScript"] = new Uri(cloud.Address, office is null ? "outlook/office.js" : "microsoft/office.js").ToString() };
        var product = await RunningProduct.StartAsync(cloud, new ProductSettings { Port = port, More = settings }, CancellationToken.None);
        using (var client = new PaneClient(product.Address, () => cloud.TokenFor(Her)))
        {
            var version = (await client.GetAsync("/addin/practice", CancellationToken.None)).Value("Version");
            await client.PostAsync("/addin/practice", CancellationToken.None, [("Version", version), .. DemonstrationPractice.Profile]);
            await client.UploadAsync("/addin/providers/import", "file", "list.csv", DemonstrationPractice.List, CancellationToken.None);
        }

        // The event script waits a second and a half for an answer; the program's first one takes longer on a busy machine.
        using (var http = new HttpClient { BaseAddress = product.Address })
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cloud.TokenFor(Her));
            await http.PostAsJsonAsync("/addin/events/send", new { recipients = new[] { "miguel.ortega@eastside-family.example" }, body = "A free massage for each referral." });
        }

        foreach (var one in mail) cloud.Mailbox(Her).Deliver(one);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var window = await OutlookWindow.OpenAsync(browser, cloud.Address.ToString());
        return new ProductInOutlook(cloud, product, playwright, browser, window);
    }

    /// <summary>A new mail, filled in and not sent.</summary>
    public async Task WriteAsync(string to, string subject, string text)
    {
        await Window.Button("New mail").ClickAsync();
        await Window.Page.Locator("#recipients-to").FillAsync(to);
        await Window.Page.Keyboard.PressAsync("Enter");
        await Window.Page.Locator("#compose-subject").FillAsync(subject);
        await Window.Page.FrameLocator(".compose iframe").Locator("body[contenteditable]").FillAsync(text);
    }

    public bool IsSent(string subject) => Mailbox.Messages().Any(message => message.Subject == subject && !message.IsDraft);

    public async ValueTask DisposeAsync()
    {
        await Window.DisposeAsync();
        await _browser.CloseAsync();
        _playwright.Dispose();
        await _product.DisposeAsync();
        await _cloud.DisposeAsync();
    }
}
