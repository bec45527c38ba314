namespace ReferralOutlook.Platform.Word;

/// <summary>A block tag where it stands: the run that holds nothing else.</summary>
internal sealed record Marker(Tag Tag, Element Run, string Where);

/// <summary>An opened and closed block, as children [From..To] of <see cref="Container"/>; else splits them before <see cref="ElseAt"/>.</summary>
internal sealed record Block(int Id, Marker Open, Marker Close, Marker? Else, Element Container, int From, int To)
{
    public int? ElseAt { get; init; }

    /// <summary>The open tag stands at the end of its paragraph, the close tag at the start of its own: those paragraphs stay outside what repeats.</summary>
    public int BodyFrom { get; init; } = From;
    public int BodyTo { get; init; } = To;
}

/// <summary>
/// Pairs <c>{{#each}}</c>, <c>{{#if}}</c>, <c>{{else}}</c> with their ends, story by story (body, each text box, each note), and decides what a pair spans:
/// words of a line, paragraphs, or rows of a table.
/// </summary>
internal sealed class Blocks(string part)
{
    private readonly List<Block> _found = [];
    private int _count;

    public IReadOnlyList<Block> Found => _found;
    public Dictionary<Element, (Marker Marker, int Block)> Markers { get; } = [];

    public void Find(Element root)
    {
        var open = new Dictionary<Element, Stack<(int Id, Marker Open, Marker? Else)>>();
        foreach (var text in root.Descendants().Where(element => element.W == "t" && element.Content.Contains("{{#", StringComparison.Ordinal))) RefuseUnreadable(text);
        foreach (var run in root.Descendants().Where(IsMarkerRun))
        {
            var marker = new Marker(MarkerTag(run)!, run, Place.Of(run, part));
            var story = run.Ancestors().First(up => up.W is "txbxContent" or "footnote" or "endnote" or "comment" || up.Parent is null);
            if (!open.TryGetValue(story, out var stack)) open[story] = stack = new();
            Take(marker, stack);
        }
        foreach (var left in open.Values.SelectMany(stack => stack)) throw Wrong(left.Open, $"is never closed with {{{{/{(left.Open.Tag.Kind == TagKind.Each ? "each" : "if")}}}}}.");
        _found.Sort((a, b) => a.Id.CompareTo(b.Id));
        Separate();
    }

    // Left as text, its end would be found later and blamed instead.
    private void RefuseUnreadable(Element text)
    {
        foreach (var match in Visible.TagPattern().EnumerateMatches(text.Content))
            if (Tag.Read(XmlText.Unescape(text.Content.Slice(match.Index + 2, match.Length - 4).ToString())) is { Kind: TagKind.Unreadable } tag
                && (tag.Path.StartsWith("#if", StringComparison.OrdinalIgnoreCase) || tag.Path.StartsWith("#each", StringComparison.OrdinalIgnoreCase)))
                throw new WordTemplateException(tag.Written, Place.Of(text, part), "cannot be read; write {{#if name}}, {{#if not name}} or {{#each name}}.");
    }

    public static bool IsMarkerRun(Element run) => MarkerTag(run) is not null;

    private static Tag? MarkerTag(Element run)
    {
        if (run.W != "r" || run.Ancestors().Any(up => up.W is "del" or "moveFrom")) return null;
        var content = run.Children.Where(child => child.W != "rPr").ToList();
        if (content is not [{ W: "t" } text]) return null;
        var written = XmlText.Unescape(text.Content.ToString());
        return written.StartsWith("{{", StringComparison.Ordinal) && written.IndexOf("}}", StringComparison.Ordinal) == written.Length - 2 && Tag.Read(written[2..^2]) is { IsBlock: true } tag ? tag : null;
    }

    private void Take(Marker marker, Stack<(int Id, Marker Open, Marker? Else)> stack)
    {
        if (marker.Tag.Opens)
        {
            Markers[marker.Run] = (marker, _count);
            stack.Push((_count++, marker, null));
            return;
        }
        if (stack.Count == 0) throw Wrong(marker, "closes or divides a block that was never opened.");
        var (id, open, divider) = stack.Pop();
        Markers[marker.Run] = (marker, id);
        if (marker.Tag.Kind == TagKind.Else)
        {
            if (divider is not null) throw Wrong(marker, $"is the second one in {open.Tag.Written}.");
            stack.Push((id, open, marker));
            return;
        }
        var ends = open.Tag.Kind == TagKind.Each ? TagKind.EndEach : TagKind.EndIf;
        if (marker.Tag.Kind != ends || (marker.Tag.Path.Length > 0 && !string.Equals(marker.Tag.Path, open.Tag.Path, StringComparison.OrdinalIgnoreCase)))
            throw Wrong(marker, $"does not close {open.Tag.Written}, which is still open.");
        _found.Add(Span(id, open, divider, marker));
    }

