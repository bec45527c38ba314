using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>Effect: tracked mail gets its category and moves to <c>Referrals/provider</c>, twenty at a time. What she has moved meanwhile stays where she put it.</summary>
internal sealed class FileMail(IMicrosoft365 microsoft365, TimeProvider clock) : IEffectHandler
{
    public const string EffectKind = "file-mail";
    public const string Category = "Referrals";
    public const string ParentFolder = "Referrals";
    private static readonly EffectFailure Again = new("It has to be looked for again.", RetryAfter: TimeSpan.Zero);

    public string Kind => EffectKind;
    public int AtOnce => 20;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var profile = await db.ProfileAsync(cancellation);
        var state = await db.Mailboxes.SingleAsync(cancellation);
        var mailbox = microsoft365.Mailbox(profile.Account);
        var subjects = effects.Select(effect => effect.Subject).ToList();
        var messages = await db.ThreadMessages.Where(message => subjects.Contains(message.Id)).ToDictionaryAsync(message => message.Id, cancellation);
        var outcome = new EffectFailure?[effects.Count];
        var filings = new List<(int Index, ThreadMessage Message, MailFiling Filing)>();
        for (var i = 0; i < effects.Count; i++)
        {
            if (messages.GetValueOrDefault(effects[i].Subject) is { Filing: MailFilingState.Waiting } message
                && await PlanAsync(db, profile, state, mailbox, message, effects[i].MayHaveHappened, cancellation) is { } filing)
            {
                filings.Add((i, message, filing));
            }
        }

        if (filings.Count > 0)
        {
            await CategoryAsync(db, mailbox, state, cancellation);
        }

        var results = await mailbox.FileAsync(filings.ConvertAll(one => one.Filing), cancellation);
        foreach (var ((index, message, filing), result) in filings.Zip(results))
        {
            outcome[index] = await EndAsync(db, state, mailbox, message, filing, result, cancellation);
        }

        return outcome;
    }

    public static IEnumerable<string> Categories(ThreadMessage message) => message.CategoriesBefore.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name != Category);

    /// <returns>Null when nothing is to be done with it (any more).</returns>
    private async Task<MailFiling?> PlanAsync(ReferralDb db, Profile profile, MailboxState state, IMailbox mailbox, ThreadMessage message, bool mayHaveHappened, CancellationToken cancellation)
    {
        var choice = (await db.Filings.FindAsync([message.ProviderId], cancellation))?.Choice ?? profile.Filing;
        if (choice == Filing.Nothing)
        {
            message.NotFiled();
            return null;
        }

        var folder = choice == Filing.FolderAndCategory ? await FolderAsync(db, mailbox, state, message.ProviderId, cancellation) : null;
        return !mayHaveHappened || await IsStillToDoAsync(mailbox, message, state, folder, cancellation)
            ? new MailFiling(message.GraphId, folder, [.. Categories(message), Category], OnlyFrom: message.FolderBefore)
            : null;
    }

    private async Task<EffectFailure?> EndAsync(
        ReferralDb db, MailboxState state, IMailbox mailbox, ThreadMessage message, MailFiling filing, (MailEnvelope? Now, Microsoft365Exception? Problem) result, CancellationToken cancellation)
    {
        switch (result.Problem)
        {
            case null when filing.FolderId is { } folder && result.Now!.FolderId != folder:
                message.TakenByHer();
                return null;
            case null:
                message.WasFiled(clock.GetUtcNow(), filing.FolderId is not null);
                return null;
            case GoneFromMicrosoft365Exception:
                return await GoneAsync(db, state, mailbox, message, cancellation);
            case var problem:
                return new EffectFailure(problem.Message, problem is Microsoft365RefusedException, (problem as Microsoft365BusyException)?.RetryAfter);
        }
    }

    /// <summary>Not found: the message under that id, or its folder. She may have deleted either, or its id has changed.</summary>
    private static async Task<EffectFailure?> GoneAsync(ReferralDb db, MailboxState state, IMailbox mailbox, ThreadMessage message, CancellationToken cancellation)
    {
        var before = message.GraphId;
        if (await mailbox.NowAsync(message, state, cancellation) is null)
        {
            message.NotFiled();
            return null;
        }

        if (message.GraphId == before && await db.Providers.FindAsync([message.ProviderId], cancellation) is { FolderId: { } folder } provider
            && await mailbox.ReadFolderAsync(folder, cancellation) is null)
        {
            provider.ForgetFolder();
            if (state.ReferralsFolderId is { } parent && await mailbox.ReadFolderAsync(parent, cancellation) is null)
            {
                state.FoldersMade(null);
            }
        }

        return Again;
    }

    /// <summary>After a try that may have reached Outlook: whether the message still waits where it came.</summary>
    private async Task<bool> IsStillToDoAsync(IMailbox mailbox, ThreadMessage message, MailboxState state, string? folder, CancellationToken cancellation)
    {
        if (await mailbox.NowAsync(message, state, cancellation) is not { } now)
        {
            message.NotFiled();
            return false;
        }

        if (now.FolderId == (folder ?? message.FolderBefore))
        {
            if (!now.Categories.Contains(Category))
            {
                return true;
            }

            message.WasFiled(clock.GetUtcNow(), folder is not null);
            return false;
        }

        if (now.FolderId != message.FolderBefore)
        {
            message.TakenByHer();
            return false;
        }

        return true;
    }

    /// <summary>The provider's folder. Its id is saved at once: a folder made is not made again.</summary>
    private static async Task<string> FolderAsync(ReferralDb db, IMailbox mailbox, MailboxState state, Guid providerId, CancellationToken cancellation)
    {
        var provider = await db.Providers.FindAsync([providerId], cancellation) ?? throw new InvalidOperationException("A tracked message has a provider.");
        if (provider.FolderId is { } known)
        {
            return known;
        }

        if (state.ReferralsFolderId is null)
        {
            state.FoldersMade((await mailbox.EnsureFolderAsync(null, ParentFolder, cancellation)).Id);
        }

        var name = await db.FolderNameAsync(provider, cancellation);
        await db.SaveChangesAsync(cancellation);
        var folder = await mailbox.EnsureFolderAsync(state.ReferralsFolderId, name, cancellation);
        provider.FileUnder(folder.Id);
        await db.SaveChangesAsync(cancellation);
        return folder.Id;
    }

    private static async Task CategoryAsync(ReferralDb db, IMailbox mailbox, MailboxState state, CancellationToken cancellation)
    {
        if (!state.CategoryIsThere)
        {
            await mailbox.EnsureCategoryAsync(Category, cancellation);
            state.CategoryMade();
            await db.SaveChangesAsync(cancellation);
        }
    }
}
