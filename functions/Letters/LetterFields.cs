using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The fields that letters to a provider may name. None of them is of a client.</summary>
internal static class LetterFields
{
    public static WordValues Of(Profile profile, Provider provider, DateOnly today) => new()
    {
        ["date"] = today,
        ["provider"] = new WordValues
        {
            ["name"] = provider.Name,
            ["credentials"] = provider.Credentials,
            ["practice"] = provider.Office,
            ["specialty"] = provider.Specialty,
            ["address"] = provider.PostalAddress,
        },
        ["me"] = new WordValues
        {
            ["name"] = profile.TherapistName,
            ["credentials"] = profile.Credentials,
            ["practice"] = profile.PracticeName,
            ["phone"] = profile.Phone,
            ["website"] = profile.Website,
            ["address"] = profile.PostalAddress,
            ["services"] = WordList.Of((profile.Services ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        },
    };
}
