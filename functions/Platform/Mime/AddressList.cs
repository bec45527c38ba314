using System.Text;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Platform.Mime;

/// <summary>
/// Reads address lists (RFC 5322, 3.4 and 4.4): names, quoted names, comments, groups, old source routes, and the
/// semicolons some programs put between addresses. Entries without an "@" are left out.
/// </summary>
public static class AddressList
{
    public static IReadOnlyList<MailAddress> Read(string value)
    {
        const int most = 2_000;
        var result = new List<MailAddress>();
        var entry = new Entry();
        for (var i = 0; i < value.Length && result.Count < most; i++)
        {
            switch (value[i])
            {
                case '"': entry.AppendQuoted(Quoted(value, ref i)); break;
                case '(': entry.Comment ??= Comment(value, ref i); break;
                case '<': entry.Angle ??= Angle(value, ref i); break;
                case ',' or ';': Finish(); break;
                case ':' when entry.Angle is null && !entry.Plain.Contains('@'): entry = new(); break;
                default: entry.Append(value[i]); break;
            }
        }
        Finish();
        return result;

        void Finish()
        {
            if (entry.ToAddress() is { } address) result.Add(address);
            entry = new();
        }
    }

    private static string Quoted(string value, ref int i)
    {
        var text = new StringBuilder();
        var start = i;
        for (i++; i < value.Length && value[i] != '"'; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length) i++;
            text.Append(value[i]);
        }
        if (i < value.Length) return text.ToString();
        // Never closed: the quotation mark is noise, the rest is read as usual.
        i = start;
        return "";
    }

    private static string Comment(string value, ref int i)
    {
        var text = new StringBuilder();
        var depth = 1;
        for (i++; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length) i++;
            else if (value[i] == '(') depth++;
            else if (value[i] == ')' && --depth == 0) break;
            text.Append(value[i]);
        }
        return text.ToString();
    }

    private static string Angle(string value, ref int i)
    {
        var close = value.AsSpan(i + 1).IndexOf('>');
        var text = close < 0 ? value[(i + 1)..] : value.Substring(i + 1, close);
        i = close < 0 ? value.Length : i + 1 + close;
        // A source route "@a,@b:user@host" of RFC 822 names the hops before the address.
        var colon = text.StartsWith('@') ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        return text[(colon + 1)..].Replace(" ", "", StringComparison.Ordinal);
    }

    private sealed class Entry
    {
        private bool _quotedAtStart;

        public StringBuilder Text { get; } = new();

        public string Plain => Text.ToString();

        public string? Angle { get; set; }

        public string? Comment { get; set; }

        public void Append(char c) => Text.Append(c);

        public void AppendQuoted(string text)
        {
            _quotedAtStart |= Text.ToString().AsSpan().Trim().IsEmpty;
            Text.Append(text);
        }

        public MailAddress? ToAddress()
        {
            var text = Plain.Trim();
            if (Angle is { } angle && angle.Contains('@', StringComparison.Ordinal))
                return new(Name(text.Length > 0 ? text : Comment), angle.Trim());
            var bare = text.Trim('\'', '.', ' ');
            if (!bare.Contains('@', StringComparison.Ordinal)) return null;
            if (!bare.Contains(' ', StringComparison.Ordinal)) return new(Name(Comment), bare);
            var word = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains('@', StringComparison.Ordinal));
            return new(Name(Comment), _quotedAtStart ? bare.Replace(" ", "", StringComparison.Ordinal) : word);
        }

        private static string? Name(string? raw)
        {
            var name = EncodedWords.Decode(raw ?? "").Trim().Trim('\'', '"').Trim();
            return name.Length == 0 ? null : name;
        }
    }
}
