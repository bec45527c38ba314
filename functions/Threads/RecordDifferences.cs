using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>Where a signature says something else than the record. Another spelling of the same is no difference.</summary>
internal static class RecordDifferences
{
    /// <summary>National numbers are compared by their last digits: with and without a country code they are the same.</summary>
    private const int PhoneDigits = 10;

    /// <summary>Nothing when the signature is another person's: somebody wrote from the provider's own mailbox.</summary>
    public static IEnumerable<Found> Between(Provider provider, SignatureFields signature)
    {
        if (signature.Name is { } named && !SamePerson(provider.Name, named) && !SharesWord(provider.Name, named))
        {
            yield break;
        }

        if (signature.Name is { } name && !SamePerson(provider.Name, name) && name.Contains(' ', StringComparison.Ordinal))
        {
            yield return new Found(OfferField.Name, name, MailText.FoldName(name), null);
        }

        if (signature.Credentials is { } credentials && !Words(credentials).SetEquals(Words(provider.Credentials ?? "")))
        {
            yield return new Found(OfferField.Credentials, credentials, string.Join(' ', Words(credentials).Order(StringComparer.Ordinal)), null);
        }

        if (signature.Practice is { } office && !Contains(provider.Office, office))
        {
            yield return new Found(OfferField.Office, office, MailText.FoldName(office), null);
        }

        if (signature.Phones is [var phone, ..] && !signature.Phones.Any(one => Digits(one) == Digits(provider.Phone ?? "")))
        {
            yield return new Found(OfferField.Phone, phone, Digits(phone), null);
        }

        if (signature.Address is { } address && !Contains(provider.PostalAddress, address))
        {
            yield return new Found(OfferField.PostalAddress, address, MailText.FoldName(address), null);
        }
    }

    /// <summary>Every word of the shorter name stands in the longer one: titles, middle names and initials do not matter.</summary>
    public static bool SamePerson(string known, string name)
    {
        var (one, other) = (Words(known), Words(name));
        return one.Count > 0 && other.Count > 0 && (one.Count > 1 && one.IsSubsetOf(other) || other.IsSubsetOf(one));
    }

    private static bool SharesWord(string known, string name) => Words(known).Overlaps(Words(name));

    private static bool Contains(string? known, string text) =>
        known is not null && (MailText.FoldName(known).Contains(MailText.FoldName(text), StringComparison.Ordinal) || MailText.FoldName(text).Contains(MailText.FoldName(known), StringComparison.Ordinal));

    private static HashSet<string> Words(string text) =>
        [.. MailText.FoldName(text.Replace(".", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("dr" or "mr" or "ms" or "mrs" or "prof"))];

    private static string Digits(string phone)
    {
        var digits = string.Concat(phone.TakeWhile(character => !char.IsLetter(character)).Where(char.IsAsciiDigit));
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }
}
