using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Says what a mail is and reads what matters out of it. Pure: the same mail always gives the same answer. The order of
/// the questions is the rule: a bounce comes before an auto-reply (RFC 3834 marks both), and only what no rule claims for
/// a machine is a person's.
/// </summary>
public static class MailSorter
{
    /// <summary>True when the raw message must be fetched: for what looks like a delivery report, whose decisive part Graph does not show.</summary>
    public static bool NeedsMime(MailEnvelope envelope, string subject) =>
        envelope.Meeting == MeetingMessage.None && BounceSigns.MayBeReport(new(envelope, new(subject, "", null, null)));

    /// <param name="envelope">Headers and people.</param>
    /// <param name="content">With <see cref="MailContent.Mime"/> when <see cref="NeedsMime"/> asked for it.</param>
    /// <param name="ownAddresses">The therapist's own addresses, in any case.</param>
    public static SortedMail Sort(MailEnvelope envelope, MailContent content, IReadOnlyCollection<string> ownAddresses)
    {
        var mail = new MailFacts(envelope, content);
        if (ownAddresses.Contains(mail.FromAddress, StringComparer.OrdinalIgnoreCase))
            return WithText(mail, new() { Kind = MailKind.Outgoing, Reasons = [new("own_address", "You sent this mail.")] });
        return MeetingRules.Sort(mail)
            ?? BounceRules.Sort(mail, ownAddresses)
            ?? AutoReplyRules.Sort(mail)
            ?? ListMailRules.Sort(mail, ownAddresses)
            ?? MachineRules.Sort(mail)
            ?? FromAPerson(mail);
    }

    private static SortedMail FromAPerson(MailFacts mail)
    {
        var sorted = WithText(mail, new() { Kind = MailKind.HumanReply, Reasons = [new("no_machine_sign", "Nothing in it says that a machine wrote it.")] });
        if (OptOutRules.Asked(Written(sorted), mail.Subject, mail.IsReply))
            return sorted with { Kind = MailKind.OptOut, Reasons = [new("asks_to_stop", "They ask not to be written to again.")] };
        return DeclineRules.Declines(Written(sorted))
            ? sorted with { Declined = true, Reasons = [.. sorted.Reasons, new("says_no", "They say no for now.")] }
            : sorted;
    }

    private static string Written(SortedMail sorted) => sorted.Postscript.Length > 0 ? sorted.NewText + "\n" + sorted.Postscript : sorted.NewText;

    internal static SortedMail WithText(MailFacts mail, SortedMail sorted)
    {
        var visible = VisibleText.Read(mail);
        return sorted with { NewText = visible.Text, SignatureText = visible.Signature, Postscript = visible.Postscript, Signature = visible.Fields };
    }
}
