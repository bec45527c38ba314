using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>What is wrong with a template of hers, and what the guards say of the words in it.</summary>
internal static class CheckTemplate
{
    /// <summary>Problems keep a letter from being written with it: a damaged file, a block that does not close, a mistyped tag, a field that no letter has. Advice does not.</summary>
    public static (IReadOnlyList<string> Problems, IReadOnlyList<string> Advice) Of(LetterKind kind, Profile profile, byte[] docx, DateOnly today)
    {
        try
        {
            var template = WordTemplate.Compile(docx);
            var sample = SampleLetter.Facts(profile, kind, today);
            var filled = template.FillKnown(SampleLetter.Values(kind, sample, LetterPictures.None), LetterTemplates.Culture);
            var unknown = filled.Unresolved.Select(name => $"{{{{{name}}}}} in {template.Fields.FirstOrDefault(field => field.Name == name)?.Where ?? "the document"} is not a field of this letter.").ToList();
            return ([.. template.Leftovers.Select(leftover => leftover.Line), .. unknown], [.. ReadBeforeLeaving.Document(kind, sample, filled.Bytes).Select(found => found.Line)]);
        }
        catch (WordTemplateException wrong)
        {
            return ([wrong.Message], []);
        }
    }
}

/// <summary>A letter to nobody, for previews and checks.</summary>
internal static class SampleLetter
{
    public static LetterFacts Facts(Profile profile, LetterKind kind, DateOnly today)
    {
        var provider = kind.Scope == LetterScope.Practice ? null : Provider.Add(
            new ProviderDetails("Dr. Alex Morgan", "MD", "Lakeside Family Practice", "Family physician", "(555) 010-4040", "48 Lake Street\nSpringfield, WA 98000"), today, DateTimeOffset.UnixEpoch);
        var day = today.AddDays(21);
        return new LetterFacts(profile, provider, new LetterInputs
        {
            Introducer = "Jordan Lee",
            IntroducerAgreed = true,
            HasReferred = true,
            HoldsRecords = true,
            WroteIt = true,
            Points = "Breaks that are short and often\nA chair that fits",
            Note = "Your talk at the library last spring stayed with me.",
            Topic = "Easing neck tension at the desk",
            Day = day,
            Time = new TimeOnly(12, 15),
            Place = "Lakeside Family Practice, second floor",
            ReplyBy = today.AddDays(10),
            Citation = "Author A, Author B. Title of the article. Journal 2020;1:1-9.",
            Link = "https://example.org/article",
            WhyItMatters = "It concerns patients of yours who live with stiffness in the morning.",
            News = "Since my last letter the practice has a ramp and longer hours on Thursdays.",
            Condition = "Stiffness of the shoulder after a fall, six weeks ago.",
            Question = "Would you want to see such a person before any work near the joint?",
        }, today);
    }

    public static WordValues Values(LetterKind kind, LetterFacts facts, LetterPictures pictures) =>
        LetterFields.Of(kind, facts.Profile, facts.Provider, facts.Inputs, facts.Today, pictures);
}
