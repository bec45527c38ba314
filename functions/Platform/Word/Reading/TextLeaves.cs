namespace ReferralOutlook.Platform.Word;

/// <summary>One character of a paragraph's running text; <see cref="Leaf"/> is null where something stands that no tag may reach across (a tab, a picture, a note).</summary>
internal readonly record struct RunningCharacter(char Value, Element? Leaf, int Start, int End);

/// <summary>The text a reader sees in one paragraph: over all its runs, without deleted text, and without the text boxes anchored in it.</summary>
internal static class TextLeaves
{
    private const char Wall = '\u0001';

    /// <param name="paragraph">A w:p.</param>
    /// <param name="kind">"t" for text, "instrText" for field codes.</param>
    public static IEnumerable<Element> Of(Element paragraph, string kind) => Walk(paragraph, kind).OfType<Element>();

    public static List<RunningCharacter> Characters(Element paragraph, string kind)
    {
        var characters = new List<RunningCharacter>();
        foreach (var leaf in Walk(paragraph, kind))
            if (leaf is null) characters.Add(new(Wall, null, 0, 0));
            else characters.AddRange(XmlText.Read(leaf.Source, leaf.ContentStart, leaf.ContentEnd).Select(c => new RunningCharacter(c.Value, leaf, c.Start, c.End)));
        return characters;
    }

    /// <summary>The tags in running text, by first and last character.</summary>
    public static List<(int First, int Last, Tag Tag)> Tags(List<RunningCharacter> characters)
    {
        var tags = new List<(int, int, Tag)>();
        for (var at = 0; at + 1 < characters.Count; at++)
        {
            if (characters[at].Value != '{' || characters[at + 1].Value != '{') continue;
            while (at + 2 < characters.Count && characters[at + 2].Value == '{') at++;   // of {{{x}} the inner two count
            var end = Close(characters, at + 2);
            if (end < 0) continue;
            tags.Add((at, end, Tag.Read(string.Concat(characters.GetRange(at + 2, end - at - 3).Select(c => c.Value)))));
            at = end;
        }
        return tags;
    }

    private static int Close(List<RunningCharacter> characters, int from)
    {
        for (var at = from; at < characters.Count && at - from < Tag.Longest; at++)
        {
            if (characters[at].Value is Wall or '{') return -1;
            if (characters[at].Value == '}' && at + 1 < characters.Count && characters[at + 1].Value == '}') return at + 1;
        }
        return -1;
    }

    // Null stands for a wall.
    private static IEnumerable<Element?> Walk(Element above, string kind)
    {
        foreach (var child in above.Children)
        {
            if (child.W == kind) yield return child;
            else if (IsPassedOver(child)) continue;
            else if (child.W is "r" or "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo")
                foreach (var below in Walk(child, kind)) yield return below;
            else if (child.W is "sdt" or "sdtContent")
            {
                yield return null;
                foreach (var below in Walk(child, kind)) yield return below;
                yield return null;
            }
            else yield return null;
        }
    }

    private static bool IsPassedOver(Element child) => child.W is "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "fldData"
        or "proofErr" or "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "permStart" or "permEnd"
        or "del" or "moveFrom" or "moveFromRangeStart" or "moveFromRangeEnd" or "moveToRangeStart" or "moveToRangeEnd"
        or "lastRenderedPageBreak" or "softHyphen" or "annotationRef" or "t" or "instrText";
}
