using ReferralOutlook.AddIn.Letters;

namespace ReferralOutlook.Letters;

/// <param name="Code">Stable; stored and sent by the pane.</param>
/// <param name="Subject">Of the mail that carries it.</param>
public sealed record LetterKind(string Code, string Label, string Subject);

/// <summary>Which letters exist.</summary>
internal static class LetterKinds
{
    public static readonly LetterKind Introduction = new("introduction", "Introduction", "Getting to know your practice");

    public static readonly IReadOnlyList<LetterKind> All = [Introduction];

    public static IReadOnlyList<LetterChoice> Choices => [.. All.Select(kind => new LetterChoice(kind.Code, kind.Label))];

    public static LetterKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    public static string Label(string code) => Find(code)?.Label ?? code;
}
