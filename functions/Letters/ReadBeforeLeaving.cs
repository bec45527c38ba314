using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>A finding in a letter or mail that is about to leave.</summary>
/// <param name="Place">"The letter, line 4".</param>
/// <param name="Words">The words themselves, shortened; shown to her and never kept.</param>
public sealed record FoundInLetter(GuardFinding Finding, string Place, string Words)
{
    /// <summary>As it is kept and shown beside the draft: no word of the letter.</summary>
    public string Line => $"{Place}: {Finding.Why} {Finding.Better}";
}

/// <summary>The guards read what leaves: the filled document and the mail around it, in the words the reader will see (A34, A56, A57, A66, A68, A69, A80, A82, A93-A98, A102, C40).</summary>
internal static partial class ReadBeforeLeaving
{
    private const int LongestWords = 160;

    /// <summary>Which guards she may overrule with a reason. A client's privacy, a claim she cannot show and the false word on envelopes she may not (A94, A80, A66), unless the finding is doubtful.</summary>
    public static bool MayBeOverruled(GuardFinding finding) => finding.Doubtful || finding.Guard is GuardNames.Incentive or GuardNames.Scope or GuardNames.Statistics;

    public static IReadOnlyList<FoundInLetter> Document(LetterKind kind, LetterFacts facts, byte[] docx) => Read(kind, facts, WordText.Read(docx), "The letter");

    public static IReadOnlyList<FoundInLetter> Mail(LetterKind kind, LetterFacts facts, string? html) => html is null ? [] : Read(kind, facts, PlainText(html), "The mail");

    private static IReadOnlyList<FoundInLetter> Read(LetterKind kind, LetterFacts facts, string text, string what) =>
        [.. Guards.Read(text, kind.Use, kind.AudienceOf(facts.Provider), LetterClaims.ContextOf(facts)).Select(finding => new FoundInLetter(
            finding, string.Create(CultureInfo.InvariantCulture, $"{what}, line {LineOf(text, finding.Start)}"), Words(text, finding)))];

    /// <summary>Empty lines are not counted: she counts what she sees.</summary>
    private static int LineOf(string text, int at) => text[..at].Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)) + (at > 0 && text[at - 1] == '\n' ? 1 : 0) is var line and > 0 ? line : 1;

    private static string Words(string text, GuardFinding finding)
    {
        var words = string.Join(' ', text[finding.Start..finding.End].Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestWords ? words : $"{words[..LongestWords]}…";
    }

    private static string PlainText(string html) => WebUtility.HtmlDecode(Tags.Replace(Breaks.Replace(html, "\n"), ""));

    [GeneratedRegex("<br>|</p>", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags { get; }
}
