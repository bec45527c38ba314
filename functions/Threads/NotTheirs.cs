using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/not-theirs: the conversation is untracked for good, its filing taken back, its lines leave the story.</summary>
internal static class NotTheirs
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        await UntrackAsync(db, message.ThreadId, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/threads/{id}");
    }

    public static async Task UntrackAsync(ReferralDb db, Guid threadId, DateTimeOffset now, CancellationToken cancellation)
    {
        (await db.Threads.SingleAsync(one => one.Id == threadId, cancellation)).Untrack();
        var messages = await db.ThreadMessages.Where(one => one.ThreadId == threadId).ToListAsync(cancellation);
        foreach (var one in messages.Where(one => one.IsFiled))
        {
            await UndoFiling.TakeBackAsync(db, one, now, cancellation);
        }

        var ids = messages.ConvertAll(one => (Guid?)one.Id);
        db.RemoveRange(await db.Story.Where(entry => ids.Contains(entry.About)).ToListAsync(cancellation));
        var read = messages.ConvertAll(one => one.Id);
        db.RemoveRange(await db.Offers.Where(offer => read.Contains(offer.Message) && offer.State == OfferState.Open).ToListAsync(cancellation));
    }
}
