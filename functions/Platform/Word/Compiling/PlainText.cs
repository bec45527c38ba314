namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Compiles text that stands for itself, without runs or paragraphs around it: a title, a chart label. Fields and blocks work in it; blocks that do not pair up within
/// it are left as text.
/// </summary>
internal sealed class PlainText
{
    private const int DeepestNesting = 32;
    private readonly string _source;
    private readonly string _where;
    private readonly int _end;
    private readonly List<WordField> _fields;
    private readonly List<(int Start, int End, Tag Tag)> _tags = [];
    private int _next;

    private PlainText(Element leaf, string where, List<WordField> fields)
    {
        (_source, _where, _end, _fields) = (leaf.Source, where, leaf.ContentEnd, fields);
        foreach (var match in Visible.TagPattern().EnumerateMatches(leaf.Content))
            _tags.Add((leaf.ContentStart + match.Index, leaf.ContentStart + match.Index + match.Length, Read(leaf.Content.Slice(match.Index, match.Length))));
        if (!Pairs(_tags.Select(tag => tag.Tag))) _tags.RemoveAll(tag => tag.Tag.IsBlock);
    }

    /// <param name="leaf">An element that holds nothing but text.</param>
    public static Node[] Compile(Element leaf, string where, List<WordField> fields) => new PlainText(leaf, where, fields).Run(leaf.ContentStart);

    /// <summary>Whether every block among the tags of a text is closed in it.</summary>
    public static bool Pairs(IEnumerable<Tag> tags)
    {
        var open = new Stack<(Tag Tag, bool IsDivided)>();
        foreach (var tag in tags.Where(tag => tag.IsBlock))
        {
            if (tag.Opens) open.Push((tag, false));
            else if (!open.TryPop(out var block)) return false;
            else if (tag.Kind == TagKind.Else && !block.IsDivided) open.Push((block.Tag, true));
            else if (tag.Kind != (block.Tag.Kind == TagKind.Each ? TagKind.EndEach : TagKind.EndIf)) return false;
            if (open.Count > DeepestNesting) return false;
        }
        return open.Count == 0;
    }

    private static Tag Read(ReadOnlySpan<char> written) => Tag.Read(XmlText.Unescape(written[2..^2].ToString()));

    // Up to the tag that divides or closes the block begun before, or to the end.
    private Node[] Run(int from)
    {
        var nodes = new NodeBuilder(_source, []);
        while (_next < _tags.Count)
        {
            var (start, end, tag) = _tags[_next];
            nodes.Source(from, start);
            if (tag is { IsBlock: true, Opens: false }) return nodes.Done();
            _next++;
            nodes.Add(tag.Opens ? Block(start, end, tag) : Field(start, end, tag));
            from = tag.Opens ? _tags[_next - 1].End : end;
        }
        nodes.Source(from, _end);
        return nodes.Done();
    }

    private FieldNode Field(int start, int end, Tag tag)
    {
        _fields.Add(new(tag.Path, tag.Format, tag.Kind == TagKind.Unreadable ? "unreadable" : "field", null, _where));
        return new FieldNode(tag, _where, TextFrame.Plain, Written(start, end));
    }

    private BlockNode Block(int start, int end, Tag tag)
    {
        _fields.Add(new(tag.Path, null, tag.Kind == TagKind.Each ? "each" : "if", null, _where));
        var body = Run(end);
        var divider = _tags[_next++];
        var isDivided = divider.Tag.Kind == TagKind.Else;
        var other = isDivided ? Run(divider.End) : [];
        var close = isDivided ? _tags[_next++] : divider;
        return new BlockNode(start, tag, _where)
        {
            Before = [new MarkerNode(start, Written(start, end))],
            Body = body,
            Else = isDivided ? [new MarkerNode(start, Written(divider.Start, divider.End)), .. other] : [],
            After = [new MarkerNode(start, Written(close.Start, close.End))],
        };
    }

    private StaticNode Written(int start, int end) => new(_source[start..end], LastBlock.None);
}
