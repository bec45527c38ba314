using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Threads.Matching;

namespace ReferralOutlook.Threads;

/// <summary>Puts a matched mail into its thread, and makes one thread of several when a mail, or she, says so.</summary>
internal static class LinkMail
{
    /// <summary>The mail as a tracked message. It stands in the index at once, so that later mails of the page find it.</summary>
    public static async Task<ThreadMessage> LinkAsync(ReferralDb db, MatchIndex index, MailEnvelope mail, Match match, DateTimeOffset now, CancellationToken cancellation)
    {
        MailThread thread;
        if (match.Thread is { } known)
        {
            thread = index.Thread(known);
            thread.BeganAt(mail.ReceivedAt);
            await MergeAsync(db, thread, match.Joins, cancellation);
            index.Merged(match.Joins, thread.Id);
        }
        else
        {
            thread = MailThread.Start(match.Provider, mail.ReceivedAt, now);
            db.Add(thread);
            index.Keep(thread);
        }

        if (match.Reasons.Contains(MatchReason.ChosenByHand))
        {
            thread.DecidedByHand();
        }

        foreach (var provider in match.Others.Append(match.Provider).Where(provider => provider != thread.ProviderId && index.Keep(thread.Id, provider)))
        {
            db.Add(new ThreadProvider { ThreadId = thread.Id, ProviderId = provider });
        }

        var message = ThreadMessage.Of(mail, thread.Id, match.Provider, string.Join(',', match.Reasons), now);
        db.Add(message);
        index.Keep(message);
        return message;
    }

    /// <summary>Messages and people of other threads go over into one; the others are no more.</summary>
    public static async Task MergeAsync(ReferralDb db, MailThread into, IReadOnlyList<Guid> others, CancellationToken cancellation)
    {
        if (others.Count == 0)
        {
            return;
        }

        await db.ThreadMessages.Where(message => others.Contains(message.ThreadId)).LoadAsync(cancellation);
        foreach (var message in db.ThreadMessages.Local.Where(message => others.Contains(message.ThreadId)).ToList())
        {
            message.MoveTo(into.Id);
        }

        await db.ThreadProviders.Where(one => one.ThreadId == into.Id || others.Contains(one.ThreadId)).LoadAsync(cancellation);
        await db.Threads.Where(thread => others.Contains(thread.Id)).LoadAsync(cancellation);
        var gone = db.Threads.Local.Where(thread => others.Contains(thread.Id)).ToList();
        var parting = db.ThreadProviders.Local.Where(one => others.Contains(one.ThreadId)).ToList();
        var present = db.ThreadProviders.Local.Where(one => one.ThreadId == into.Id).Select(one => one.ProviderId).Append(into.ProviderId).ToHashSet();
        db.AddRange(gone.Select(thread => thread.ProviderId).Concat(parting.Select(one => one.ProviderId)).Where(present.Add)
            .Select(provider => new ThreadProvider { ThreadId = into.Id, ProviderId = provider }).ToList());
        gone.ForEach(thread => into.BeganAt(thread.StartedAt));
        db.RemoveRange(parting);
        db.RemoveRange(gone);
    }
}
