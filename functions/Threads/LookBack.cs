using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>Effect: what a new provider's addresses wrote and received during the past year joins the list's threads.</summary>
internal sealed class LookBack(IMicrosoft365 microsoft365, TakeIn takeIn, Leases leases, IOptions<ThreadOptions> options, TimeProvider clock) : IEffectHandler
{
    private const int AtATime = 200;

    public string Kind => AddProvider.LookBack;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        if (await db.Mailboxes.SingleOrDefaultAsync(cancellation) is not { } state)
        {
            return [new EffectFailure("Your mailbox has not been looked at yet.")];
        }

        var profile = await db.ProfileAsync(cancellation);
        var read = await leases.HoldAsync(SyncMailboxes.Lease(profile.Id), stop => LookAsync(db, profile, state, effects[0].Subject, stop), cancellation);
        return [read ? null : SyncMailboxes.BeingRead];
    }

    private async Task LookAsync(ReferralDb db, Profile profile, MailboxState state, Guid provider, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().AddDays(-options.Value.LookBackDays);
        foreach (var address in await db.ProviderAddresses.Where(one => one.ProviderId == provider).Select(one => one.Address).ToListAsync(cancellation))
        {
            var mails = new List<MailEnvelope>();
            await foreach (var mail in microsoft365.Mailbox(profile.Account).SearchByAddressAsync(address, since, cancellation))
            {
                mails.Add(mail);
            }

            foreach (var some in mails.OrderBy(mail => mail.ReceivedAt).Chunk(AtATime))
            {
                await takeIn.EnvelopesAsync(db, profile, state, some, cancellation);
                await db.SaveChangesAsync(cancellation);
            }
        }
    }
}
