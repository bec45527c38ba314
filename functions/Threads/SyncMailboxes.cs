using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Threads;

/// <summary>Reads what is new in each mailbox, under its lease: the deltas of inbox and sent items, page by page, each page's progress saved with what it brought; now and then those of the folders filed to.</summary>
internal sealed partial class SyncMailboxes(
    IServiceScopeFactory scopes, Leases leases, SideBySide sideBySide, IMicrosoft365 microsoft365, TakeIn takeIn, HerMoves herMoves, Nudges nudges, IOptions<ThreadOptions> options,
    TimeProvider clock, ILogger<SyncMailboxes> log)
    : ITimedWork
{
    /// <summary>Sent mail first, so that an answer of the same moment finds what it answers.</summary>
    private static readonly string[] Watched = ["sentitems", "inbox"];
    private static readonly Counter<long> Taken = Telemetry.Meter.CreateCounter<long>("referraloutlook.mail.tracked", description: "Messages linked to a provider");

    /// <summary>How far a fresh start reaches back before the moment it is sure of.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    /// <summary>Graph's bound on a delta that starts at a day.</summary>
    private const int FilteredMost = 5000;

    /// <summary>For an effect that meets a look at the same mailbox.</summary>
    public static readonly EffectFailure BeingRead = new("Your mailbox is being read; this comes next.", RetryAfter: TimeSpan.FromSeconds(1));

    private const string NoMailbox = "Microsoft 365 has no mailbox for your account. Ask whoever manages your Microsoft 365.";
    private const string OurFault = "Something went wrong on our side. Nothing is lost, and it is tried again by itself.";

    public static string Name => "SyncMailboxes";
    public static TimeSpan Every(IServiceProvider services) => TimeSpan.FromSeconds(services.GetRequiredService<IOptions<ThreadOptions>>().Value.LookEverySeconds);

    public async Task RunAsync(CancellationToken cancellation) =>
        await sideBySide.ForEachAsync(await PracticesAsync(cancellation), options.Value.MailboxesAtOnce, ForPracticeAsync, cancellation);

    /// <summary>Whoever takes mail in holds it, so that no message is taken in twice.</summary>
    public static string Lease(Guid practice) => $"mailbox/{practice}";

    /// <summary>One mailbox; does nothing when another instance is at it.</summary>
    public async Task ForPracticeAsync(Guid practice, CancellationToken cancellation) =>
        await leases.HoldAsync(Lease(practice), stop => LookAsync(practice, stop), cancellation);

    private async Task<List<Guid>> PracticesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReferralDb>().Profiles.Select(profile => profile.Id).ToListAsync(cancellation);
    }

    private async Task LookAsync(Guid practice, CancellationToken cancellation)
    {
        using var activity = Telemetry.Source.StartActivity("sync")?.SetTag("practice", practice);
        var began = clock.GetUtcNow();
        try
        {
            await PrepareAsync(practice, cancellation);
            foreach (var folder in Watched)
            {
                while (await PageAsync(practice, folder, cancellation))
                {
                }
            }

            await EndAsync(practice, began, null, cancellation);
            await FiledFoldersAsync(practice, cancellation);
        }
        catch (Microsoft365Exception outside)
        {
            Log.Behind(log, practice, outside.GetType().Name);
            await EndAsync(practice, began, outside is GoneFromMicrosoft365Exception ? NoMailbox : outside.Message, cancellation);
        }
        catch (DbUpdateException met)
        {
            // She changed the same row at the same moment; the page is read again at the next look.
            Log.Met(log, practice, met);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(log, practice, bug);
            await EndAsync(practice, began, OurFault, cancellation);
        }
    }

    private async Task PrepareAsync(Guid practice, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = ActingFor(scope, practice);
        var state = await db.Mailboxes.SingleOrDefaultAsync(cancellation);
        if (state is { IsPrepared: true })
        {
            return;
        }

        var profile = await db.ProfileAsync(cancellation);
        var mailbox = microsoft365.Mailbox(profile.Account);
        var (inbox, sentItems) = (await mailbox.ReadFolderAsync("inbox", cancellation), await mailbox.ReadFolderAsync("sentitems", cancellation));
        state ??= db.Add(new MailboxState()).Entity;
        state.Found(inbox!.Id, sentItems!.Id);
        db.AddRange(Watched.Select(folder => FolderCursor.Start(folder, profile.CreatedAt - Overlap)));
        await db.SaveChangesAsync(cancellation);
        nudges.Resubscribe(practice);
    }

    /// <returns>Whether there is another page now.</returns>
    private async Task<bool> PageAsync(Guid practice, string folder, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = ActingFor(scope, practice);
        var profile = await db.ProfileAsync(cancellation);
        var state = await db.Mailboxes.SingleAsync(cancellation);
        var cursor = await db.FolderCursors.SingleAsync(one => one.Folder == folder, cancellation);
        try
        {
            var page = await microsoft365.Mailbox(profile.Account).ReadChangesAsync(folder, cursor.Link, cursor.Since, cancellation);
            await herMoves.SeenAsync(db, profile, state, page.Changed, cancellation);
            Taken.Add(await takeIn.EnvelopesAsync(db, profile, state, page.Changed, cancellation));
            var more = ReadOn(cursor, page);
            await db.SaveChangesAsync(cancellation);
            return more;
        }
        catch (SyncStateLostException)
        {
            db.ChangeTracker.Clear();
            db.Attach(cursor);
            cursor.StartAnew((state.CheckedAt ?? profile.CreatedAt) - Overlap);
            await db.SaveChangesAsync(cancellation);
            return true;
        }
    }

    private static bool ReadOn(FolderCursor cursor, ChangePage page)
    {
        if (page.Next is { } next)
        {
            cursor.ReadOn(next, page.Rows);
            return true;
        }

        if (cursor.Since is not null && cursor.Seen + page.Rows >= FilteredMost)
        {
            cursor.StartAnew(null);
            return true;
        }

        cursor.CaughtUp(page.Delta!);
        return false;
    }

    private async Task FiledFoldersAsync(Guid practice, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = ActingFor(scope, practice);
        await herMoves.InFoldersAsync(db, await db.ProfileAsync(cancellation), await db.Mailboxes.SingleAsync(cancellation), cancellation);
    }

    private async Task EndAsync(Guid practice, DateTimeOffset began, string? why, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = ActingFor(scope, practice);
        var state = await db.Mailboxes.SingleOrDefaultAsync(cancellation) ?? db.Add(new MailboxState()).Entity;
        if (why is null)
        {
            state.Checked(began);
        }
        else
        {
            state.Failed(began, why);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static ReferralDb ActingFor(AsyncServiceScope scope, Guid practice)
    {
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        db.ActFor(practice);
        return db;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The mailbox of practice {Practice} could not be read to its end: {Problem}.")]
        public static partial void Behind(ILogger logger, Guid practice, string problem);

        [LoggerMessage(3, LogLevel.Error, "Reading the mailbox of practice {Practice} failed.")]
        public static partial void Failed(ILogger logger, Guid practice, Exception exception);

        [LoggerMessage(2, LogLevel.Information, "A page of practice {Practice} met another change and is read again.")]
        public static partial void Met(ILogger logger, Guid practice, Exception exception);
    }
}
