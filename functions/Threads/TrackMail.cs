using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>Effect: the mail from which a provider was added is tracked as though it had just come.</summary>
internal sealed class TrackMail(IMicrosoft365 microsoft365, TakeIn takeIn, Leases leases) : IEffectHandler
{
    public string Kind => AddProvider.TrackMail;

    public Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation) =>
        TakeAsync(microsoft365, leases, db, effects[0].Argument!, (profile, state, mail, stop) => takeIn.EnvelopesAsync(db, profile, state, [mail], stop), cancellation);

    public static async Task<IReadOnlyList<EffectFailure?>> TakeAsync(
        IMicrosoft365 microsoft365, Leases leases, ReferralDb db, string messageId, Func<Profile, MailboxState, MailEnvelope, CancellationToken, Task> take, CancellationToken cancellation)
    {
        if (await db.Mailboxes.SingleOrDefaultAsync(cancellation) is not { } state)
        {
            return [new EffectFailure("Your mailbox has not been looked at yet.")];
        }

        var profile = await db.ProfileAsync(cancellation);
        var read = await leases.HoldAsync(SyncMailboxes.Lease(profile.Id), async stop =>
        {
            if (await microsoft365.Mailbox(profile.Account).FindByInternetMessageIdAsync(messageId, stop) is { } mail)
            {
                await take(profile, state, mail, stop);
                await db.SaveChangesAsync(stop);
            }
        }, cancellation);
        return [read ? null : SyncMailboxes.BeingRead];
    }
}

/// <summary>Effect: the mail that she said is with a provider, the effect's subject, is tracked as theirs.</summary>
internal sealed class TrackByHand(IMicrosoft365 microsoft365, TakeIn takeIn, Leases leases) : IEffectHandler
{
    public const string EffectKind = "track-by-hand";

    public string Kind => EffectKind;

    public Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation) =>
        TrackMail.TakeAsync(microsoft365, leases, db, effects[0].Argument!, (profile, state, mail, stop) => takeIn.AsChosenAsync(db, profile, state, mail, effects[0].Subject, stop), cancellation);
}
