namespace ReferralOutlook.Platform.Word;

/// <summary>A field: text, number, date, link, picture or QR code in the formatting that its tag has; unknown, it stands as it was written.</summary>
internal sealed class FieldNode(Tag tag, string where, TextFrame frame, Node left) : Node
{
    public Tag Tag => tag;

    /// <summary>The items when the value is a list of texts that no format joins to one.</summary>
    public IReadOnlyList<WordValue>? ItemsFrom(Filling filling) =>
        tag.Format is null && frame.IsRun && filling.Find(tag, where) is WordList list && !list.Items.Any(item => item is WordValues or WordList) ? list.Items : null;

    public override void Write(Filling filling)
    {
        var value = filling.Item ?? (tag.Kind == TagKind.Unreadable ? filling.Unknown(tag, where) : filling.Find(tag, where));
        if (value is null)
        {
            left.Write(filling);
            filling.Shows = true;
            return;
        }
        filling.Filled++;
        Write(filling, value);
    }

    public void Write(Filling filling, WordValue value)
    {
        switch (value)
        {
            case WordString text when tag.Format is null:
                filling.WriteText(text.Text, frame);
                break;
            case WordLink link when frame.IsRun && !frame.InLink:
                WriteLink(filling, link);
                break;
            case WordImage or WordQr when frame.IsRun:
                filling.Images.WriteInline(filling, value is WordQr qr ? qr.ImageAt(tag, where) : (WordImage)value, frame, ValueText.Size(tag, where));
                break;
            default:
                filling.WriteText(ValueText.Of(value, tag, where, filling.Culture), frame);
                break;
        }
    }

    private void WriteLink(Filling filling, WordLink link)
    {
        if (link.Text.Length == 0) return;
        filling.Zip.Write(frame.CloseRun);
        var id = filling.Images.Link(ValueText.Address(link, tag, where));
        filling.Zip.Write($"<{frame.Prefix}hyperlink xmlns:r=\"{Relationships.TypeSpace}\" r:id=\"{id}\">");
        filling.Zip.Write(frame.OpenRun);
        filling.WriteText(link.Text, frame);
        filling.Zip.Write(frame.CloseRun);
        filling.Zip.Write($"</{frame.Prefix}hyperlink>");
        filling.Zip.Write(frame.OpenRun);
    }
}
