namespace ReferralOutlook.Platform.Word;

/// <summary>What compiling a part adds to: its fields, the pictures whose frames they fill, and what looks like a mistyped tag.</summary>
internal sealed record PartFindings(List<WordField> Fields, List<OldPicture> Pictures, List<WordLeftover> Leftovers);

/// <summary>Compiles one part of running text (body, header, footer, notes) into nodes: what is static is joined, what is ours becomes a node.</summary>
internal sealed class PartCompiler
{
    private readonly string _part;
    private readonly string _source;
    private readonly Element _root;
    private readonly Blocks _blocks;
    private readonly List<Patch> _patches;
    private readonly HashSet<Element> _touched = [];
    private readonly List<WordField> _fields;
    private readonly List<OldPicture> _pictures;
    private readonly Stack<string> _each = new();

    private PartCompiler(string part, string source, PartFindings findings)
    {
        (_part, _fields, _pictures) = (part, findings.Fields, findings.Pictures);
        _source = TagJoiner.Join(source, XmlSource.Parse(source));
        _root = XmlSource.Parse(_source);
        _blocks = new Blocks(part);
        _blocks.Find(_root);
        findings.Leftovers.AddRange(Leftovers.InText(_root, part));
        _patches = Repetition.Patches(_root, _blocks.Found);
        foreach (var ours in _root.Descendants().Where(IsOurs))
            for (var up = ours; up is not null && _touched.Add(up); up = up.Parent) { }
    }

    /// <summary>Null when nothing in the part is ours.</summary>
    public static Node[]? Compile(string part, string source, PartFindings findings)
    {
        var compiler = new PartCompiler(part, source, findings);
        if (compiler._touched.Count == 0) return null;
        var nodes = new NodeBuilder(compiler._source, compiler._patches);
        nodes.Source(0, compiler._root.Start);
        compiler.Add(compiler._root, nodes);
        nodes.Source(compiler._root.End, compiler._source.Length);
        return nodes.Done();
    }

    private bool IsOurs(Element element) => element.W switch
    {
        "t" or "instrText" => element.Content.Contains("{{", StringComparison.Ordinal),
        "sdt" => ContentControl.TagOf(element) is not null,
        "drawing" => ImageFrame.TagOf(element) is not null,
        _ => false,
    };

    private Node[] Range(Element parent, int from, int to, int within = -1)
    {
        var nodes = new NodeBuilder(_source, _patches);
        AddRange(parent, from, to, nodes, within);
        return nodes.Done();
    }

    // Blocks are numbered as they open, so those inside a block have higher numbers than it.
    private void AddRange(Element parent, int from, int to, NodeBuilder nodes, int within = -1)
    {
        var at = from == 0 ? parent.ContentStart : from < parent.Children.Count ? parent.Children[from].Start : parent.ContentEnd;
        for (var index = from; index < to; index++)
        {
            nodes.Source(at, parent.Children[index].Start);
            if (_blocks.Found.FirstOrDefault(block => block.Container == parent && block.From == index && block.Id > within) is { } starts)
            {
                Add(starts, nodes);
                index = starts.To;
            }
            else Add(parent.Children[index], nodes);
            at = parent.Children[index].End;
        }
        nodes.Source(at, to == parent.Children.Count ? parent.ContentEnd : at);
    }

