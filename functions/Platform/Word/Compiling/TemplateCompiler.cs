using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>Sorts the parts of a package into those that are copied and those that are filled.</summary>
internal sealed class TemplateCompiler
{
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly HashSet<string> _released = new(StringComparer.OrdinalIgnoreCase);
    private List<string>? _targets;
    private static readonly string[] Stories = ["header", "footer", "footnotes", "endnotes"];

    public TemplateCompiler(WordPackage package)
    {
        var stories = Relationships.Of(package.Parts, package.MainPart)
            .Where(relationship => !relationship.IsOutside && Stories.Any(story => relationship.Type.EndsWith("/" + story, StringComparison.Ordinal)))
            .Select(relationship => relationship.PartName).Prepend(package.MainPart).Distinct(StringComparer.OrdinalIgnoreCase).Where(package.Parts.ContainsKey).ToList();
        AddedNames = UnusedNames(package);
        foreach (var story in stories) AddStory(package, story);
        foreach (var (name, bytes) in package.Parts.Where(part => !stories.Contains(part.Key, StringComparer.OrdinalIgnoreCase)))
            if (!IsRelationshipsOf(stories, name) && !_released.Contains(name)) AddOther(name, bytes);
        LastDrawing = Math.Max(LastDrawing, 1_000);
    }

    public List<ZipEntry> Fixed { get; } = [];
    public List<CompiledPart> Parts { get; } = [];
    public List<WordField> Fields { get; } = [];
    public List<WordLeftover> Leftovers { get; } = [];
    public int LastDrawing { get; private set; }
    public bool IsStrict { get; private set; }

    /// <summary>How relationships and pictures that are added begin; nothing in the template begins so.</summary>
    public string AddedNames { get; }

    private void AddStory(WordPackage package, string name)
    {
        var source = XmlSource.Decode(name, package.Parts[name]);
        var root = XmlSource.Parse(source);
        IsStrict |= root.IsStrict;
        foreach (var drawing in root.Descendants().Where(element => element.Local == "docPr"))
            if (int.TryParse(drawing.Attribute("id"), CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2) LastDrawing = Math.Max(LastDrawing, id);
        var relationships = Relationships.PartFor(name);
        package.Parts.TryGetValue(relationships, out var links);
        var pictures = new List<OldPicture>();
        var nodes = PartCompiler.Compile(name, source, new(Fields, pictures, Leftovers));
        foreach (var picture in pictures) links = Release(package, name, source, picture, links!);
        var addresses = links is null ? null : PlainCompiler.CompileAddresses(relationships, XmlSource.Decode(relationships, links), Fields);
        if (nodes is null && addresses is null)
        {
            Fixed.Add(ZipEntry.Of(name, package.Parts[name]));
            if (links is not null) Fixed.Add(ZipEntry.Of(relationships, links));
        }
        else Parts.Add(new CompiledPart(name, nodes ?? [new StaticNode(source, LastBlock.None)], relationships, links, addresses));
    }

    // A picture used by its frame alone leaves with it, so that a document does not carry the placeholder as well.
    private byte[] Release(WordPackage package, string name, string source, OldPicture picture, byte[] links)
    {
        _targets ??= [.. package.Parts.Keys.Where(part => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(part => Relationships.Of(package.Parts, Relationships.SourceOf(part))).Select(relationship => relationship.PartName)];
        var target = Relationships.Of(package.Parts, name).FirstOrDefault(relationship => relationship.Id == picture.Relationship && !relationship.IsOutside)?.PartName;
        var isShared = target is null || !package.Parts.ContainsKey(target) || _targets.Count(known => string.Equals(known, target, StringComparison.OrdinalIgnoreCase)) != 1
            || source.Split($"\"{picture.Relationship}\"").Length != 2;
        if (isShared) return links;
        picture.Media = ZipEntry.Of(target!, package.Parts[target!]);
        _released.Add(target!);
        var written = XmlSource.Decode(name, links);
        var element = XmlSource.Parse(written).Children.First(child => child.Own("Id") == picture.Relationship);
        return Encoding.UTF8.GetBytes(written.Remove(element.Start, element.End - element.Start));
    }

    private void AddOther(string name, byte[] bytes)
    {
        if (name == WordPackage.ContentTypes) { Fixed.Insert(0, ZipEntry.Of(name, ContentTypes(bytes))); return; }
        if (string.Equals(name, "docProps/core.xml", StringComparison.OrdinalIgnoreCase)) Leftovers.AddRange(Word.Leftovers.InProperties(XmlSource.Parse(XmlSource.Decode(name, bytes)), name));
        var hasText = name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/charts/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/diagrams/", StringComparison.OrdinalIgnoreCase);
        var nodes = hasText && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? PlainCompiler.Compile(name, XmlSource.Decode(name, bytes), Fields) : null;
        if (nodes is null) Fixed.Add(ZipEntry.Of(name, bytes));
        else Parts.Add(new CompiledPart(name, nodes, Relationships.PartFor(name), null, null));
    }

    private static bool IsRelationshipsOf(List<string> stories, string name) =>
        stories.Exists(story => string.Equals(Relationships.PartFor(story), name, StringComparison.OrdinalIgnoreCase));

    // Pictures may be added, so their types must be declared; and a template of templates (.dotx) becomes a document.
    private static byte[] ContentTypes(byte[] bytes)
    {
        var source = XmlSource.Decode(WordPackage.ContentTypes, bytes).Replace(TypePrefix + "template.main+xml", TypePrefix + "document.main+xml", StringComparison.Ordinal);
        var root = XmlSource.Parse(source);
        var known = root.Children.Where(child => child.Local == "Default").Select(child => child.Attribute("Extension")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = string.Concat(((string[])["png", "jpeg", "gif"]).Where(extension => !known.Contains(extension))
            .Select(extension => $"<{root.Name[..^root.Local.Length]}Default Extension=\"{extension}\" ContentType=\"image/{extension}\"/>"));
        return Encoding.UTF8.GetBytes(source.Insert(root.ContentStart, added));
    }

    private static string UnusedNames(WordPackage package)
    {
        var name = "filled";
        while (package.Parts.Any(part => part.Key.Contains("media/" + name, StringComparison.OrdinalIgnoreCase)
            || (part.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && Encoding.UTF8.GetString(part.Value).Contains($"\"{name}", StringComparison.OrdinalIgnoreCase)))) name += "_";
        return name;
    }
}
