using System.Text.RegularExpressions;

namespace ReferralOutlook.Platform.Word;

/// <summary>Compiles parts whose fields are plain text: document properties, chart labels, and the addresses of links.</summary>
internal static partial class PlainCompiler
{
    /// <summary>Null when no element's text holds a field.</summary>
    public static Node[]? Compile(string part, string source, List<WordField> fields)
    {
        if (!source.Contains("{{", StringComparison.Ordinal)) return null;
        var nodes = new NodeBuilder(source, []);
        var at = 0;
        foreach (var leaf in XmlSource.Parse(source).Descendants().Where(element => element.Children.Count == 0 && element.Content.Contains("{{", StringComparison.Ordinal)))
        {
            nodes.Source(at, leaf.ContentStart);
            foreach (var node in PlainText.Compile(leaf, Place.Of(leaf, part), fields)) nodes.Add(node);
            at = leaf.ContentEnd;
        }
        nodes.Source(at, source.Length);
        return at == 0 ? null : nodes.Done();
    }

    /// <summary>Link addresses hold <c>{{field}}</c>, or what Word makes of it: %7B%7Bfield%7D%7D. What follows the root's start tag; null when no address does.</summary>
    public static Node[]? CompileAddresses(string part, string source, List<WordField> fields)
    {
        var nodes = new NodeBuilder(source, []);
        var root = XmlSource.Parse(source);
        var at = root.ContentStart;
        foreach (var relationship in root.Children.Where(Relationships.IsOutside))
        {
            if (relationship.OwnAt("Target") is not var (start, end)) continue;
            foreach (var match in AddressTag().EnumerateMatches(source.AsSpan(start, end - start)))
            {
                nodes.Source(at, start + match.Index);
                at = start + match.Index + match.Length;
                var written = source[(at - match.Length)..at];
                var plain = Uri.UnescapeDataString(XmlText.Unescape(written));
                var tag = Tag.Read(plain[2..^2]);
                var where = $"a link address ({part})";
                fields.Add(new(tag.Path, tag.Format, tag.Kind == TagKind.Field ? "field" : "unreadable", null, where));
                nodes.Add(new FieldNode(tag.IsBlock ? tag with { Kind = TagKind.Unreadable } : tag, where, TextFrame.Plain, new StaticNode(written, LastBlock.None)));
            }
        }
        if (at == root.ContentStart) return null;
        nodes.Source(at, source.Length);
        return nodes.Done();
    }

    [GeneratedRegex(@"(?:\{|%7[Bb]){2}[^{}]{1,200}?(?:\}|%7[Dd]){2}", RegexOptions.NonBacktracking)]
    private static partial Regex AddressTag();
}
