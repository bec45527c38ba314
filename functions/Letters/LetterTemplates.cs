using System.Collections.Concurrent;
using System.Globalization;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>The templates that letters are filled from.</summary>
internal static class LetterTemplates
{
    private static readonly ConcurrentDictionary<(string Kind, Paper Paper), WordTemplate> BuiltIn = new();

    /// <exception cref="WordTemplateException">The template names a field that is not known.</exception>
    public static byte[] Fill(LetterKind kind, LetterFacts facts) =>
        BuiltIn.GetOrAdd((kind.Code, facts.Profile.Facts.Paper), key => WordTemplate.Compile(kind.Template(key.Paper == Paper.A4 ? WordPage.A4 : WordPage.Letter)))
            .Fill(LetterFields.Of(kind, facts.Profile, facts.Provider, facts.Inputs, facts.Today), CultureInfo.GetCultureInfo("en-US"));
}
