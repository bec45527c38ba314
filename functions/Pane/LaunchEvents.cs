using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Pane;

/// <summary>
/// POST /addin/events/{name}: what Outlook asks while a mail is written and sent. The text of a mail is read by the guards and not kept. A help, never the only guard:
/// Outlook may skip it.
/// </summary>
internal static class LaunchEvents
{
    /// <summary>Outlook cuts a Smart Alert off after this.</summary>
    private const int LongestMessage = 500;

    public static async Task<IResult> HandleAsync(string name, LaunchEventRequest request, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var recipients = (request.Recipients ?? []).Where(address => address.Length is > 0 and < 400).Take(500).ToList();
        switch (name)
        {
            case "compose":
                return Results.Json(new LaunchEventAnswer());
            case "recipients":
                return Results.Json(new LaunchEventAnswer(Message: await NotToWriteToAsync(db, recipients, cancellation)));
            case "send":
                return Results.Json(await MayLeaveAsync(db, signedIn.Profile, recipients, request.Body ?? "", clock, cancellation));
            default:
                return Results.NotFound();
        }
    }

    private static async Task<LaunchEventAnswer> MayLeaveAsync(ReferralDb db, Profile profile, List<string> recipients, string body, TimeProvider clock, CancellationToken cancellation)
    {
        if (await NotToWriteToAsync(db, recipients, cancellation) is { } stop)
        {
            return new LaunchEventAnswer(false, stop);
        }

        if ((await db.ListedAsync(recipients, cancellation)).Count == 0)
        {
            // Her other mail is hers: nothing of it is read.
            return new LaunchEventAnswer();
        }

        var context = new GuardContext { Today = clock.TodayIn(profile.Zone), Services = (profile.Services ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) };
        var blocking = Guards.Read(body, OutgoingUse.Letter, Audience.OtherProvider, context).Where(finding => finding.Blocking).ToList();
        return blocking.Count == 0 ? new LaunchEventAnswer() : new LaunchEventAnswer(false, Cut(string.Join(' ', blocking.Take(2).Select(finding => $"{finding.Why} {finding.Better}"))));
    }

    private static async Task<string?> NotToWriteToAsync(ReferralDb db, List<string> recipients, CancellationToken cancellation)
    {
        var suppressed = await db.SuppressedAsync(recipients, cancellation);
        if (recipients.Find(address => suppressed.Contains(MailText.FoldAddress(address))) is { } asked)
        {
            return Cut($"{asked} asked not to be written to. Take the address out before you send.");
        }

        var listed = (await db.ListedAsync(recipients, cancellation)).Values;
        var people = listed.Select(address => address.ProviderId).ToList();
        if (await db.Providers.Where(provider => people.Contains(provider.Id) && provider.OptedOutAt != null).Select(provider => provider.Name).FirstOrDefaultAsync(cancellation) is { } name)
        {
            return Cut($"{name} asked not to be written to. Take the address out before you send.");
        }

        var dead = listed.FirstOrDefault(address => address.DeadSince is not null);
        return dead is null ? null : Cut($"Mail to {dead.Address} came back. Look for another address before you send.");
    }

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];
}
