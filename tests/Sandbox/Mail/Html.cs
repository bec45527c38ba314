using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReferralOutlook.Sandbox;

/// <summary>The conversions between HTML and text that Exchange makes when it shows a body.</summary>
internal static class Html
{
    private static readonly string[] Dangerous = ["script", "iframe", "object", "embed", "form", "base", "link", "meta[http-equiv=refresh]"];
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "table", "tr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article", "header", "footer",
    };

    public static string WithoutScripts(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll(string.Join(',', Dangerous)).ToList()) element.Remove();
        foreach (var element in document.All)
        {
            foreach (var name in element.Attributes.Where(Unsafe).Select(a => a.Name).ToList()) element.RemoveAttribute(name);
        }
        return document.DocumentElement.OuterHtml;
    }

    public static string FromText(string text)
    {
        var encoded = WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal);
        return $"<html><head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body><div class=\"PlainText\">{encoded}</div></body></html>";
    }

    public static string ToText(string html)
    {
        var text = new StringBuilder();
        if (new HtmlParser().ParseDocument(html).Body is { } body) Write(body, text);
        return Tidy(text.ToString());
    }

    private static bool Unsafe(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static void Write(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            foreach (var c in words.Data)
            {
                if (!char.IsWhiteSpace(c)) text.Append(c);
                else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
            }
            return;
        }
        if (node is not IElement element || element.LocalName is "style" or "script" or "head" or "title") return;
        if (element.LocalName == "br") text.Append('\n');
        var block = Blocks.Contains(element.LocalName);
        if (block) NewLine(text);
        foreach (var child in node.ChildNodes) Write(child, text);
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } link && !element.TextContent.Contains(link, StringComparison.OrdinalIgnoreCase)) text.Append('<').Append(link).Append('>');
        if (element.LocalName == "p") text.Append('\n');
        if (block) NewLine(text);
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static string Tidy(string text) =>
        string.Join("\r\n", text.Split('\n').Select(l => l.TrimEnd())).Trim();
}
