using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>One entity of a message: a leaf with a body, a multipart, or a container of an embedded message.</summary>
public sealed class MimePart
{
    private ContentType? _contentType;
    private string? _text;

    internal MimePart(HeaderList headers, string defaultType)
    {
        Headers = headers;
        DefaultType = defaultType;
    }

    public HeaderList Headers { get; }

    /// <summary>The parts of a multipart; of an embedded message, its one root; else empty.</summary>
    public IReadOnlyList<MimePart> Children { get; internal set; } = [];

    /// <summary>The body as it stood on the wire, still in its transfer encoding; of a multipart, what came before the first boundary.</summary>
    public ReadOnlyMemory<byte> RawBody { get; internal set; }

    public ContentType ContentType => _contentType ??= ContentType.Read(Headers.Text("Content-Type"), DefaultType);

    /// <summary>Lower case, as in "text/plain".</summary>
    public string MediaType => ContentType.MediaType;

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsMessage => MediaType is "message/rfc822" or "message/global" or "message/news";

    public bool IsAttachment => Disposition == "attachment";

    /// <summary>Lower case: "attachment", "inline", or empty.</summary>
    public string Disposition => ContentType.Read(Headers.Text("Content-Disposition"), "").MediaType;

    public string? FileName =>
        ContentType.Read(Headers.Text("Content-Disposition"), "").Parameter("filename") ?? ContentType.Parameter("name");

    public string? ContentId => Headers.Text("Content-ID")?.Trim('<', '>', ' ');

    /// <summary>The body out of its transfer encoding.</summary>
    public ReadOnlyMemory<byte> Bytes => TransferEncoding.Decode(RawBody, Headers.Text("Content-Transfer-Encoding"));

    /// <summary>The body as text in the charset it names, or the one it must be when that is absent or wrong; line ends are "\n".</summary>
    public string Text => _text ??= ReadText();

    internal string DefaultType { get; }

    /// <summary>This part and all below it, embedded messages included.</summary>
    public IEnumerable<MimePart> SelfAndDescendants()
    {
        var open = new Stack<MimePart>([this]);
        while (open.TryPop(out var part))
        {
            yield return part;
            for (var i = part.Children.Count - 1; i >= 0; i--) open.Push(part.Children[i]);
        }
    }

    /// <summary>The leaves of this message itself; an embedded message counts as one leaf.</summary>
    public IEnumerable<MimePart> Outer()
    {
        var open = new Stack<MimePart>([this]);
        while (open.TryPop(out var part))
        {
            if (!part.IsMultipart || part.Children.Count == 0) yield return part;
            else for (var i = part.Children.Count - 1; i >= 0; i--) open.Push(part.Children[i]);
        }
    }

    private string ReadText()
    {
        var text = Charsets.Decode(Bytes.Span, ContentType.Parameter("charset"));
        if (text.Contains('\r', StringComparison.Ordinal))
            text = new StringBuilder(text).Replace("\r\r\n", "\n").Replace("\r\n", "\n").Replace('\r', '\n').ToString();
        return ContentType.Parameter("format")?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true
            ? FlowedText.Unwrap(text, ContentType.Parameter("delsp")?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true) : text;
    }
}
