namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Finds where a mail's signature begins: at its mark ("-- "), at a sign-off followed by a name, or at the author's name alone near the
/// end with nothing but details below. What follows a signature as ordinary sentences is a postscript.
/// </summary>
internal static class SignatureBlock
{
    internal sealed record Parts(string Text, string Signature, string Postscript);

    /// <summary>A signature has few lines; a longer block below "--" is text.</summary>
    private const int MaxLines = 40;
    private const int Reach = 12;

    public static Parts Split(List<string> raw, string fromName, string fromAddress)
    {
        var author = new Author(fromName, fromAddress);
        List<string> clean = [.. raw.Select(l => QuotedHistory.Clean(l))];
        var end = clean.Count;
        while (end > 0 && clean[end - 1].Length == 0) end--;
        var mark = Mark(clean, end);
        var body = mark ?? end;
        var (start, stop) = SignOffBlock(clean, body, author) ?? NameBlock(clean, body, author) ?? (body, body);
        if (mark is not null && stop == body) stop = end;
        if (!HasText(clean, start)) (start, stop) = (body, mark is null ? body : end);
        var signature = Join(raw, start, stop);
        if (mark is not null && stop < body) signature = (signature + "\n" + Join(raw, body, end)).Trim();
        return new(Join(raw, 0, start), signature, stop < body ? Join(raw, stop, body) : "");
    }

    private static int? Mark(List<string> clean, int end)
    {
        for (var i = Math.Max(1, end - MaxLines); i < end; i++)
        {
            if (clean[i] is "\u0002" or "--" or "—" or "–" or "- -" or "---" && HasText(clean, i) && end - i > 1) return i;
        }
        return null;
    }

    /// <summary>From the sign-off to the last line that belongs to it.</summary>
    private static (int Start, int Stop)? SignOffBlock(List<string> clean, int end, Author author)
    {
        for (var i = 1; i < end; i++)
        {
            if (!SignOffs.Is(clean[i]))
            {
                if (SignOffs.WithName(clean[i], author, isLast: NextText(clean, i + 1, end) == end) && HasText(clean, i)) return (i, DetailsEnd(clean, i + 1, end));
                continue;
            }
            if (!HasText(clean, i)) continue;
            var next = NextText(clean, i + 1, end);
            while (next < end && SignOffs.Is(clean[next])) next = NextText(clean, next + 1, end);
            if (next == end) return (i, end);
            if (author.IsName(clean[next]) || Author.CouldBeName(clean[next]) || Details.Evident(clean[next])) return (i, DetailsEnd(clean, next + 1, end));
        }
        return null;
    }

    /// <summary>The author's name without a sign-off: recognised from the sender, or standing alone as names do.</summary>
    private static (int Start, int Stop)? NameBlock(List<string> clean, int end, Author author)
    {
        var texts = 0;
        (int, int)? best = null;
        for (var i = end - 1; i > 0 && texts < Reach; i--)
        {
            if (clean[i].Length == 0) continue;
            texts++;
            if (IsDash(clean[i]) || MailMarks.IsSentFrom(clean[i])) continue;
            if (HasText(clean, i) && StandsAlone(clean, i, end, author)) best = (i, end);
            if (!Details.Plausible(clean[i])) break;
        }
        return best;
    }

    private static bool StandsAlone(List<string> clean, int i, int end, Author author)
    {
        if (author.IsName(clean[i])) return true;
        if (!Author.CouldBeName(clean[i])) return false;
        var below = Enumerable.Range(i + 1, end - i - 1).Select(n => clean[n]).Where(l => l.Length > 0 && !IsDash(l)).ToList();
        if (below.Exists(Details.Evident)) return Separated(clean, i);
        return clean[i - 1].Length == 0 && author.MayHaveOtherName && below.Count <= 1 && below.TrueForAll(Author.CouldBeName);
    }

    private static bool Separated(List<string> clean, int i) => clean[i - 1].Length == 0 || clean[i - 1][^1] is '.' or '!' or '?' or ':';

    /// <summary>Details follow the name at once; after an empty line only when one of the next block's lines is evident.</summary>
    private static int DetailsEnd(List<string> clean, int from, int end)
    {
        var stop = from;
        var i = from;
        while (i < end)
        {
            var blockEnd = i;
            while (blockEnd < end && clean[blockEnd].Length > 0 && Details.Plausible(clean[blockEnd])) blockEnd++;
            var whole = blockEnd == end || clean[blockEnd].Length == 0;
            var first = i == from;
            if (blockEnd > i && (first || whole && Enumerable.Range(i, blockEnd - i).Any(n => Details.Evident(clean[n])))) stop = blockEnd;
            else if (blockEnd > i) break;
            if (!whole) break;
            i = NextText(clean, blockEnd, end);
        }
        return NextText(clean, stop, end) == end ? end : stop;
    }

    private static int NextText(List<string> clean, int from, int end)
    {
        while (from < end && clean[from].Length == 0) from++;
        return from;
    }

    private static bool HasText(List<string> clean, int before)
    {
        for (var i = before - 1; i >= 0; i--)
            if (clean[i].Length > 0) return true;
        return false;
    }

    private static bool IsDash(string line) => line.AsSpan().Trim("-_=*~ ").IsEmpty;

    private static string Join(List<string> raw, int from, int to) => from >= to ? "" : string.Join('\n', raw.GetRange(from, to - from).Where(l => l is not [HtmlText.SignatureMark, ..])).Trim('\n', ' ');
}
