using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>Every view in light, dark and a contrast theme, 320 and 480 px wide: no axe violation, nothing cut off; pictures in artifacts/screens.</summary>
[Collection("Browser")]
public sealed class LooksTests(OutlookBrowser browser)
{
    private static readonly Dictionary<string, Func<IResult>> Views = new(StringComparer.Ordinal)
    {
        ["mail"] = () => PaneHost.Show<OpenMail>(Samples.Mail()),
        ["mail-notice"] = () => PaneHost.Show<OpenMail>(Samples.Mail() with { Filing = FilingState.Undone }, "Filing undone."),
        ["mail-busy"] = () => PaneHost.Show<OpenMail>(Samples.BusyMail),
        ["mail-not-theirs"] = () => PaneHost.Show<UnknownSender>(Samples.NotTheirs, "Not tracked any more."),
        ["mail-automatic-parked"] = () => PaneHost.Show<OpenMail>(Samples.AutomaticMail),
        ["unknown-sender"] = () => PaneHost.Show<UnknownSender>(Samples.Stranger),
        ["unknown-unreadable"] = () => PaneHost.Show<UnknownSender>(new UnknownSenderModel(null, null, null, null)),
        ["compose"] = () => PaneHost.Show<ComposeMail>(Samples.Compose),
        ["compose-empty"] = () => PaneHost.Show<ComposeMail>(new ComposeMailModel([], null)),
        ["compose-private"] = () => PaneHost.Show<ComposeMail>(new ComposeMailModel([Samples.Compose.Recipients[2]], null)),
        ["appointment"] = () => PaneHost.Show<OpenAppointment>(Samples.Appointment),
        ["appointment-private"] = () => PaneHost.Show<OpenAppointment>(new OpenAppointmentModel([], null)),
        ["capture"] = () => PaneHost.Show<CaptureProvider>(Samples.Captured),
        ["home-long"] = () => PaneHost.Show<Home>(Samples.LongDay),
        ["home"] = () => PaneHost.Show<Home>(Samples.Home),
        ["home-first-day"] = () => PaneHost.Show<Home>(Samples.FirstDay),
        ["home-quiet"] = () => PaneHost.Show<Home>(Samples.QuietDay),
        ["provider"] = () => PaneHost.Show<ProviderCard>(Samples.Card),
        ["provider-add"] = () => PaneHost.Show<AddProvider>(Samples.FromSignature),
        ["provider-edit"] = () => PaneHost.Show<EditProvider>(new EditProviderModel(Samples.Amira, "v1", Samples.Fields, Samples.Specialties)),
        ["import"] = () => PaneHost.Show<ImportProviders>(new ImportProvidersModel(["name", "email", "practice", "specialty"])),
        ["import-report"] = () => PaneHost.Show<ImportReport>(Samples.Report),
        ["practice"] = () => PaneHost.Show<PracticeProfile>(Samples.Practice),
        ["letter-writing"] = () => PaneHost.Show<LetterStarted>(Samples.LetterIn(LetterState.Writing)),
        ["letter-ready"] = () => PaneHost.Show<LetterStarted>(Samples.LetterIn(LetterState.Ready)),
        ["letter-stuck"] = () => PaneHost.Show<LetterStarted>(Samples.LetterIn(LetterState.Stuck)),
        ["letter-choose"] = () => PaneHost.Show<ChooseLetter>(Samples.ChooseLetter),
        ["letter-sheets"] = () => PaneHost.Show<ChooseLetter>(Samples.ChooseLetter with { ProviderId = null, ProviderName = null }),
        ["letter-form"] = () => PaneHost.Show<LetterForm>(Samples.LetterForm),
        ["letter-form-missing"] = () => PaneHost.Show<LetterForm>(Samples.LetterFormMissing),
        ["letter-form-many"] = () => PaneHost.Show<LetterForm>(Samples.LetterFormForMany),
        ["letter-held"] = () => PaneHost.Show<LetterHeld>(Samples.Held(mayGoOn: true)),
        ["letter-held-for-good"] = () => PaneHost.Show<LetterHeld>(Samples.Held(mayGoOn: false)),
        ["letter-template-wrong"] = () => PaneHost.Show<LetterHeld>(Samples.HeldTemplate),
        ["letter-file-ready"] = () => PaneHost.Show<LetterStarted>(Samples.LetterIn(LetterState.Ready) with { IsDraft = false, EwsItemId = null, FileUrl = "https://example.org/file", Advice = ["The letter, line 8: Say it shorter."], With = ["How to refer to me"] }),
        ["letter-together"] = () => PaneHost.Show<LettersTogether>(Samples.Together(9)),
        ["letter-together-ready"] = () => PaneHost.Show<LettersTogether>(Samples.Together(14)),
        ["letter-templates"] = () => PaneHost.Show<MyTemplates>(Samples.Templates),
        ["letter-templates-bare"] = () => PaneHost.Show<MyTemplates>(Samples.TemplatesWithoutPictures),
        ["letter-many"] = () => PaneHost.Show<WriteToMany>(new WriteToManyModel(Samples.LetterMenu, Samples.Specialties)),
        ["meeting-new"] = () => PaneHost.Show<BookMeeting>(Samples.Booking),
        ["meeting-booked"] = () => PaneHost.Show<MeetingBooked>(Samples.Booked(true)),
        ["error"] = () => PaneHost.Say(500, new(PaneTone.Error, "Something went wrong on our side", "Nothing was changed. Please try again.", "7F3A-21")),
        ["warning"] = () => PaneHost.Say(409, new(PaneTone.Warning, "Changed in another window", "What you typed is still here. Open the page again to see the other change.")),
    };

