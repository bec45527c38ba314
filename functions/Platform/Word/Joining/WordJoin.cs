using System.Xml.Linq;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Several documents as one, in order, for the printer: each begins on a new page of its own paper, with its own header, footer and page numbers from 1, and keeps
/// its styles, lists and pictures. The first document gives theme and settings. The same documents give the same bytes.
/// </summary>
public static class WordJoin
{
    /// <param name="title">Shown by Word in the file's properties.</param>
    /// <exception cref="ArgumentException">There is no document.</exception>
    /// <exception cref="WordTemplateException">One of them is no Word document that may be used.</exception>
    public static byte[] Join(IReadOnlyList<ReadOnlyMemory<byte>> documents, string title)
    {
        if (documents.Count == 0) throw new ArgumentException("There is nothing to join.", nameof(documents));
        var joined = new JoinedPackage(WordPackage.Open(documents[0]), title);
        for (var i = 1; i < documents.Count; i++) joined.Add(WordPackage.Open(documents[i]));
        return joined.ToBytes();
    }
}

/// <summary>The names that joining works with (ECMA-376 part 1, 17).</summary>
internal static class Wml
{
    public static readonly XNamespace W = Element.WordSpace;
    public static readonly XNamespace R = Relationships.TypeSpace;
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static string? Val(this XElement element) => (string?)element.Attribute(W + "val");

    /// <summary>Drops later versions' extras, which the part they come to does not declare as passable.</summary>
    public static void KeepOwn(XElement element)
    {
        element.Descendants().Where(one => one.Name.Namespace != W).Remove();
        element.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != W && attribute.Name.Namespace != XNamespace.None).Remove();
    }

    public static XElement Of(string name, string value) => new(W + name, new XAttribute(W + "val", value));
}
