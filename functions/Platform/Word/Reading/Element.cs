namespace ReferralOutlook.Platform.Word;

/// <summary>
/// One element of a part, with the places in the source text where it stands. The source is cut and copied, never written anew,
/// so what is not ours stays as it was, byte for byte.
/// </summary>
internal sealed class Element(string source, string name, string local, string space)
{
    public const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictWordSpace = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public string Source { get; } = source;

    /// <summary>With its prefix, as written.</summary>
    public string Name { get; } = name;
    public string Local { get; } = local;

    /// <summary>The local name when it is WordprocessingML (transitional or strict), else "".</summary>
    public string W { get; } = space is WordSpace or StrictWordSpace ? local : "";
    public bool IsStrict => space == StrictWordSpace;
    public Element? Parent { get; set; }
    public int Index { get; set; }
    public int Start { get; init; }
    public int ContentStart { get; set; }
    public int ContentEnd { get; set; }
    public int End { get; set; }
    public List<Element> Children { get; } = [];

    /// <summary>Paragraphs of the part up to this one; 0 for other elements.</summary>
    public int Number { get; set; }
    public bool IsClosedAtOnce => ContentStart == End;
    public ReadOnlySpan<char> Content => Source.AsSpan(ContentStart, ContentEnd - ContentStart);
    public string StartTag => Source[Start..ContentStart];
    public string EndTag => IsClosedAtOnce ? "" : Source[ContentEnd..End];

    /// <summary>"w:" or whatever this part calls it.</summary>
    public string Prefix => Name[..^Local.Length];

    public Element? Child(string w) => Children.Find(child => child.W == w);

    public IEnumerable<Element> Descendants()
    {
        foreach (var child in Children)
        {
            yield return child;
            foreach (var below in child.Descendants()) yield return below;
        }
    }

    public IEnumerable<Element> Ancestors()
    {
        for (var up = Parent; up is not null; up = up.Parent) yield return up;
    }

    /// <summary>An attribute's value as written (entities unread), by its name without prefix.</summary>
    public string? Attribute(string local) => AttributeAt(local) is var (start, end) ? Source[start..end] : null;

    /// <summary>The value, entities read, of the attribute that has this name and no prefix.</summary>
    public string? Own(string name) => OwnAt(name) is var (start, end) ? XmlText.Unescape(Source[start..end]) : null;

    /// <summary>Where the value of the attribute with this name and no prefix stands; null when there is none.</summary>
    public (int Start, int End)? OwnAt(string name)
    {
        var at = Start + 1 + Name.Length;
        while (XmlSource.NextAttribute(Source, ref at, ContentStart) is { } attribute)
            if (Source.AsSpan(attribute.NameStart, attribute.NameEnd - attribute.NameStart).SequenceEqual(name)) return (attribute.ValueStart, attribute.ValueEnd);
        return null;
    }

    /// <summary>Where the value of an attribute stands; null when there is none.</summary>
    public (int Start, int End)? AttributeAt(string local)
    {
        var at = Start + 1 + Name.Length;
        while (XmlSource.NextAttribute(Source, ref at, ContentStart) is { } attribute)
            if (Source.AsSpan(attribute.NameStart, attribute.NameEnd - attribute.NameStart) is var written
                && (written.SequenceEqual(local) || (written.EndsWith(local) && written[^(local.Length + 1)] == ':')))
                return (attribute.ValueStart, attribute.ValueEnd);
        return null;
    }
}
