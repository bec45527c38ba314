using System.Globalization;

namespace ReferralOutlook.Platform.Word;

/// <summary>A picture in the template whose alternative text (or title, or name) is a field: the frame for the real one, which is fitted into it.</summary>
internal static class ImageFrame
{
    public static Tag? TagOf(Element drawing)
    {
        if (drawing.W != "drawing" || drawing.Children is not [var holder, ..] || holder.Children.Find(child => child.Local == "docPr") is not { } properties) return null;
        return (Blip(drawing) is null ? [] : (string[])["descr", "title", "name"]).Select(properties.Attribute).Select(Read).FirstOrDefault(tag => tag is not null);
    }

    public static Element? Blip(Element drawing) => drawing.Descendants().FirstOrDefault(below => below.Local == "blip" && below.AttributeAt("embed") is not null);

    public static ImageFrameNode Compile(Element drawing, Tag tag, string where)
    {
        var (blip, extent) = (Blip(drawing)!, drawing.Descendants().FirstOrDefault(below => below.Local == "extent" && below.AttributeAt("cx") is not null));
        if (extent is null) throw new WordTemplateException(tag.Written, where, "stands on a picture without a size.");
        var edits = new List<Patch> { At(blip, "embed", picture => picture.Relationship) };
        foreach (var sized in drawing.Descendants().Where(below => below == extent || (below.Local == "ext" && below.Parent?.Local == "xfrm" && below.AttributeAt("cx") is not null)))
            edits.AddRange([At(sized, "cx", picture => Number(picture.Width)), At(sized, "cy", picture => Number(picture.Height))]);
        edits.AddRange(blip.Children.Where(child => child.Local == "extLst").Select(child => new Patch(child.Start, child.End)));   // a vector twin of the old picture
        edits.AddRange(blip.Parent!.Children.Where(child => child.Local == "srcRect").Select(child => new Patch(child.Start, child.End)));
        var properties = drawing.Children[0].Children.Find(child => child.Local == "docPr")!;
        edits.AddRange(((string[])["descr", "title", "name"]).Where(name => Read(properties.Attribute(name)) is not null).Select(name => At(properties, name, picture => XmlText.Escape(picture.Description ?? tag.Path))));
        edits.Add(At(properties, "id", null));
        var filled = new NodeBuilder(drawing.Source, [.. edits.OrderBy(edit => edit.Start)]);
        filled.Source(drawing.Start, drawing.End);
        return new ImageFrameNode(tag, where, (Number(extent, "cx"), Number(extent, "cy")), filled.Done(), new StaticNode(drawing.Source[drawing.Start..drawing.End], LastBlock.None)) { Old = new OldPicture(blip.Attribute("embed")!) };
    }

    private static Tag? Read(string? written)
    {
        var text = XmlText.Unescape(written ?? "").Trim();
        return text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && Tag.Read(text[2..^2]) is { Kind: TagKind.Field } tag ? tag : null;
    }

    private static Patch At(Element element, string attribute, Func<Picture, string>? text) =>
        element.AttributeAt(attribute) is var (start, end) ? new(start, end, text is null ? new DrawingIdNode() : new PictureNode(text)) : new(element.Start, element.Start);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
    private static long Number(Element element, string attribute) => long.TryParse(element.Attribute(attribute), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 914_400;
}

/// <summary>The picture that stands in a frame of the template. With <see cref="Media"/> set nothing else uses it, and it is only in a document whose frame was left.</summary>
internal sealed class OldPicture(string relationship)
{
    public string Relationship { get; } = relationship;
    public ZipEntry? Media { get; set; }
}

/// <summary>The picture that is being put into a frame.</summary>
internal sealed record Picture(string Relationship, long Width, long Height, string? Description);

internal sealed class PictureNode(Func<Picture, string> text) : Node
{
    public override void Write(Filling filling) => filling.Zip.Write(text(filling.Picture!));
}

internal sealed class ImageFrameNode(Tag tag, string where, (long Width, long Height) frame, Node[] filled, Node left) : Node
{
    public required OldPicture Old { get; init; }

    public override void Collect(List<StaticRun> runs) => CollectAll(filled, runs);

    public override void Write(Filling filling)
    {
        if (filling.Find(tag, where) is not { } value)
        {
            left.Write(filling);
            filling.Images.Keep(Old);
            filling.Shows = true;
        }
        else WriteIn(filling, value);
    }

    public void WriteIn(Filling filling, WordValue value)
    {
        filling.Filled++;
        var image = value switch
        {
            WordImage picture => picture,
            WordQr qr => qr.ImageAt(tag, where),
            _ when !value.IsTrue => null,
            _ => throw new WordTemplateException(tag.Written, where, "needs a picture or a QR code, but the data holds something else under that name."),
        };
        if (image is null) return;
        var (width, height) = PackageImages.Fit(image, frame);
        filling.Picture = new(filling.Images.Embed(image), width, height, image.Description);
        WriteAll(filled, filling);
        filling.Shows = true;
    }
}
