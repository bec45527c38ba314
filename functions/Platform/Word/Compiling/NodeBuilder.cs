using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>A change to the source that holds wherever that place is copied: cut out, or replaced by a node or text.</summary>
internal readonly record struct Patch(int Start, int End, Node? Node = null, string Text = "");

/// <summary>Gathers the nodes of a stretch of source: copies source as it is, joining what is static.</summary>
internal sealed class NodeBuilder(string source, List<Patch> patches)
{
    private readonly List<Node> _nodes = [];
    private readonly StringBuilder _static = new();
    private LastBlock _last;

    public void Source(int start, int end)
    {
        for (var next = FirstPatch(start); next < patches.Count && patches[next].End <= end; next++)
        {
            var patch = patches[next];
            if (patch.Start < start) continue;
            _static.Append(source, start, patch.Start - start).Append(patch.Text);
            if (patch.Node is not null) Add(patch.Node);
            start = patch.End;
        }
        _static.Append(source, start, end - start);
    }

    public void Text(string text) => _static.Append(text);

    /// <summary>Says what kind of block the source copied last was.</summary>
    public void Ended(LastBlock last)
    {
        if (last != LastBlock.None) _last = last;
    }

    public void Add(Node node)
    {
        Flush();
        _nodes.Add(node);
    }

    public Node[] Done()
    {
        Flush();
        return [.. _nodes];
    }

    private void Flush()
    {
        if (_static.Length > 0) _nodes.Add(new StaticNode(_static.ToString(), _last));
        _static.Clear();
        _last = LastBlock.None;
    }

    private int FirstPatch(int start)
    {
        var (low, high) = (0, patches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (patches[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
