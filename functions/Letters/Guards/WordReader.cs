using System.Runtime.InteropServices;
using System.Text;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A word as written from <paramref name="Start"/> to before <paramref name="End"/>; its letters folded for comparing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadWord(int Start, int End, string Letters, Marks Marks);

/// <summary>Reads one word at a place of the text.</summary>
internal sealed class WordReader(string text, Vocabulary vocabulary)
{
    private const int LongestWord = 40;
    private const int LongestAddress = 400;
    private readonly StringBuilder _letters = new();
    private int _capitals;

    public ReadWord Read(int start)
    {
        _letters.Clear();
        _capitals = 0;
        var at = start;
        var money = !char.IsLetterOrDigit(text[at]) && text[at] is '$' or '\u00A3' or '\u20AC';
        if (money) at++;
        var first = text[at];
        at = char.IsAsciiDigit(first) ? Digits(at) : Characters(at);
        if (AddressFrom(at)) return new ReadWord(start, EndOfRun(at), "", Marks.Address);
        if (char.IsAsciiDigit(first)) return new ReadWord(start, at, _letters.ToString(), NumberMarks(money));
        if (_letters.Length == 1 && Spelled(start, at) is { } spelled) return spelled;
        return new ReadWord(start, at, _letters.ToString(), LetterMarks(first));
    }

    /// <summary>The word together with the part after its hyphen, when a rule knows the whole and not one of its halves.</summary>
    public ReadWord JoinBroken(ReadWord word)
    {
        var next = AfterHyphen(word.End);
        if (next < 0 || word.Letters.Length == 0 || word.Letters.Length > LongestWord || !char.IsAsciiLetter(word.Letters[0])) return word;
        var rest = Read(next);
        if (rest.Letters.Length == 0) return word;
        var whole = vocabulary.Find(word.Letters + rest.Letters);
        if (whole.Length == 0 || (vocabulary.Find(rest.Letters).Length > 0 && vocabulary.Find(word.Letters).Length > 0)) return word;
        return new ReadWord(word.Start, rest.End, word.Letters + rest.Letters, word.Marks & rest.Marks);
    }

    private int AfterHyphen(int at)
    {
        if (at >= text.Length || CharacterFolding.Fold(text[at]) != '-') return -1;
        var next = at + 1;
        if (next < text.Length && text[next] == '\r') next++;
        if (next < text.Length && text[next] == '\n') next++;
        return next < text.Length && char.IsLetter(text[next]) ? next : -1;
    }

    private int Digits(int at)
    {
        for (; at < text.Length; at++)
        {
            var character = CharacterFolding.Fold(text[at]);
            if (char.IsAsciiDigit(character)) Keep(character);
            else if (character is not ('.' or ',') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) break;
        }
        return at;
    }

    private int Characters(int at)
    {
        for (; at < text.Length; at++)
        {
            var character = CharacterFolding.Fold(text[at]);
            if (character == CharacterFolding.Nothing) continue;
            if (character == '\'' && (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))) break;
            if (character != '\'' && !char.IsLetterOrDigit(character)) break;
            if (char.IsUpper(text[at])) _capitals++;
            if (text[at] is >= '\uFB00' and <= '\uFB04') foreach (var letter in text[at].ToString().Normalize(NormalizationForm.FormKD)) Keep(letter);
            else Keep(character);
        }
        return at;
    }

    private void Keep(char letter)
    {
        if (_letters.Length <= LongestWord) _letters.Append(letter);
    }

    private bool AddressFrom(int at)
    {
        if (at >= text.Length) return false;
        if (text[at] == '@') return true;
        if (text[at] == ':' && at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/') return true;
        return text[at] == '.' && _letters.Length == 3 && _letters[0] == 'w' && _letters[1] == 'w' && _letters[2] == 'w';
    }

    private int EndOfRun(int at)
    {
        var end = Math.Min(text.Length, at + LongestAddress);
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or ')' or ']')) at++;
        return at;
    }

    /// <summary>"J.S." and "p.t." are initials or a short form; "r e f e r" and "r.e.f.e.r" are a word in disguise.</summary>
    private ReadWord? Spelled(int start, int at)
    {
        var dotted = at < text.Length && text[at] == '.';
        if (at >= text.Length || !(dotted || text[at] is ' ' or '-')) return null;
        var separator = text[at];
        var end = at;
        var letters = new StringBuilder().Append(_letters[0]);
        while (end + 1 < text.Length && text[end] == separator && char.IsLetter(text[end + 1]) && !IsLetterAt(end + 2) && letters.Length < LongestWord)
        {
            letters.Append(CharacterFolding.Fold(text[end + 1]));
            end += 2;
        }
        if (letters.Length < (dotted ? 2 : 4) || IsArticleBefore(letters.ToString())) return null;
        var initials = dotted && letters.Length <= 3 && char.IsUpper(text[start]) ? Marks.Initials | Marks.AllCapitals : Marks.None;
        return new ReadWord(start, end, letters.ToString(), initials);
    }

    /// <summary>In "a r e f e r r a l" the first letter is a word of its own.</summary>
    private bool IsArticleBefore(string letters) => letters.Length > 4 && vocabulary.Find(letters).Length == 0 && vocabulary.Find(letters.AsSpan(1)).Length > 0;

    private bool IsLetterAt(int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private Marks NumberMarks(bool money)
    {
        if (money) return Marks.Money;
        var year = _letters.Length == 4 && (_letters[0], _letters[1]) is ('1', '9') or ('2', '0');
        return year ? Marks.Number | Marks.Year : Marks.Number;
    }

    private Marks LetterMarks(char first)
    {
        var marks = char.IsUpper(first) ? Marks.Capital : Marks.None;
        return _capitals > 1 && _capitals >= _letters.Length ? marks | Marks.AllCapitals : marks;
    }
}
