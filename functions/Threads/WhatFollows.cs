using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Meetings;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Matching;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>
/// What a mail changes about the next step, and the story line that says so: a reply stops what was planned, an absence moves it, a dead address asks for another,
/// an opt-out ends everything, in her calendar too (C16, C17, A41, A43). A soft bounce changes nothing: the mail may still arrive.
/// </summary>
internal static class WhatFollows
{
    public const string Wait = "Follow up if there is no answer";
    public const string Reply = "Answer their mail";

    /// <summary>Days until an unanswered letter is worth a follow-up (A39).</summary>
    private const int FollowUpDays = 7;

    /// <summary>Older mail, found while looking back, tells the story and plans nothing.</summary>
    private const int RecentDays = 31;

    /// <summary>Months after which a no is worth another look (A43).</summary>
    private const int AgainMonths = 6;

    public static async Task FromAsync(
        ReferralDb db, Profile profile, Match match, ThreadMessage message, MailEnvelope mail, SortedMail sorted, DateTimeOffset now, CancellationToken cancellation)
    {
        var composed = mail.Mark is { } mark ? await db.ComposedMails.SingleOrDefaultAsync(one => one.Id == mark, cancellation) : null;
        if (composed is not null)
        {
            db.Remove(composed);
        }

        var today = now.DayIn(profile.Zone);
        var day = mail.ReceivedAt.DayIn(profile.Zone);
        if (!match.IsTheirWord || day < today.AddDays(-RecentDays) && sorted.Kind != MailKind.OptOut)
        {
            return;
        }

        var concerned = sorted.Kind == MailKind.Outgoing ? match.Others.Prepend(match.Provider).ToList() : [match.Provider];
        foreach (var provider in await db.Providers.Where(provider => concerned.Contains(provider.Id)).ToListAsync(cancellation))
        {
            await ForAsync(provider);
        }

        async Task ForAsync(Provider provider)
        {
            if (sorted.Kind is MailKind.Outgoing or MailKind.HumanReply or MailKind.AutoReply && (IsBefore(provider, mail) || await IsPastAsync(db, provider, mail, cancellation)))
            {
                // What came before she put them on the list, or before what is known already, tells the story; the next step stays to decide (A35).
                return;
            }

            switch (sorted.Kind)
            {
                case MailKind.Outgoing when provider.IsActive && composed is { IsPlanned: true } && composed.ProviderId == provider.Id:
                    AsChosen(profile, provider, composed, day);
                    break;
                case MailKind.Outgoing when provider.IsActive:
                    await WroteAsync(db, profile, provider, day, cancellation);
                    break;
                case MailKind.HumanReply:
                    await AnsweredAsync(db, profile, provider, sorted, message, day, now, cancellation);
                    break;
                case MailKind.AutoReply when sorted.ReturnDate is { } back && back >= day && provider.IsActive:
                    await AwayAsync(db, profile, provider, back, message, day, now, cancellation);
                    break;
                case MailKind.BounceHard:
                    await FailedAsync(db, profile, provider, sorted, day, now, cancellation);
                    break;
                case MailKind.OptOut:
                    await SuppressAsync(db, provider, mail, day, now, cancellation);
                    break;
                case MailKind.MeetingResponse:
                    await MeetingAsync(db, profile, provider, sorted, day, now, cancellation);
                    break;
            }
        }
    }

    /// <summary>Graph's times are whole seconds.</summary>
    private static bool IsBefore(Provider provider, MailEnvelope mail) => mail.ReceivedAt.AddSeconds(1) < provider.CreatedAt;

    /// <summary>Folders are read one after the other: a mail that was read earlier may be the later one.</summary>
    private static Task<bool> IsPastAsync(ReferralDb db, Provider provider, MailEnvelope mail, CancellationToken cancellation) => db.ThreadMessages.AnyAsync(
        known => known.ProviderId == provider.Id && known.ReceivedAt > mail.ReceivedAt && (known.Kind == MailKind.Outgoing || known.Kind == MailKind.HumanReply), cancellation);

    /// <summary>What she said in the pane before she sent it.</summary>
    private static void AsChosen(Profile profile, Provider provider, ComposedMail composed, DateOnly day)
    {
        if (composed.FollowUpDays is { } days)
        {
            provider.Plan(Wait, profile.OpenDayFrom(day.AddDays(days)));
        }
        else
        {
            provider.PlanNothing();
        }
    }

    /// <summary>A meeting that is still to come stays the next step; else it is to wait for an answer.</summary>
    private static async Task WroteAsync(ReferralDb db, Profile profile, Provider provider, DateOnly day, CancellationToken cancellation)
    {
        if (await db.NextMeetingAsync(provider.Id, day, cancellation) is { } meeting)
        {
            provider.Plan(MeetingKinds.Label(meeting.Kind), DateOnly.FromDateTime(meeting.Start));
        }
        else
        {
            provider.Plan(Wait, profile.OpenDayFrom(day.AddDays(FollowUpDays)));
        }
    }

