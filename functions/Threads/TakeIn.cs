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

    /// <returns>How many messages were new.</returns>
    public async Task<int> EnvelopesAsync(ReferralDb db, Profile profile, MailboxState mailbox, IReadOnlyList<MailEnvelope> envelopes, CancellationToken cancellation)
    {
        var mails = envelopes.Where(envelope => !envelope.IsDraft).DistinctBy(envelope => envelope.Id).OrderBy(envelope => envelope.ReceivedAt).ToList();
        if (mails.Count == 0)
        {
            return 0;
        }

        var index = await MatchIndex.LoadAsync(db, mails, cancellation);
        var taken = new List<(MailEnvelope Mail, Match Match, Guid Thread)>();
        foreach (var mail in mails)
        {
            if (index.Known(mail.Id) is null && index.KnownByMessageId(mail.InternetMessageId) is null && Matcher.Find(mail, index, IsOutgoing(mail, profile, mailbox)) is { } match)
            {
                taken.Add((mail, match, Link(db, index, mail, match, profile, mailbox)));
            }
        }

        var sorted = await SortAsync(profile, mailbox, taken.ConvertAll(one => one.Mail), cancellation);
        foreach (var (one, kind) in taken.Zip(sorted))
        {
            await KeepAsync(db, profile, mailbox, one.Mail, one.Match, one.Thread, kind, cancellation);
        }

        return taken.Count;
    }

    public static bool IsOutgoing(MailEnvelope mail, Profile profile, MailboxState mailbox) =>
        mail.FolderId == mailbox.SentItemsId || (mail.From is { } from && MailText.FoldAddress(from.Address) == profile.MailAddress);

    /// <summary>The thread, made when new; a placeholder message in the index lets later mails of the page find it.</summary>
    private Guid Link(ReferralDb db, MatchIndex index, MailEnvelope mail, Match match, Profile profile, MailboxState mailbox)
    {
        var now = clock.GetUtcNow();
        var thread = match.Thread;
        if (thread is null)
        {
            var started = new MailThread { Id = Guid.CreateVersion7(now), ProviderId = match.Provider, StartedAt = mail.ReceivedAt };
            db.Add(started);
            index.Keep(started);
            thread = started.Id;
        }

        foreach (var other in match.Others.Where(other => db.ThreadProviders.Local.All(one => one.ThreadId != thread || one.ProviderId != other)))
        {
            if (db.ThreadProviders.Find(thread, other) is null)
            {
                db.Add(new ThreadProvider { ThreadId = thread.Value, ProviderId = other });
            }
        }

        var kind = IsOutgoing(mail, profile, mailbox) ? MailKind.Outgoing : MailKind.Other;
        index.Keep(ThreadMessage.Of(mail, thread.Value, match.Provider, new SortedMail { Kind = kind, Reasons = [] }, "", now));
        return thread.Value;
    }

    private async Task<SortedMail[]> SortAsync(Profile profile, MailboxState mailbox, List<MailEnvelope> mails, CancellationToken cancellation)
    {
        var sorted = new SortedMail[mails.Count];
        await Parallel.ForAsync(0, mails.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (i, stop) =>
            sorted[i] = IsOutgoing(mails[i], profile, mailbox)
                ? new SortedMail { Kind = MailKind.Outgoing, Reasons = [new SortReason("own_address", "You sent this mail.")] }
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

            return MailSorter.Sort(mail, content, [profile.MailAddress]);
        }
        catch (GoneFromMicrosoft365Exception)
        {
            // Deleted between the two requests: that it came is still true.
            return new SortedMail { Kind = MailKind.Other, Reasons = [new SortReason("gone", "It was deleted before it could be read.")] };
        }
    }

    private async Task KeepAsync(ReferralDb db, Profile profile, MailboxState mailbox, MailEnvelope mail, Match match, Guid thread, SortedMail sorted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var message = ThreadMessage.Of(mail, thread, match.Provider, sorted, string.Join(',', match.Reasons), now);
        db.Add(message);
        if (profile.Filing != Filing.Nothing && (mail.FolderId == mailbox.InboxId || mail.FolderId == mailbox.SentItemsId))
        {
            message.WillBeFiled();
            db.Add(Effect.Cause(FileMail.EffectKind, message.Id, now));
        }

        db.Add(StoryEntry.Tell(match.Provider, Story(sorted.Kind), mail.ReceivedAt, now, about: message.Id));
        await WhatFollows.FromAsync(db, profile, match.Provider, mail, sorted, now, cancellation);
    }

    private static StoryKind Story(MailKind kind) => kind switch
    {
        MailKind.Outgoing => StoryKind.Sent,
        MailKind.AutoReply => StoryKind.AutoReply,
        MailKind.BounceHard or MailKind.BounceSoft => StoryKind.Bounced,
        MailKind.OptOut => StoryKind.OptedOut,
        _ => StoryKind.Received,
    };
}
