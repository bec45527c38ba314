using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The person a mail is from, to know their name when it stands below the text.</summary>
internal sealed class Author
{
    private static readonly FrozenSet<string> NoNames = """
        yes no ok okay sure maybe thanks thank please hello hi hey dear great good perfect done agreed fine correct right wrong sorry regards monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today tomorrow tonight morning afternoon evening noon now later soon never always none nothing everything attached enclosed see below above here there this that these those what when where who why how the and for from with subject
        date time note notes summary total question questions answer answers enjoy all everyone team welcome congratulations montag dienstag mittwoch donnerstag freitag samstag sonntag ja nein oui non merci lundi mardi mercredi jeudi vendredi samedi dimanche sí si lunes martes miércoles jueves viernes sábado domingo
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("@:;!?\"<>=+#%&0123456789");

    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly int _nameWords;

    public Author(string name, string address)
    {
        if (!name.Contains('@', StringComparison.Ordinal))
            foreach (var word in Words(name)) _tokens.Add(word);
        _nameWords = _tokens.Count;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
            foreach (var word in Words(address[..at])) _tokens.Add(word);
    }

    /// <summary>No name, or only one word of it, came with the mail: another name below the text may be theirs.</summary>
    public bool MayHaveOtherName => _nameWords <= 1;

    /// <summary>The line is a name, with or without credentials, and shares a word with the sender's.</summary>
    public bool IsName(string line) => HasShape(line) && Words(BeforeDetails(line)).Any(_tokens.Contains);

    /// <summary>The line has the shape of a person's name: one to four words, capitals, no digits, no everyday word.</summary>
    public static bool CouldBeName(string line)
    {
        if (!HasShape(line)) return false;
        var name = BeforeDetails(line).TrimStart('-', '–', '—', '~', ' ');
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => !char.IsLower(w[0]) || w.Length <= 3) && !Words(name).Any(NoNames.Contains);
    }

    internal static string BeforeDetails(string line)
    {
        var cut = line.AsSpan().IndexOfAny(",|(/\t");
        return (cut > 0 ? line[..cut] : line).Trim();
    }

    private static bool HasShape(string line)
    {
        const int longest = 70;
        if (line.Length is 0 or > longest || line[^1] is '?' or ':' or '!') return false;
        var name = BeforeDetails(line).Trim('-', '–', '—', '~', '*', '_', ' ', '.');
        if (name.Length is 0 or > 40 || name.AsSpan().IndexOfAny(NotInNames) >= 0) return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 4 && words.All(w => char.IsLetter(w[0]) || w[0] is '\'' or '"');
    }

    /// <summary>Lower case, without accents, two letters or more; "JohnDoe" gives both parts as well.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        var before = ' ';
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsUpper(c) && char.IsLower(before)) plain.Append(' ');
            plain.Append(char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
            before = c;
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1);
    }
}
