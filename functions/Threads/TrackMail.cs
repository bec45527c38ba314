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

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        if (await db.Mailboxes.SingleOrDefaultAsync(cancellation) is not { } state)
        {
            return [new EffectFailure("Your mailbox has not been looked at yet.")];
        }

        var profile = await db.ProfileAsync(cancellation);
        var read = await leases.HoldAsync(SyncMailboxes.Lease(profile.Id), async stop =>
        {
            if (await microsoft365.Mailbox(profile.Account).FindByInternetMessageIdAsync(effects[0].Argument!, stop) is { } mail)
            {
                await takeIn.EnvelopesAsync(db, profile, state, [mail], stop);
                await db.SaveChangesAsync(stop);
            }
        }, cancellation);
        return [read ? null : SyncMailboxes.BeingRead];
    }
}
