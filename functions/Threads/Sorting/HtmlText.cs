using System.Net;
using System.Text;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// HTML of a mail as plain text, in one pass whatever the nesting. What the mail program marks as quoted comes out as lines that
/// begin with "&gt;", so that the rules for plain text remove it, answers between the quotes kept.
/// </summary>
public static class HtmlText
{
    /// <summary>The line that stands where a mail program says that the earlier mail begins.</summary>
    internal const char HistoryMark = '\u0001';

    /// <summary>The line that stands where a mail program says that the signature begins.</summary>
    internal const char SignatureMark = '\u0002';

    public static string Read(string html)
    {
        var writer = new Writer();
        var i = 0;
        while (i < html.Length)
        {
            var open = html.IndexOf('<', i);
            if (open < 0) open = html.Length;
            if (open > i) writer.Text(html.AsSpan(i, open - i));
            if (open == html.Length) break;
            i = ReadTag(html, open, writer);
        }
        return writer.Finish();
    }

    /// <summary>Returns the position after the tag, comment or skipped element at <paramref name="open"/>.</summary>
    private static int ReadTag(string html, int open, Writer writer)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal)) return After(html, "-->", open + 4);
        if (open + 1 >= html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
        {
            writer.Text("<");
            return open + 1;
        }
        var close = TagEnd(html, open);
        var tag = html.AsSpan(open + 1, close - open - 1);
        var closing = tag is ['/', ..];
        if (closing) tag = tag[1..];
        var nameLength = 0;
        while (nameLength < tag.Length && nameLength < 20 && (char.IsAsciiLetterOrDigit(tag[nameLength]) || tag[nameLength] == ':')) nameLength++;
        var name = tag[..nameLength].ToString().ToLowerInvariant();
        var next = Math.Min(close + 1, html.Length);
        if (closing) writer.Close(name);
        else if (name is "script" or "style" or "head" or "title" or "template" or "noscript") return AfterElement(html, name, next);
        else writer.Open(name, tag[nameLength..]);
        return next;
    }

    private static int TagEnd(string html, int open)
    {
        const int longestTag = 20_000;
        var end = Math.Min(html.Length, open + longestTag);
        var quote = '\0';
        for (var i = open + 1; i < end; i++)
        {
            var c = html[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[i - 1] == '=') quote = c;
            else if (c == '>') return i;
        }
        // The quotation mark was never closed: the first ">" must do.
        var any = html.IndexOf('>', open, end - open);
        return any < 0 ? html.Length : any;
    }

    private static int After(string html, string what, int from)
    {
        var found = from < html.Length ? html.IndexOf(what, from, StringComparison.Ordinal) : -1;
        return found < 0 ? html.Length : found + what.Length;
    }

    private static int AfterElement(string html, string name, int from)
    {
        var end = from < html.Length ? html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase) : -1;
        // A head that is never closed ends where the body begins.
        if (end < 0) return name == "head" && html.IndexOf("<body", from, StringComparison.OrdinalIgnoreCase) is var body and >= 0 ? body : name == "head" ? from : html.Length;
        return After(html, ">", end);
    }

    private sealed class Writer
    {
        private const int MaxOpen = 2_000;
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();
        private readonly List<(string Name, bool Quoted, bool Hidden)> _open = [];
        private int _quotes;
        private int _hidden;
        private int _pre;
        private bool _blankBefore;

        public void Text(ReadOnlySpan<char> raw)
        {
            if (_hidden > 0) return;
            var text = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();
            foreach (var c in text)
            {
                if (c == '\n' && _pre > 0) NewLine();
                else if (c is ' ' or '\t' or '\n' or '\r' or '\u00A0') Blank(c);
                else if (c >= ' ') _line.Append(c);
            }
        }

        public void Open(string name, ReadOnlySpan<char> attributes)
        {
            if (HtmlHistory.Begins(name, attributes))
            {
                EndBlock();
                _text.Append(HistoryMark).Append('\n');
            }
            else if (_quotes == 0 && HtmlHistory.BeginsSignature(name, attributes))
            {
                EndBlock();
                _text.Append(SignatureMark).Append('\n');
            }
            if (name is "br") NewLine();
            else if (name is "hr") Block();
            else if (name is "td" or "th") Blank(' ');
            else if (IsBlock(name)) Block();
            if (name is "li") _line.Append("- ");
            if (!Holds(name) || attributes is [.., '/'] || _open.Count >= MaxOpen) return;
            var quoted = HtmlHistory.IsQuote(name, attributes);
            var hidden = HtmlHistory.IsHidden(attributes);
            if (quoted) EndBlock();
            _open.Add((name, quoted, hidden));
            if (quoted) _quotes++;
            if (hidden) _hidden++;
            if (name == "pre") _pre++;
        }

        public void Close(string name)
        {
            if (name is "p" or "h1" or "h2" or "h3") _blankBefore = true;
            if (IsBlock(name)) Block();
            if (!Holds(name)) return;
            // A tag closed out of order closes what was left open inside it, within reach.
            const int reach = 64;
            for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - reach); i--)
            {
                if (_open[i].Name != name) continue;
                for (var j = _open.Count - 1; j >= i; j--) Pop(_open[j]);
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
        }

        public string Finish()
        {
            EndBlock();
            return _text.ToString().Trim('\n', ' ');
        }

        private void Pop((string Name, bool Quoted, bool Hidden) element)
        {
            if (element.Quoted)
            {
                EndBlock();
                _quotes--;
            }
            if (element.Hidden) _hidden--;
            if (element.Name == "pre") _pre--;
        }

        private void Blank(char c)
        {
            if (_pre > 0 || c == '\u00A0' || (_line.Length > 0 && _line[^1] != ' ')) _line.Append(' ');
        }

        private void Block()
        {
            if (_line.Length > 0) EndBlock();
        }

        private void EndBlock()
        {
            if (_line.Length > 0) NewLine();
        }

        private void NewLine()
        {
            if (_blankBefore && _text.Length > 0 && _line.Length > 0 && !EndsWithEmptyLine()) _text.Append('>', Math.Min(_quotes, 8)).Append('\n');
            _blankBefore = false;
            if (_quotes > 0) _text.Append('>', Math.Min(_quotes, 8)).Append(' ');
            var length = _line.Length;
            while (length > 0 && _line[length - 1] == ' ' && !(length == 3 && _line[0] == '-')) length--;
            _text.Append(_line, 0, length).Append('\n');
            _line.Clear();
        }

        private bool EndsWithEmptyLine() => _text.Length > 1 && _text[^1] == '\n' && _text[^2] is '\n' or '>';

        private static bool Holds(string name) => name is "div" or "blockquote" or "span" or "p" or "td" or "table" or "pre" or "section" or "a" or "font" or "b" or "i";

        private static bool IsBlock(string name) => name is "div" or "p" or "blockquote" or "tr" or "li" or "ul" or "ol" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "section" or "article" or "header" or "footer" or "body" or "center" or "dl" or "dt" or "dd";
    }
}
