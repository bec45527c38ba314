using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Sandbox;

/// <summary>The product with one made-up practice: mail is delivered, read and filed, and what came of it is compared with what should have.</summary>
internal sealed class MailboxUnderTest : IAsyncDisposable
{
    private const double TimesAsFast = 10;
    private readonly List<(string InternetMessageId, string Folder, int? Provider)> _expected = [];

    private readonly Hurry _hurry;

    private MailboxUnderTest(Microsoft365 cloud, RunningProduct product, MadeUpMailbox made, Hurry hurry)
    {
        (Cloud, Product, Made, _hurry) = (cloud, product, made, hurry);
    }

    public Microsoft365 Cloud { get; }
    public RunningProduct Product { get; }
    public MadeUpMailbox Made { get; }
    public Mailbox Mailbox => Cloud.Mailbox(MadeUpMailbox.Owner);
    public int Listed => _expected.Count(one => one.Provider is not null);

    /// <param name="byItself">Whether timers, nudges and notifications drive the product; else the caller does.</param>
    public static async Task<MailboxUnderTest> StartAsync(int seed, int providers, string? traffic, bool byItself, CancellationToken cancellation)
    {
        var cloud = await Microsoft365.StartAsync(new SandboxOptions { Seed = seed, TrafficFile = traffic }, cancellation);
        cloud.AddUser(MadeUpMailbox.Owner, "Dana Rivers", zone: "America/New_York");
        var hurry = new Hurry(cloud.Clock, TimesAsFast);
        var product = await RunningProduct.StartAsync(cloud, new ProductSettings
        {
            WorksByItself = byItself,
            Notified = byItself,
            // The clock is hurried: what is measured against real work must not come due early.
            More = new Dictionary<string, string?> { ["Graph:AttemptSeconds"] = "300", ["Graph:TotalSeconds"] = "600", ["Work:LeaseSeconds"] = "600" },
        }, cancellation);
        var under = new MailboxUnderTest(cloud, product, new MadeUpMailbox(seed, providers), hurry);
        using var pane = under.Pane();
        var version = (await pane.GetAsync("/addin/practice", cancellation)).Value("Version");
        await pane.PostAsync("/addin/practice", cancellation, [("Version", version), .. DemonstrationPractice.Profile]);
        await pane.UploadAsync("/addin/providers/import", "file", "list.csv", under.Made.List, cancellation);
        await under.CatchUpAsync(cancellation);
        return under;
    }

    public PaneClient Pane() => new(Product.Address, () => Cloud.TokenFor(MadeUpMailbox.Owner));

    public MessageState Deliver(MadeUpMail mail)
    {
        var delivered = Mailbox.Deliver(mail.Message);
        _expected.Add((delivered.InternetMessageId, mail.Provider is { } provider ? MadeUpMailbox.Folder(provider) : delivered.Folder, mail.Provider));
        return delivered;
    }

    /// <summary>One complete look, and all that follows from it. A look that the service cut short is taken up again.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var from = Cloud.Clock.GetUtcNow();
        do
        {
            await Product.Services.GetRequiredService<SyncMailboxes>().RunAsync(cancellation);
        }
        while (await AskAsync(db => db.Mailboxes.Where(mailbox => mailbox.CheckedAt >= from).CountAsync(cancellation)) == 0 && await PauseAsync(cancellation));
        do
        {
            await Product.Services.GetRequiredService<CarryOutEffects>().RunAsync(cancellation);
        }
        while (await AskAsync(db => db.Effects.CountAsync(effect => effect.State == EffectState.Waiting, cancellation)) > 0 && await PauseAsync(cancellation));
    }

    public async Task<T> AskAsync<T>(Func<ReferralDb, Task<T>> ask)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        if (await db.Profiles.SingleOrDefaultAsync() is { } profile)
        {
            db.ActFor(profile.Id);
        }

        return await ask(db);
    }

    /// <summary>What came of every mail delivered.</summary>
    public async Task<FilingFigures> FiguresAsync()
    {
        var rows = (await AskAsync(db => db.ThreadMessages.AsNoTracking().ToListAsync())).ToLookup(row => row.InternetMessageId);
        var there = Mailbox.Messages().ToLookup(message => message.InternetMessageId);
        var listed = _expected.Where(one => one.Provider is not null).ToList();
        return new FilingFigures(
            listed.Count,
            Missing: listed.Count(one => !rows[one.InternetMessageId].Any() || !there[one.InternetMessageId].Any() || there[one.InternetMessageId].Any(message => !message.Categories.Contains(FileMail.Category))),
            Twice: listed.Count(one => rows[one.InternetMessageId].Count() > 1 || there[one.InternetMessageId].Count() > 1) + Math.Max(0, Mailbox.Counters.MessagesMoved - listed.Count),
            WrongFolder: _expected.Count(one => there[one.InternetMessageId].Any(message => message.Folder != one.Folder)),
            PrivateKept: _expected.Count(one => one.Provider is null && rows[one.InternetMessageId].Any()));
    }

    public async ValueTask DisposeAsync()
    {
        await _hurry.DisposeAsync();
        await Product.DisposeAsync();
        await Cloud.DisposeAsync();
    }

    private static async Task<bool> PauseAsync(CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation);
        return true;
    }
}

/// <param name="Missing">Mails of listed people that are not tracked, not there, or bear no category.</param>
/// <param name="Twice">Tracked, or moved, more than once.</param>
/// <param name="WrongFolder">Anywhere but where they belong; private mails too.</param>
/// <param name="PrivateKept">Private mails of which a row was kept.</param>
internal sealed record FilingFigures(int Filed, int Missing, int Twice, int WrongFolder, int PrivateKept)
{
    public bool AreRight => Missing + Twice + WrongFolder + PrivateKept == 0;
}
