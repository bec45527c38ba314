using System.Globalization;

namespace ReferralOutlook.AddIn.Providers;

internal static class Initials
{
    private static readonly string[] Titles = ["dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms."];

    /// <summary>At most two whole characters (as a reader counts them) of the first and last word, titles left out.</summary>
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Titles.Contains(word, StringComparer.OrdinalIgnoreCase) && char.IsLetter(word, 0))
            .ToArray();
        return words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
