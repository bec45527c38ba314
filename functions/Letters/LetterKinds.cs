using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>Which letters exist.</summary>
internal static class LetterKinds
{
    /// <summary>In the order of the menu.</summary>
    public static readonly IReadOnlyList<LetterKind> All =
    [
        .. Introductions.All, PersonalIntroductions.Warm, PersonalIntroductions.AfterReferring, PersonalIntroductions.OwnProvider,
        KeepingInTouch.ThankYou, KeepingInTouch.FollowUp, KeepingInTouch.CheckIn, KeepingInTouch.Information, KeepingInTouch.SecondOpinion,
        Invitations.Talk, Invitations.OpenHouse, Invitations.LunchTalk,
        .. Answers.All, CoverageLetter.Kind,
        Sheets.LeaveBehind, Sheets.HowToRefer, ReferralForms.Form, Sheets.Credentials, Sheets.Safety,
        ReferralForms.Pad, ClientAsk.Kind, Envelopes.Envelope, Envelopes.Labels,
    ];

    public static IReadOnlyList<LetterChoice> Choices => [.. All.Where(kind => kind.GoesByMail && kind.Questions.All(question => !question.IsRequired)).Select(kind => new LetterChoice(kind.Code, kind.Label))];

    /// <summary>The letters and sheets for a provider: of those written for a specialty only the one that fits, first.</summary>
    public static IReadOnlyList<LetterKind> ChoicesFor(Provider provider)
    {
        var field = ProviderFields.Of(provider.Specialty);
        var offered = All.Where(kind => kind.Scope != LetterScope.Practice && (kind.Field is null || kind.Field == field));
        return [.. offered.OrderBy(kind => kind.Group).ThenBy(kind => kind.Field is null)];
    }

    /// <summary>The sheets that need no provider.</summary>
    public static IReadOnlyList<LetterKind> WithoutProvider => [.. All.Where(kind => kind.Scope != LetterScope.Provider)];

    public static LetterKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    public static string Label(string code) => Find(code)?.Label ?? code;
}