    private static readonly (string Name, ColorScheme Scheme, ForcedColors Forced)[] Themes =
        [("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("contrast", ColorScheme.Dark, ForcedColors.Active)];

    [Fact]
    public async Task Every_view_is_readable_for_everybody()
    {
        await using var outlook = await browser.OpenAsync(new { id = "AAMk-first" });
        outlook.Expected.AddRange(["Failed to load resource", "Response Status Error"]);
        await outlook.SeeAsync("Dr. Amira Haddad");
        var folder = Directory.CreateDirectory(Repository.Folder("artifacts/screens")).FullName;
        var found = new List<string>();
        foreach (var (name, view) in Views)
        {
            outlook.Host.Instead = context => context.Request.Path.Value is "/addin/open" ? view() : null;
            await outlook.ShowItemAsync(new { id = $"AAMk-{name}", body = "A free massage for each referral" });
            await Assertions.Expect(outlook.Pane.Locator("#view")).Not.ToHaveAttributeAsync("aria-busy", "true");
            await outlook.Frame.EvaluateAsync("() => document.querySelectorAll('[data-toggle][aria-expanded=false]').forEach(toggle => toggle.click())");
            if (name == "compose") await FillComposeAsync(outlook);
            if (name == "unknown-sender") await FindWhoseAsync(outlook);
            foreach (var theme in Themes)
            {
                await outlook.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme.Scheme, ForcedColors = theme.Forced, ReducedMotion = ReducedMotion.Reduce });
                foreach (var width in (int[])[320, 480])
                {
                    if (theme.Name == "contrast" && width > 320) continue;
                    await outlook.WidenAsync(width);
                    if (await outlook.Frame.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) found.Add($"{name} is wider than {width} px");
                    if (width == 320) found.AddRange(Violations(await outlook.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("html", ["#pane"])] }, RulesFor(theme.Name)), $"{name}, {theme.Name}"));
                    await outlook.Page.Locator("#pane").ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}-{theme.Name}.png") });
                }
            }
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>What the bridge says by itself when no answer came.</summary>
    [Fact]
    public async Task Every_message_of_the_shell_is_readable_for_everybody()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        var folder = Directory.CreateDirectory(Repository.Folder("artifacts/screens")).FullName;
        var found = new List<string>();
        foreach (var name in (string[])["offline", "away", "sign-in", "wrong-account", "refused", "moved", "not-attached", "elsewhere"])
        {
            await outlook.Frame.EvaluateAsync("name => document.getElementById('message').replaceChildren(document.getElementById('say-' + name).content.cloneNode(true))", name);
            foreach (var theme in Themes)
            {
                await outlook.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme.Scheme, ForcedColors = theme.Forced, ReducedMotion = ReducedMotion.Reduce });
                found.AddRange(Violations(await outlook.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("#message", ["#pane"])] }, RulesFor(theme.Name)), $"{name}, {theme.Name}"));
                await outlook.Page.Locator("#pane").ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"say-{name}-320-{theme.Name}.png") });
            }
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task Every_view_stays_whole_at_200_percent_zoom()
    {
        // Twice the zoom of a 320 px pane leaves 160 CSS pixels.
        await using var outlook = await browser.OpenAsync(paneWidth: 160);
        outlook.Expected.AddRange(["Failed to load resource", "Response Status Error"]);
        await outlook.SeeAsync("Dr. Amira Haddad");
        var found = new List<string>();
        foreach (var (name, view) in Views)
        {
            outlook.Host.Instead = context => context.Request.Path.Value is "/addin/open" ? view() : null;
            await outlook.ShowItemAsync(new { id = $"AAMk-{name}" });
            await Assertions.Expect(outlook.Pane.Locator("#view")).Not.ToHaveAttributeAsync("aria-busy", "true");
            // The fonts of a machine differ in width; letters of one width are as wide as any.
            await outlook.Frame.EvaluateAsync("() => { document.documentElement.style.fontFamily = 'monospace'; document.querySelectorAll('[data-toggle][aria-expanded=false]').forEach(toggle => toggle.click()); }");
            if (await outlook.Frame.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) found.Add(name);
        }
        Assert.Empty(found);
    }

    private static async Task FindWhoseAsync(OutlookWindow outlook)
    {
        await outlook.Pane.GetByRole(AriaRole.Searchbox).FillAsync("a");
        await Assertions.Expect(outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Dr. Amira Haddad" })).ToBeVisibleAsync();
    }

    /// <summary>What appears only when asked for.</summary>
    private static async Task FillComposeAsync(OutlookWindow outlook)
    {
        await outlook.Button("Check this text").ClickAsync();
        await Assertions.Expect(outlook.Pane.Locator(".findings")).ToBeVisibleAsync();
        await outlook.Button("Find free times").ClickAsync();
        await Assertions.Expect(outlook.Pane.Locator(".times")).ToBeVisibleAsync();
    }

    /// <summary>Every rule in the first theme; in the others, where only colours differ, the rules about colours.</summary>
    private static AxeRunOptions RulesFor(string theme) => theme == Themes[0].Name ? new() : new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private static IEnumerable<string> Violations(AxeResult result, string where) =>
        result.Violations.Select(found => $"{where}: {found.Id}: {found.Help} ({string.Join(", ", found.Nodes.Select(node => node.Html))})");
}
