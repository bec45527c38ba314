using System.Text.RegularExpressions;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>Delivery failures: who did not get the mail, and whether for good.</summary>
internal static partial class BounceRules
{
    public static SortedMail? Sort(MailFacts mail, IReadOnlyCollection<string> ownAddresses)
    {
        if (BounceSigns.Find(mail) is not { } reason) return null;
        var notice = NoticeText.Of(mail);
        var failed = BouncedAddresses.Read(mail, notice, ownAddresses);
        var (hard, status) = failed.Count > 0
            ? (failed.Any(f => f.Hard), (failed.FirstOrDefault(f => f.Hard) ?? failed[0]).Status)
            : (BounceCause.IsHard(notice, SmtpReply.EnhancedIn(notice) ?? "", "", SmtpReply.StageIn(notice)), SmtpReply.EnhancedIn(notice) ?? SmtpReply.ReplyIn(notice));
        return new()
        {
            Kind = hard ? MailKind.BounceHard : MailKind.BounceSoft,
            Reasons = [reason, hard ? new("address_dead", "The other side says that there is no such mailbox or domain.") : new("may_pass", "Nothing says that the address is dead; a later try may work.")],
            FailedRecipients = failed,
            StatusCode = status,
            ReturnedMessageId = ReturnedId(mail),
            NewText = notice.Trim(),
        };
    }

    private static string? ReturnedId(MailFacts mail) =>
        MessageIds.In(mail.Mime?.Returned?.Text("Message-ID") ?? MessageIdLine().Match(mail.Text).Groups["id"].Value) is [var id, ..] ? id : null;

    [GeneratedRegex(@"^[ \t>]*Message-ID[ \t]*:\s*(?<id><[^<>\s]{1,200}>)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageIdLine();
}
