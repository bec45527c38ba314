namespace ReferralOutlook.Platform.Word;

/// <summary>Compiles a stretch of text with fields in it.</summary>
internal static class FieldText
{
    public static void Add(string source, int start, int end, TextFrame frame, string where, NodeBuilder nodes, Action<Tag, string, string> register)
    {
        var from = start;
        foreach (var match in Visible.TagPattern().EnumerateMatches(source.AsSpan(start, end - start)))
        {
            var at = start + match.Index;
            var written = source.Substring(at, match.Length);
            var tag = Tag.Read(XmlText.Unescape(written[2..^2]));
            nodes.Source(from, at);
            from = at + match.Length;
            if (tag.IsBlock) { nodes.Source(at, from); continue; }   // only where no block can stand: a field code
            register(tag, where, tag.Kind == TagKind.Unreadable ? "unreadable" : "field");
            nodes.Add(new FieldNode(tag, where, frame, new StaticNode(written, LastBlock.None)));
        }
        nodes.Source(from, end);
    }
}
