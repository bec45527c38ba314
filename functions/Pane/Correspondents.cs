using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>The people of a mail being written, or of an appointment.</summary>
/// <param name="Listed">The providers among them, each once, in the order of the addresses.</param>
internal sealed record Correspondents(IReadOnlyList<Recipient> People, IReadOnlyList<Provider> Listed)
{
    private const int Most = 200;

    public static async Task<Correspondents> FindAsync(ReferralDb db, IEnumerable<string>? addresses, CancellationToken cancellation)
    {
        var asked = (addresses ?? []).Where(address => address is { Length: > 0 and < 400 }).Take(Most).ToList();
        var listed = await db.ListedAsync(asked, cancellation);
        var ids = listed.Values.Select(address => address.ProviderId).Distinct().ToList();
        var providers = await db.Providers.AsNoTracking().Where(provider => ids.Contains(provider.Id)).ToDictionaryAsync(provider => provider.Id, cancellation);
        var suppressed = await db.SuppressedAsync(asked, cancellation);
        var people = asked.ConvertAll(address => Person(address, listed, providers, suppressed));
        return new Correspondents(people, [.. people.Select(person => person.ProviderId).OfType<Guid>().Distinct().Select(id => providers[id])]);
    }

    /// <summary>Whether nothing was written yet to or by one of them.</summary>
    public async Task<bool> IsFirstContactAsync(ReferralDb db, CancellationToken cancellation)
    {
        var ids = Listed.Select(provider => provider.Id).ToList();
        return await db.ThreadMessages.Where(message => ids.Contains(message.ProviderId)).Select(message => message.ProviderId).Distinct().CountAsync(cancellation) < ids.Count;
    }

    private static Recipient Person(string address, Dictionary<string, ProviderAddress> listed, Dictionary<Guid, Provider> providers, HashSet<string> suppressed)
    {
        var folded = MailText.FoldAddress(address);
        var entry = listed.GetValueOrDefault(folded) ?? listed.GetValueOrDefault(MailText.WithoutPlus(folded));
        var provider = entry is null ? null : providers[entry.ProviderId];
        var state = suppressed.Contains(folded) || provider?.OptedOutAt is not null ? RecipientState.OptedOut
            : entry is null ? RecipientState.Unknown
            : entry.DeadSince is not null ? RecipientState.DeadAddress
            : provider!.IsActive ? RecipientState.Known : RecipientState.Parked;
        return new Recipient(address, provider?.Name, provider?.Id, provider is null ? null : ProviderViews.ToView(provider.Stage), state);
    }
}