    /// <summary>A follow-up in her calendar is off with it; a call or a visit is still to come.</summary>
    private static async Task AnsweredAsync(
        ReferralDb db, Profile profile, Provider provider, SortedMail sorted, ThreadMessage message, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        var entries = await FollowUpsAsync(db, provider, day, cancellation);
        TakeFromCalendar.Plan(db, entries, now);
        foreach (var step in entries.Select(entry => InWords(MeetingKinds.Label(entry.Kind), DateOnly.FromDateTime(entry.Start))).Concat(provider.NextStep == Wait ? [Wait] : []))
        {
            db.Add(StoryEntry.Tell(provider.Id, StoryKind.PlanStopped, message.ReceivedAt, now, step, message.Id));
        }

        if (sorted.Declined && provider.Stage is (Stage.Contact or Stage.Connect))
        {
            // Whoever refers already says no to a date, not to her.
            provider.Decline(profile.OpenDayFrom(day.AddMonths(AgainMonths)));
            db.Add(StoryEntry.Tell(provider.Id, StoryKind.StageChanged, message.ReceivedAt, now, nameof(Stage.Declined), message.Id));
            return;
        }

        provider.Plan(Reply, profile.OpenDayFrom(day));
    }

    private static async Task<List<Meeting>> FollowUpsAsync(ReferralDb db, Provider provider, DateOnly from, CancellationToken cancellation) =>
        (await db.OwnEntriesAsync(provider.Id, from, cancellation)).FindAll(entry => entry.Kind == MeetingKind.FollowUp);

    private static string InWords(string step, DateOnly due) => $"{step}, {due.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The first working day after the day of return, in her calendar too. A later day that she chose herself stays.</summary>
    private static async Task AwayAsync(ReferralDb db, Profile profile, Provider provider, DateOnly back, ThreadMessage message, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        var (step, due) = (provider.NextStep ?? Wait, profile.OpenDayFrom(back.AddDays(1)));
        var early = (await FollowUpsAsync(db, provider, day, cancellation)).FindAll(entry => DateOnly.FromDateTime(entry.Start) < due);
        TakeFromCalendar.Plan(db, early, now);
        foreach (var entry in early.Select(entry => entry.OnAnother(due, now)).ToList())
        {
            db.Add(entry);
            db.Add(Effect.Cause(PutInCalendar.EffectKind, entry.Id, now));
        }

        if (step != Wait && provider.NextStepDue >= due)
        {
            return;
        }

        provider.Plan(step, due);
        db.Add(StoryEntry.Tell(provider.Id, StoryKind.PlanMoved, message.ReceivedAt, now, InWords(step, due), message.Id));
    }

    /// <summary>Dead is the address that failed, whoever of the list it belongs to; their owners need another one.</summary>
    private static async Task FailedAsync(ReferralDb db, Profile profile, Provider provider, SortedMail sorted, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        var failed = sorted.FailedRecipients.Where(one => one.Hard).Select(one => MailText.FoldAddress(one.Address)).ToList();
        var dead = await db.ProviderAddresses.Where(address => failed.Contains(address.Address)).ToListAsync(cancellation);
        dead.ForEach(address => address.Bounced(now));
        var owners = dead.Where(address => address.Person is null).Select(address => address.ProviderId).ToList();
        foreach (var owner in failed.Count == 0 ? [provider] : await db.Providers.Where(one => owners.Contains(one.Id)).ToListAsync(cancellation))
        {
            owner.Plan("Find another address: mail came back", profile.OpenDayFrom(day));
        }
    }

    /// <summary>For good: the person, all their addresses, and the one that asked.</summary>
    private static async Task SuppressAsync(ReferralDb db, Provider provider, MailEnvelope mail, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        TakeFromCalendar.Plan(db, await db.OwnEntriesAsync(provider.Id, day, cancellation), now);
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

        provider.OptOut(now);
    }

    private static async Task MeetingAsync(ReferralDb db, Profile profile, Provider provider, SortedMail sorted, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        if (sorted.MeetingAnswer is not { } answer)
        {
            return;
        }

        var meeting = sorted.MeetingEventId is { } id ? await db.Meetings.SingleOrDefaultAsync(one => one.EventId == id, cancellation) : null;
        meeting?.Answered(Enum.Parse<MeetingReply>(answer.ToString()), now);
        switch (answer)
        {
            case MeetingAnswer.Accepted when meeting is not null:
                provider.Plan(MeetingKinds.Label(meeting.Kind), DateOnly.FromDateTime(meeting.Start));
                break;
            case MeetingAnswer.Declined:
                provider.Plan("They cannot come. Find another time", profile.OpenDayFrom(day));
                break;
            case MeetingAnswer.NewTime:
                provider.Plan("Answer the time they propose", profile.OpenDayFrom(day));
                break;
        }
    }
}
