using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReferralOutlook.Sandbox;

/// <summary>The part of a message that is new in its conversation: everything before the quoted history.</summary>
internal static partial class UniqueBody
{
    private const string Quotes = "#divRplyFwdMsg,#appendonsend,#mail-editor-reference-message-container,.gmail_quote,.yahoo_quoted,.moz-cite-prefix,blockquote[type=cite]";

    public static Body Of(StoredMessage message) =>
        message.Body.Html ? new(OfHtml(message.SafeHtml), true) : new(OfText(message.Body.Content), false);

    public static string OfText(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var cut = Array.FindIndex(lines, l => l.StartsWith('>') || Separator().IsMatch(l.Trim()));
        return string.Join("\r\n", cut < 0 ? lines : lines[..cut]).Trim();
    }

    private static string OfHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.QuerySelector(Quotes) is { } quote)
        {
            for (INode? at = quote; at is not null && at != document.Body; at = at.Parent)
            {
                while (at.NextSibling is { } later) later.Parent!.RemoveChild(later);
            }
            if (quote.PreviousElementSibling is { LocalName: "hr" } rule) rule.Remove();
            quote.Remove();
        }
        return document.DocumentElement.OuterHtml;
    }

    [GeneratedRegex(@"^(?:-{2,} ?Original Message ?-{2,}|_{10,}|From: .+|On .{5,200} wrote:|-{2,} ?Forwarded message ?-{2,})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
