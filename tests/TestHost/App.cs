using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>The whole product on real storage, with the sandbox as its Microsoft 365. Time runs and can be moved on; timed work is called by the test.</summary>
public sealed class App : IAsyncDisposable
{
    public const string Therapist = "therapist@practice.example";
    public static readonly Guid Tenant = new("3f0b0d52-6c2a-4f57-9d0e-5a3f6d1c7e11");

    private App(Microsoft365 cloud, RunningProduct product)
    {
        Cloud = cloud;
        Product = product;
    }

    public Microsoft365 Cloud { get; }
    public RunningProduct Product { get; }
    public SandboxClock Clock => Cloud.Clock;
    public Mailbox Mailbox => Cloud.Mailbox(Therapist);

    public static async Task<App> StartAsync(ProductSettings? settings = null, Action<SandboxOptions>? adjust = null)
    {
        var options = new SandboxOptions
        {
            StartAt = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero),
            SentCopyDelay = TimeSpan.FromMilliseconds(5),
            DeliveryDelay = TimeSpan.FromMilliseconds(10),
        };
        adjust?.Invoke(options);
        var cloud = await Microsoft365.StartAsync(options, CancellationToken.None);
        cloud.AddTenant("practice.example", "Riverside Massage Therapy", Tenant);
        cloud.AddUser(Therapist, "Dana Rivers", zone: "America/New_York");
        settings ??= new ProductSettings();
        var product = await RunningProduct.StartAsync(cloud, settings with { WorksByItself = false, Notified = settings.Notified && settings.More.ContainsKey("Notify") }, CancellationToken.None);
        return new App(cloud, product);
    }

    /// <summary>The pane of a signed-in user.</summary>
    public HttpClient Pane(string user = Therapist, TokenFlaw flaw = TokenFlaw.None)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Cloud.TokenFor(user, flaw: flaw));
        client.DefaultRequestHeaders.Add("X-Time-Zone", "America/New_York");
        return client;
    }

    public HttpClient Anonymous() => new(new SeeOtherWithToken()) { BaseAddress = Product.Address };

    /// <summary>Signs in and fills the profile, so that letters may be written.</summary>
    public async Task<HttpClient> SignedInAsync(string user = Therapist)
    {
        var pane = Pane(user);
        var version = (await Html.ReadAsync(await pane.GetAsync(new Uri("/addin/practice", UriKind.Relative)))).Value("Version");
        await pane.SubmitAsync("/addin/practice", HttpStatusCode.OK,
            ("Version", version), ("TherapistName", "Dana Rivers"), ("Credentials", "LMT"), ("PracticeName", "Riverside Massage Therapy"), ("Services", "Prenatal massage\nSoft tissue work"),
            ("Phone", "(555) 010-2030"), ("Website", "https://riverside.example"), ("PostalAddress", "12 Mill Lane\nSpringfield, WA 98000"), ("TimeZone", "America/New_York"),
            ("ClosedDays", "Saturday"), ("ClosedDays", "Sunday"), ("Filing", "FolderAndCategory"));
        return pane;
    }

    /// <summary>Adds a provider through the pane.</summary>
    public static async Task<Guid> AddProviderAsync(HttpClient pane, string name, string email, string practice = "Harbour Physio")
    {
        var answer = await pane.SubmitAsync("/addin/providers", HttpStatusCode.OK, ("Name", name), ("Email", email), ("Practice", practice), ("Specialty", "Physical therapist"));
        return Guid.Parse(answer.RequestMessage!.RequestUri!.Segments[^1]);
    }

    /// <summary>Reads the mailbox and carries out what is due, until nothing is left to do.</summary>
    public async Task SyncAsync()
    {
        await Cloud.SettleAsync(CancellationToken.None);
        await Product.Services.GetRequiredService<SyncMailboxes>().RunAsync(CancellationToken.None);
        await CarryOutAsync();
    }

    public Task CarryOutAsync() => Product.Services.GetRequiredService<CarryOutEffects>().RunAsync(CancellationToken.None);

    /// <summary>Looks into storage as a practice.</summary>
    public async Task<T> AskAsync<T>(Func<ReferralDb, Task<T>> ask, string user = Therapist)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        var (id, tenant) = (Cloud.Mailbox(user).User.Id, Cloud.Mailbox(user).User.TenantId);
        db.ActFor((await db.Profiles.SingleAsync(profile => profile.User == id && profile.Tenant == tenant)).Id);
        return await ask(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Cloud.DisposeAsync();
    }
}