    private void Add(Block block, NodeBuilder nodes)
    {
        var (parent, divide, end) = (block.Container, block.ElseAt ?? block.BodyTo + 1, block.BodyTo + 1);
        var before = Range(parent, block.From, block.BodyFrom, block.Id);
        _fields.Add(new(block.Open.Tag.Path, null, block.Open.Tag.Kind == TagKind.Each ? "each" : "if", Within(), block.Open.Where));
        if (block.Open.Tag.Kind == TagKind.Each) _each.Push(block.Open.Tag.Path);
        var body = Range(parent, block.BodyFrom, divide, block.Id);
        if (block.Open.Tag.Kind == TagKind.Each) _each.Pop();
        var inside = parent.Children.GetRange(block.BodyFrom, Math.Max(0, divide - block.BodyFrom)).Where(child => child.W is "p" or "tbl").ToList();
        nodes.Add(new BlockNode(block.Id, block.Open.Tag, block.Open.Where)
        {
            Before = before,
            Body = body,
            Else = Range(parent, divide, end, block.Id),
            After = Range(parent, end, block.To + 1, block.Id),
            BodyShows = Visible.In(parent.Children[block.BodyFrom..divide], IsOfBlockInside),
            ElseShows = Visible.In(parent.Children[divide..end], IsOfBlockInside),
            Between = inside.Where(child => HoldsFields(child) || Visible.In(child)).ToList() is [{ W: "tbl" }, ..] and [.., { W: "tbl" } last] ? EmptyParagraph(last) : null,
        });

        bool IsOfBlockInside(Element element) => IsOfBlock(element, block.Id);
    }

    /// <summary>Whether it stands in a block that opens after the given one: that block says itself whether it shows.</summary>
    private bool IsOfBlock(Element element, int after) => _blocks.Found.Any(inner => inner.Id > after && inner.Container == element.Parent && element.Index >= inner.From && element.Index <= inner.To);

    private void Add(Element element, NodeBuilder nodes)
    {
        if (!_touched.Contains(element))
        {
            nodes.Source(element.Start, element.End);
            nodes.Ended(BlockKind(element));
            return;
        }
        switch (element.W)
        {
            case "p": AddParagraph(element, nodes); break;
            case "tbl": AddTable(element, nodes); break;
            case "tr" when !Visible.In(element) && !HoldsFields(element): nodes.Add(new TagRowNode(Whole(element))); break;
            case "tc" or "txbxContent" or "footnote" or "endnote" or "comment" or "hdr" or "ftr" or "body": AddContainer(element, nodes); break;
            case "r" when _blocks.Markers.TryGetValue(element, out var marker): nodes.Add(new MarkerNode(marker.Block, new StaticNode(_source[element.Start..element.End], LastBlock.None))); break;
            case "t" or "instrText": AddText(element, nodes); break;
            case "sdt" when ContentControl.TagOf(element) is { } tag: AddControl(element, tag, nodes); break;
            case "drawing" when ImageFrame.TagOf(element) is { } tag: AddFrame(element, tag, nodes); break;
            default: AddWhole(element, nodes); break;
        }
    }

    private void AddWhole(Element element, NodeBuilder nodes)
    {
        nodes.Source(element.Start, element.ContentStart);
        AddRange(element, 0, element.Children.Count, nodes);
        nodes.Source(element.ContentEnd, element.End);
    }

    private Node[] Whole(Element element)
    {
        var nodes = new NodeBuilder(_source, _patches);
        AddWhole(element, nodes);
        return nodes.Done();
    }

    private void AddParagraph(Element paragraph, NodeBuilder nodes)
    {
        var shows = Visible.In(paragraph.Children, element => IsOfBlock(element, after: -1));
        var onlyMarkers = !Visible.In(paragraph) && !HoldsFields(paragraph);
        var siblings = paragraph.Parent!.Children;
        var alone = paragraph.Parent.W is "tc" or "txbxContent" or "hdr" or "ftr" && siblings.Count(child => child.W is "p" or "tbl" or "sdt") == 1;
        var betweenTables = !onlyMarkers && paragraph.Index > 0 && siblings[paragraph.Index - 1].W == "tbl" && (paragraph.Index + 1 == siblings.Count || siblings[paragraph.Index + 1].W is "tbl" or "sectPr");
        var content = Whole(paragraph);
        var field = shows ? null : content.OfType<FieldNode>().ToList() is [var single] && content.All(node => node is FieldNode or StaticNode) && single.Tag.Format is null ? single : null;
        nodes.Add(new ParagraphNode(content, !shows && !alone && !betweenTables, field));
    }

