using System.Globalization;
using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>Footnotes and endnotes of all documents in one part each; their numbers in the text follow Word's own count.</summary>
internal sealed class JoinedNotes(JoinedParts parts, WordPackage from, PartCopy copy)
{
    /// <param name="bring">What all text of the document goes through.</param>
    public void Take(XElement document, Action<XElement> bring)
    {
        Take(document, "footnotes", "footnote", bring);
        Take(document, "endnotes", "endnote", bring);
    }

    private void Take(XElement document, string kind, string note, Action<XElement> bring)
    {
        var references = document.Descendants(W + (note + "Reference")).ToList();
        var arrow = Relationships.Of(from.Parts, from.MainPart).FirstOrDefault(one => one.Type.EndsWith("/" + kind, StringComparison.Ordinal) && from.Parts.ContainsKey(one.PartName));
        if (references.Count == 0 || arrow is null) return;
        var own = JoinedPackage.Load(from, arrow.PartName);
        var all = parts.Find(kind);
        if (all is null)
        {
            all = new XElement(own);
            all.Elements().Where(one => one.Attribute(W + "type") is null).Remove();
            parts.Keep(kind, all);
        }
        var target = parts.RelationsOf(parts.Main).First(one => one.Type.EndsWith("/" + kind, StringComparison.Ordinal)).PartName;
        var next = all.Elements(W + note).Select(one => (int?)one.Attribute(W + "id") ?? 0).DefaultIfEmpty().Max();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var added = own.Elements(W + note).Where(one => one.Attribute(W + "type") is null).ToList();
        foreach (var one in added)
        {
            var id = (++next).ToString(CultureInfo.InvariantCulture);
            ids[(string?)one.Attribute(W + "id") ?? ""] = id;
            one.SetAttributeValue(W + "id", id);
            bring(one);
            copy.Repoint(one, arrow.PartName, target, _ => { });
        }
        all.Add(added);
        parts.Keep(kind, all);
        foreach (var reference in references.Where(one => ids.ContainsKey((string?)one.Attribute(W + "id") ?? ""))) reference.SetAttributeValue(W + "id", ids[(string)reference.Attribute(W + "id")!]);
    }
}
