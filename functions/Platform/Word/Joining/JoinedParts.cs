using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ReferralOutlook.Platform.Word;

/// <summary>The parts of the joined document with their kinds and arrows. Parts with the same content and no arrows of their own are kept once.</summary>
internal sealed class JoinedParts
{
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Arrows = Relationships.Space;
    private readonly SortedDictionary<string, byte[]> _parts;
    private readonly Dictionary<string, XElement> _arrows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Target), string> _links = [];
    private readonly XElement _types;
    private readonly string _main;
    private int _number;

    public JoinedParts(WordPackage first)
    {
        _parts = new(first.Parts, StringComparer.OrdinalIgnoreCase);
        _main = first.MainPart;
        _types = JoinedPackage.Load(first, WordPackage.ContentTypes);
        foreach (var (name, content) in first.Parts.Where(part => part.Key.Contains("/media/", StringComparison.OrdinalIgnoreCase))) _known[KeyOf(TypeOf(first, name), content)] = name;
    }

    public string Main => _main;

    public IReadOnlyList<Relationship> RelationsOf(string part)
    {
        SaveArrows();
        return Relationships.Of(_parts, part);
    }

    /// <summary>A part that the main part points to by kind (styles, numbering), or null.</summary>
    public XElement? Find(string kind) => NameOf(kind) is { } name ? Read(name) : null;

    public XElement Read(string name) => XElement.Parse(XmlSource.Decode(name, _parts[name]), LoadOptions.PreserveWhitespace);

    /// <summary>Saves the one part of its kind, made when it is not there.</summary>
    public void Keep(string kind, XElement content)
    {
        var name = NameOf(kind);
        if (name is null)
        {
            name = Beside($"{kind}.xml");
            AddType(name, $"{WordTypes}{kind}+xml");
            Point(_main, kind, name);
        }
        Set(name, content);
    }

    public void Set(string name, XElement content) => _parts[name] = JoinedPackage.Save(content);

    public void Change(string name, Action<XElement> change)
    {
        var story = Read(name);
        change(story);
        Set(name, story);
    }

    /// <summary>Adds a part under a name of its own; the same content and kind without arrows is added once.</summary>
    public string Add(string like, string contentType, byte[] content, bool mayBeShared)
    {
        var key = mayBeShared ? KeyOf(contentType, content) : null;
        if (key is not null && _known.TryGetValue(key, out var same)) return same;
        var dot = like.LastIndexOf('.');
        string name;
        do name = string.Create(CultureInfo.InvariantCulture, $"{like[..dot].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}{++_number + 100}{like[dot..]}");
        while (_parts.ContainsKey(name));
        _parts[name] = content;
        AddType(name, contentType);
        if (key is not null) _known[key] = name;
        return name;
    }

    private static string KeyOf(string contentType, byte[] content) => contentType + Convert.ToHexString(SHA256.HashData(content));

    /// <summary>An arrow from a part, with a new id; the main part's arrows to the same part are one.</summary>
    public string Point(string from, string kind, string target, bool isOutside = false)
    {
        var type = kind.Contains("://", StringComparison.Ordinal) ? kind : $"{Relationships.TypeSpace}/{kind}";
        if (from == _main && _links.TryGetValue((type, target), out var known)) return known;
        if (!_arrows.TryGetValue(from, out var arrows))
        {
            var name = Relationships.PartFor(from);
            _arrows[from] = arrows = _parts.ContainsKey(name) ? Read(name) : new XElement(Arrows + "Relationships");
        }
        var id = string.Create(CultureInfo.InvariantCulture, $"j{++_number}");
        var arrow = new XElement(Arrows + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", isOutside ? target : "/" + target));
        if (isOutside) arrow.Add(new XAttribute("TargetMode", "External"));
        arrows.Add(arrow);
        if (from == _main) _links[(type, target)] = id;
        return id;
    }

    public string Beside(string name) => _main[..(_main.LastIndexOf('/') + 1)] + name;

    public void Retitle(string title)
    {
        var core = Relationships.Of(_parts, "").FirstOrDefault(arrow => arrow.Type.EndsWith("/core-properties", StringComparison.Ordinal));
        if (core is null || !_parts.ContainsKey(core.PartName)) return;
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        Change(core.PartName, properties => properties.SetElementValue(dc + "title", title));
    }

    public byte[] ToBytes()
    {
        SaveArrows();
        Set(WordPackage.ContentTypes, _types);
        var zip = new PackageWriter();
        foreach (var name in _parts.Keys.OrderBy(name => name == WordPackage.ContentTypes ? 0 : 1)) zip.Copy(ZipEntry.Of(name, _parts[name]), Encoding.UTF8.GetBytes(name));
        return zip.ToArray();
    }

    /// <summary>Prefixes that attributes of the text may name (mc:Choice Requires) are known at the root.</summary>
    public static void Declare(XElement root, XAttribute declaration)
    {
        if (root.Attribute(declaration.Name) is null) root.Add(new XAttribute(declaration));
    }

    /// <summary>What older readers may pass over in one document they may pass over in the whole.</summary>
    public static void Ignore(XElement root, XElement added)
    {
        if ((string?)added.Attribute(Wml.Compatibility + "Ignorable") is not { } more) return;
        var present = ((string?)root.Attribute(Wml.Compatibility + "Ignorable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = present.Union(more.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(prefix => root.GetNamespaceOfPrefix(prefix) is not null));
        root.SetAttributeValue(Wml.Compatibility + "Ignorable", string.Join(' ', all));
    }

    public static string TypeOf(WordPackage package, string part)
    {
        var types = JoinedPackage.Load(package, WordPackage.ContentTypes);
        return (string?)types.Elements(Types + "Override").FirstOrDefault(type => string.Equals((string?)type.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")
            ?? (string?)types.Elements(Types + "Default").FirstOrDefault(type => part.EndsWith("." + (string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType") ?? "application/octet-stream";
    }

    private void AddType(string name, string contentType) => _types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", contentType)));

    private string? NameOf(string kind) => RelationsOf(_main).FirstOrDefault(arrow => !arrow.IsOutside && arrow.Type.EndsWith("/" + kind, StringComparison.Ordinal) && _parts.ContainsKey(arrow.PartName))?.PartName;

    private void SaveArrows()
    {
        foreach (var (from, arrows) in _arrows) Set(Relationships.PartFor(from), arrows);
    }
}
