using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Meetings;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Platform;

/// <summary>The program is a process of its own, killed (SIGKILL) again and again while letters, meetings and mail keep coming: nothing is lost, nothing done twice.</summary>
public sealed class KilledAtAnyInstructionTests : IDisposable
{
    private const string Therapist = DemonstrationPractice.Therapist;
    private const int Kills = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"killed-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task Fifty_kills_lose_nothing_and_do_nothing_twice()
    {
        await using var cloud = await Microsoft365.StartAsync(new SandboxOptions(), CancellationToken.None);
        var mailbox = cloud.AddUser(Therapist, "Dana Rivers", zone: "America/New_York");
        using var program = new KilledProgram(cloud, _data);
        program.Start();
        using var done = new CancellationTokenSource(Patience);
        var killing = program.KillAgainAndAgainAsync(Kills, seed: 20261121, done.Token);
        var rounds = await KeepWorkingAsync(cloud, mailbox, program, killing, done.Token);
        await killing;
        await QuietAsync(done.Token);
        program.Stop();

        await using var db = await OpenAsync();
        var effects = await db.Effects.ToListAsync();
        Assert.True(rounds > 5, $"Only {rounds} rounds of work were done.");
        Assert.Equal(Kills, program.Killed);
        Assert.Empty(effects.Where(effect => effect.State != EffectState.Done).Select(effect => $"{effect.Kind} is {effect.State}: {effect.Reason}"));
        Assert.Equal(Ended(effects, PutInDrafts.EffectKind), mailbox.Counters.DraftsCreated);
        Assert.Equal(Ended(effects, PutInDrafts.EffectKind), mailbox.Counters.AttachmentsAdded);
        // The first letter also brings its template to her OneDrive.
        Assert.Equal(Ended(effects, SaveToOneDrive.EffectKind) + Ended(effects, PutTemplate.EffectKind), mailbox.Counters.FilesUploaded);
        Assert.Equal(Ended(effects, PutInCalendar.EffectKind), mailbox.Counters.EventsCreated);
        Assert.Equal(await db.Letters.CountAsync(), mailbox.Counters.DraftsCreated);
        Assert.Equal(await db.Meetings.CountAsync(), mailbox.Counters.EventsCreated);
        var delivered = rounds;
        Assert.Equal(delivered, await db.ThreadMessages.CountAsync());
        Assert.Equal(delivered, mailbox.Counters.MessagesMoved);
        Assert.Equal(delivered, mailbox.Messages("Referrals/Priya Shah").Count);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_data + suffix);
        }
    }

    private static int Ended(List<Effect> effects, string kind) => effects.Count(effect => effect.Kind == kind);

    /// <summary>A letter, a meeting and a received mail a round, for as long as the killing goes on.</summary>
    private static async Task<int> KeepWorkingAsync(Microsoft365 cloud, Mailbox mailbox, KilledProgram program, Task killing, CancellationToken cancellation)
    {
        using var pane = new PaneClient(program.Address, () => cloud.TokenFor(Therapist));
        // Killed between saving and answering, the first try counts: the form is opened anew before it is sent again.
        await AgainAsync(async () => await pane.PostAsync("/addin/practice", cancellation, [("Version", (await pane.GetAsync("/addin/practice", cancellation)).Value("Version")), .. DemonstrationPractice.Profile]), cancellation);
        await AgainAsync(() => pane.PostAsync("/addin/providers", cancellation, ("Name", "Priya Shah"), ("Email", "priya@harbour.example")), cancellation);
        var hit = (await AgainAsync(() => pane.PostAsync("/addin/providers/search", cancellation, ("Q", "Priya")), cancellation)).Document.QuerySelector("[hx-get^='/addin/providers/']")!.GetAttribute("hx-get")!;
        var provider = hit[(hit.LastIndexOf('/') + 1)..];
        var rounds = 0;
        while (!killing.IsCompleted)
        {
            await AgainAsync(() => pane.PostAsync("/addin/letters", cancellation, ("ProviderId", provider), ("Kind", "introduction")), cancellation);
            await AgainAsync(() => pane.PostAsync("/addin/meetings", cancellation, ("ProviderId", provider), ("Kind", "Call"), ("Day", "2030-03-08"), ("Time", "10:00"), ("Minutes", "15")), cancellation);
            mailbox.Deliver(new IncomingMessage { From = new Person("Priya Shah", "priya@harbour.example"), To = [new Person("Dana", Therapist)], Subject = "Hello", Text = "Hello" });
            rounds++;
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, cancellation);
        }

        return rounds;
    }

    /// <summary>As a person would: the pane says that the service is away, and she presses the button again.</summary>
    private static async Task<PaneAnswer> AgainAsync(Func<Task<PaneAnswer>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception away) when (away is HttpRequestException or IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
            }
        }
    }

    private async Task QuietAsync(CancellationToken cancellation)
    {
        for (var quiet = 0; quiet < 15;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, cancellation);
            await using var db = await OpenAsync();
            quiet = await db.Effects.AnyAsync(effect => effect.State == EffectState.Waiting, cancellation) ? 0 : quiet + 1;
        }
    }

    private async Task<SqliteReferralDb> OpenAsync()
    {
        var db = new SqliteReferralDb(new DbContextOptionsBuilder<SqliteReferralDb>().UseSqlite($"Data Source={_data}").Options, Product.Tables);
        db.ActFor((await db.Profiles.SingleAsync()).Id);
        return db;
    }
}
