using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>The last thing written into a cell, header or text box: each must end with a paragraph (ECMA-376 part 1, 17.4.65).</summary>
internal enum LastBlock { None, Paragraph, Table }

/// <summary>A piece of a compiled part that knows how to write itself. Nodes are shared by all fillings and never change.</summary>
internal abstract class Node
{
    public abstract void Write(Filling filling);

    /// <summary>Adds the static runs below, in the order in which they are usually written.</summary>
    public virtual void Collect(List<StaticRun> runs) { }

    public static List<StaticRun> RunsOf(Node[] nodes)
    {
        var runs = new List<StaticRun>();
        CollectAll(nodes, runs);
        return runs;
    }

    protected static void CollectAll(Node[] nodes, List<StaticRun> runs)
    {
        foreach (var node in nodes) node.Collect(runs);
    }

    public static void WriteAll(Node[] nodes, Filling filling)
    {
        foreach (var node in nodes) node.Write(filling);
    }
}

/// <summary>The same in every document.</summary>
internal sealed class StaticNode(string text, LastBlock last) : Node
{
    private readonly StaticRun _run = new(Encoding.UTF8.GetBytes(text));

    public override void Collect(List<StaticRun> runs) => runs.Add(_run);

    public override void Write(Filling filling)
    {
        filling.Zip.Write(_run);
        if (last != LastBlock.None) filling.Last = last;
    }
}

/// <summary>
/// A paragraph with fields. When nothing but fields and blocks stood in it and all were empty it is taken back, so that an optional line leaves no gap.
/// A field alone in its paragraph whose value is a list of texts makes a paragraph for each, which is how list items grow.
/// </summary>
internal sealed class ParagraphNode(Node[] children, bool goesWhenEmpty, FieldNode? alone) : Node
{
    public override void Collect(List<StaticRun> runs) => CollectAll(children, runs);

    public override void Write(Filling filling)
    {
        if (alone?.ItemsFrom(filling) is { } items)
        {
            foreach (var item in items) WriteOne(filling, item);
            if (items.Count > 0 || goesWhenEmpty) return;
        }
        WriteOne(filling, item: null);
    }

    private void WriteOne(Filling filling, WordValue? item)
    {
        var (shownBefore, start) = (filling.Shows, filling.Zip.Here());
        filling.Shows = false;
        filling.Item = item;
        WriteAll(children, filling);
        filling.Item = null;
        if (!filling.Shows && goesWhenEmpty) filling.Zip.Rewind(start);
        else filling.Last = LastBlock.Paragraph;
        filling.Shows |= shownBefore;
    }
}

/// <summary>A row that held block tags only; it shows only while those are left standing.</summary>
internal sealed class TagRowNode(Node[] children) : Node
{
    public override void Write(Filling filling)
    {
        var (shownBefore, start) = (filling.Shows, filling.Zip.Here());
        filling.Shows = false;
        WriteAll(children, filling);
        if (!filling.Shows) filling.Zip.Rewind(start);
        filling.Shows |= shownBefore;
    }
}

/// <summary>A table of which every row may be left out: without rows Word calls the file damaged, so it goes as a whole.</summary>
internal sealed class TableNode(Node[] beforeRows, Node[] rows, Node[] afterRows) : Node
{
    public override void Collect(List<StaticRun> runs) => CollectAll([.. beforeRows, .. rows, .. afterRows], runs);

    public override void Write(Filling filling)
    {
        var start = filling.Zip.Here();
        WriteAll(beforeRows, filling);
        var empty = filling.Zip.Size;
        WriteAll(rows, filling);
        if (filling.Zip.Size == empty) { filling.Zip.Rewind(start); return; }
        WriteAll(afterRows, filling);
        filling.Last = LastBlock.Table;
    }
}

/// <summary>A cell, header, note or text box whose last paragraph may be left out.</summary>
internal sealed class ContainerNode(Node[] children, Node lastParagraph) : Node
{
    public override void Collect(List<StaticRun> runs) => CollectAll(children, runs);

    public override void Write(Filling filling)
    {
        var (before, shownBefore) = (filling.Last, filling.Shows);
        filling.Last = LastBlock.None;
        WriteAll(children, filling);
        if (filling.Last != LastBlock.Paragraph) lastParagraph.Write(filling);
        filling.Last = before;
        filling.Shows |= shownBefore;
    }
}

/// <summary>The text of a block tag: seen only while its block is left standing because its name is unknown.</summary>
internal sealed class MarkerNode(int block, Node written) : Node
{
    public override void Write(Filling filling)
    {
        if (!filling.IsLeft(block)) return;
        written.Write(filling);
        filling.Shows = true;
    }
}

/// <summary><c>{{#each}}</c> and <c>{{#if}}</c>.</summary>
internal sealed class BlockNode(int block, Tag tag, string where) : Node
{
    public Node[] Before { get; init; } = [];
    public Node[] Body { get; init; } = [];
    public Node[] Else { get; init; } = [];
    public Node[] After { get; init; } = [];

    /// <summary>Text that is not a field's stands in the body, or in the part after else.</summary>
    public bool BodyShows { get; init; }
    public bool ElseShows { get; init; }

    /// <summary>Stands between repetitions that would otherwise grow together into one table.</summary>
    public Node? Between { get; init; }

    public override void Collect(List<StaticRun> runs) => CollectAll([.. Before, .. Body, .. Else, .. After], runs);

    public override void Write(Filling filling)
    {
        var value = filling.Find(tag, where);
        if (value is null) { WriteLeft(filling); return; }
        filling.Filled++;
        filling.SetLeft(block, left: false);
        WriteAll(Before, filling);
        if (tag.Kind == TagKind.If) WriteIf(filling, value.IsTrue != tag.Not);
        else if (value is WordList list) WriteEach(filling, list);
        else if (value.IsTrue) throw new WordTemplateException(tag.Written, where, "needs a list, but the data holds something else under that name.");
        else WriteIf(filling, isTrue: false);
        WriteAll(After, filling);
    }

    private void WriteIf(Filling filling, bool isTrue)
    {
        WriteAll(isTrue ? Body : Else, filling);
        filling.Shows |= isTrue ? BodyShows : ElseShows;
    }

    private void WriteEach(Filling filling, WordList list)
    {
        if (list.Items.Count == 0) { WriteIf(filling, isTrue: false); return; }
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (index > 0) Between?.Write(filling);
            filling.Enter(list.Items[index], list);
            WriteAll(Body, filling);
            filling.Leave();
        }
        filling.Shows |= BodyShows;
    }

    private void WriteLeft(Filling filling)
    {
        filling.SetLeft(block, left: true);
        foreach (var part in (Node[][])[Before, Body, Else, After]) WriteAll(part, filling);
        filling.Shows |= BodyShows || ElseShows;
    }
}
