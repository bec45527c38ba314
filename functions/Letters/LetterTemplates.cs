using System.Globalization;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The templates that letters are filled from.</summary>
internal static class LetterTemplates
{
    private static readonly Lazy<WordTemplate> Introduction = new(() => WordTemplate.Compile(IntroductionTemplate.Write()));

    /// <exception cref="WordTemplateException">The template names a field that is not known.</exception>
    public static byte[] Fill(Profile profile, Provider provider, DateOnly today) =>
        Introduction.Value.Fill(LetterFields.Of(profile, provider, today), CultureInfo.GetCultureInfo("en-US"));
}
