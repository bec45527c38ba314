using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

/// <summary>What other capabilities may ask of the list.</summary>
internal static class ProviderQueries
{
    /// <summary>The address letters go to: the provider's own first that is neither dead nor opted out; null when there is none, or they asked not to be written to.</summary>
    public static async Task<string?> LetterAddressAsync(this ReferralDb db, Guid provider, CancellationToken cancellation)
    {
        var suppressions = db.Suppressions;
        if (await db.Providers.AnyAsync(one => one.Id == provider && one.OptedOutAt != null, cancellation))
        {
            return null;
        }

        return await db.ProviderAddresses.AsNoTracking()
            .Where(address => address.ProviderId == provider && address.Person == null && address.DeadSince == null && !suppressions.Any(suppressed => suppressed.Address == address.Address))
            .OrderBy(address => address.Position).Select(address => address.Address).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Listed addresses among the given ones (plus parts folded away), with their providers.</summary>
    public static async Task<Dictionary<string, ProviderAddress>> ListedAsync(this ReferralDb db, IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var folded = addresses.Select(MailText.FoldAddress).SelectMany(address => new[] { address, MailText.WithoutPlus(address) }).Distinct().ToList();
        var found = await db.ProviderAddresses.AsNoTracking().Where(address => folded.Contains(address.Address)).ToListAsync(cancellation);
        return found.ToDictionary(address => address.Address);
    }

    /// <summary>Opted-out addresses among the given ones.</summary>
    public static async Task<HashSet<string>> SuppressedAsync(this ReferralDb db, IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var folded = addresses.Select(MailText.FoldAddress).Distinct().ToList();
        return await db.Suppressions.Where(suppressed => folded.Contains(suppressed.Address)).Select(suppressed => suppressed.Address).ToHashSetAsync(cancellation);
    }

    /// <summary>Whether this person, under this name or any of these addresses, asked not to be written to.</summary>
    public static async Task<bool> HasOptedOutAsync(this ReferralDb db, string foldedName, IEnumerable<string> addresses, CancellationToken cancellation) =>
        (await db.SuppressedAsync(addresses, cancellation)).Count > 0 || await db.Suppressions.AnyAsync(suppressed => suppressed.FoldedName == foldedName, cancellation);

    /// <summary>The provider's folder and category name, chosen once: the name, made unique within the practice and fit for a folder.</summary>
    public static async Task<string> FolderNameAsync(this ReferralDb db, Provider provider, CancellationToken cancellation)
    {
        if (provider.FolderName is { } kept)
        {
            return kept;
        }

        var wanted = FolderNames.Fit(provider.Name, provider.Office);
        var name = wanted;
        for (var number = 2; await db.Providers.AnyAsync(other => other.FolderName == name && other.Id != provider.Id, cancellation); number++)
        {
            name = $"{wanted} ({number})";
        }

        provider.Keep(name);
        return name;
    }
}
