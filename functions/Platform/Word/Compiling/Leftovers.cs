namespace ReferralOutlook.Platform.Word;

/// <summary>Finds double braces that no tag was read from: they would go out in a letter as they were typed.</summary>
internal static class Leftovers
{
    private const int MostOfPart = 20;
    private const int LongestShown = 30;
    private const string InPlaceOfTag = "\u0001";

    /// <summary>The first of each paragraph in a part of running text whose tags were joined. Deleted text and the second copy of text boxes are no reader's.</summary>
    public static IEnumerable<WordLeftover> InText(Element root, string part) => !MayHoldBraces(root.Source) ? [] :
        root.Descendants().Where(element => element.W == "t" && !element.Ancestors().Any(up => up.W is "del" or "moveFrom" || up.Local == "Fallback"))
            .GroupBy(text => text.Ancestors().FirstOrDefault(up => up.W == "p") ?? root)
            .Select(paragraph => Find(string.Concat(paragraph.Select(WithoutTags))) is { } written ? new WordLeftover(written, Place.Of(paragraph.Key, part)) : null)
            .OfType<WordLeftover>().Take(MostOfPart);

    /// <summary>The first of each property: title, subject and the like.</summary>
    public static IEnumerable<WordLeftover> InProperties(Element root, string part) => !MayHoldBraces(root.Source) ? [] :
        root.Children.Select(property => Find(WithoutPairs(property))).OfType<string>().Select(written => new WordLeftover(written, Place.Of(root, part))).Take(MostOfPart);

    private static bool MayHoldBraces(string source) => source.AsSpan().IndexOfAny('{', '}') >= 0 || source.Contains("&#", StringComparison.Ordinal);

    // A block tag where no block can stand is copied as it was typed.
    private static string WithoutTags(Element text) => Replace(text, tag => !tag.IsBlock || (text.Parent is { } run && Blocks.IsMarkerRun(run)));

    private static string WithoutPairs(Element property)
    {
        var tags = new List<Tag>();
        Replace(property, tag => { tags.Add(tag); return true; });
        var pairs = PlainText.Pairs(tags);
        return Replace(property, tag => pairs || !tag.IsBlock);
    }

    private static string Replace(Element text, Func<Tag, bool> isRead) => XmlText.Unescape(Visible.TagPattern().Replace(text.Content.ToString(), match =>
        isRead(Tag.Read(XmlText.Unescape(match.Value[2..^2]))) ? InPlaceOfTag : match.Value));

    private static string? Find(string text)
    {
        var (open, close) = (text.IndexOf("{{", StringComparison.Ordinal), text.IndexOf("}}", StringComparison.Ordinal));
        if (open < 0 && close < 0) return null;
        var shown = close < 0 || (open >= 0 && open < close)
            ? text.AsSpan(open, Math.Min(LongestShown, text.Length - open))
            : text.AsSpan(Math.Max(0, close + 2 - LongestShown)..(close + 2));
        return string.Join(' ', shown.ToString().Replace(InPlaceOfTag, " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
