using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/split: this mail and what came after it become a thread of their own, and stay one.</summary>
internal static class SplitThread
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        if (!await SplitAsync(db, message, clock.GetUtcNow(), cancellation))
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This mail already begins its thread", "Nothing was changed.");
        }

        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/threads/{id}");
    }

    /// <returns>False when nothing comes before it.</returns>
    public static async Task<bool> SplitAsync(ReferralDb db, ThreadMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        var messages = await db.ThreadMessages.Where(one => one.ThreadId == message.ThreadId).ToListAsync(cancellation);
        var leaving = messages.FindAll(one => one.ReceivedAt > message.ReceivedAt || one.Id == message.Id);
        if (leaving.Count == messages.Count)
        {
            return false;
        }

        var old = await db.Threads.SingleAsync(one => one.Id == message.ThreadId, cancellation);
        var split = MailThread.Start(message.ProviderId, message.ReceivedAt, now);
        split.DecidedByHand();
        old.DecidedByHand();
        if (old.IsUntracked)
        {
            split.Untrack();
        }

        db.Add(split);
        leaving.ForEach(one => one.MoveTo(split.Id));
        var taking = await db.ThreadProviders.Where(one => one.ThreadId == old.Id).Select(one => one.ProviderId).ToListAsync(cancellation);
        db.AddRange(taking.Append(old.ProviderId).Where(provider => provider != split.ProviderId).Select(provider => new ThreadProvider { ThreadId = split.Id, ProviderId = provider }));
        return true;
    }
}
