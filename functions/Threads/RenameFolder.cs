using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>Effect: a renamed provider's folder is renamed too. A folder that she renamed herself stays hers.</summary>
internal sealed class RenameFolder(IMicrosoft365 microsoft365) : IEffectHandler
{
    public string Kind => EditProvider.RenameFolder;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var provider = await db.Providers.FindAsync([effects[0].Subject], cancellation);
        if (provider is not { FolderId: { } folder, FolderName: { } ours })
        {
            return [null];
        }

        var mailbox = microsoft365.Mailbox((await db.ProfileAsync(cancellation)).Account);
        if (await mailbox.ReadFolderAsync(folder, cancellation) is not { } there)
        {
            return [null];
        }

        provider.ForgetFolderName();
        var wanted = await db.FolderNameAsync(provider, cancellation);
        if (there.Name == wanted)
        {
            // An earlier try came so far.
            return [null];
        }

        if (there.Name != ours || !await TryAsync(mailbox, folder, wanted, cancellation))
        {
            provider.Keep(ours);
        }

        return [null];
    }

    /// <returns>False when she has another folder of that name: then the old name stays.</returns>
    private static async Task<bool> TryAsync(IMailbox mailbox, string folder, string name, CancellationToken cancellation)
    {
        try
        {
            await mailbox.RenameFolderAsync(folder, name, cancellation);
            return true;
        }
        catch (NameTakenException)
        {
            return false;
        }
    }
}
