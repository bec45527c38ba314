using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters/choose: the letters for a provider, grouped. GET /addin/letters/sheets: those for nobody in particular.</summary>
internal static class ChooseLetter
{
    public sealed record Form
    {
        public Guid ProviderId { get; init; }
        public string? InternetMessageId { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, CancellationToken cancellation) =>
        await db.Providers.FindAsync([form.ProviderId], cancellation) is { } provider
            ? Answer.Show<AddIn.Letters.ChooseLetter>(new ChooseLetterModel(provider.Id, provider.Name, form.InternetMessageId, Grouped(LetterKinds.ChoicesFor(provider))))
            : Answer.NotThere();

    public static IResult ShowSheets() => Answer.Show<AddIn.Letters.ChooseLetter>(new ChooseLetterModel(null, null, null, Grouped(LetterKinds.WithoutProvider)));

    public static IReadOnlyList<LetterChoices> Grouped(IEnumerable<LetterKind> kinds) =>
        [.. kinds.GroupBy(kind => kind.Group).OrderBy(group => group.Key).Select(group => new LetterChoices(Heading(group.Key), [.. group.Select(kind => new LetterChoice(kind.Code, kind.Label))]))];

    public static LetterHeading Heading(LetterGroup group) => Enum.Parse<LetterHeading>(group.ToString());
}
