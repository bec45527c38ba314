namespace ReferralOutlook.Platform.Word;

/// <summary>One arrow from a part to another, or out of the package (ECMA-376 part 2, 6.5).</summary>
internal sealed record Relationship(string Id, string Type, string Target, bool IsOutside, string PartName);

internal static class Relationships
{
    public const string Space = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string TypeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>word/document.xml → word/_rels/document.xml.rels; "" → _rels/.rels.</summary>
    public static string PartFor(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>word/_rels/document.xml.rels → word/document.xml.</summary>
    public static string SourceOf(string relationshipPart) => relationshipPart.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^".rels".Length];

    public static IReadOnlyList<Relationship> Of(IReadOnlyDictionary<string, byte[]> parts, string part)
    {
        if (!parts.TryGetValue(PartFor(part), out var bytes)) return [];
        var root = XmlSource.Parse(XmlSource.Decode(PartFor(part), bytes));
        return [.. root.Children.Where(child => child.Local == "Relationship").Select(child => Read(child, part))];
    }

    /// <summary>Hyperlinks may lead anywhere, since nothing follows them but a click. A template on her own disk is named, never fetched. All else is refused.</summary>
    public static void RefuseOutside(IReadOnlyDictionary<string, byte[]> parts, string relationshipPart)
    {
        var part = SourceOf(relationshipPart);
        foreach (var outside in Of(parts, part).Where(relationship => relationship.IsOutside && !relationship.Type.EndsWith("/hyperlink", StringComparison.Ordinal)))
        {
            var kind = outside.Type[(outside.Type.LastIndexOf('/') + 1)..];
            if (kind == "attachedTemplate" && IsOnThisMachine(outside.Target)) continue;
            throw new WordTemplateException($"The document takes {Named(kind)} from outside itself ({kind} in {part}); put it into the document in Word, or remove it.");
        }
    }

    private static bool IsOnThisMachine(string target) =>
        !target.Contains("://", StringComparison.Ordinal) ? !target.StartsWith(@"\\", StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal)
        : target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) && !target.StartsWith(@"file:///\\", StringComparison.OrdinalIgnoreCase);

    private static string Named(string kind) => kind switch
    {
        "image" => "a picture",
        "attachedTemplate" => "its template",
        "oleObject" or "package" => "an embedded file",
        _ => "a part",
    };

    private static Relationship Read(Element element, string part)
    {
        var target = element.Own("Target") ?? "";
        var outside = IsOutside(element);
        return new(element.Own("Id") ?? "", element.Own("Type") ?? "", target, outside, outside ? "" : Resolve(part, target));
    }

    /// <summary>ECMA-376 part 2, 6.5.3.4 knows Internal, which is the usual, and External; what is neither is not trusted.</summary>
    public static bool IsOutside(Element relationship) => relationship.Own("TargetMode") is { } mode && !mode.Equals("Internal", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = part.Split('/').SkipLast(1).ToList();
        foreach (var step in target.Split('/'))
            if (step == "..") { if (path.Count > 0) path.RemoveAt(path.Count - 1); }
            else if (step is not ("." or "")) path.Add(step);
        return string.Join('/', path);
    }
}
