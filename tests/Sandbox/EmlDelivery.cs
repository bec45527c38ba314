using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Sandbox;

/// <summary>An .eml file as mail that arrives in a sandbox mailbox.</summary>
internal static class EmlDelivery
{
    /// <summary>When the file says it was sent; null when it does not or cannot have been (before mail, or after <paramref name="latest"/>).</summary>
    public static DateTimeOffset? SentAt(MimeMessage mail, DateTimeOffset latest) =>
        (mail.Date ?? mail.Received) is { } at && at.Year >= 1985 && at < latest ? at.ToUniversalTime() : null;

    public static IncomingMessage Message(ReadOnlyMemory<byte> raw, DateTimeOffset receivedAt, string owner)
    {
        var (envelope, content) = Eml.Read(raw, "");
        envelope = envelope with { From = From(envelope) };
        var own = envelope.From is { } from && from.Address.Equals(owner, StringComparison.OrdinalIgnoreCase);
        return new IncomingMessage
        {
            From = Person(envelope.From),
            Sender = Person(envelope.Sender),
            To = [.. envelope.To.Select(address => Person(address)!)],
            Cc = [.. envelope.Cc.Select(address => Person(address)!)],
            ReplyTo = [.. envelope.ReplyTo.Select(address => Person(address)!)],
            Subject = content.Subject,
            Text = content.Text,
            Html = content.Html,
            Headers = [.. envelope.Headers.Select(header => (header.Name, header.Value))],
            Mime = raw,
            InternetMessageId = envelope.InternetMessageId,
            ReceivedAt = receivedAt,
            ThreadIndex = envelope.ConversationIndex.Count > 0 ? envelope.ConversationIndex.ToArray() : null,
            Meeting = Enum.Parse<MeetingMessageKind>(envelope.Meeting.ToString()),
            Folder = own ? "sentitems" : "inbox",
        };
    }

    /// <summary>The author; mail archives write "name at domain (Full Name)" for an address.</summary>
    public static MailAddress? From(MailEnvelope envelope)
    {
        var words = (envelope.Headers.FirstOrDefault(header => header.Name.Equals("From", StringComparison.OrdinalIgnoreCase))?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return envelope.From is { Address: var address } && address.Contains('@', StringComparison.Ordinal) || words is not [var name, "at", var domain, ..]
            ? envelope.From
            : new MailAddress(string.Join(' ', words.Skip(3)).Trim('(', ')'), $"{name}@{domain}");
    }

    private static Person? Person(MailAddress? address) => address is null ? null : new Person(address.Name ?? address.Address, address.Address);
}
