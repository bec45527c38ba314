using System.Text;

namespace ReferralOutlook.Sandbox;

/// <summary>Delivery reports in the form of Exchange Online (facts: 131; RFC 3464 for the delivery-status part).</summary>
internal static class Bounces
{
    public static IncomingMessage Report(StoredMessage sent, SandboxUser owner, Person failed, BounceKind kind, DateTimeOffset now)
    {
        var (status, action, remark) = Words(kind);
        var domain = owner.Address[(owner.Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var from = new Person("Microsoft Outlook", $"MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@{domain}");
        var id = $"<{Guid.NewGuid()}@sandbox.prod.outlook.com>";
        var subject = (kind == BounceKind.Delayed ? "Delivery delayed: " : "Undeliverable: ") + sent.Subject;
        var text = $"{remark}\r\n\r\n{failed.Address}\r\n\r\nRemote server returned '{status}'\r\n";
        List<(string Name, string Value)> headers =
        [
            ("From", MimeWriter.Address(from)), ("To", $"<{owner.Address}>"), ("Date", MimeWriter.Date(now)), ("Subject", MimeWriter.Word(subject)), ("Message-ID", id),
            ("In-Reply-To", sent.InternetMessageId), ("References", sent.InternetMessageId), ("Auto-Submitted", "auto-replied"), ("X-MS-Exchange-Message-Is-Ndr", ""),
            ("Return-Path", "<>"), ("MIME-Version", "1.0"),
        ];
        return new()
        {
            From = from,
            To = [new(owner.Name, owner.Address)],
            Subject = subject,
            Text = text,
            Headers = [.. headers, ("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"ndr\"")],
            InternetMessageId = id,
            InReplyTo = sent.InternetMessageId,
            References = [sent.InternetMessageId],
            ThreadIndex = Conversations.Reply(sent.ConversationIndex, now),
            MessageClass = kind == BounceKind.Delayed ? "REPORT.IPM.Note.Delayed" : "REPORT.IPM.Note.NDR",
            Mime = Encoding.UTF8.GetBytes(Mime(headers, text, sent, failed, status, action, domain).ReplaceLineEndings("\r\n")),
        };
    }

    private static string Mime(List<(string Name, string Value)> headers, string text, StoredMessage sent, Person failed, string status, string action, string domain) => $"""
        {string.Join('\n', headers.Select(h => $"{h.Name}: {h.Value}"))}
        Content-Type: multipart/report; report-type=delivery-status; boundary="ndr"

        --ndr
        Content-Type: text/plain; charset="us-ascii"

        {text}
        --ndr
        Content-Type: message/delivery-status

        Reporting-MTA: dns;sandbox.{domain}
        Arrival-Date: {MimeWriter.Date(sent.Sent)}

        Final-Recipient: rfc822;{failed.Address}
        Action: {action}
        Status: {status.Split(' ')[1]}
        Diagnostic-Code: smtp;{status}

        --ndr
        Content-Type: text/rfc822-headers

        {string.Join('\n', MimeWriter.HeadersOf(sent).Select(h => $"{h.Name}: {h.Value}"))}

        --ndr--

        """;

    private static (string Status, string Action, string Remark) Words(BounceKind kind) => kind switch
    {
        BounceKind.MailboxFull => ("452 4.2.2 The recipient's mailbox is full", "failed", "Your message couldn't be delivered because the recipient's mailbox is full."),
        BounceKind.Refused => ("550 5.7.1 Message refused by the recipient's organization", "failed", "Your message was refused by the recipient's email server."),
        BounceKind.Delayed => ("451 4.4.7 Message delayed", "delayed", "Your message hasn't been delivered yet. Delivery will be tried again."),
        _ => ("550 5.1.1 The email account that you tried to reach does not exist", "failed", "Your message couldn't be delivered. The address wasn't found at the recipient's domain."),
    };
}
