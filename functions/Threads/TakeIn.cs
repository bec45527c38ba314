using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Matching;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>
/// Takes in envelopes: match, and of what concerns a listed provider read the content, sort it, link it, plan its filing and what follows from it. Changes rows only;
/// the caller saves them together with its own progress, so that a killed process repeats the page and nothing is kept twice.
/// </summary>
internal sealed class TakeIn(IMicrosoft365 microsoft365, TimeProvider clock)
{
    private const int ReadsAtOnce = 4;
    private static readonly SortedMail OwnMail = new() { Kind = MailKind.Outgoing, Reasons = [new SortReason("own_address", "You sent this mail.")] };

    private sealed record Taken(MailEnvelope Mail, Match Match, ThreadMessage Message);

    /// <returns>How many messages were new.</returns>
    public async Task<int> EnvelopesAsync(ReferralDb db, Profile profile, MailboxState mailbox, IReadOnlyList<MailEnvelope> envelopes, CancellationToken cancellation)
    {
        var mails = envelopes.Where(envelope => !envelope.IsDraft).DistinctBy(envelope => envelope.Id).OrderBy(envelope => envelope.ReceivedAt).ToList();
        if (mails.Count == 0)
        {
            return 0;
        }

        var index = await MatchIndex.LoadAsync(db, mails, profile.MailAddress, cancellation);
        var taken = new List<Taken>();
        var left = new List<MailEnvelope>();
        foreach (var mail in mails.Where(mail => index.Known(mail.Id) is null))
        {
            if (!await LinkAsync(mail))
            {
                left.Add(mail);
            }
        }

        // An answer that is dated before what it answers found nothing the first time.
        while (await FurtherAsync())
        {
        }

        var sorted = await SortAsync(profile, mailbox, taken.ConvertAll(one => one.Mail), cancellation);
        foreach (var (one, kind) in taken.Zip(sorted))
        {
            await KeepAsync(db, profile, mailbox, one, kind, cancellation);
        }

        return taken.Count;

        async Task<bool> LinkAsync(MailEnvelope mail)
        {
            if (index.KnownByMessageId(mail.InternetMessageId) is not null || Matcher.Find(mail, index, IsOutgoing(mail, profile, mailbox)) is not { } match)
            {
                return false;
            }

            var message = await LinkMail.LinkAsync(db, index, mail, match, clock.GetUtcNow(), cancellation);
            if (IsOutgoing(mail, profile, mailbox))
            {
                message.SortedAs(OwnMail);
            }

            taken.Add(new Taken(mail, match, message));
            return true;
        }

        async Task<bool> FurtherAsync()
        {
            var ids = taken.Select(one => one.Mail.InternetMessageId).ToHashSet();
            var before = taken.Count;
            foreach (var mail in left.FindAll(mail => ReferencedIds.Direct(mail).Any(ids.Contains)))
            {
                if (await LinkAsync(mail))
                {
                    left.Remove(mail);
                }
            }

            return taken.Count > before;
        }
    }

    public static bool IsOutgoing(MailEnvelope mail, Profile profile, MailboxState mailbox) =>
        mail.FolderId == mailbox.SentItemsId || (mail.From is { } from && MailText.FoldAddress(from.Address) == profile.MailAddress);

    private async Task<SortedMail[]> SortAsync(Profile profile, MailboxState mailbox, List<MailEnvelope> mails, CancellationToken cancellation)
    {
        var sorted = new SortedMail[mails.Count];
        await Parallel.ForAsync(0, mails.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (i, stop) =>
            sorted[i] = IsOutgoing(mails[i], profile, mailbox)
                ? OwnMail
                : await ReadAsync(profile, mails[i], stop));
        return sorted;
    }

    private async Task<SortedMail> ReadAsync(Profile profile, MailEnvelope mail, CancellationToken cancellation)
    {
        var mailbox = microsoft365.Mailbox(profile.Account);
        try
        {
            (mail, var content) = await mailbox.ReadContentAsync(mail, cancellation);
            if (MailSorter.NeedsMime(mail, content.Subject))
            {
                content = content with { Mime = await mailbox.ReadMimeAsync(mail.Id, cancellation) };
            }

            return MailSorter.Sort(mail, content, [profile.MailAddress]) with { MeetingEventId = content.EventId };
        }
        catch (GoneFromMicrosoft365Exception)
        {
            // Deleted between the two requests: that it came is still true.
            return new SortedMail { Kind = MailKind.Other, Reasons = [new SortReason("gone", "It was deleted before it could be read.")] };
        }
    }

    private async Task KeepAsync(ReferralDb db, Profile profile, MailboxState mailbox, Taken taken, SortedMail sorted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (mail, match, message) = taken;
        message.SortedAs(sorted);
        if (await db.ChosenFilingAsync(profile, match.Provider, cancellation) != Filing.Nothing && (mail.FolderId == mailbox.InboxId || mail.FolderId == mailbox.SentItemsId))
        {
            message.WillBeFiled();
            db.Add(Effect.Cause(FileMail.EffectKind, message.Id, now));
        }

        TellStory(db, match, message, sorted, now);
        await WhatFollows.FromAsync(db, profile, match, message, mail, sorted, now, cancellation);
        await OfferCorrections.FromAsync(db, profile, match, message, mail, sorted, now, cancellation);
    }

    private static void TellStory(ReferralDb db, Match match, ThreadMessage message, SortedMail sorted, DateTimeOffset now)
    {
        var kind = match.IsTheirWord ? StoryOfMail.Of(sorted) : StoryKind.TookPart;
        db.Add(StoryEntry.Tell(match.Provider, kind, message.ReceivedAt, now, about: message.Id));
        db.AddRange(match.Others.Select(other => StoryEntry.Tell(other, sorted.Kind == MailKind.Outgoing ? StoryKind.Sent : StoryKind.TookPart, message.ReceivedAt, now, about: message.Id)));
    }
}
