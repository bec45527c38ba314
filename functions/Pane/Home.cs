using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/home: what is due, who answered, what is stuck, and whether mail is up to date.</summary>
internal static class Home
{
    private const int Most = 20;
    private const string ReadingMuch = "There is much to read; it is catching up.";
    private const string WasAway = "The service was away, or busy. It catches up by itself, and no mail is missed.";

    public static async Task<IResult> HandleAsync(ReferralDb db, SignedIn signedIn, IOptions<ThreadOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        var today = clock.TodayIn(signedIn.Zone);
        return Answer.Show<AddIn.Pane.Home>(new HomeModel(
            await DueAsync(db, today, cancellation),
            await RepliesAsync(db, signedIn.Zone, cancellation),
            await StuckAsync(db, signedIn.Zone, cancellation),
            await SyncAsync(db, options.Value, clock.GetUtcNow(), cancellation),
            await db.Providers.CountAsync(cancellation),
            signedIn.Profile.IsComplete)
        { FilingQuestions = await QuestionsAsync(db, signedIn.Profile, cancellation) });
    }

    private static async Task<IReadOnlyList<FilingQuestionModel>> QuestionsAsync(ReferralDb db, Profile profile, CancellationToken cancellation) => profile.Filing == Filing.Nothing ? [] :
        await (from filing in db.FilingInDoubt
               join provider in db.Providers on filing.ProviderId equals provider.Id
               orderby provider.FoldedName
               select new FilingQuestionModel(provider.Id, provider.Name, filing.TakenOut, null)).Take(Most).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<DueItem>> DueAsync(ReferralDb db, DateOnly today, CancellationToken cancellation)
    {
        var due = await db.Providers.AsNoTracking().Where(provider => provider.NextStepDue <= today && provider.Stage != Stage.Parked && provider.Stage != Stage.Declined)
            .OrderBy(provider => provider.NextStepDue).ThenBy(provider => provider.FoldedName).Take(Most).ToListAsync(cancellation);
        return due.ConvertAll(provider => new DueItem(provider.Id, provider.Name, provider.NextStep ?? "", provider.NextStepDue!.Value, provider.NextStepDue < today));
    }

    /// <summary>Replies of the providers, or for them, after which she has not written to that provider.</summary>
    private static async Task<IReadOnlyList<WaitingReply>> RepliesAsync(ReferralDb db, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var (messages, story) = (db.ThreadMessages, db.Story);
        var waiting = await (from message in messages.AsNoTracking()
                             join thread in db.Threads on message.ThreadId equals thread.Id
                             join provider in db.Providers on message.ProviderId equals provider.Id
                             where message.Kind == Threads.Sorting.MailKind.HumanReply && !thread.IsUntracked
                                 && !messages.Any(later => later.ProviderId == message.ProviderId && later.ReceivedAt > message.ReceivedAt
                                     && (later.Kind == Threads.Sorting.MailKind.Outgoing || later.Kind == Threads.Sorting.MailKind.HumanReply))
                                 && !story.Any(entry => entry.About == message.Id && entry.Kind == StoryKind.TookPart && entry.ProviderId == message.ProviderId)
                             orderby message.ReceivedAt descending
                             select new { message.Id, message.ProviderId, provider.Name, message.ReceivedAt }).Take(Most).ToListAsync(cancellation);
        return waiting.ConvertAll(reply => new WaitingReply(reply.ProviderId, reply.Name, MailKind.HumanReply, TimeZoneInfo.ConvertTime(reply.ReceivedAt, zone), reply.Id));
    }

    private static async Task<IReadOnlyList<StuckEffect>> StuckAsync(ReferralDb db, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var stuck = await db.Effects.AsNoTracking().Where(effect => effect.State == EffectState.Parked).OrderByDescending(effect => effect.EndedAt).Take(Most).ToListAsync(cancellation);
        return stuck.ConvertAll(effect => new StuckEffect(effect.Id, EffectWords.What(effect.Kind), effect.Reason ?? "", TimeZoneInfo.ConvertTime(effect.EndedAt ?? effect.CausedAt, zone)));
    }

    private static async Task<SyncHealth> SyncAsync(ReferralDb db, ThreadOptions options, DateTimeOffset now, CancellationToken cancellation)
    {
        var mailbox = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var age = now - mailbox?.CheckedAt;
        return mailbox switch
        {
            { FailingSince: not null } => new SyncHealth(SyncState.Failing, age, mailbox.Why),
            { CheckedAt: not null } when age > TimeSpan.FromMinutes(options.BehindAfterMinutes) =>
                new SyncHealth(SyncState.Behind, age, await db.FolderCursors.AnyAsync(cursor => cursor.Seen > 0, cancellation) ? ReadingMuch : WasAway),
            { CheckedAt: not null } => new SyncHealth(SyncState.Fresh, age),
            _ => new SyncHealth(SyncState.NotYet, null),
        };
    }
}
