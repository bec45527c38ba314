using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/open: what the pane shows for the item that is open in Outlook. Addresses and ids travel in the body only.</summary>
internal static class OpenItem
{
    public sealed record Form
    {
        public string? Mode { get; init; }
        public string? ItemId { get; init; }
        public string? InternetMessageId { get; init; }
        public string? ConversationId { get; init; }
        public string? FromName { get; init; }
        public string? FromAddress { get; init; }
        public string[]? ToAddresses { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation) => form.Mode switch
    {
        "read" => await ReadAsync(form, db, signedIn, clock, cancellation),
        "compose" => await ShowCompose.HandleAsync(form, db, signedIn, clock, cancellation),
        "appointment" => await ShowAppointment.HandleAsync(form, db, signedIn, clock, cancellation),
        _ => Answer.Say(StatusCodes.Status422UnprocessableEntity, "This kind of item is not known", "Open a mail or an appointment."),
    };

    /// <summary>GET /addin/threads/{id}: the same for a tracked message, after an action on it.</summary>
    public static async Task<IResult> ShowAsync(Guid id, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation) =>
        await db.ThreadMessages.FindAsync([id], cancellation) is { } message ? await TrackedMail.ShowAsync(message, db, signedIn, clock, cancellation) : Answer.NotThere();

    private static async Task<IResult> ReadAsync(Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (form.InternetMessageId is { Length: > 0 } id && await db.ThreadMessages.FirstOrDefaultAsync(one => one.InternetMessageId == id, cancellation) is { } message)
        {
            return await TrackedMail.ShowAsync(message, db, signedIn, clock, cancellation);
        }

        var people = new[] { form.FromAddress }.Concat(IsOwn(form, signedIn) ? form.ToAddresses ?? [] : []).OfType<string>().Where(address => address.Length is > 0 and < 400).ToList();
        var listed = await db.ListedAsync(people, cancellation);
        if (listed.Count == 0)
        {
            return Answer.Show<UnknownSender>(new UnknownSenderModel(form.FromName, form.FromAddress, form.InternetMessageId, form.ItemId));
        }

        var provider = await db.Providers.SingleAsync(one => one.Id == listed.Values.First().ProviderId, cancellation);
        return Answer.Show<OpenMail>(new OpenMailModel(
            null, form.InternetMessageId, ProviderViews.Head(provider, clock.TodayIn(signedIn.Zone)), IsOwn(form, signedIn) ? MailKind.Outgoing : MailKind.Other, [MatchReason.ListedAddress], FilingState.Off, null, null,
            await Stories.ReadAsync(db, provider.Id, signedIn.Zone, cancellation), LetterKinds.Choices));
    }

    private static bool IsOwn(Form form, SignedIn signedIn) => form.FromAddress is { } from && MailText.FoldAddress(from) == signedIn.Profile.MailAddress;
}
