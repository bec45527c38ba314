using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Addresses and names in the form in which they are compared.</summary>
public static class MailText
{
    private static readonly IdnMapping Idn = new();

    /// <summary>Lower case, compatibility-composed, the domain in its ASCII form; angle brackets, <c>mailto:</c> and white space taken off. Not a check that it is one.</summary>
    public static string FoldAddress(string address)
    {
        var text = address.Trim().Trim('<', '>', '"', '\'', ',', ';').Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text["mailto:".Length..];
        }

        text = Normalized(text);
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 ? string.Concat(text.AsSpan(0, at + 1), Ascii(text[(at + 1)..])) : text;
    }

    /// <summary>The same without a plus part: <c>dana+news@clinic.example</c> is Dana.</summary>
    public static string WithoutPlus(string folded)
    {
        var at = folded.LastIndexOf('@');
        var plus = folded.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < at ? string.Concat(folded.AsSpan(0, plus), folded.AsSpan(at)) : folded;
    }

    public static string Domain(string folded) => folded[(folded.LastIndexOf('@') + 1)..];

    /// <summary>For comparing names: no accents, no case, no titles' dots, single spaces.</summary>
    public static string FoldName(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in Normalized(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && folded is [.., not ' '])
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // A lone surrogate: there is no normal form, and the text is compared as it came.
            return text.ToLowerInvariant();
        }
    }

    private static string Ascii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            // Not a domain name: compared as it came.
            return domain;
        }
    }
}
