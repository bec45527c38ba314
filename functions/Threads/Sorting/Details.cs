using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>Lines of contact details.</summary>
internal static partial class Details
{
    private const int Longest = 110;

    /// <summary>A phone, an address, a web page: cannot be anything but a detail.</summary>
    public static bool Evident(string line) =>
        line.Length is > 0 and <= Longest && !IsSentence(line)
        && (Phone().IsMatch(line) || Extension().IsMatch(line) || Email().IsMatch(line) || Web().IsMatch(line) || Labelled().IsMatch(line) || Place().IsMatch(line) || IsStreet(line));

    /// <summary>Short, no sentence: may be a title, a company, a motto.</summary>
    public static bool Plausible(string line) =>
        Evident(line) || line.Length is > 0 and <= 70 && !IsSentence(line) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 8 && !char.IsLower(line[0]);

    /// <summary>A number, words, and one of them a kind of street.</summary>
    public static bool IsStreet(string line) => StreetShape().IsMatch(line) && StreetWord().IsMatch(line) || StreetBeforeNumber().IsMatch(line);

    private static bool IsSentence(string line) =>
        line[^1] is '?' or '!' || line[^1] == '.' && line.Split(' ').Length > 6 && !Abbreviation().IsMatch(line) || line[^1] is ',' && line.Split(' ').Length > 8;

    [GeneratedRegex(@"(?:\+\d{1,3}[ .-]?)?(?:\(0?\d{1,5}\)|\b0?\d{2,5})[ ./-]{0,3}\d{2,4}[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Phone();

    [GeneratedRegex(@"^\(?(x|ext\.?|extension)[ .:-]*\d{2,6}\)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Extension();

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]+@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Email();

    [GeneratedRegex(@"\b(https?://|www\.)\S|^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|co|io|health|clinic|info|de|fr|es|uk|ca|ch|at|nl)(/\S*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Web();

    [GeneratedRegex(@"^\W{0,3}(tel|phone|ph|cell|mobile|mob|fax|office|direct|telefon|mobil|tél|tfno|móvil|t|m|p|f|c|o|d|e|w|email|e-mail|web|website|npi|skype|linkedin)\.?[ \t]*[:#|][ \t]*\S", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Labelled();

    [GeneratedRegex(@"\b[A-Z][A-Za-z.' -]+,? +(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|[A-Z][a-z]+),? +\d{5}(-\d{4})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Place();

    [GeneratedRegex(@"^(P\.? ?O\.? ?Box \d+|\d{1,6}[A-Za-z]?(-\d+)? +([NSEW]{1,2}\.? +)?[A-Z0-9][\w.'-]*( [\w.'#&,-]+){0,10}[ ,]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex StreetShape();

    [GeneratedRegex(@"\b(street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|plaza|square|sq|highway|hwy|parkway|pkwy|circle|cir|terrace|trail|suite|ste|floor|fl|unit|broadway|p\.?o\.? box|rue|calle|avenida|via|ring)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StreetWord();

    /// <summary>German, Swiss and Austrian order.</summary>
    [GeneratedRegex(@"^[A-ZÄÖÜ][\wäöüß.' -]*(straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer)[ ]*\d+ ?[a-z]?(,.*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StreetBeforeNumber();

    [GeneratedRegex(@"\b(inc|llc|ltd|corp|co|p\.?c|p\.?a|m\.?d|ph\.?d|jr|sr|esq|d\.?o|d\.?c)\.$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();
}
