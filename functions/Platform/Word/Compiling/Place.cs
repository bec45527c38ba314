using System.Globalization;

namespace ReferralOutlook.Platform.Word;

/// <summary>Where something stands, in words a person can follow in Word.</summary>
internal static class Place
{
    public static string Of(Element element, string part)
    {
        var up = element.Ancestors().Prepend(element).ToList();
        var story = StoryName(up, part);
        var paragraph = up.Find(ancestor => ancestor.W == "p") ?? element.Descendants().FirstOrDefault(below => below.W == "p");
        var row = up.Find(ancestor => ancestor.W == "tr");
        var place = paragraph is null ? story : string.Create(CultureInfo.InvariantCulture, $"{story}, paragraph {paragraph.Number}");
        return row is null ? place : string.Create(CultureInfo.InvariantCulture, $"{place} (table row {row.Parent!.Children.Where(sibling => sibling.W == "tr").TakeWhile(sibling => sibling != row).Count() + 1})");
    }

    private static string StoryName(List<Element> up, string part)
    {
        if (up.Exists(ancestor => ancestor.W == "txbxContent")) return $"a text box of {PartName(part)}";
        return PartName(part);
    }

    private static string PartName(string part)
    {
        var name = part[(part.LastIndexOf('/') + 1)..];
        return name switch
        {
            _ when name.StartsWith("header", StringComparison.OrdinalIgnoreCase) => $"the header ({name})",
            _ when name.StartsWith("footer", StringComparison.OrdinalIgnoreCase) => $"the footer ({name})",
            "footnotes.xml" => "the footnotes",
            "endnotes.xml" => "the endnotes",
            "core.xml" or "app.xml" or "custom.xml" => "the document properties",
            _ when name.StartsWith("document", StringComparison.OrdinalIgnoreCase) => "the body",
            _ => name,
        };
    }
}
