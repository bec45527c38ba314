using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/join: the mail's thread and another one with the same people become one, and stay so.</summary>
internal static class JoinThreads
{
    public sealed record Form
    {
        public Guid? Thread { get; init; }
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] Form form, ReferralDb db, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        if (form.Thread is not { } other || !await JoinAsync(db, message.ThreadId, other, cancellation))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose the thread to join", "Nothing was changed.");
        }

        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/threads/{id}");
    }

    /// <summary>The older thread takes in the other.</summary>
    /// <returns>False when they are one already, or one of them is not there or not tracked.</returns>
    public static async Task<bool> JoinAsync(ReferralDb db, Guid one, Guid other, CancellationToken cancellation)
    {
        var threads = await db.Threads.Where(thread => (thread.Id == one || thread.Id == other) && !thread.IsUntracked).OrderBy(thread => thread.StartedAt).ThenBy(thread => thread.Id).ToListAsync(cancellation);
        if (threads is not [var older, var younger])
        {
            return false;
        }

        await LinkMail.MergeAsync(db, older, [younger.Id], cancellation);
        older.DecidedByHand();
        return true;
    }
}
