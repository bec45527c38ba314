using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>
/// POST /addin/threads/whose and /addin/threads/choose: she says whose a mail is that no rule gave to anybody, or that she said was not another provider's. Her word beats every rule
/// from then on.
/// </summary>
internal static class ChooseProvider
{
    public sealed record WhoseForm
    {
        public string? InternetMessageId { get; init; }
        public string? Q { get; init; }
    }

    public sealed record ChooseForm
    {
        public string? InternetMessageId { get; init; }
        public Guid ProviderId { get; init; }
    }

    public static async Task<IResult> FindAsync([FromForm] WhoseForm form, ReferralDb db, CancellationToken cancellation)
    {
        var found = await SearchProviders.FindAsync(db, form.Q, cancellation);
        return Answer.Show<WhoseHits>(new WhoseHitsModel(form.InternetMessageId ?? "", found.Query, [.. found.Hits], found.HasMore));
    }

    public static async Task<IResult> HandleAsync([FromForm] ChooseForm form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (form.InternetMessageId is not { Length: > 0 and <= 998 } mail)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "This mail cannot be tracked", "Outlook does not tell its number. Nothing was changed.");
        }

        if (await db.Providers.FindAsync([form.ProviderId], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var now = clock.GetUtcNow();
        if (await db.ThreadMessages.FirstOrDefaultAsync(message => message.InternetMessageId == mail, cancellation) is not { } known)
        {
            db.Add(Effect.Cause(TrackByHand.EffectKind, provider.Id, now, mail));
            await db.SaveChangesAsync(cancellation);
            return Answer.GoTo($"/addin/providers/{provider.Id}");
        }

        var thread = await db.Threads.SingleAsync(one => one.Id == known.ThreadId, cancellation);
        if (!thread.IsUntracked)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This mail is tracked already", "Say first that it is not theirs. Nothing was changed.");
        }

        await GiveAsync(db, thread, provider, cancellation);
        await TrackAgain.TakeUpAsync(db, thread.Id, signedIn.Profile, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/threads/{known.Id}");
    }

    /// <summary>The whole thread becomes another provider's; the one whose it is not takes no part in it.</summary>
    private static async Task GiveAsync(ReferralDb db, MailThread thread, Provider provider, CancellationToken cancellation)
    {
        thread.GiveTo(provider.Id);
        (await db.ThreadMessages.Where(message => message.ThreadId == thread.Id).ToListAsync(cancellation)).ForEach(message => message.GiveTo(provider.Id));
        db.RemoveRange(await db.ThreadProviders.Where(one => one.ThreadId == thread.Id && one.ProviderId == provider.Id).ToListAsync(cancellation));
    }
}
