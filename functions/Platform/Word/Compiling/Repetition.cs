namespace ReferralOutlook.Platform.Word;

/// <summary>What must not come twice when a piece is repeated: ids of paragraphs, controls, bookmarks and drawings.</summary>
internal static class Repetition
{
    public static List<Patch> Patches(Element root, IReadOnlyList<Block> blocks)
    {
        var patches = new Dictionary<int, Patch>();
        foreach (var block in blocks.Where(block => block.Open.Tag.Kind == TagKind.Each))
            foreach (var child in block.Container.Children[block.BodyFrom..(block.BodyTo + 1)]) AddBelow(child, patches);
        foreach (var control in root.Descendants().Where(control => control.W == "sdt" && ContentControl.MayRepeat(control)))
            foreach (var child in control.Child("sdtContent")!.Children) AddBelow(child, patches);
        return [.. patches.Values.OrderBy(patch => patch.Start)];
    }

    private static void AddBelow(Element piece, Dictionary<int, Patch> patches)
    {
        var all = piece.Descendants().Prepend(piece).ToList();
        var bookmarks = all.Where(element => element.W == "bookmarkEnd").Select(end => end.Attribute("id")).ToHashSet();
        foreach (var element in all)
        {
            if (element.W is "p" or "tr") foreach (var id in (string[])["paraId", "textId"]) Cut(element, id, patches);
            else if (element.W == "id" && element.Parent?.W == "sdtPr") Put(new(element.Start, element.End), patches);
            else if (element.W is "bookmarkStart" && bookmarks.Contains(element.Attribute("id"))) Put(new(element.Start, element.End), patches);
            else if (element.W is "bookmarkEnd" && all.Exists(start => start.W == "bookmarkStart" && start.Attribute("id") == element.Attribute("id"))) Put(new(element.Start, element.End), patches);
            else if (element.Local == "docPr" && element.AttributeAt("id") is var (start, end)) Put(new(start, end, new DrawingIdNode()), patches);
        }
    }

    private static void Cut(Element element, string attribute, Dictionary<int, Patch> patches)
    {
        if (element.AttributeAt(attribute) is not var (_, end)) return;
        var start = element.Source.LastIndexOf(attribute, end, StringComparison.Ordinal);
        while (!char.IsWhiteSpace(element.Source[start])) start--;
        Put(new(start, end + 1), patches);
    }

    private static void Put(Patch patch, Dictionary<int, Patch> patches) => patches[patch.Start] = patch;
}

/// <summary>A number that no other drawing of the document has.</summary>
internal sealed class DrawingIdNode : Node
{
    public override void Write(Filling filling) => filling.Zip.Write(filling.Images.NextDrawing().ToString(System.Globalization.CultureInfo.InvariantCulture));
}
