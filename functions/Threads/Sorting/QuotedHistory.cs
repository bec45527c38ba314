namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Takes the earlier mails out of an answer. Quoted lines go, wherever they stand, so that answers written between them stay; where a
/// program begins the earlier mail without marking its lines, all below goes. When nothing is written above, what is below is kept:
/// it may be an answer at the bottom, or a mail passed on, and showing too much is better than showing nothing.
/// </summary>
internal static class QuotedHistory
{
    /// <summary>What was written now, line by line, and the footer that a rule or a legal notice set apart.</summary>
    internal sealed record Parts(List<string> Lines, List<string> Footer);

    public static bool HasHistory(string text)
    {
        var lines = Lines(text);
        for (var i = 0; i < lines.Clean.Count; i++)
            if (StartsHistory(lines.Clean, i) > 0 || lines.Clean[i].StartsWith('>')) return true;
        return false;
    }

    public static Parts Remove(string text)
    {
        var (raw, clean) = Lines(text);
        var kept = new List<string>();
        var footer = new List<string>();
        var written = false;
        for (var i = 0; i < clean.Count; i++)
        {
            var line = clean[i];
            if (line.StartsWith('>')) continue;
            if (StartsHistory(clean, i) is var count and > 0)
            {
                if (written && !QuotesFollow(clean, i + count)) break;
                i += count - 1;
                continue;
            }
            if (MailMarks.IsSentFrom(line) || (!written || i < 8) && MailMarks.IsWarning(line)) continue;
            if (written && (MailMarks.IsRule(line) || MailMarks.IsLegal(line)))
            {
                AddFooter(i, raw, clean, footer);
                // Below a rule there may be the history's own header, and then an answer is no longer expected.
                break;
            }
            if (!written && MailMarks.IsRule(line)) continue;
            written |= line.Length > 0 && line[0] != HtmlText.SignatureMark;
            kept.Add(raw[i]);
        }
        return new(kept, footer);
    }

    private static void AddFooter(int from, List<string> raw, List<string> clean, List<string> footer)
    {
        for (var i = from; i < clean.Count; i++)
        {
            if (clean[i].StartsWith('>') || StartsHistory(clean, i) > 0) return;
            footer.Add(raw[i]);
        }
    }

    /// <summary>How many lines announce an earlier mail at this place.</summary>
    private static int StartsHistory(List<string> clean, int i)
    {
        if (clean[i].Length == 0) return 0;
        if (clean[i][0] == HtmlText.HistoryMark) return 1;
        if (MailMarks.IsOriginalMessage(clean[i])) return 1;
        if (HistoryHeaders.Lines(clean, i) is var block and > 0) return block;
        if (Attribution.Lines(clean, i) is var attribution and > 0) return attribution;
        if (Attribution.IntroducesQuote(clean[i]) && QuotesFollow(clean, i + 1)) return 1;
        return Attribution.OpensHeaderBlock(clean[i]) && NextIsHistory(clean, i + 1) ? 1 : 0;
    }

    private static bool NextIsHistory(List<string> clean, int i)
    {
        while (i < clean.Count && clean[i].Length == 0) i++;
        return i < clean.Count && (clean[i].StartsWith('>') || HistoryHeaders.IsLabel(clean[i]));
    }

    private static bool QuotesFollow(List<string> clean, int i)
    {
        while (i < clean.Count && clean[i].Length == 0) i++;
        return i < clean.Count && clean[i].StartsWith('>');
    }

    /// <summary>Each line as it stands, and without the marks that only steer its display.</summary>
    private static (List<string> Raw, List<string> Clean) Lines(string text)
    {
        var raw = new List<string>();
        var clean = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            raw.Add(line.TrimEnd().ToString());
            clean.Add(Clean(line));
        }
        return (raw, clean);
    }

    internal static string Clean(ReadOnlySpan<char> line)
    {
        var text = line.Trim().ToString();
        if (text.AsSpan().IndexOfAnyInRange('\u2000', '\u206F') >= 0 || text.Contains('\uFEFF') || text.Contains('\u00A0') || text.Contains('\u00AD'))
            text = string.Concat(text.Select(c => c is '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' ? ' ' : c).Where(c => c is not (>= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF' or '\u00AD'))).Trim();
        // Bold marks of programs that turn HTML into text.
        if (text.StartsWith('*') && text.Length > 2 && text[1] != ' ') text = text.Trim('*').Trim();
        return text;
    }
}
