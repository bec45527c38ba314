using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>How the pieces of a control are compiled: as it stands, its content, and any stretch of source with changes.</summary>
internal sealed record ControlPieces(Func<Element, Node[]> Whole, Func<Element, Node[]> Content, Func<int, int, List<Patch>, Node[]> Source);

/// <summary>
/// Content controls (w:sdt) are fields by their tag: <c>provider.name</c>, <c>date | long</c>, or <c>#if name</c>. The control stays in the document with the value in it.
/// A list repeats its content, a truth value keeps or drops it, a record opens it for the names inside.
/// </summary>
internal static class ContentControl
{
    /// <summary>Null when the control is not ours: Word's own (contents, citations, page parts) and those of Google Docs are left alone.</summary>
    public static Tag? TagOf(Element control)
    {
        if (control.W != "sdt" || control.Child("sdtContent") is null || control.Child("sdtPr") is not { } properties) return null;
        if (properties.Children.Exists(child => child.W is "docPartObj" or "docPartList" or "citation" or "bibliography" or "equation" or "group")) return null;
        var written = XmlText.Unescape(properties.Child("tag")?.Attribute("val") ?? "").Trim();
        if (written.StartsWith("{{", StringComparison.Ordinal) && written.EndsWith("}}", StringComparison.Ordinal)) written = written[2..^2];
        if (written.Length == 0 || written.StartsWith("goog_rdk_", StringComparison.Ordinal)) return null;
        return Tag.Read(written) is { Kind: TagKind.Field or TagKind.Each or TagKind.If } tag ? tag with { Written = $"the control {written}" } : null;
    }

    /// <summary>Its content may come several times.</summary>
    public static bool MayRepeat(Element control) => TagOf(control) is { } tag
        && (tag.Kind == TagKind.Each || IsRepeatingSection(control) || control.Child("sdtContent")!.Children.Exists(child => child.W == "tr") || HoldsOurs(control));

    public static Node Compile(Element control, Tag tag, string where, ControlPieces pieces)
    {
        var (properties, content) = (control.Child("sdtPr")!, control.Child("sdtContent")!);
        var level = LevelOf(control, content);
        var picture = content.Descendants().FirstOrDefault(below => below.W == "drawing" && ImageFrame.Blip(below) is not null);
        var frame = ControlFrame.Of(control, level);
        return new ControlNode(tag, where)
        {
            Left = pieces.Whole(control),
            Start = Start(control, properties, content, pieces),
            End = new StaticNode((content.IsClosedAtOnce ? $"</{content.Name}>" : "") + control.Source[content.ContentEnd..control.End], LastBlock.None),
            Content = pieces.Content(content),
            HoldsFields = HoldsOurs(control),
            IsInline = level == "r",
            IsCell = level == "tc",
            IsRow = level == "tr",
            Frame = frame,
            Value = new FieldNode(tag with { Format = tag.Format ?? DateFormat(properties), Kind = TagKind.Field }, where, frame.Text, new StaticNode("", LastBlock.None)),
            Picture = picture is null || HoldsOurs(control) ? null : pieces.Source(content.ContentStart, content.ContentEnd, [new(picture.Start, picture.End, ImageFrame.Compile(picture, tag, where))]),
            IsCheckbox = properties.Children.Exists(child => child.Local == "checkbox"),
            Glyphs = Glyphs(properties, tag, where),
        };
    }

    private static bool HoldsOurs(Element control) => control.Child("sdtContent")!.Descendants().Any(below =>
        TagOf(below) is not null || ImageFrame.TagOf(below) is not null || (below.W == "t" && below.Content.Contains("{{", StringComparison.Ordinal)));

    private static bool IsRepeatingSection(Element control) => control.Child("sdtPr")!.Children.Exists(child => child.Local == "repeatingSection");

    private static string LevelOf(Element control, Element content)
    {
        var first = content.Children.Find(child => child.W is "p" or "tbl" or "tr" or "tc" or "r" or "hyperlink" or "fldSimple" or "ins")?.W
            ?? (control.Parent?.W switch { "tr" => "tc", "tbl" => "tr", "p" or "hyperlink" or "ins" => "r", _ => "p" });
        return first switch { "tr" or "tc" => first, "p" or "tbl" => "p", _ => "r" };
    }

    // Once filled it is no placeholder any more, and a binding would let Word put its own stored text back.
    private static Node[] Start(Element control, Element properties, Element content, ControlPieces pieces)
    {
        var edits = properties.Children.Where(child => child.W is "showingPlcHdr" || child.Local == "dataBinding").Select(child => new Patch(child.Start, child.End)).ToList();
        if (properties.Child("date") is { } date && date.AttributeAt("fullDate") is var (_, end)) edits.Add(new(date.Start + 1 + date.Name.Length, end + 1));
        if (properties.Children.Find(child => child.Local == "checkbox")?.Children.Find(child => child.Local == "checked") is { } mark && mark.AttributeAt("val") is var (from, to)) edits.Add(new(from, to, new CheckedNode()));
        if (content.IsClosedAtOnce) edits.Add(new(content.Start, content.End, Text: $"<{content.Name}>"));
        return pieces.Source(control.Start, content.ContentStart, edits);
    }

    private static string? DateFormat(Element properties)
    {
        var written = properties.Child("date")?.Child("dateFormat")?.Attribute("val");
        return written is null ? null : XmlText.Unescape(written).Replace("am/pm", "tt", StringComparison.OrdinalIgnoreCase);
    }

    private static (string On, string Off) Glyphs(Element properties, Tag tag, string where)
    {
        var box = properties.Children.Find(child => child.Local == "checkbox");
        return (Glyph("checkedState", "\u2612"), Glyph("uncheckedState", "\u2610"));

        string Glyph(string state, string usual)
        {
            if (box?.Children.Find(child => child.Local == state)?.Attribute("val") is not { } hex) return usual;
            return int.TryParse(hex, System.Globalization.NumberStyles.HexNumber, null, out var code) && Rune.TryCreate(code, out var rune) && !Rune.IsControl(rune)
                ? rune.ToString()
                : throw new WordTemplateException(tag.Written, where, "is a checkbox whose mark is no character; choose another mark in Word, under Properties of the control.");
        }
    }
}
