using System.Globalization;
using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// The styles of all documents. Documents that share a style sheet share it here; another one comes in whole under new ids, with its own defaults (fonts,
/// spacing, theme fonts) written into it, so that it looks as it did.
/// </summary>
internal sealed class JoinedStyles
{
    private static readonly string[] References = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink"];
    private readonly JoinedParts _parts;
    private readonly XElement _styles;
    private readonly List<(string Sheet, Mapping Mapping)> _known = [];

    public JoinedStyles(JoinedParts parts)
    {
        _parts = parts;
        _styles = parts.Find("styles") ?? new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
        _known.Add((_styles.ToString(SaveOptions.DisableFormatting) + (parts.Find("theme")?.ToString(SaveOptions.DisableFormatting) ?? ""), Mapping.None));
    }

    public void Save() => _parts.Keep("styles", _styles);

    public Mapping Take(WordPackage next, JoinedLists.Mapping lists)
    {
        var styles = Find(next, "styles");
        var theme = Find(next, "theme");
        var sheet = (styles?.ToString(SaveOptions.DisableFormatting) ?? "") + (theme?.ToString(SaveOptions.DisableFormatting) ?? "");
        if (_known.Find(known => known.Sheet == sheet).Mapping is { } same) return same;
        var mapping = styles is null ? Mapping.None : Bring(styles, ThemeFonts.Of(theme), lists);
        _known.Add((sheet, mapping));
        return mapping;
    }

    private Mapping Bring(XElement styles, ThemeFonts fonts, JoinedLists.Mapping lists)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"_{_known.Count}");
        var own = styles.Elements(W + "style").Where(style => style.Attribute(W + "styleId") is not null).ToList();
        var ids = own.Select(style => (string)style.Attribute(W + "styleId")!).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => id + suffix, StringComparer.Ordinal);
        var usual = own.Where(style => IsOn(style.Attribute(W + "default"))).GroupBy(style => (string?)style.Attribute(W + "type") ?? "paragraph")
            .ToDictionary(group => group.Key, group => ids[(string)group.First().Attribute(W + "styleId")!], StringComparer.Ordinal);
        var mapping = new Mapping(ids, usual.GetValueOrDefault("paragraph"), usual.GetValueOrDefault("table"), fonts);
        foreach (var style in own)
        {
            var isUsual = style.Attribute(W + "default") is not null;
            style.Attribute(W + "default")?.Remove();
            if (isUsual && (string?)style.Attribute(W + "type") == "paragraph") TakeDefaults(style, styles.Element(W + "docDefaults"));
            style.SetAttributeValue(W + "styleId", ids[(string)style.Attribute(W + "styleId")!]);
            style.SetAttributeValue(W + "customStyle", "1");
            if (style.Element(W + "name") is { } name) name.SetAttributeValue(W + "val", name.Val() + suffix);
            style.Elements(W + "aliases").Remove();
            KeepOwn(style);
            mapping.Rename(style);
            lists.Rewrite(style);
            _styles.Add(style);
        }
        return mapping;
    }

    /// <summary>The sheet's defaults lie under its usual paragraph style, where that says nothing itself.</summary>
    private static void TakeDefaults(XElement style, XElement? defaults)
    {
        foreach (var (name, holder) in new[] { ("pPr", "pPrDefault"), ("rPr", "rPrDefault") })
        {
            if (defaults?.Element(W + holder)?.Element(W + name) is not { } given) continue;
            if (style.Element(W + name) is not { } own)
            {
                var copy = new XElement(given);
                var before = style.Elements().LastOrDefault(element => name == "rPr" ? element.Name != W + "tblPr" : element.Name != W + "rPr");
                if (before is null) style.Add(copy);
                else before.AddAfterSelf(copy);
                continue;
            }
            var all = own.Elements().Concat(given.Elements().Where(one => own.Element(one.Name) is null)).OrderBy(one => SchemaOrder.Of(name, one.Name.LocalName)).Select(one => new XElement(one)).ToList();
            own.ReplaceNodes(all);
        }
    }

    private static XElement? Find(WordPackage package, string kind) =>
        Relationships.Of(package.Parts, package.MainPart).FirstOrDefault(arrow => !arrow.IsOutside && arrow.Type.EndsWith("/" + kind, StringComparison.Ordinal) && package.Parts.ContainsKey(arrow.PartName)) is { } arrow
            ? JoinedPackage.Load(package, arrow.PartName) : null;

    private static bool IsOn(XAttribute? attribute) => attribute?.Value is "1" or "true" or "on";

    /// <summary>How the text of a document names its styles from now on.</summary>
    public sealed class Mapping(IReadOnlyDictionary<string, string> ids, string? paragraph, string? table, ThemeFonts fonts)
    {
        public static Mapping None { get; } = new(new Dictionary<string, string>(), null, null, ThemeFonts.None);

        public void Rewrite(XElement story)
        {
            Rename(story);
            if (paragraph is not null) foreach (var one in story.Descendants(W + "p")) Name(one, "pPr", "pStyle", paragraph);
            if (table is not null) foreach (var one in story.Descendants(W + "tbl")) Name(one, "tblPr", "tblStyle", table);
        }

        public void Rename(XElement story)
        {
            fonts.Write(story);
            foreach (var reference in story.Descendants().Where(element => element.Name.Namespace == W && References.Contains(element.Name.LocalName)))
                if (reference.Val() is { } id && ids.TryGetValue(id, out var other)) reference.SetAttributeValue(W + "val", other);
        }

        private static void Name(XElement holder, string properties, string reference, string id)
        {
            if (holder.Element(W + properties) is not { } own) holder.AddFirst(own = new XElement(W + properties));
            if (own.Element(W + reference) is null) own.AddFirst(Of(reference, id));
        }
    }
}
