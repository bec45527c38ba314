using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Platform.Mime;

/// <summary>
/// A mail as it travelled (RFC 5322, RFC 2045). Broken mail is the normal case: reading never throws on content,
/// takes time in proportion to the size, and keeps slices of the bytes it was given, which must not change afterwards.
/// </summary>
public sealed class MimeMessage
{
    private IReadOnlyList<MimePart>? _parts;

    private MimeMessage(MimePart root) => Root = root;

    public MimePart Root { get; }

    public HeaderList Headers => Root.Headers;

    /// <summary>Every part depth first, containers and embedded messages included.</summary>
    public IReadOnlyList<MimePart> Parts => _parts ??= [.. Root.SelfAndDescendants()];

    public string Subject => Headers.Text("Subject") ?? "";

    /// <summary>Empty when the header is missing or holds no address, as in many delivery reports.</summary>
    public IReadOnlyList<MailAddress> From => Headers.Addresses("From");

    public MailAddress? Sender => Headers.Addresses("Sender") is [var first, ..] ? first : null;

    public IReadOnlyList<MailAddress> To => Headers.Addresses("To");

    public IReadOnlyList<MailAddress> Cc => Headers.Addresses("Cc");

    public IReadOnlyList<MailAddress> ReplyTo => Headers.Addresses("Reply-To");

    /// <summary>Null when the header is missing or unreadable.</summary>
    public DateTimeOffset? Date => MailDate.Read(Headers.Text("Date"));

    /// <summary>The day stamp of the last hop, else null.</summary>
    public DateTimeOffset? Received => Headers.Text("Received") is { } hop ? MailDate.Read(hop[(hop.LastIndexOf(';') + 1)..]) : null;

    /// <summary>With angle brackets.</summary>
    public string? MessageId => MessageIds.In(Headers.Text("Message-ID")) is [var first, ..] ? first : null;

    public IReadOnlyList<string> InReplyTo => MessageIds.In(Headers.Text("In-Reply-To"));

    /// <summary>Oldest first, with angle brackets.</summary>
    public IReadOnlyList<string> References => MessageIds.In(Headers.Text("References"));

    /// <summary>The first readable text/plain part outside attachments and embedded messages.</summary>
    public string? PlainText => BodyPart("text/plain")?.Text;

    /// <summary>The first text/html part outside attachments and embedded messages.</summary>
    public string? HtmlText => BodyPart("text/html")?.Text;

    /// <summary>The machine-readable part of a delivery report (RFC 3464), when this mail itself is one.</summary>
    public DeliveryReport? DeliveryReport =>
        Root.Outer().FirstOrDefault(p => p.MediaType is "message/delivery-status" or "message/global-delivery-status") is { } part
            ? Mime.DeliveryReport.Read(part.Text) : null;

    /// <summary>The same, of a report that a gateway wrapped into a mail of its own.</summary>
    public DeliveryReport? WrappedDeliveryReport =>
        Parts.FirstOrDefault(p => p.MediaType is "message/delivery-status" or "message/global-delivery-status") is { } part
            ? Mime.DeliveryReport.Read(part.Text) : null;

    /// <summary>The meeting part (RFC 6047), when this mail itself has one.</summary>
    public CalendarMessage? Calendar =>
        Root.Outer().FirstOrDefault(p => p.MediaType is "text/calendar") is { } part
            ? CalendarMessage.Read(part.Text, part.ContentType.Parameter("method")) : null;

    /// <summary>Headers of the mail that a report returns: an embedded message or its headers alone; null when neither is there.</summary>
    public HeaderList? Returned =>
        Parts.FirstOrDefault(p => p.IsMessage && p.Children.Count > 0) is { } whole ? whole.Children[0].Headers
        : Parts.FirstOrDefault(p => p.MediaType is "text/rfc822-headers" or "message/rfc822-headers" or "message/global-headers") is { } part
            ? HeaderList.Read(part.Bytes) : null;

    public static MimeMessage Read(ReadOnlyMemory<byte> raw) => new(MimeReader.Read(raw));

    private MimePart? BodyPart(string mediaType) => Root.Outer().FirstOrDefault(p => p.MediaType == mediaType && !p.IsAttachment)
        // A multipart without parts is text that lost its boundaries.
        ?? (mediaType == "text/plain" ? Root.Outer().FirstOrDefault(p => p.IsMultipart && p.RawBody.Length > 0) : null);
}
