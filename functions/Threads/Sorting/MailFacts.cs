using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>One mail as the rules see it: headers by name, the raw message when it was fetched, and the text cut to what a rule needs.</summary>
internal sealed class MailFacts
{
    /// <summary>No rule reads further; a longer body is an attachment in disguise.</summary>
    private const int MaxText = 400_000;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public MailFacts(MailEnvelope envelope, MailContent content)
    {
        Envelope = envelope;
        Subject = content.Subject.Trim();
        Mime = content.Mime is { } raw ? MimeMessage.Read(raw) : null;
        foreach (var header in envelope.Headers) _headers.TryAdd(header.Name, header.Value);
        if (Mime is not null && envelope.Headers.Count == 0)
            foreach (var header in Mime.Headers) _headers.TryAdd(header.Name, header.Text);
        Html = content.Html is { } html ? html[..Math.Min(html.Length, MaxText * 2)] : null;
        var text = content.Text.Length > 0 || Html is null ? content.Text : HtmlText.Read(Html);
        Text = text[..Math.Min(text.Length, MaxText)];
    }

    public MailEnvelope Envelope { get; }

    public string Subject { get; }

    public string? Html { get; }

    public string Text { get; }

    /// <summary>Null for ordinary mail: the raw message is fetched only when <see cref="MailSorter.NeedsMime"/> says so.</summary>
    public MimeMessage? Mime { get; }

    public string FromAddress => Envelope.From?.Address ?? "";

    public string FromName => Envelope.From?.Name ?? "";

    /// <summary>The first header of that name, empty when there is none.</summary>
    public string Header(string name) => _headers.GetValueOrDefault(name, "");

    public bool Has(string name) => _headers.ContainsKey(name);

    /// <summary>RFC 5321: reports are sent with an empty return path.</summary>
    public bool HasEmptyReturnPath => Header("Return-Path").Trim() is "<>";

    public bool IsReply => Has("In-Reply-To") || Has("References") || ReplyPrefixes.Start(Subject);

    private static readonly Phrases ReplyPrefixes = new("re:", "re :", "aw:", "antw:", "sv:", "vs:", "odp:", "rif:", "回复:", "回复：", "答复:", "答复：", "ответ:", "res:");
}
