using System.Globalization;
using System.Text;

namespace ReferralOutlook.Providers;

/// <summary>A provider's name as a mail folder and category.</summary>
public static class FolderNames
{
    /// <summary>Outlook refuses longer category names.</summary>
    private const int Longest = 100;

    /// <summary>The name without what folders, categories and file paths refuse (<c>\ / : * ? " &lt; &gt; | ; ,</c> and control characters); never empty.</summary>
    public static string Fit(string name, string? office)
    {
        foreach (var candidate in new[] { name, office ?? "" })
        {
            var fit = Clean(candidate);
            if (fit.Length > 0)
            {
                return fit;
            }
        }

        return "Provider";
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || rune.Value < 128 && "\\/:*?\"<>|;,#%".Contains((char)rune.Value, StringComparison.Ordinal))
            {
                if (clean is [.., not ' '])
                {
                    clean.Append(' ');
                }
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        var fit = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        if (fit.Length <= Longest)
        {
            return fit;
        }

        var cut = char.IsHighSurrogate(fit[Longest - 1]) ? Longest - 1 : Longest;
        return fit[..cut].TrimEnd();
    }
}