    private static Block Span(int id, Marker open, Marker? divider, Marker close)
    {
        var above = open.Run.Ancestors().ToHashSet();
        var common = close.Run.Ancestors().First(above.Contains);
        if (common.W == "tr") common = common.Parent!;                          // cells of one row: the row
        else if (common.W == "p" && IsListItem(common) && IsWhole(common, open.Run, close.Run)) common = common.Parent!;
        var (from, to) = (ChildOf(common, open.Run), ChildOf(common, close.Run));
        var block = new Block(id, open, close, divider, common, from.Index, to.Index);
        if (common.W is "p" or "hyperlink" or "ins" or "smartTag" or "r" || from == to) RefuseSplit(block, from, to);
        else block = block with { BodyFrom = Edge(open, from, first: true), BodyTo = Edge(close, to, first: false) };
        return divider is null ? block : block with { ElseAt = Divide(block, divider) };
    }

    // Inside a line both tags must stand on the same level: a block cannot begin outside a link and end within it.
    private static void RefuseSplit(Block block, Element from, Element to)
    {
        if (from == to) return;
        if (!HoldsOnly(from, block.Open.Run)) throw Wrong(block.Open, "begins inside a link or control that its end lies outside of.");
        if (!HoldsOnly(to, block.Close.Run)) throw Wrong(block.Close, "ends inside a link or control that its beginning lies outside of.");
    }

    // The child at which the body begins or ends: the tag's own when the tag leads (or ends) it, else the next one inwards.
    private static int Edge(Marker marker, Element child, bool first)
    {
        if (child.W is "tr" or "sdt" || OnlyMarkers(child)) return child.Index;
        if (child.W != "p") throw Wrong(marker, "stands inside a table or box that the rest of its block lies outside of.");
        var seen = child.Descendants().Where(below => below.W == "t" && below.Content.Length > 0 || below.W is "drawing" or "pict" or "tab" or "br" or "fldChar").ToList();
        var own = seen.FindIndex(below => below.Parent == marker.Run);
        var outside = first ? seen.Take(own) : seen.Skip(own + 1);
        var inside = first ? seen.Skip(own + 1) : seen.Take(own);
        if (outside.All(IsMarkerText)) return child.Index;
        if (inside.All(IsMarkerText)) return child.Index + (first ? 1 : -1);
        throw Wrong(marker, "stands amid a paragraph while its block goes on in another; give it a line of its own.");
    }

    private static int Divide(Block block, Marker divider)
    {
        var child = divider.Run.Ancestors().Prepend(divider.Run).FirstOrDefault(up => up.Parent == block.Container)
            ?? throw Wrong(divider, $"stands outside of {block.Open.Tag.Written}.");
        if (child.Index <= block.From || child.Index >= block.To || !OnlyMarkers(child)) throw Wrong(divider, "needs a line or a table row of its own, like the block it divides.");
        return child.Index;
    }

    // One line may hold the end of a block and the beginning of the next, as long as nothing else stands there.
    private void Separate()
    {
        for (var i = 0; i < _found.Count; i++)
            for (var j = i + 1; j < _found.Count; j++)
            {
                var (a, b) = (_found[i], _found[j]);
                if (a.Container != b.Container || b.From > a.To || b.To < a.From || b.Open.Run.Start < a.Close.Run.Start) continue;
                if (a.To == b.From && a.From < a.To && OnlyMarkers(a.Container.Children[a.To])) _found[i] = a with { To = a.To - 1, BodyTo = Math.Min(a.BodyTo, a.To - 1) };
                else throw Wrong(b.Open, $"begins in the same row or line in which {a.Open.Tag.Written} ends; give one of them its own.");
            }
    }

    private static bool IsMarkerText(Element text) => text.Parent is { } run && IsMarkerRun(run);
    private static bool OnlyMarkers(Element child) => !Visible.In(child) && !HasFields(child);
    private static bool HoldsOnly(Element child, Element run) => child == run || child.Children.Where(below => below.W is not ("rPr" or "proofErr")).All(below => HoldsOnly(below, run));
    private static bool HasFields(Element child) => child.Descendants().Prepend(child).Any(below =>
        below.W == "t" && below.Content.Contains("{{", StringComparison.Ordinal) && !IsMarkerText(below) || ContentControl.TagOf(below) is not null || ImageFrame.TagOf(below) is not null);

    private static bool IsListItem(Element paragraph) => paragraph.Child("pPr")?.Child("numPr") is not null
        || (paragraph.Child("pPr")?.Child("pStyle")?.Attribute("val")?.StartsWith("List", StringComparison.OrdinalIgnoreCase) ?? false);

    private static bool IsWhole(Element paragraph, Element open, Element close)
    {
        var texts = paragraph.Descendants().Where(below => below.W == "t" && below.Content.Length > 0).ToList();
        return texts.Count > 0 && texts[0].Parent == open && texts[^1].Parent == close;
    }

    private static Element ChildOf(Element container, Element below) => below.Ancestors().Prepend(below).First(up => up.Parent == container);
    private static WordTemplateException Wrong(Marker marker, string problem) => new(marker.Tag.Written, marker.Where, problem);
}
