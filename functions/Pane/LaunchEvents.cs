using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>
/// POST /addin/events/{name}: what Outlook asks while a mail is begun, addressed and sent. Her other mail is hers: the text is asked for only when somebody of the list
/// is written to, read by the guards and not kept. A help, never the only guard: Outlook may skip it.
/// </summary>
internal static class LaunchEvents
{
    /// <summary>Outlook cuts a Smart Alert off after this.</summary>
    private const int LongestMessage = 500;

    public static async Task<IResult> HandleAsync(string name, LaunchEventRequest request, ReferralDb db, SignedIn signedIn, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        switch (name)
        {
            case "compose":
                http.Response.OnCompleted(GetGuardsReadyAsync);
                return Results.Json(await BornAsync(request, db, clock.GetUtcNow(), cancellation));
            case "recipients":
                var to = await Correspondents.FindAsync(db, request.Recipients, cancellation);
                return Results.Json(new LaunchEventAnswer(Message: (OptedOut(to) ?? Dead(to)) is { } why ? Cut(why) : null));
            case "send":
                return Results.Json(await MayLeaveAsync(request, db, signedIn.Profile, clock, cancellation));
            default:
                return Results.NotFound();
        }
    }

    /// <summary>Outlook waits little when the mail is sent, and the guards take their time at the first text of a fresh program: they read one while the mail is being written.</summary>
    private static Task GetGuardsReadyAsync()
    {
        Guards.Read("Would a short call suit you?", OutgoingUse.FirstContact, Audience.Physician, new GuardContext());
        return Task.CompletedTask;
    }

    /// <summary>The mark of a new mail. An answer within a tracked thread is known from now on; of any other mail nothing is kept.</summary>
    private static async Task<LaunchEventAnswer> BornAsync(LaunchEventRequest request, ReferralDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid();
        if (request is { ComposeType: "reply", ConversationId: { Length: > 0 and <= 998 } conversation })
        {
            // Office.js writes Exchange's ids with other signs than Graph.
            var asGraph = conversation.Replace('/', '-').Replace('+', '_');
            var thread = await (from message in db.ThreadMessages
                                join one in db.Threads on message.ThreadId equals one.Id
                                where (message.ConversationId == conversation || message.ConversationId == asGraph) && !one.IsUntracked
                                orderby message.ReceivedAt descending
                                select one).FirstOrDefaultAsync(cancellation);
            if (thread is not null)
            {
                db.Add(ComposedMail.Answering(mark, thread, now));
                await db.SaveChangesAsync(cancellation);
            }
        }

        return new LaunchEventAnswer(TrackingHeader: mark.ToString());
    }

    private static async Task<LaunchEventAnswer> MayLeaveAsync(LaunchEventRequest request, ReferralDb db, Profile profile, TimeProvider clock, CancellationToken cancellation)
    {
        var to = await Correspondents.FindAsync(db, request.Recipients, cancellation);
        if (OptedOut(to) is { } stop)
        {
            return new LaunchEventAnswer(false, Cut(stop), MaySendAnyway: false);
        }

        if (to.Listed.Count == 0)
        {
            return new LaunchEventAnswer();
        }

        if (request.Body is null)
        {
            return new LaunchEventAnswer(NeedsText: true);
        }

        await SettleAsync(request.Mark, to, db, clock.GetUtcNow(), cancellation);
        var written = WrittenText.Read(request.Body, to.Listed, await to.IsFirstContactAsync(db, cancellation), profile, clock.TodayIn(profile.Zone));
        var blocking = written.Findings.Where(finding => finding.Blocking).ToList();
        var why = Dead(to)
            ?? (blocking.Count > 0 ? string.Join(' ', blocking.Take(2).Select(finding => $"{finding.Why} {finding.Better}")) : null)
            ?? (written.LacksWayOut ? "This is your first mail to them, and it has no postal address or no way to say no. In the Referrals pane, choose \"Insert a way to say no\", then send again." : null);
        return why is null ? new LaunchEventAnswer() : new LaunchEventAnswer(false, Cut(why));
    }

    /// <summary>The mail leaves for somebody of the list: its mark says whose it is, also for a blind copy, which the sent mail does not show.</summary>
    private static async Task SettleAsync(string? mark, Correspondents to, ReferralDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Guid.TryParse(mark, out var known) && known != Guid.Empty)
        {
            var composed = await ComposedMail.KnowAsync(db, known, to.Listed[0].Id, now, cancellation);
            if (to.Listed.All(provider => provider.Id != composed.ProviderId) || !composed.IsSettled)
            {
                composed.LeavesFor(to.Listed.Any(provider => provider.Id == composed.ProviderId) ? composed.ProviderId : to.Listed[0].Id);
            }

            await db.SaveChangesAsync(cancellation);
        }
    }

    private static string? OptedOut(Correspondents to) => to.People.FirstOrDefault(person => person.State == RecipientState.OptedOut) is { } asked
        ? $"{asked.Address} asked not to be written to. Take the address out before you send."
        : null;

    private static string? Dead(Correspondents to) => to.People.FirstOrDefault(person => person.State == RecipientState.DeadAddress) is { } dead
        ? $"Mail to {dead.Address} came back. Look for another address before you send."
        : null;

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];
}
