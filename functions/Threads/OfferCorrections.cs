using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Matching;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>What a person's reply says about themselves that the provider's record does not: a changed phone, another address, a colleague who answers for them. Offered, never applied.</summary>
internal static class OfferCorrections
{
    /// <summary>Longest value that a record takes.</summary>
    private const int Longest = 500;

    /// <summary>Older mail, found while looking back, knows less than the record.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(31);

    public static async Task FromAsync(
        ReferralDb db, Profile profile, Match match, ThreadMessage message, MailEnvelope mail, SortedMail sorted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (sorted.Kind != MailKind.HumanReply || !match.IsTheirWord || mail.From is not { } from || mail.ReceivedAt < now - Recent
            || await db.Providers.FindAsync([match.Provider], cancellation) is not { } provider)
        {
            return;
        }

        var signature = sorted.Signature ?? new SignatureFields(null, null, null, [], null, []);
        var sender = MailText.FoldAddress(from.Address);
        var known = await db.ListedAsync([sender], cancellation);
        var entry = known.GetValueOrDefault(sender) ?? known.GetValueOrDefault(MailText.WithoutPlus(sender));
        var found = entry switch
        {
            null => [Writer(provider, from, sender, signature)],
            { Person: null } when entry.ProviderId == provider.Id => [.. RecordDifferences.Between(provider, signature), .. await AddressesAsync(db, profile, signature, cancellation)],
            _ => new List<Found>(),
        };
        foreach (var one in found.Where(one => one.Value.Length <= Longest && one.Folded.Length is > 0 and <= Longest))
        {
            await KeepAsync(db, provider.Id, message.Id, one, now, cancellation);
        }
    }

    /// <summary>Somebody who is not listed wrote for the provider: themselves from another address, or a person of their office.</summary>
    private static Found Writer(Provider provider, MailAddress from, string address, SignatureFields signature)
    {
        var name = signature.Name ?? (from.Name is { Length: > 0 } shown && !shown.Contains('@', StringComparison.Ordinal) ? shown : address);
        return RecordDifferences.SamePerson(provider.Name, name)
            ? new Found(OfferField.Address, address, address, null)
            : new Found(OfferField.Contact, address, address, name.Length <= 200 ? name : address);
    }

    private static async Task<List<Found>> AddressesAsync(ReferralDb db, Profile profile, SignatureFields signature, CancellationToken cancellation)
    {
        var folded = signature.Emails.Select(MailText.FoldAddress).Where(address => ProviderForm.LooksLikeAddress(address) && address != profile.MailAddress).Distinct().ToList();
        var listed = await db.ListedAsync(folded, cancellation);
        var suppressed = await db.SuppressedAsync(folded, cancellation);
        return [.. folded.Where(address => !listed.ContainsKey(address) && !suppressed.Contains(address)).Select(address => new Found(OfferField.Address, address, address, null))];
    }

    /// <summary>One open offer for a field of the record: the newest. What was offered before, and decided, is not offered again.</summary>
    private static async Task KeepAsync(ReferralDb db, Guid provider, Guid message, Found found, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Offers.Where(offer => offer.ProviderId == provider && offer.Field == found.Field).LoadAsync(cancellation);
        var before = db.Offers.Local.Where(offer => offer.ProviderId == provider && offer.Field == found.Field).ToList();
        if (before.Find(offer => offer.FoldedValue == found.Folded) is { } known)
        {
            known.SeenIn(message);
            return;
        }

        if (found.Field is not (OfferField.Address or OfferField.Contact))
        {
            db.RemoveRange(before.Where(offer => offer.State == OfferState.Open));
        }

        db.Add(Offer.Make(provider, message, found.Field, found.Value, found.Folded, found.Person, now));
    }
}

/// <param name="Folded">The value as it is compared.</param>
internal sealed record Found(OfferField Field, string Value, string Folded, string? Person);
