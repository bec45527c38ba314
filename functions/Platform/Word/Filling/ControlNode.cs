namespace ReferralOutlook.Platform.Word;

/// <summary>What stands around a value inside a control: the paragraph or cell that was there, and its first run's formatting.</summary>
internal sealed record ControlFrame(Node Before, Node After, TextFrame Text)
{
    public static ControlFrame Of(Element control, string level)
    {
        var (source, content) = (control.Source, control.Child("sdtContent")!);
        var prefix = control.Prefix;
        var cell = level == "tc" ? content.Child("tc") : null;
        var paragraph = level == "r" ? null : (cell ?? content).Descendants().FirstOrDefault(below => below.W == "p");
        var run = content.Descendants().FirstOrDefault(below => below.W == "r" && below.Child("t") is not null) ?? content.Descendants().FirstOrDefault(below => below.W == "r");
        var openRun = $"<{prefix}r>{RunProperties(control, run)}<{prefix}t xml:space=\"preserve\">";
        var start = (cell is null ? "" : cell.StartTag + (cell.Child("tcPr") is { } tcPr ? source[tcPr.Start..tcPr.End] : ""))
            + (level == "r" ? "" : (paragraph is { IsClosedAtOnce: false } ? paragraph.StartTag : $"<{prefix}p>") + (paragraph?.Child("pPr") is { } pPr ? source[pPr.Start..pPr.End] : ""));
        var end = (level == "r" ? "" : $"</{prefix}p>") + (cell is null ? "" : $"</{prefix}tc>");
        return new(new StaticNode(start + openRun, LastBlock.None), new StaticNode($"</{prefix}t></{prefix}r>{end}", level == "r" ? LastBlock.None : LastBlock.Paragraph), TextFrame.InRun(prefix, openRun, control.Ancestors().Any(up => up.W == "hyperlink")));
    }

    // While it shows its placeholder, the run has the placeholder's style; what she chose for the text is with the control.
    private static string RunProperties(Element control, Element? run)
    {
        var properties = control.Child("sdtPr")!;
        var shown = properties.Child("showingPlcHdr") is null ? run?.Child("rPr") : properties.Child("rPr");
        if (shown is null) return "";
        var style = shown.Child("rStyle");
        var isPlaceholder = style?.Attribute("val")?.StartsWith("Placeholder", StringComparison.Ordinal) ?? false;
        return isPlaceholder ? control.Source[shown.Start..style!.Start] + control.Source[style.End..shown.End] : control.Source[shown.Start..shown.End];
    }
}

/// <summary>A content control of ours, filled by what its value is.</summary>
internal sealed class ControlNode(Tag tag, string where) : Node
{
    public required Node[] Left { get; init; }
    public required Node[] Start { get; init; }
    public required Node End { get; init; }
    public required Node[] Content { get; init; }
    public required bool HoldsFields { get; init; }
    public required bool IsInline { get; init; }
    public required bool IsCell { get; init; }
    public required bool IsRow { get; init; }
    public required ControlFrame Frame { get; init; }
    public required FieldNode Value { get; init; }
    public required Node[]? Picture { get; init; }
    public required bool IsCheckbox { get; init; }
    public required (string On, string Off) Glyphs { get; init; }

    public override void Collect(List<StaticRun> runs) => CollectAll([.. Start, .. HoldsFields ? Content : Picture ?? [Frame.Before, Frame.After], End], runs);

    public override void Write(Filling filling)
    {
        if (filling.Find(tag, where) is not { } value)
        {
            WriteAll(Left, filling);
            filling.Shows = true;
            return;
        }
        filling.Filled++;
        if (IsCheckbox) WriteCheckbox(filling, value.IsTrue);
        else if (tag.Kind == TagKind.If) WriteIf(filling, value.IsTrue != tag.Not);
        else if (value is WordList list && (HoldsFields || IsRow || tag.Kind == TagKind.Each)) WriteEach(filling, list);
        else if (value is WordValues record) WriteRecord(filling, record);
        else if (value is WordBool truth) WriteIf(filling, truth.Truth);
        else if (Picture is not null && (value is WordImage or WordQr || !value.IsTrue)) WritePicture(filling, value);
        else if (IsRow) throw new WordTemplateException(tag.Written, where, "stands around table rows and needs a list or a yes or no.");
        else if (value is WordList texts && !IsInline && tag.Format is null) WriteTexts(filling, texts.Items);
        else WriteTexts(filling, [value]);
    }

    private void WriteCheckbox(Filling filling, bool isChecked)
    {
        filling.IsChecked = isChecked;
        WriteTexts(filling, [isChecked ? Glyphs.On : Glyphs.Off]);
    }

    private void WriteIf(Filling filling, bool isTrue)
    {
        if (!isTrue) return;
        WriteWith(filling, () => WriteAll(Content, filling));
        filling.Shows = true;
    }

    private void WriteEach(Filling filling, WordList list)
    {
        if (list.Items.Count == 0) return;
        WriteWith(filling, () =>
        {
            foreach (var item in list.Items)
            {
                filling.Enter(item, list);
                WriteAll(Content, filling);
                filling.Leave();
            }
        });
    }

    private void WriteRecord(Filling filling, WordValues record)
    {
        if (!HoldsFields) throw new WordTemplateException(tag.Written, where, "is a record, but no control in it names one of its fields.");
        WriteWith(filling, () =>
        {
            filling.Enter(record, null);
            WriteAll(Content, filling);
            filling.Leave();
        });
    }

    private void WritePicture(Filling filling, WordValue value)
    {
        if (value.IsTrue) WriteWith(filling, () => WriteAll(Picture!, filling));
    }

    private void WriteTexts(Filling filling, IReadOnlyList<WordValue> values)
    {
        if (!IsCell && !values.Any(value => value.IsTrue || value is WordNumber)) return;
        WriteWith(filling, () =>
        {
            foreach (var value in values)
            {
                Frame.Before.Write(filling);
                Value.Write(filling, value);
                Frame.After.Write(filling);
            }
        });
    }

    private void WriteWith(Filling filling, Action content)
    {
        WriteAll(Start, filling);
        content();
        End.Write(filling);
        if (!IsInline) filling.Last = LastBlock.Paragraph;
    }
}

/// <summary>1 or 0 in a checkbox control.</summary>
internal sealed class CheckedNode : Node
{
    public override void Write(Filling filling) => filling.Zip.Write(filling.IsChecked ? "1"u8 : "0"u8);
}
