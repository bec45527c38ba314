using System.Globalization;
using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>The list definitions of all documents (ECMA-376 part 1, 17.9). Each document's numbered lists start at their own number.</summary>
internal sealed class JoinedLists
{
    private readonly JoinedParts _parts;
    private readonly XElement _numbering;
    private readonly Dictionary<string, Dictionary<string, string>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bullets = new(StringComparer.Ordinal);
    private int _definition;
    private int _list;

    public JoinedLists(JoinedParts parts)
    {
        _parts = parts;
        _numbering = parts.Find("numbering") ?? new XElement(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
        _definition = Highest("abstractNum", "abstractNumId");
        _list = Highest("num", "numId");
        _definitions[_numbering.ToString(SaveOptions.DisableFormatting)] = _numbering.Elements(W + "abstractNum").Select(one => (string)one.Attribute(W + "abstractNumId")!).ToDictionary(id => id, id => id, StringComparer.Ordinal);
    }

    public void Save()
    {
        if (!_numbering.HasElements) return;
        // The schema wants pictures first, then definitions, then lists.
        var all = _numbering.Elements().OrderBy(one => one.Name.LocalName switch { "numPicBullet" => 0, "abstractNum" => 1, "num" => 2, _ => 3 }).ToList();
        _numbering.ReplaceNodes(all);
        _parts.Keep("numbering", _numbering);
    }

    public Mapping Take(WordPackage next)
    {
        var arrow = Relationships.Of(next.Parts, next.MainPart).FirstOrDefault(one => one.Type.EndsWith("/numbering", StringComparison.Ordinal) && next.Parts.ContainsKey(one.PartName));
        if (arrow is null) return new Mapping(this, null, new Dictionary<string, string>(), "");
        var numbering = JoinedPackage.Load(next, arrow.PartName);
        var sheet = numbering.ToString(SaveOptions.DisableFormatting);
        if (!_definitions.TryGetValue(sheet, out var ids)) _definitions[sheet] = ids = Bring(numbering);
        return new Mapping(this, numbering, ids, sheet);
    }

    private Dictionary<string, string> Bring(XElement numbering)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in numbering.Elements(W + "abstractNum"))
        {
            var copy = new XElement(definition);
            var id = (++_definition).ToString(CultureInfo.InvariantCulture);
            ids[(string)definition.Attribute(W + "abstractNumId")!] = id;
            copy.SetAttributeValue(W + "abstractNumId", id);
            copy.Elements().Where(one => one.Name == W + "nsid" || one.Name == W + "tmpl" || one.Name == W + "styleLink" || one.Name == W + "numStyleLink").Remove();
            KeepOwn(copy);
            copy.Descendants(W + "pStyle").Remove();
            copy.Descendants(W + "lvlPicBulletId").Remove();
            _numbering.Add(copy);
        }
        return ids;
    }

    /// <summary>A list for one document. Lists that only have bullets are shared.</summary>
    private string? List(XElement? numbering, IReadOnlyDictionary<string, string> definitions, string sheet, string id)
    {
        var list = numbering?.Elements(W + "num").FirstOrDefault(one => (string?)one.Attribute(W + "numId") == id);
        var definition = list?.Element(W + "abstractNumId")?.Val();
        if (list is null || definition is null || !definitions.TryGetValue(definition, out var joined)) return null;
        var levels = numbering!.Elements(W + "abstractNum").First(one => (string?)one.Attribute(W + "abstractNumId") == definition).Elements(W + "lvl").ToList();
        var isBullets = levels.TrueForAll(level => level.Element(W + "numFmt")?.Val() is "bullet" or "none");
        if (isBullets && _bullets.TryGetValue($"{id}\n{sheet}", out var known)) return known;
        var copy = new XElement(list);
        var number = (++_list).ToString(CultureInfo.InvariantCulture);
        copy.SetAttributeValue(W + "numId", number);
        copy.Element(W + "abstractNumId")!.SetAttributeValue(W + "val", joined);
        if (isBullets) _bullets[$"{id}\n{sheet}"] = number;
        else Restart(copy, levels);
        _numbering.Add(copy);
        return number;
    }

    private static void Restart(XElement list, List<XElement> levels)
    {
        foreach (var level in levels)
        {
            var number = (string?)level.Attribute(W + "ilvl") ?? "0";
            if (list.Elements(W + "lvlOverride").Any(one => (string?)one.Attribute(W + "ilvl") == number)) continue;
            list.Add(new XElement(W + "lvlOverride", new XAttribute(W + "ilvl", number), Of("startOverride", level.Element(W + "start")?.Val() ?? "1")));
        }
    }

    private int Highest(string element, string id) =>
        _numbering.Elements(W + element).Select(one => int.TryParse((string?)one.Attribute(W + id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();

    /// <summary>How one document names its lists from now on.</summary>
    public sealed class Mapping(JoinedLists lists, XElement? numbering, IReadOnlyDictionary<string, string> definitions, string sheet)
    {
        private readonly Dictionary<string, string?> _lists = new(StringComparer.Ordinal);

        public void Rewrite(XElement story)
        {
            foreach (var reference in story.Descendants(W + "numId").Where(one => one.Parent?.Name == W + "numPr"))
            {
                if (reference.Val() is not { } id || id == "0") continue;
                if (!_lists.TryGetValue(id, out var number)) _lists[id] = number = lists.List(numbering, definitions, sheet, id);
                reference.SetAttributeValue(W + "val", number ?? "0");
            }
        }
    }
}
