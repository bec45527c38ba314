using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/undo: for 30 days, a filed mail goes back to where it was, with its categories and read state.</summary>
internal static class UndoFiling
{
    public static readonly TimeSpan Possible = TimeSpan.FromDays(30);

    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        var now = clock.GetUtcNow();
        if (message.FiledAt + Possible < now)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This was filed more than 30 days ago", "It stays where it is. You can move it yourself in Outlook; it will not be filed again.");
        }

        if (message.IsFiled)
        {
            await TakeBackAsync(db, message, now, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return Answer.GoTo($"/addin/threads/{id}");
    }

    /// <summary>Drops a filing that has not begun, and takes back one that has.</summary>
    public static async Task TakeBackAsync(ReferralDb db, ThreadMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await db.Effects.Where(effect => effect.Subject == message.Id && effect.Kind == FileMail.EffectKind && (effect.State == EffectState.Waiting || effect.State == EffectState.Parked))
            .ToListAsync(cancellation);
        var begun = message.Filing != MailFilingState.Waiting || waiting.Exists(effect => effect.Tries > 0);
        waiting.ForEach(effect => effect.Drop(now));
        message.FilingUndone();
        if (begun)
        {
            db.Add(Effect.Cause(UnfileMail.EffectKind, message.Id, now));
        }
    }
}

/// <summary>Effect: folder, categories and read state as they were.</summary>
internal sealed class UnfileMail(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "unfile-mail";

    public string Kind => EffectKind;
    public int AtOnce => 20;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var profile = await db.ProfileAsync(cancellation);
        var state = await db.Mailboxes.SingleAsync(cancellation);
        var mailbox = microsoft365.Mailbox(profile.Account);
        var subjects = effects.Select(effect => effect.Subject).ToList();
        var messages = await db.ThreadMessages.Where(message => subjects.Contains(message.Id)).ToDictionaryAsync(message => message.Id, cancellation);
        // A message whose provider was removed is not ours any more: nothing is left to do.
        var known = effects.Select((effect, index) => (Index: index, Message: messages.GetValueOrDefault(effect.Subject))).Where(one => one.Message is not null).ToList();
        var results = await mailbox.FileAsync(known.ConvertAll(one => AsItWas(one.Message!)), cancellation);
        var outcome = new EffectFailure?[effects.Count];
        foreach (var ((index, message), (_, problem)) in known.Zip(results))
        {
            outcome[index] = problem switch
            {
                null => null,
                GoneFromMicrosoft365Exception => await GoneAsync(mailbox, message!, state, cancellation),
                _ => new EffectFailure(problem.Message, problem is Microsoft365RefusedException, (problem as Microsoft365BusyException)?.RetryAfter),
            };
        }

        return outcome;
    }

    private static MailFiling AsItWas(ThreadMessage message) =>
        new(message.GraphId, message.FolderBefore, message.CategoriesBefore.Split('\n', StringSplitOptions.RemoveEmptyEntries), message.WasRead);

    /// <summary>Under another id it is tried again; deleted, it stays so.</summary>
    private static async Task<EffectFailure?> GoneAsync(IMailbox mailbox, ThreadMessage message, MailboxState state, CancellationToken cancellation)
    {
        var before = message.GraphId;
        return await mailbox.NowAsync(message, state, cancellation) is not null && message.GraphId != before ? new EffectFailure("It has to be looked for again.", RetryAfter: TimeSpan.Zero) : null;
    }
}
