using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>Brings over what a document's text points to: headers, footers, pictures, charts and links, with what those point to in turn.</summary>
internal sealed class PartCopy(WordPackage from, JoinedParts to)
{
    private readonly Dictionary<string, string> _copied = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives every relationship id in the text its id in the joined document.</summary>
    /// <param name="story">What a header or footer goes through before it is kept.</param>
    public void Bring(XElement text, string part, Action<XElement> story) => Repoint(text, part, to.Main, story);

    /// <summary>Copies a text part of its own (notes) and gives its new name.</summary>
    public string Text(string part, Action<XElement> story)
    {
        if (_copied.TryGetValue(part, out var done)) return done;
        var content = JoinedPackage.Load(from, part);
        story(content);
        var arrows = Relationships.Of(from.Parts, part);
        var name = to.Add(part, JoinedParts.TypeOf(from, part), arrows.Count == 0 ? JoinedPackage.Save(content) : [], mayBeShared: arrows.Count == 0);
        _copied[part] = name;
        if (arrows.Count == 0) return name;
        Repoint(content, part, name, story);
        to.Set(name, content);
        return name;
    }

    public void Repoint(XElement text, string part, string target, Action<XElement> story)
    {
        var arrows = Relationships.Of(from.Parts, part).ToDictionary(arrow => arrow.Id, StringComparer.Ordinal);
        if (arrows.Count == 0) return;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in text.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.Namespace == R).ToList())
        {
            if (!arrows.TryGetValue(attribute.Value, out var arrow)) continue;
            if (!ids.TryGetValue(arrow.Id, out var id)) ids[arrow.Id] = id = Point(arrow, target, story);
            attribute.Value = id;
        }
    }

    private string Point(Relationship arrow, string target, Action<XElement> story)
    {
        if (arrow.IsOutside) return to.Point(target, arrow.Type, arrow.Target, isOutside: true);
        if (!from.Parts.ContainsKey(arrow.PartName)) throw new WordTemplateException("The document is damaged: it points to a part that is not there.");
        var isStory = arrow.Type.EndsWith("/header", StringComparison.Ordinal) || arrow.Type.EndsWith("/footer", StringComparison.Ordinal);
        return to.Point(target, arrow.Type, isStory ? Text(arrow.PartName, story) : Whole(arrow.PartName));
    }

    /// <summary>A part as it is; what it points to keeps the ids, so that its own text need not change.</summary>
    private string Whole(string part)
    {
        if (_copied.TryGetValue(part, out var done)) return done;
        var arrows = Relationships.Of(from.Parts, part);
        if (arrows.Count == 0) return _copied[part] = to.Add(part, JoinedParts.TypeOf(from, part), from.Parts[part], mayBeShared: true);
        var content = JoinedPackage.Load(from, part);
        var name = to.Add(part, JoinedParts.TypeOf(from, part), [], mayBeShared: false);
        _copied[part] = name;
        Repoint(content, part, name, _ => { });
        to.Set(name, content);
        return name;
    }
}
