using System.Net;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Mime;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Sandbox;

/// <summary>An .eml file as Graph would show it: the envelope that is asked of every message, and the content read of a few.</summary>
public static class Eml
{
    private const int PreviewLength = 255;

    /// <param name="raw">The RFC 5322 message; kept as the content's Mime.</param>
    /// <param name="id">What the mailbox calls the message.</param>
    public static (MailEnvelope Envelope, MailContent Content) Read(ReadOnlyMemory<byte> raw, string id)
    {
        var mail = MimeMessage.Read(raw);
        var sent = mail.Date ?? mail.Received ?? DateTimeOffset.UnixEpoch;
        var index = ConversationIndex(mail);
        var envelope = new MailEnvelope
        {
            Id = id,
            InternetMessageId = mail.MessageId,
            ConversationId = index.Length >= 22 ? Convert.ToBase64String(index.AsSpan(6, 16)) : null,
            ConversationIndex = index,
            From = mail.From is [var from, ..] ? from : null,
            Sender = mail.Sender ?? (mail.From is [var author, ..] ? author : null),
            To = mail.To,
            Cc = mail.Cc,
            ReplyTo = mail.ReplyTo,
            ReceivedAt = (mail.Received ?? sent).ToUniversalTime(),
            Headers = [.. mail.Headers.Select(h => new MailHeader(h.Name, h.Text))],
            Meeting = Meeting(mail),
        };
        return (envelope, new(mail.Subject, BodyText(mail), mail.HtmlText, raw));
    }

    /// <summary>Graph's hasAttachments: inline parts and what belongs to a report do not count.</summary>
    public static bool HasAttachments(ReadOnlyMemory<byte> raw) => MimeMessage.Read(raw).Root.Outer().Any(p =>
        p.IsAttachment || p.IsMessage || p.Disposition.Length == 0 && p.ContentId is null && !p.MediaType.StartsWith("text/", StringComparison.Ordinal)
        && !p.MediaType.StartsWith("message/", StringComparison.Ordinal) && !p.IsMultipart);

    /// <summary>The first 255 characters on one line, as in bodyPreview.</summary>
    public static string Preview(MailContent content)
    {
        var line = string.Join(' ', content.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > PreviewLength ? line[..PreviewLength] : line;
    }

    /// <summary>The HTML body Graph answers with when it is not asked for text.</summary>
    public static string BodyHtml(MailContent content) => content.Html
        ?? "<html><body><div class=\"PlainText\">" + WebUtility.HtmlEncode(content.Text).ReplaceLineEndings("<br>\r\n") + "</div></body></html>";

    /// <summary>Of a report, the part for people; of other mail the plain text, else the HTML as text.</summary>
    private static string BodyText(MimeMessage mail) => mail.PlainText ?? (mail.HtmlText is { } html ? HtmlText.Read(html) : "");

    private static byte[] ConversationIndex(MimeMessage mail)
    {
        var text = string.Concat((mail.Headers.Text("Thread-Index") ?? "").Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[text.Length];
        return text.Length > 0 && Convert.TryFromBase64String(text.PadRight(text.Length + (4 - text.Length % 4) % 4, '='), bytes, out var length) && length >= 22 ? bytes[..length] : [];
    }

    private static MeetingMessage Meeting(MimeMessage mail) => mail.Calendar switch
    {
        { Method: "REQUEST" } => MeetingMessage.Request,
        { Method: "CANCEL" } => MeetingMessage.Cancelled,
        { Method: "REPLY" or "COUNTER", Answer: "ACCEPTED" } => MeetingMessage.Accepted,
        { Method: "REPLY" or "COUNTER", Answer: "DECLINED" } => MeetingMessage.Declined,
        { Method: "REPLY" or "COUNTER" } => MeetingMessage.TentativelyAccepted,
        _ => MeetingMessage.None,
    };
}
