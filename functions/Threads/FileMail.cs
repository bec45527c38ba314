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
            var message = messages.GetValueOrDefault(effects[i].Subject);
            if (message is { Filing: MailFilingState.Waiting } && profile.Filing != Filing.Nothing)
            {
                var folder = profile.Filing == Filing.FolderAndCategory ? await FolderAsync(db, mailbox, state, message.ProviderId, cancellation) : null;
                if (!effects[i].MayHaveHappened || await IsStillToDoAsync(mailbox, message, folder, cancellation))
                {
                    filings.Add((i, message, new MailFiling(message.GraphId, folder, [.. Categories(message), Category], OnlyFrom: message.FolderBefore)));
                }
            }
            else
            {
                message?.NotFiled();
            }
        }

        await CategoryAsync(db, mailbox, state, cancellation);
        var results = await mailbox.FileAsync(filings.ConvertAll(one => one.Filing), cancellation);
        foreach (var ((index, message, _), result) in filings.Zip(results))
        {
            outcome[index] = End(message, result.Problem);
        }

        return outcome;
    }

    public static IEnumerable<string> Categories(ThreadMessage message) => message.CategoriesBefore.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name != Category);

    private EffectFailure? End(ThreadMessage message, Microsoft365Exception? problem)
    {
        switch (problem)
        {
            case null:
                message.WasFiled(clock.GetUtcNow());
                return null;
            case GoneFromMicrosoft365Exception:
                // She deleted it: nothing is left to file.
                message.NotFiled();
                return null;
            default:
                return new EffectFailure(problem.Message, problem is Microsoft365RefusedException, (problem as Microsoft365BusyException)?.RetryAfter);
        }
    }

    /// <summary>After a try that may have reached Outlook: whether the message still waits in its first folder.</summary>
    private async Task<bool> IsStillToDoAsync(IMailbox mailbox, ThreadMessage message, string? folder, CancellationToken cancellation)
    {
        try
        {
            var now = await mailbox.ReadEnvelopeAsync(message.GraphId, cancellation);
            if (now.FolderId == message.FolderBefore && folder is not null || !now.Categories.Contains(Category))
            {
                return true;
            }

            message.WasFiled(clock.GetUtcNow());
            return false;
        }
        catch (GoneFromMicrosoft365Exception)
        {
            message.NotFiled();
            return false;
        }
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
