using System.Xml.Linq;
using static ReferralOutlook.Platform.Word.Wml;

namespace ReferralOutlook.Platform.Word;

/// <summary>Sections where documents meet (ECMA-376 part 1, 17.6): paper, margins, headers and page numbers stay each document's own.</summary>
internal static class Section
{
    private static readonly string[] Pages = ["default", "first", "even"];

    /// <summary>A document's first section starts on a new page as page 1, and takes no header or footer over from the document before.</summary>
    public static void Begin(XElement section, JoinedParts parts)
    {
        section.Elements(W + "type").Remove();
        foreach (var kind in new[] { "footer", "header" })
        {
            var own = section.Elements(W + (kind + "Reference")).ToDictionary(reference => (string?)reference.Attribute(W + "type") ?? "default", reference => (string?)reference.Attribute(R + "id"));
            var empty = own.Count == Pages.Length ? null : Empty(kind, parts);
            // An empty header takes room from the page unless it lies at the very edge.
            if (!own.ContainsKey("default")) section.Element(W + "pgMar")?.SetAttributeValue(W + kind, "0");
            foreach (var page in Pages.Where(page => !own.ContainsKey(page)))
            {
                var id = page == "even" && own.GetValueOrDefault("default") is { } usual ? usual : empty;
                section.AddFirst(new XElement(W + (kind + "Reference"), new XAttribute(W + "type", page), new XAttribute(R + "id", id!)));
            }
        }

        if (section.Element(W + "pgNumType") is { } numbers) numbers.SetAttributeValue(W + "start", "1");
        else AfterPaper(section, new XElement(W + "pgNumType", new XAttribute(W + "start", "1")));
    }

    /// <summary>The body's last section is closed by a paragraph, so that another document can follow.</summary>
    public static void Close(XElement body)
    {
        var section = body.Elements(W + "sectPr").Last();
        section.Remove();
        if (body.Elements().LastOrDefault() is { } last && last.Name == W + "p" && last.Element(W + "pPr")?.Element(W + "sectPr") is null)
        {
            var properties = last.Element(W + "pPr");
            if (properties is null) last.AddFirst(properties = new XElement(W + "pPr"));
            if (properties.Element(W + "pPrChange") is { } change) change.AddBeforeSelf(section);
            else properties.Add(section);
            return;
        }

        // After a table the paragraph must be; it is made as small as Word allows, so that it does not open a page.
        body.Add(new XElement(W + "p", new XElement(W + "pPr",
            new XElement(W + "spacing", new XAttribute(W + "before", "0"), new XAttribute(W + "after", "0"), new XAttribute(W + "line", "20"), new XAttribute(W + "lineRule", "exact")),
            new XElement(W + "rPr", Of("sz", "2")), section)));
    }

    /// <summary>The header and footer parts that a section names.</summary>
    public static IEnumerable<string> Stories(XElement section, IReadOnlyList<Relationship> arrows) =>
        from reference in section.Elements()
        where reference.Name == W + "headerReference" || reference.Name == W + "footerReference"
        from arrow in arrows
        where arrow.Id == (string?)reference.Attribute(R + "id")
        group arrow by arrow.PartName into part
        select part.Key;

    private static string Empty(string kind, JoinedParts parts)
    {
        var content = new XElement(W + (kind == "header" ? "hdr" : "ftr"), new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "p", new XElement(W + "pPr",
            new XElement(W + "spacing", new XAttribute(W + "before", "0"), new XAttribute(W + "after", "0"), new XAttribute(W + "line", "20"), new XAttribute(W + "lineRule", "exact")))));
        var name = parts.Add(parts.Beside($"{kind}.xml"), $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml", JoinedPackage.Save(content), mayBeShared: true);
        return parts.Point(parts.Main, kind, name);
    }

    // The schema's order: pgSz, pgMar, paperSrc, pgBorders, lnNumType, pgNumType.
    private static void AfterPaper(XElement section, XElement numbers)
    {
        string[] before = ["headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"];
        if (section.Elements().LastOrDefault(element => before.Contains(element.Name.LocalName)) is { } place) place.AddAfterSelf(numbers);
        else section.AddFirst(numbers);
    }
}
