namespace ReferralOutlook.Threads.Sorting;

/// <summary>Newsletters and mailing lists (RFC 2369, RFC 2919, and what bulk senders add).</summary>
internal static class ListMailRules
{
    private static readonly string[] ListHeaders = ["List-Id", "List-Post", "List-Subscribe", "List-Archive", "X-Mailing-List", "X-BeenThere", "Mailing-List"];
    private static readonly string[] CampaignHeaders = ["X-Campaign", "X-CampaignID", "X-Campaign-Id", "X-MC-User", "X-Mailchimp-Campaign", "X-CSA-Complaints", "Feedback-ID", "X-Mailer-LID", "X-Newsletter"];
    private static readonly Phrases Unsubscribe = new("unsubscribe", "manage your preferences", "update your preferences", "view this email in your browser", "newsletter abbestellen",
        "abmelden", "se désabonner", "désinscrire", "darse de baja", "cancelar suscripción", "cancelar a inscrição", "disiscriviti", "afmelden", "отписаться", "退订", "配信停止");

    public static SortedMail? Sort(MailFacts mail, IReadOnlyCollection<string> ownAddresses) => !AnswersHer(mail, ownAddresses) && Reason(mail) is { } reason
        ? MailSorter.WithText(mail, new() { Kind = MailKind.ListMail, Reasons = [reason] })
        : null;

    /// <summary>An answer addressed to her stays an answer, though her own shared mailbox or the other clinic's adds list headers.</summary>
    private static bool AnswersHer(MailFacts mail, IReadOnlyCollection<string> ownAddresses) =>
        mail.Has("In-Reply-To") && mail.Envelope.To.Any(to => ownAddresses.Contains(to.Address, StringComparer.OrdinalIgnoreCase));

    private static SortReason? Reason(MailFacts mail)
    {
        if (ListHeaders.Any(mail.Has)) return new("list_headers", "It came through a mailing list.");
        if (mail.Header("Precedence").Trim().ToLowerInvariant() is "list" or "bulk" or "junk" && !mail.IsReply) return new("precedence_bulk", "It was sent in bulk.");
        // Some one-to-one sales tools add List-Unsubscribe to mail that a person wrote, so a reply needs more than that.
        if (mail.Has("List-Unsubscribe") && !mail.IsReply) return new("list_unsubscribe", "It offers to unsubscribe, as newsletters do.");
        if (CampaignHeaders.Any(mail.Has) && !mail.IsReply && Unsubscribe.In(mail.Text)) return new("campaign", "It was sent by a newsletter program.");
        return null;
    }
}
