using System.Globalization;
using System.Text;

namespace ReferralOutlook.Sandbox;

/// <summary>Composes the MIME form of a message that did not come with one (RFC 5322, 2045, 2047).</summary>
internal static class MimeWriter
{
    public static ReadOnlyMemory<byte> Write(StoredMessage message)
    {
        if (message.Mime is { } original) return original;
        var text = new StringBuilder();
        foreach (var (name, value) in message.IsReceived ? message.Headers.Where(h => !IsContent(h.Name)) : HeadersOf(message)) Line(text, $"{name}: {value}");
        if (message.Attachments.Count == 0)
        {
            Part(text, message.Body.Html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(message.Body.Content), null);
            return Encoding.ASCII.GetBytes(text.ToString());
        }
        var boundary = "_004_" + message.ImmutableId[8..24].Replace('/', 'x').Replace('=', 'x') + "_";
        Line(text, $"Content-Type: multipart/mixed; boundary=\"{boundary}\"");
        Line(text, "");
        Line(text, "--" + boundary);
        Part(text, message.Body.Html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(message.Body.Content), null);
        foreach (var attachment in message.Attachments)
        {
            Line(text, "--" + boundary);
            Part(text, $"{attachment.ContentType}; name=\"{Word(attachment.Name)}\"", attachment.Bytes.Span, attachment);
        }
        Line(text, "--" + boundary + "--");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The header lines Exchange would write for the message.</summary>
    public static List<(string Name, string Value)> HeadersOf(StoredMessage message)
    {
        var headers = new List<(string, string)>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) headers.Add((name, value));
        }
        if (message.IsReceived) Add("Received", $"from mail.example ([192.0.2.10]) by sandbox.prod.outlook.com with SMTP; {Date(message.Received)}");
        Add("From", message.From is { } from ? Address(from) : null);
        Add("To", string.Join(", ", message.To.Select(Address)));
        Add("Cc", string.Join(", ", message.Cc.Select(Address)));
        Add("Subject", Word(message.Subject));
        Add("Date", Date(message.Sent));
        Add("Message-ID", message.InternetMessageId);
        Add("In-Reply-To", message.InReplyTo);
        Add("References", string.Join(' ', message.References));
        Add("Thread-Index", Convert.ToBase64String(message.ConversationIndex));
        foreach (var (name, value) in message.Headers.Where(h => h.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))) Add(name, value);
        Add("MIME-Version", "1.0");
        return headers;
    }

    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>An encoded word when there is anything beyond ASCII; line breaks never get into a header.</summary>
    public static string Word(string text)
    {
        var flat = text.ReplaceLineEndings(" ");
        return flat.All(char.IsAscii) ? flat : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(flat))}?=";
    }

    public static string Address(Person person) => person.Name.Length == 0 || person.Name == person.Address ? $"<{person.Address}>" : $"\"{Word(person.Name.Replace('"', '\''))}\" <{person.Address}>";

    private static bool IsContent(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static void Part(StringBuilder text, string type, ReadOnlySpan<byte> bytes, StoredAttachment? attachment)
    {
        Line(text, "Content-Type: " + type);
        Line(text, "Content-Transfer-Encoding: base64");
        if (attachment is not null) Line(text, $"Content-Disposition: {(attachment.Inline ? "inline" : "attachment")}; filename=\"{Word(attachment.Name)}\"");
        if (attachment?.ContentId is { } id) Line(text, $"Content-ID: <{id}>");
        Line(text, "");
        Line(text, Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
