using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The pictures of her letters. They are read from the practice's files, and left out where there is none.</summary>
public sealed record LetterPictures(WordImage? Logo, WordImage? Signature)
{
    public static LetterPictures None { get; } = new(null, null);
}

/// <summary>The fields that templates may name, ours and hers. None of them is of a client.</summary>
internal static class LetterFields
{
    public static WordValues Of(LetterKind kind, Profile profile, Provider? provider, LetterInputs inputs, DateOnly today, LetterPictures? pictures = null) => new()
    {
        ["title"] = kind.Label,
        ["date"] = today,
        ["provider"] = OfProvider(provider),
        ["me"] = OfPractice(profile, today, pictures ?? LetterPictures.None),
        ["note"] = inputs.Note,
    };

    private static WordValues OfProvider(Provider? provider) => new()
    {
        ["name"] = provider?.Name,
        ["named"] = provider is null ? null : ProviderFields.Addressee(provider),
        ["salutation"] = provider is null ? null : ProviderFields.Salutation(provider),
        ["credentials"] = provider?.Credentials,
        ["practice"] = provider?.Office,
        ["specialty"] = provider?.Specialty,
        ["address"] = provider?.PostalAddress,
        ["phone"] = provider?.Phone,
    };

    private static WordValues OfPractice(Profile profile, DateOnly today, LetterPictures pictures) => new()
    {
        ["name"] = profile.TherapistName,
        ["named"] = CoverMail.Named(profile),
        ["credentials"] = profile.Credentials,
        ["practice"] = profile.PracticeName,
        ["phone"] = profile.Phone,
        ["website"] = profile.Website,
        ["address"] = profile.PostalAddress,
        ["services"] = WordList.Of(profile.ServiceLines),
        ["logo"] = pictures.Logo ?? WordValue.Empty,
        ["signature"] = pictures.Signature ?? WordValue.Empty,
    };
}
