using System.Globalization;
using Microsoft.Graph.Models;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Graph's message in our words.</summary>
internal static class Envelopes
{
    /// <summary>The fields that matching needs; never subject, preview or body.</summary>
    public static readonly string[] Fields =
    [
        "internetMessageId", "conversationId", "conversationIndex", "from", "sender", "toRecipients", "ccRecipients", "replyTo", "receivedDateTime",
        "isDraft", "isRead", "parentFolderId", "categories", "internetMessageHeaders",
    ];

    /// <summary>
    /// The header <c>x-referraloutlook-id</c> of a mail written in Outlook. Graph returns no internet headers of sent mail (facts: 54); Exchange keeps them as
    /// named properties (PS_INTERNET_HEADERS), with names in lower case (MS-OXCMAIL).
    /// </summary>
    public const string MarkProperty = "String {00020386-0000-0000-c000-000000000046} Name x-referraloutlook-id";

    public static MailEnvelope From(Message message) => new()
    {
        Id = message.Id!,
        InternetMessageId = message.InternetMessageId,
        ConversationId = message.ConversationId,
        ConversationIndex = message.ConversationIndex ?? [],
        From = Address(message.From),
        Sender = Address(message.Sender),
        To = Addresses(message.ToRecipients),
        Cc = Addresses(message.CcRecipients),
        ReplyTo = Addresses(message.ReplyTo),
        ReceivedAt = message.ReceivedDateTime ?? default,
        IsDraft = message.IsDraft ?? false,
        IsRead = message.IsRead ?? false,
        FolderId = message.ParentFolderId ?? "",
        Categories = message.Categories ?? [],
        Headers = message.InternetMessageHeaders?.ConvertAll(header => new MailHeader(header.Name ?? "", header.Value ?? "")) ?? [],
        Meeting = Meeting(message),
        Mark = message.SingleValueExtendedProperties?.Find(property => MarkProperty.Equals(property.Id, StringComparison.OrdinalIgnoreCase)) is { } mark
            && Guid.TryParse(mark.Value, out var value) ? value : null,
    };

    public static MeetingMessage Meeting(Message message) => message is not EventMessage meeting ? MeetingMessage.None : meeting.MeetingMessageType switch
    {
        MeetingMessageType.MeetingRequest => MeetingMessage.Request,
        MeetingMessageType.MeetingCancelled => MeetingMessage.Cancelled,
        MeetingMessageType.MeetingAccepted => MeetingMessage.Accepted,
        MeetingMessageType.MeetingTenativelyAccepted => MeetingMessage.TentativelyAccepted,
        MeetingMessageType.MeetingDeclined => MeetingMessage.Declined,
        null => MeetingMessage.NotRead,
        _ => MeetingMessage.None,
    };

    public static List<Recipient> Recipients(IEnumerable<MailAddress> addresses) =>
        [.. addresses.Select(address => new Recipient { EmailAddress = new EmailAddress { Name = address.Name, Address = address.Address } })];

    /// <summary>Graph reads a filter's instants in this form.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static MailAddress? Address(Recipient? recipient) =>
        recipient?.EmailAddress is { Address: { Length: > 0 } address } email ? new MailAddress(email.Name, address) : null;

    private static List<MailAddress> Addresses(List<Recipient>? recipients) =>
        recipients is null ? [] : [.. recipients.Select(Address).OfType<MailAddress>()];
}
