using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>Where a tracked message is now. Ids are asked to be immutable and change now and then all the same (a drag in Outlook for the desktop, an import): then its Message-ID finds it.</summary>
internal static class FindAgain
{
    /// <returns>Null when it is gone. A changed id is put right on <paramref name="message"/>.</returns>
    public static async Task<MailEnvelope?> NowAsync(this IMailbox mailbox, ThreadMessage message, MailboxState state, CancellationToken cancellation)
    {
        try
        {
            return await mailbox.ReadEnvelopeAsync(message.GraphId, cancellation);
        }
        catch (GoneFromMicrosoft365Exception)
        {
            if (message.InternetMessageId is not { } id)
            {
                return null;
            }

            var found = (await mailbox.FindCopiesAsync(id, cancellation)).FirstOrDefault(copy => IsSame(copy, message, state));
            if (found is not null)
            {
                message.FoundAs(found.Id);
            }

            return found;
        }
    }

    /// <summary>A mail to herself is there twice under one Message-ID: the copy in Sent Items is not the one she received, nor the other way round.</summary>
    private static bool IsSame(MailEnvelope copy, ThreadMessage message, MailboxState state) =>
        !copy.IsDraft && copy.FolderId != (message.Kind == MailKind.Outgoing ? state.InboxId : state.SentItemsId);
}
