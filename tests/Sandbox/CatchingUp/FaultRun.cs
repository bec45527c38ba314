using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// Mail arrives while everything goes wrong that may: notifications lost, doubled and out of order, answers throttled, failed and cut off, the subscription removed twice (once without a word), the
/// delta token forgotten. Then one catch-up.
/// </summary>
internal static class FaultRun
{
    private const double ListedShare = 0.6;
    private const int Providers = 40;
    private const int Bursts = 40;

    public sealed record Outcome(FilingFigures Figures, int Requests, int Throttled, TimeSpan Took);

    public static async Task<Outcome> RunAsync(int messages, int seed, string? traffic, CancellationToken cancellation)
    {
        await using var under = await MailboxUnderTest.StartAsync(seed, Providers, traffic, byItself: true, cancellation);
        var cloud = under.Cloud;
        var start = Stopwatch.GetTimestamp();
        await UntilSubscribedAsync(cloud, cancellation);
        cloud.Traffic.ResetCounts();
        SwitchOn(cloud.Faults);
        var number = 0;
        foreach (var burst in under.Made.Mails(messages, ListedShare).Chunk(Math.Max(1, messages / Bursts)))
        {
            Array.ForEach(burst, mail => under.Deliver(mail));
            if (++number is Bursts / 3 or 2 * Bursts / 3)
            {
                await RemoveSubscriptionAsync(under, silently: number > Bursts / 2, cancellation);
            }

            if (number == Bursts / 2)
            {
                cloud.ExpireDeltaTokens(MadeUpMailbox.Owner);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }

        await cloud.SettleAsync(cancellation);
        await under.CatchUpAsync(cancellation);

        var requests = cloud.Traffic.Requests;
        return new Outcome(await under.FiguresAsync(), requests, cloud.ThrottleRefusals, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Five of a hundred answers: two 429, two 500 or 503, one cut off before or after it took effect.</summary>
    private static void SwitchOn(FaultSwitches faults)
    {
        faults.LostNotificationShare = 0.2;
        faults.DoubledNotificationShare = 0.2;
        faults.ReorderNotifications = true;
        faults.TooManyRequestsShare = 0.02;
        faults.ServerErrorShare = 0.02;
        faults.DroppedBeforeShare = 0.005;
        faults.DroppedAfterShare = 0.005;
    }

    /// <summary>The word of the first removal may have been lost as well: then the daily renewal notices it.</summary>
    private static async Task RemoveSubscriptionAsync(MailboxUnderTest under, bool silently, CancellationToken cancellation)
    {
        var cloud = under.Cloud;
        var practice = await under.AskAsync(db => db.Profiles.Select(profile => profile.Id).SingleAsync(cancellation));
        while (cloud.Subscriptions.All.Count == 0)
        {
            await under.Product.Services.GetRequiredService<RenewSubscriptions>().ForPracticeAsync(practice, cancellation);
        }

        cloud.Subscriptions.Remove(cloud.Subscriptions.All[0].Id, silently);
    }

    private static async Task UntilSubscribedAsync(Microsoft365 cloud, CancellationToken cancellation)
    {
        while (cloud.Subscriptions.All.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellation);
        }
    }
}
