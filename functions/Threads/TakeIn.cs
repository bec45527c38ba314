using Microsoft.EntityFrameworkCore;
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
    public Task<int> EnvelopesAsync(ReferralDb db, Profile profile, MailboxState mailbox, IReadOnlyList<MailEnvelope> envelopes, CancellationToken cancellation) =>
        TakeAsync(db, profile, mailbox, envelopes, Matcher.Find, cancellation);

    /// <summary>A mail of which she said whose it is.</summary>
    public Task AsChosenAsync(ReferralDb db, Profile profile, MailboxState mailbox, MailEnvelope mail, Guid provider, CancellationToken cancellation) =>
        TakeAsync(db, profile, mailbox, [mail], (one, index, isOutgoing) => Matcher.AsChosen(one, index, isOutgoing, provider), cancellation);

    private async Task<int> TakeAsync(
        ReferralDb db, Profile profile, MailboxState mailbox, IReadOnlyList<MailEnvelope> envelopes, Func<MailEnvelope, MatchIndex, bool, Match?> find, CancellationToken cancellation)
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

        var filed = await ToFileAsync(db, profile, mailbox, taken, cancellation);
        var read = await SortAsync(profile, mailbox, taken, filed, cancellation);
        foreach (var (one, (sorted, isMarked)) in taken.Zip(read))
        {
            await KeepAsync(db, profile, one, sorted, filed.Contains(one), isMarked, cancellation);
        }

        return taken.Count;

        async Task<bool> LinkAsync(MailEnvelope mail)
        {
            if (index.KnownByMessageId(mail.InternetMessageId) is not null || find(mail, index, IsOutgoing(mail, profile, mailbox)) is not { } match)
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

    /// <summary>What is to be filed: mail where new mail comes, unless she wants none, or none of that provider, filed.</summary>
    private static async Task<HashSet<Taken>> ToFileAsync(ReferralDb db, Profile profile, MailboxState mailbox, List<Taken> taken, CancellationToken cancellation)
    {
        var providers = taken.Select(one => one.Match.Provider).Distinct().ToList();
        var choices = await db.Filings.AsNoTracking().Where(filing => providers.Contains(filing.ProviderId) && filing.Choice != null).ToDictionaryAsync(filing => filing.ProviderId, cancellation);
        return [.. taken.Where(one => (choices.GetValueOrDefault(one.Match.Provider)?.Choice ?? profile.Filing) != Filing.Nothing
            && (one.Mail.FolderId == mailbox.InboxId || one.Mail.FolderId == mailbox.SentItemsId))];
    }

    private async Task<(SortedMail Sorted, bool IsMarked)[]> SortAsync(Profile profile, MailboxState mailbox, List<Taken> taken, HashSet<Taken> filed, CancellationToken cancellation)
    {
        var read = new (SortedMail Sorted, bool IsMarked)[taken.Count];
        await Parallel.ForAsync(0, taken.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (i, stop) =>
            read[i] = IsOutgoing(taken[i].Mail, profile, mailbox)
                ? (OwnMail, false)
                : await ReadAsync(profile, taken[i].Mail, filed.Contains(taken[i]), stop));
        return read;
    }

    private async Task<(SortedMail Sorted, bool IsMarked)> ReadAsync(Profile profile, MailEnvelope mail, bool isFiled, CancellationToken cancellation)
    {
        var mailbox = microsoft365.Mailbox(profile.Account);
        try
        {
            var marked = isFiled && mail.Meeting != MeetingMessage.NotRead ? await MarkAsync(mailbox, mail, cancellation) : null;
            var content = marked;
            if (content is null)
            {
                (mail, content) = await mailbox.ReadContentAsync(mail, cancellation);
            }

            if (MailSorter.NeedsMime(mail, content.Subject))
            {
                content = content with { Mime = await mailbox.ReadMimeAsync(mail.Id, cancellation) };
            }

            return (MailSorter.Sort(mail, content, [profile.MailAddress]) with { MeetingEventId = content.EventId }, marked is not null);
        }
        catch (GoneFromMicrosoft365Exception)
        {
            // Deleted between the two requests: that it came is still true.
            return (new SortedMail { Kind = MailKind.Other, Reasons = [new SortReason("gone", "It was deleted before it could be read.")] }, false);
        }
    }

    /// <summary>Gives what will be filed its category first: the answer carries the content, which else were a request of its own.</summary>
    private static async Task<MailContent?> MarkAsync(IMailbox mailbox, MailEnvelope mail, CancellationToken cancellation)
    {
        try
        {
            return await mailbox.MarkAndReadAsync(mail.Id, FileMail.Marked(mail.Categories), cancellation);
        }
        catch (Microsoft365Exception problem) when (problem is not GoneFromMicrosoft365Exception)
        {
            // It may be that it cannot be changed just now; reading it can still work, and filing is tried again on its own.
            return null;
        }
    }

    private async Task KeepAsync(ReferralDb db, Profile profile, Taken taken, SortedMail sorted, bool isFiled, bool isMarked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (mail, match, message) = taken;
        message.SortedAs(sorted);
        if (isFiled)
        {
            message.WillBeFiled(isMarked);
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
