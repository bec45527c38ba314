using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>GET /addin/threads/{id}/mail: a tracked mail, by the id under which Outlook opens it.</summary>
internal static class OpenTracked
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, SignedIn signedIn, IMicrosoft365 microsoft365, CancellationToken cancellation) =>
        await db.ThreadMessages.FindAsync([id], cancellation) is { } message
            ? Answer.Show<MailToOpen>(new MailToOpenModel(await microsoft365.Mailbox(signedIn.Profile.Account).ReadEwsIdAsync(message.GraphId, cancellation)))
            : Answer.NotThere();
}
