using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>What a mail changes about the next step: a reply stops what was planned, an absence moves it, a dead address and an opt-out end it (C16, C17).</summary>
internal static class WhatFollows
{
    /// <summary>Days until an unanswered letter is worth a follow-up (A39).</summary>
    private const int FollowUpDays = 7;

    public static async Task FromAsync(ReferralDb db, Profile profile, Guid providerId, MailEnvelope mail, SortedMail sorted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([providerId], cancellation) is not { } provider)
        {
            return;
        }

        var composed = mail.Mark is { } mark ? await db.ComposedMails.SingleOrDefaultAsync(one => one.Id == mark, cancellation) : null;
        if (composed is not null)
        {
            db.Remove(composed);
        }

        var day = mail.ReceivedAt.DayIn(profile.Zone);
        if (day < now.DayIn(profile.Zone).AddDays(-31))
        {
            // Old mail found while looking back tells the story; it plans nothing.
            return;
        }

        // Graph's times are whole seconds.
        if (mail.ReceivedAt.AddSeconds(1) < provider.CreatedAt && sorted.Kind is MailKind.Outgoing or MailKind.HumanReply or MailKind.AutoReply)
        {
            // What came before she put them on the list tells the story; the next step stays to decide (A35).
            return;
        }

        switch (sorted.Kind)
        {
            case MailKind.Outgoing when provider.IsActive && composed is { IsPlanned: true, FollowUpDays: null }:
                provider.PlanNothing();
                break;
            case MailKind.Outgoing when provider.IsActive && composed is { IsPlanned: true, FollowUpDays: { } days }:
                provider.Plan("Follow up if there is no answer", profile.OpenDayFrom(day.AddDays(days)));
                break;
            case MailKind.Outgoing when provider.IsActive:
                provider.Plan("Follow up if there is no answer", profile.OpenDayFrom(day.AddDays(FollowUpDays)));
                break;
            case MailKind.HumanReply when sorted.Declined:
                provider.Plan("They said no for now. Thank them and decide", profile.OpenDayFrom(day));
                break;
            case MailKind.HumanReply:
                provider.Plan("Answer their mail", profile.OpenDayFrom(day));
                break;
            case MailKind.AutoReply when sorted.ReturnDate is { } back && back >= day && provider.IsActive:
                provider.Plan(provider.NextStep ?? "Follow up", profile.OpenDayFrom(back.AddDays(1)));
                break;
            case MailKind.BounceHard:
                await MarkDeadAsync(db, provider, sorted, now, cancellation);
                provider.Plan("Find another address: mail came back", profile.OpenDayFrom(day));
                break;
            case MailKind.OptOut:
                await SuppressAsync(db, provider, mail, now, cancellation);
                break;
        }
    }

    private static async Task MarkDeadAsync(ReferralDb db, Provider provider, SortedMail sorted, DateTimeOffset now, CancellationToken cancellation)
    {
        var failed = sorted.FailedRecipients.Where(one => one.Hard).Select(one => MailText.FoldAddress(one.Address)).ToList();
        foreach (var address in await db.ProviderAddresses.Where(address => address.ProviderId == provider.Id && failed.Contains(address.Address)).ToListAsync(cancellation))
        {
            address.Bounced(now);
        }
    }

    /// <summary>For good: the person's addresses and the one that asked.</summary>
    private static async Task SuppressAsync(ReferralDb db, Provider provider, MailEnvelope mail, DateTimeOffset now, CancellationToken cancellation)
    {
        var addresses = await db.ProviderAddresses.Where(address => address.ProviderId == provider.Id).Select(address => address.Address).ToListAsync(cancellation);
        if (mail.From is { } from)
        {
            addresses.Add(MailText.FoldAddress(from.Address));
        }

        var known = await db.SuppressedAsync(addresses, cancellation);
        foreach (var address in addresses.Distinct().Where(address => !known.Contains(address) && db.Suppressions.Local.All(one => one.Address != address)))
        {
            db.Add(new Suppression { Id = Guid.CreateVersion7(now), Address = address, FoldedName = provider.FoldedName, Since = now });
        }

        provider.Decline(null);
    }
}
