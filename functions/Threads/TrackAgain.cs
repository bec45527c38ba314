using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/track-again: takes "Not theirs" back. The thread's mail is in the story again, and filed again.</summary>
internal static class TrackAgain
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        var thread = await db.Threads.SingleAsync(one => one.Id == message.ThreadId, cancellation);
        if (thread.IsUntracked)
        {
            thread.TrackAgain();
            await TakeUpAsync(db, thread.Id, signedIn.Profile, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return Answer.GoTo($"/addin/threads/{id}");
    }

    /// <summary>Tells the story of the thread's mail anew, and files what had been taken back.</summary>
    public static async Task TakeUpAsync(ReferralDb db, Guid thread, Profile profile, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var message in await db.ThreadMessages.Where(one => one.ThreadId == thread).OrderBy(one => one.ReceivedAt).ToListAsync(cancellation))
        {
            db.Add(StoryEntry.Tell(message.ProviderId, StoryOfMail.Of(message), message.ReceivedAt, now, about: message.Id));
            if (message.Filing == MailFilingState.Undone && await db.ChosenFilingAsync(profile, message.ProviderId, cancellation) != Filing.Nothing)
            {
                message.WillBeFiled(marked: false);
                db.Add(Effect.Cause(FileMail.EffectKind, message.Id, now));
            }
        }
    }
}
