using System.Globalization;

namespace ReferralOutlook.Sandbox;

/// <summary>The mails that answer a sent message: as the recipient received it, a person's reply, an automatic one.</summary>
internal static class Answers
{
    public static IncomingMessage AsReceived(StoredMessage sent) => new()
    {
        From = sent.From,
        Sender = sent.Sender,
        To = sent.To,
        Cc = sent.Cc,
        ReplyTo = sent.ReplyTo,
        Subject = sent.Subject,
        Html = sent.Body.Html ? sent.Body.Content : null,
        Text = sent.Body.Html ? null : sent.Body.Content,
        Attachments = [.. sent.Attachments.Select(a => new IncomingAttachment(a.Name, a.ContentType, a.Bytes, a.Inline, a.ContentId))],
        Headers = MimeWriter.HeadersOf(sent),
        InternetMessageId = sent.InternetMessageId,
        InReplyTo = sent.InReplyTo,
        References = sent.References,
        ThreadIndex = sent.ConversationIndex,
        SentAt = sent.Sent,
        Importance = sent.Importance,
    };

    public static IncomingMessage Reply(StoredMessage sent, SandboxUser owner, Person from, string text, bool exchange, DateTimeOffset now)
    {
        var quoted = string.Join("\r\n", sent.Text.Split('\n').Select(l => "> " + l.TrimEnd('\r')));
        var on = sent.Sent.UtcDateTime.ToString("ddd, d MMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
        return Base(sent, owner, from, exchange, now) with
        {
            Subject = sent.Subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? sent.Subject : "Re: " + sent.Subject,
            Text = $"{text}\r\n\r\nOn {on}, {owner.Name} <{owner.Address}> wrote:\r\n\r\n{quoted}\r\n",
        };
    }

    public static IncomingMessage AutoReply(StoredMessage sent, SandboxUser owner, Person from, string text, bool exchange)
    {
        var reply = Base(sent, owner, from, exchange, sent.Sent) with { Subject = "Automatic reply: " + sent.Subject, Text = text };
        List<(string, string)> signs = exchange
            ? [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")]
            : [("Auto-Submitted", "auto-replied"), ("Precedence", "bulk"), ("X-Autoreply", "yes")];
        return reply with { Headers = [.. WithSubject(reply), .. signs], MessageClass = exchange ? "IPM.Note.Rules.OofTemplate.Microsoft" : null };
    }

    private static IncomingMessage Base(StoredMessage sent, SandboxUser owner, Person from, bool exchange, DateTimeOffset now) => new()
    {
        From = from,
        To = [new(owner.Name, owner.Address)],
        InternetMessageId = $"<{Guid.NewGuid():N}@{from.Address[(from.Address.IndexOf('@', StringComparison.Ordinal) + 1)..]}>",
        InReplyTo = sent.InternetMessageId,
        References = [.. sent.References, sent.InternetMessageId],
        ThreadIndex = exchange ? Conversations.Reply(sent.ConversationIndex, now) : null,
    };

    private static IEnumerable<(string, string)> WithSubject(IncomingMessage m) =>
    [
        ("From", MimeWriter.Address(m.From!)), ("To", MimeWriter.Address(m.To[0])), ("Subject", MimeWriter.Word(m.Subject)), ("Message-ID", m.InternetMessageId!),
        ("In-Reply-To", m.InReplyTo!), ("References", string.Join(' ', m.References)),
    ];
}
