namespace ReferralOutlook.Threads.Sorting;

/// <summary>Mail that a program sent and that is none of the other kinds: receipts, notifications, complaints.</summary>
internal static class MachineRules
{
    private static readonly Phrases NoReply = new("noreply", "no-reply", "no_reply", "do-not-reply", "donotreply", "do_not_reply", "nao-responda", "nichtantworten", "ne-pas-repondre", "mailer-daemon");

    public static SortedMail? Sort(MailFacts mail) => Reason(mail) is { } reason
        ? MailSorter.WithText(mail, new() { Kind = MailKind.Other, Reasons = [reason] })
        : null;

    private static SortReason? Reason(MailFacts mail)
    {
        if (BounceSigns.ReportType(mail) is { Length: > 0 } type) return new("report_" + type.Replace('-', '_'), "It is a receipt or a report, not an answer.");
        if (mail.Header("Auto-Submitted").Trim() is { Length: > 0 } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase))
            return new("auto_submitted", "A program sent it by itself.");
        return NoReply.Start(mail.FromAddress) ? new("no_reply_address", "It comes from an address that nobody reads.") : null;
    }
}
