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

    /// <summary>So long after it was seen where it came, a mail is moved without another look.</summary>
    private static readonly TimeSpan SeenLately = TimeSpan.FromMinutes(10);

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
            if (messages.GetValueOrDefault(effects[i].Subject) is { IsToBeFiled: true } message
                && await PlanAsync(db, profile, state, mailbox, message, effects[i], cancellation) is { } filing)
            {
                filings.Add((i, message, filing));
            }
        }

        await CategoryAsync(db, mailbox, state, cancellation);
        var results = await mailbox.FileAsync(filings.ConvertAll(one => one.Filing), cancellation);
        foreach (var ((index, message, filing), result) in filings.Zip(results))
        {
            outcome[index] = await EndAsync(db, state, mailbox, message, filing, result, cancellation);
        }

        return outcome;
    }

    /// <summary>Of mail that is filed: what it had, and ours.</summary>
    public static IReadOnlyList<string> Marked(IEnumerable<string> categories) => [.. categories.Where(name => name != Category), Category];

    /// <returns>Null when nothing is to be done with it (any more).</returns>
    private async Task<MailFiling?> PlanAsync(ReferralDb db, Profile profile, MailboxState state, IMailbox mailbox, ThreadMessage message, Effect effect, CancellationToken cancellation)
    {
        var choice = (await db.Filings.FindAsync([message.ProviderId], cancellation))?.Choice ?? profile.Filing;
        if (choice == Filing.Nothing)
        {
            await StopAsync(db, message, cancellation);
            return null;
        }

        var folder = choice == Filing.FolderAndCategory ? await FolderAsync(db, mailbox, state, message.ProviderId, cancellation) : null;
        if (effect.MayHaveHappened)
        {
            return await IsStillToDoAsync(mailbox, message, state, folder, cancellation) ? Whole(message, folder) : null;
        }

        if (message.Filing != MailFilingState.HalfFiled)
        {
            return Whole(message, folder);
        }

        if (folder is null)
        {
            message.WasFiled(clock.GetUtcNow(), folder: false);
            return null;
        }

        return clock.GetUtcNow() - effect.CausedAt < SeenLately ? new MailFiling(message.GraphId, folder, Categories: null) : Whole(message, folder);
    }

    /// <summary>Category and move; the answer to the first says whether she has moved it meanwhile.</summary>
    private static MailFiling Whole(ThreadMessage message, string? folder) =>
        new(message.GraphId, folder, Marked(message.CategoriesBefore.Split('\n', StringSplitOptions.RemoveEmptyEntries)), OnlyFrom: message.FolderBefore);

    /// <summary>She stopped filing meanwhile: what has the category already loses it.</summary>
    private async Task StopAsync(ReferralDb db, ThreadMessage message, CancellationToken cancellation)
    {
        if (message.Filing == MailFilingState.HalfFiled)
        {
            await UndoFiling.TakeBackAsync(db, message, clock.GetUtcNow(), cancellation);
        }
        else
        {
            message.NotFiled();
        }
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

        var name = await db.FolderNameAsync(provider, cancellation);
        var folder = await BelowReferralsAsync(db, mailbox, state, name, cancellation) ?? await BelowReferralsAsync(db, mailbox, state, name, cancellation);
        provider.FileUnder(folder ?? throw new Microsoft365BusyException(null, null));
        await db.SaveChangesAsync(cancellation);
        return folder;
    }

    /// <returns>Null when she has deleted <c>Referrals</c>: it is made anew the next time.</returns>
    private static async Task<string?> BelowReferralsAsync(ReferralDb db, IMailbox mailbox, MailboxState state, string name, CancellationToken cancellation)
    {
        if (state.ReferralsFolderId is null)
        {
            state.FoldersMade((await mailbox.EnsureFolderAsync(null, ParentFolder, cancellation)).Id);
        }

        await db.SaveChangesAsync(cancellation);
        try
        {
            return (await mailbox.EnsureFolderAsync(state.ReferralsFolderId, name, cancellation)).Id;
        }
        catch (GoneFromMicrosoft365Exception)
        {
            state.FoldersMade(null);
            return null;
        }
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
