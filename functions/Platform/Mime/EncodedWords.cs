using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Encoded words in headers (RFC 2047): "=?charset?B?...?=". What is no valid word stays as it stands.</summary>
public static class EncodedWords
{
    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal)) return value;
        var result = new StringBuilder(value.Length);
        var run = new List<byte>();
        string? runCharset = null;
        var i = 0;
        while (i < value.Length)
        {
            var start = value.IndexOf("=?", i, StringComparison.Ordinal);
            if (start < 0) break;
            var between = value.AsSpan(i, start - i);
            if (!TryWord(value, start, out var end, out var charset, out var bytes))
            {
                Flush();
                result.Append(value, i, start + 2 - i);
                i = start + 2;
                continue;
            }
            // Blanks between two words are not part of the text, and a character may be split over both.
            if (runCharset is null || !between.Trim().IsEmpty || !charset.Equals(runCharset, StringComparison.OrdinalIgnoreCase))
            {
                var follows = runCharset is not null;
                Flush();
                if (!follows || !between.Trim().IsEmpty) result.Append(between);
            }
            runCharset = charset;
            run.AddRange(bytes);
            i = end;
        }
        Flush();
        return result.Append(value, i, value.Length - i).ToString();

        void Flush()
        {
            if (runCharset is not null) result.Append(Charsets.Decode(run.ToArray(), runCharset));
            runCharset = null;
            run.Clear();
        }
    }

    private static bool TryWord(string value, int start, out int end, out string charset, out byte[] bytes)
    {
        const int longestCharset = 60;
        (end, charset, bytes) = (0, "", []);
        var question = value.IndexOf('?', start + 2);
        if (question < 0 || question - start > longestCharset || question + 2 >= value.Length || value[question + 2] != '?') return false;
        var close = value.IndexOf("?=", question + 3, StringComparison.Ordinal);
        if (close < 0) return false;
        var text = Encoding.UTF8.GetBytes(value[(question + 3)..close]);
        var encoding = char.ToUpperInvariant(value[question + 1]);
        if (encoding is not ('B' or 'Q')) return false;
        charset = value[(start + 2)..question].Split('*')[0];
        bytes = encoding == 'B' ? TransferEncoding.Base64(text) : TransferEncoding.QuotedPrintable(text, underscoreIsSpace: true);
        end = close + 2;
        return true;
    }
}