    private void AddTable(Element table, NodeBuilder nodes)
    {
        var first = table.Children.FindIndex(child => child.W is not ("tblPr" or "tblGrid" or "tblPrEx"));
        var last = table.Children.FindLastIndex(child => child.W is "tr" or "sdt" or "customXml" or "ins");
        if (first < 0 || last < first) { AddWhole(table, nodes); return; }
        var before = new NodeBuilder(_source, _patches);
        before.Source(table.Start, table.ContentStart);
        AddRange(table, 0, first, before);
        var after = new NodeBuilder(_source, _patches);
        AddRange(table, last + 1, table.Children.Count, after);
        after.Source(table.ContentEnd, table.End);
        nodes.Add(new TableNode(before.Done(), Range(table, first, last + 1), after.Done()));
    }

    private void AddContainer(Element container, NodeBuilder nodes)
    {
        nodes.Source(container.Start, container.ContentStart);
        var last = container.Children.FindLast(child => child.W is "p" or "tbl" or "sdt");
        if (last is { W: "p" }) nodes.Add(new ContainerNode(Range(container, 0, last.Index + 1), EmptyParagraph(last)));
        AddRange(container, last is { W: "p" } ? last.Index + 1 : 0, container.Children.Count, nodes);
        nodes.Source(container.ContentEnd, container.End);
    }

    private void AddText(Element leaf, NodeBuilder nodes)
    {
        nodes.Source(leaf.Start, leaf.ContentStart);
        var run = leaf.Parent!;
        var properties = run.Child("rPr") is { } rPr ? _source[rPr.Start..rPr.End] : "";
        var frame = leaf.W == "t" && run.W == "r"
            ? TextFrame.InRun(leaf.Prefix, $"{run.StartTag}{properties}<{leaf.Prefix}t xml:space=\"preserve\">", run.Ancestors().Any(up => up.W is "hyperlink" or "fldSimple" or "ins" or "moveTo"))
            : TextFrame.Plain;
        FieldText.Add(_source, leaf.ContentStart, leaf.ContentEnd, frame, Place.Of(leaf, _part), nodes, Register);
        nodes.Source(leaf.ContentEnd, leaf.End);
    }

    private void AddControl(Element control, Tag tag, NodeBuilder nodes)
    {
        Register(tag, Place.Of(control, _part), "control");
        _each.Push(tag.Path);
        nodes.Add(ContentControl.Compile(control, tag, Place.Of(control, _part), new(Whole, content => Range(content, 0, content.Children.Count), Patched)));
        _each.Pop();
    }

    private Node[] Patched(int start, int end, List<Patch> changes)
    {
        var standing = _patches.Where(patch => patch.Start >= start && patch.End <= end && !changes.Exists(change => change.Start <= patch.Start && change.End >= patch.End));
        var nodes = new NodeBuilder(_source, [.. changes.Concat(standing).OrderBy(patch => patch.Start)]);
        nodes.Source(start, end);
        return nodes.Done();
    }

    private void AddFrame(Element drawing, Tag tag, NodeBuilder nodes)
    {
        Register(tag, Place.Of(drawing, _part), "picture");
        var frame = ImageFrame.Compile(drawing, tag, Place.Of(drawing, _part));
        nodes.Add(frame);
        if (!drawing.Ancestors().Any(up => up.W == "sdt")) _pictures.Add(frame.Old);
    }

    private void Register(Tag tag, string where, string kind) => _fields.Add(new(tag.Path, tag.Format, kind, Within(), where));
    private string? Within() => _each.TryPeek(out var each) ? each : null;

    private bool HoldsFields(Element element) => element.Descendants().Any(below => IsOurs(below) && !_blocks.Markers.ContainsKey(below.Parent!));

    private static LastBlock BlockKind(Element element) => element.W switch
    {
        "p" or "sdt" => LastBlock.Paragraph,
        "tbl" => LastBlock.Table,
        _ => LastBlock.None,
    };

    private StaticNode EmptyParagraph(Element near)
    {
        var prefix = near.Prefix;
        var properties = near.W == "p" && near.Child("pPr") is { } pPr ? _source[pPr.Start..pPr.End] : "";
        return new StaticNode($"<{prefix}p>{properties}</{prefix}p>", LastBlock.Paragraph);
    }
}
