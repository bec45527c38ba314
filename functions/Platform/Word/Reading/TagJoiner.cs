using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Makes tags whole: Word splits typed text over runs as it likes (spelling marks, revision ids, formatting). Afterwards every tag stands in one w:t,
/// in the formatting of its first brace, and every block tag in a run of its own. Runs that held nothing but the rest of a tag go.
/// </summary>
internal sealed class TagJoiner
{
    private const string Preserve = " xml:space=\"preserve\"";
    private readonly string _source;
    private readonly List<(int Start, int End, string Text)> _edits = [];
    private readonly HashSet<string> _emptyRuns = [];

    private TagJoiner(string source) => _source = source;

    /// <summary>The source itself when there is nothing to do.</summary>
    public static string Join(string source, Element root)
    {
        if (!MayHoldBraces(source)) return source;
        var joiner = new TagJoiner(source);
        foreach (var paragraph in root.Descendants().Where(element => element.W == "p"))
            foreach (var kind in (string[])["t", "instrText"])
                joiner.JoinIn(paragraph, kind);
        return joiner.Apply();
    }

    // A brace may be a character reference.
    private static bool MayHoldBraces(ReadOnlySpan<char> source) => source.Contains('{') || source.Contains("&#", StringComparison.Ordinal);

    private void JoinIn(Element paragraph, string kind)
    {
        if (!TextLeaves.Of(paragraph, kind).Any(leaf => MayHoldBraces(leaf.Content))) return;
        var characters = TextLeaves.Characters(paragraph, kind);
        var tags = TextLeaves.Tags(characters);
        if (tags.Count == 0) return;
        var kept = characters.Where(c => c.Leaf is not null).GroupBy(c => c.Leaf!).ToDictionary(leaf => leaf.Key, leaf => leaf.Count());
        foreach (var (first, last, _) in tags)
            foreach (var character in characters.GetRange(first, last - first + 1).Where(c => c.Leaf != characters[first].Leaf)) kept[character.Leaf!]--;
        var emptied = kept.Where(leaf => leaf.Value == 0).Select(leaf => leaf.Key).ToHashSet();
        foreach (var (first, last, tag) in tags) Join(characters.GetRange(first, last - first + 1), tag.IsBlock, emptied);
        foreach (var run in emptied.GroupBy(leaf => leaf.Parent!)) Remove(run.Key, [.. run]);
        if (kind == "t") foreach (var leaf in tags.Select(tag => characters[tag.First].Leaf!).Distinct()) KeepSpaces(leaf);
    }

    private void Join(List<RunningCharacter> characters, bool isBlock, HashSet<Element> emptied)
    {
        var written = XmlText.Escape(string.Concat(characters.Select(c => c.Value)));
        var leaf = characters[0].Leaf!;
        var here = characters.TakeWhile(c => c.Leaf == leaf).Last();
        if (isBlock && leaf.W == "t" && leaf.Parent is { W: "r" } run) IsolateBlock(run, leaf, characters[0].Start, here.End, written);
        else if (here != characters[^1] || !_source.AsSpan(characters[0].Start, here.End - characters[0].Start).SequenceEqual(written)) _edits.Add((characters[0].Start, here.End, written));
        foreach (var elsewhere in characters.Where(c => c.Leaf != leaf && !emptied.Contains(c.Leaf!)).GroupBy(c => c.Leaf!))
            _edits.Add((elsewhere.First().Start, elsewhere.Last().End, ""));
    }

    private void IsolateBlock(Element run, Element leaf, int start, int end, string written)
    {
        var properties = run.Child("rPr") is { } rPr ? _source[rPr.Start..rPr.End] : "";
        var open = $"{run.StartTag}{properties}<{leaf.Name}{Preserve}>";
        var close = $"</{leaf.Name}></{run.Name}>";
        _emptyRuns.Add(open + close);
        var opensRun = start == leaf.ContentStart && run.Children.Find(child => child.W != "rPr") == leaf;
        _edits.Add((opensRun ? run.Start : start, end, $"{(opensRun ? "" : close)}{open}{written}{close}{open}"));
    }

    private void Remove(Element run, List<Element> leaves)
    {
        if (run.W == "r" && run.Children.TrueForAll(child => child.W == "rPr" || leaves.Contains(child))) _edits.Add((run.Start, run.End, ""));
        else _edits.AddRange(leaves.Select(leaf => (leaf.Start, leaf.End, "")));
    }

    // Without xml:space="preserve" Word ignores spaces at the ends of a w:t, so they may go when the attribute comes.
    private void KeepSpaces(Element leaf)
    {
        if (leaf.Attribute("space") is not null) return;
        if (!_edits.Exists(edit => edit.Start <= leaf.Start && edit.End > leaf.Start)) _edits.Add((leaf.ContentStart - 1, leaf.ContentStart - 1, Preserve));
        var leading = leaf.Content.Length - leaf.Content.TrimStart().Length;
        var trailing = leaf.Content.Length - leaf.Content.TrimEnd().Length;
        if (leading > 0) _edits.Add((leaf.ContentStart, leaf.ContentStart + leading, ""));
        if (trailing > 0) _edits.Add((leaf.ContentEnd - trailing, leaf.ContentEnd, ""));
    }

    private string Apply()
    {
        if (_edits.Count == 0) return _source;
        var joined = new StringBuilder(_source.Length);
        var from = 0;
        foreach (var (start, end, text) in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            joined.Append(_source, from, start - from).Append(text);
            from = end;
        }
        joined.Append(_source, from, _source.Length - from);
        foreach (var empty in _emptyRuns) joined.Replace(empty, "");
        return joined.ToString();
    }
}
