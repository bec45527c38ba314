using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Threads;

/// <summary>Keeps one change subscription per mailbox alive: made, renewed well before its end, made anew when Graph has removed it. Without a public address there are none, and mail is polled.</summary>
internal sealed partial class RenewSubscriptions(
    IServiceScopeFactory scopes, Leases leases, SideBySide sideBySide, IMicrosoft365 microsoft365, IOptions<HostingOptions> hosting, TimeProvider clock, ILogger<RenewSubscriptions> log)
    : ITimedWork
{
    /// <summary>Graph's bound for mail is 10,080 minutes; half a day less, so that clocks may differ.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(6.5);

    /// <summary>About daily, so that a subscription that Graph removed without a word is missed for a day at most; mail is polled meanwhile.</summary>
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(5.5);
    private const int AtOnce = 4;

    public static string Name => "RenewSubscriptions";
    public static TimeSpan Every(IServiceProvider services) => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (hosting.Value.PublicAddress is null)
        {
            return;
        }

        await sideBySide.ForEachAsync(await DueAsync(cancellation), AtOnce, ForPracticeAsync, cancellation);
    }

    /// <summary>Renews or makes the subscription now; also after a lifecycle notification.</summary>
    public async Task ForPracticeAsync(Guid practice, CancellationToken cancellation)
    {
        if (hosting.Value.PublicAddress is { } address)
        {
            await leases.HoldAsync($"subscription/{practice}", stop => KeepAsync(practice, address, stop), cancellation);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var soon = clock.GetUtcNow() + RenewBefore;
        return await scope.ServiceProvider.GetRequiredService<ReferralDb>().Mailboxes.IgnoreQueryFilters()
            .Where(mailbox => mailbox.InboxId != "" && (mailbox.SubscriptionExpires == null || mailbox.SubscriptionExpires < soon))
            .Select(mailbox => mailbox.PracticeId).ToListAsync(cancellation);
    }

    private async Task KeepAsync(Guid practice, Uri address, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        db.ActFor(practice);
        var (profile, mailbox) = (await db.ProfileAsync(cancellation), await db.Mailboxes.SingleAsync(cancellation));
        var subscriptions = microsoft365.Subscriptions(profile.Account);
        try
        {
            await RenewAsync(subscriptions, mailbox, cancellation);
            if (mailbox.SubscriptionId is null)
            {
                var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
                var made = await subscriptions.SubscribeAsync(new Uri(address, "webhooks/graph"), secret, clock.GetUtcNow() + Life, cancellation);
                mailbox.Subscribed(made.Id, made.Expires, secret);
            }
        }
        catch (Microsoft365Exception outside)
        {
            // Mail is polled meanwhile, and the next hour tries again.
            Log.Without(log, practice, outside.GetType().Name);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task RenewAsync(ISubscriptions subscriptions, MailboxState mailbox, CancellationToken cancellation)
    {
        if (mailbox.SubscriptionId is not { } id)
        {
            return;
        }

        try
        {
            var renewed = await subscriptions.RenewAsync(id, clock.GetUtcNow() + Life, cancellation);
            mailbox.Subscribed(renewed.Id, renewed.Expires, mailbox.ClientState!);
        }
        catch (GoneFromMicrosoft365Exception)
        {
            mailbox.Unsubscribed();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Practice {Practice} has no change subscription: {Problem}.")]
        public static partial void Without(ILogger logger, Guid practice, string problem);
    }
}
