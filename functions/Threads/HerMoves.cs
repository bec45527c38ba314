using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>
/// Notices what she does with filed mail. What she moved out, deleted or took the category off is hers from then on, and moves are counted per provider, so that the pane can ask whether
/// filing should stop. Mail back in the inbox shows in the inbox's delta; for the rest the folders filed to are read now and then, those first whose number of mails changed.
/// </summary>
internal sealed class HerMoves(IMicrosoft365 microsoft365, IOptions<ThreadOptions> options, TimeProvider clock)
{
    /// <summary>Filed mail that turned up among what is new in the inbox or the sent items. The caller saves.</summary>
    public async Task SeenAsync(ReferralDb db, Profile profile, MailboxState state, IReadOnlyList<MailEnvelope> changed, CancellationToken cancellation)
    {
        var ids = changed.Select(mail => mail.Id).ToList();
        var filed = await FiledAmongAsync(db, ids, cancellation);
        if (filed.Count == 0)
        {
            return;
        }

        var marked = changed.Where(mail => mail.Categories.Contains(FileMail.Category)).Select(mail => mail.Id).ToHashSet();
        await JudgeAsync(db, profile, state, filed.FindAll(message => message.Filing == MailFilingState.Filed || !marked.Contains(message.GraphId)), cancellation);
    }

    /// <summary>Reads the folders whose turn it is. Saves folder by folder.</summary>
    public async Task InFoldersAsync(ReferralDb db, Profile profile, MailboxState state, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromMinutes(options.Value.FiledFoldersEveryMinutes);
        var filings = db.Filings;
        var due = await db.Providers.Where(provider => provider.FolderId != null && !filings.Any(filing => filing.ProviderId == provider.Id && filing.FolderReadAt > before)).ToListAsync(cancellation);
        if (due.Count == 0 || state.ReferralsFolderId is not { } parent)
        {
            return;
        }

        var mailbox = microsoft365.Mailbox(profile.Account);
        var folders = (await mailbox.ReadChildFoldersAsync(parent, cancellation)).ToDictionary(folder => folder.Id);
        foreach (var provider in due)
        {
            await FolderAsync(db, profile, state, mailbox, provider, folders.GetValueOrDefault(provider.FolderId!), cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task FolderAsync(ReferralDb db, Profile profile, MailboxState state, IMailbox mailbox, Provider provider, MailFolder? there, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var filing = await db.FilingOfAsync(provider.Id, cancellation);
        // Not below Referrals: she moved the folder elsewhere, which is fine, or deleted it.
        there ??= await mailbox.ReadFolderAsync(provider.FolderId!, cancellation);
        if (there is null || (there.ParentId != state.ReferralsFolderId && there.ParentId == (await mailbox.ReadFolderAsync("deleteditems", cancellation))?.Id))
        {
            provider.ForgetFolder();
            filing.TookOut(ProviderFiling.MovesToAskAfter);
            filing.FolderRead(null, null, now);
            return;
        }

        var since = filing.FolderReadAt;
        if (filing.FolderLink is not null && filing.FolderItems == there.Items
            && !await db.ThreadMessages.AnyAsync(message => message.ProviderId == provider.Id && message.FiledAt >= since, cancellation))
        {
            filing.FolderRead(filing.FolderLink, there.Items, now);
            return;
        }

        var (missing, link) = await MissingAsync(db, mailbox, provider, filing.FolderLink, now, cancellation);
        filing.FolderRead(link, there.Items, now);
        await JudgeAsync(db, profile, state, missing, cancellation);
    }

    /// <summary>Filed messages that are not in the provider's folder any more, or lack the category; and where to read on next time.</summary>
    private static async Task<(List<ThreadMessage> Missing, string Link)> MissingAsync(
        ReferralDb db, IMailbox mailbox, Provider provider, string? start, DateTimeOffset now, CancellationToken cancellation)
    {
        var (present, gone, bare) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var link = start;
        while (true)
        {
            FolderPage page;
            try
            {
                page = await mailbox.ReadFolderChangesAsync(provider.FolderId!, link, cancellation);
            }
            catch (SyncStateLostException) when (link is not null)
            {
                (start, link) = (null, null);
                present.Clear();
                continue;
            }

            present.UnionWith(page.Present.Select(item => item.Id));
            bare.UnionWith(page.Present.Where(item => item.Categories?.Contains(FileMail.Category) == false).Select(item => item.Id));
            gone.UnionWith(page.Removed);
            link = page.Next ?? page.Delta!;
            if (page.Next is null)
            {
                break;
            }
        }

        var missing = await FiledAmongAsync(db, [.. gone, .. bare], cancellation);
        if (start is null)
        {
            // Read from the start, a folder does not tell what has left it.
            var all = await db.ThreadMessages.Where(message => message.ProviderId == provider.Id && message.Filing == MailFilingState.Filed && message.FiledAt < now).ToListAsync(cancellation);
            missing = [.. missing.Union(all.Where(message => !present.Contains(message.GraphId)))];
        }

        return (missing, link);
    }

    private static async Task<List<ThreadMessage>> FiledAmongAsync(ReferralDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new List<ThreadMessage>();
        foreach (var some in ids.Chunk(500))
        {
            found.AddRange(await db.ThreadMessages.Where(message => some.Contains(message.GraphId) && (message.Filing == MailFilingState.Filed || message.Filing == MailFilingState.Marked)).ToListAsync(cancellation));
        }

        return found;
    }

    /// <summary>Looks where each is now: a delta may be older than our own move, or tell only half of a move.</summary>
    private async Task JudgeAsync(ReferralDb db, Profile profile, MailboxState state, List<ThreadMessage> suspects, CancellationToken cancellation)
    {
        var mailbox = microsoft365.Mailbox(profile.Account);
        string? deletedItems = null;
        foreach (var message in suspects)
        {
            var now = await mailbox.NowAsync(message, state, cancellation);
            var folder = (await db.Providers.FindAsync([message.ProviderId], cancellation))?.FolderId;
            var place = message.Filing == MailFilingState.Filed ? folder : message.FolderBefore;
            if (now is not null && now.FolderId == place && now.Categories.Contains(FileMail.Category))
            {
                continue;
            }

            // She may have pressed Undo while we looked: then it was us.
            var before = message.Filing;
            var id = message.GraphId;
            await db.Entry(message).ReloadAsync(cancellation);
            if (message.Filing != before)
            {
                continue;
            }

            message.FoundAs(id);
            message.TakenByHer();
            // Deleting is tidying up, and says nothing about filing.
            if (now is not null && now.FolderId != (deletedItems ??= (await mailbox.ReadFolderAsync("deleteditems", cancellation))?.Id))
            {
                (await db.FilingOfAsync(message.ProviderId, cancellation)).TookOut(1);
            }
        }
    }
}
