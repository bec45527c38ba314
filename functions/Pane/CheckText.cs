using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/compose/check: "Check this text". She asked for it, and only for a mail to somebody on her list; the text is read and not kept.</summary>
internal static class CheckText
{
    /// <summary>Characters shown on each side of what was found.</summary>
    private const int Around = 40;

    public sealed record Form
    {
        public string[]? ToAddresses { get; init; }
        public string? Body { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var to = await Correspondents.FindAsync(db, form.ToAddresses, cancellation);
        if (to.Listed.Count == 0)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Nobody on your list is among the recipients", "So the text was not read.");
        }

        if (string.IsNullOrWhiteSpace(form.Body))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "There is no text yet", "Write your mail first, then check it.");
        }

        var written = WrittenText.Read(form.Body, to.Listed, await to.IsFirstContactAsync(db, cancellation), signedIn.Profile, clock.TodayIn(signedIn.Zone));
        return Answer.Show<TextCheck>(new TextCheckModel(
            [.. written.Findings.Select(finding => Show(written.Text, finding))], written.LacksWayOut ? ReadyTexts.WayOut(signedIn.Profile) : null));
    }

    private static TextFinding Show(string text, GuardFinding finding)
    {
        var (from, to) = (FromWord(text, finding.Start), ToWord(text, finding.End));
        return new TextFinding(
            (from > 0 ? "…" : "") + OneLine(text[from..finding.Start]), OneLine(text[finding.Start..finding.End]), OneLine(text[finding.End..to]) + (to < text.Length ? "…" : ""),
            finding.Why, finding.Better, finding.Blocking);
    }

    /// <summary>Where the first whole word begins that lies near enough before what was found.</summary>
    private static int FromWord(string text, int start)
    {
        var from = Math.Max(0, start - Around);
        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1])) from++;
        return from;
    }

    private static int ToWord(string text, int end)
    {
        var to = Math.Min(text.Length, end + Around);
        while (to > end && to < text.Length && !char.IsWhiteSpace(text[to])) to--;
        return to;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
