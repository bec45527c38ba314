namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// Words and sentences of a text in one pass. Lines wrapped by a mail program are joined, words broken by hyphens ("re-fer", "refer-⏎ral")
/// or spaced out ("r e f e r") are put together when a rule knows the whole, contractions are opened ("won't" is "will", "not").
/// </summary>
internal sealed class TextSplitter(string text, Vocabulary vocabulary)
{
    /// <summary>Longer sentences are cut here, so that the work stays in proportion to the text.</summary>
    public const int LongestSentence = 120;
    private const int ShortLine = 45;
    private readonly WordReader _reader = new(text, vocabulary);
    private Marks _pending;
    private int _sentenceStart;
    private int _paragraph;
    private int _lineStart;
    private bool _inField;

    public List<GuardToken> Tokens { get; } = new(text.Length / 5 + 1);
    public List<Sentence> Sentences { get; } = [];

    public void Split()
    {
        var at = 0;
        while (at < text.Length) at = IsWordStart(at) ? Word(at) : Mark(at);
        EndSentence();
    }

    private bool IsWordStart(int at)
    {
        var folded = CharacterFolding.Fold(text[at]);
        if (char.IsAsciiLetterOrDigit(folded) || char.IsLetter(folded)) return true;
        return folded is '$' or '\u00A3' or '\u20AC' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
    }

    private int Word(int at)
    {
        var word = _reader.Read(at);
        word = _reader.JoinBroken(word);
        if (MergeIntoNumber(word)) return word.End;
        var marks = word.Marks | _pending;
        if (_inField) marks |= Marks.InField;
        _pending = Marks.None;
        foreach (var part in Contractions.Open(word.Letters))
        {
            Add(new GuardToken(word.Start, word.End, part, vocabulary.Find(part), marks));
            marks &= ~(Marks.AfterBreak | Marks.AfterComma | Marks.Capital);
        }
        return word.End;
    }

    private void Add(GuardToken token)
    {
        if (Tokens.Count - _sentenceStart >= LongestSentence) EndSentence();
        var first = Tokens.Count == _sentenceStart;
        var marks = token.Marks | (first ? Marks.FirstOfSentence : Marks.None);
        if (vocabulary.IsNumberWord(token.Words)) marks |= Marks.Number;
        if ((marks & Marks.Capital) != Marks.None && (marks & (Marks.AllCapitals | Marks.Number)) == Marks.None && token.End - token.Start > 1 && vocabulary.MayBeName(token.Words))
            marks |= (first ? Marks.OpeningName : Marks.Name) | (vocabulary.IsFirstName(token.Words) ? Marks.FirstName : Marks.None);
        Tokens.Add(token with { Marks = marks });
    }

    /// <summary>"10 dollars", "ten percent" and "85 per cent" become one word with the number.</summary>
    private bool MergeIntoNumber(ReadWord word)
    {
        if (Tokens.Count == _sentenceStart || _pending != Marks.None) return false;
        var kind = word.Letters switch
        {
            "dollars" or "dollar" or "bucks" or "usd" or "euros" or "pounds" => Marks.Money,
            "percent" or "pct" or "cent" or "percentage" => Marks.Percent,
            _ => Marks.None,
        };
        if (kind == Marks.None) return false;
        if (word.Letters == "cent" && text.AsSpan(Tokens[^1].Start, Tokens[^1].End - Tokens[^1].Start).Equals("per", StringComparison.OrdinalIgnoreCase)
            && Tokens.Count - 1 > _sentenceStart && Tokens[^2].Has(Marks.Number))
            Tokens.RemoveAt(Tokens.Count - 1);
        return MarkNumber(kind, word.End);
    }

    private bool MarkNumber(Marks kind, int end)
    {
        if (Tokens.Count == _sentenceStart || !Tokens[^1].Has(Marks.Number)) return false;
        Tokens[^1] = Tokens[^1] with { End = end, Marks = (Tokens[^1].Marks & ~(Marks.Number | Marks.Year)) | kind };
        return true;
    }

    /// <summary>Takes one character that belongs to no word and says where to go on.</summary>
    private int Mark(int at)
    {
        var character = CharacterFolding.Fold(text[at]);
        switch (character)
        {
            case '\n': return NewLine(at);
            case '.' or '!' or '?' or '\u2026' when SentenceEnds.At(text, at, Tokens, _sentenceStart): EndSentence(); break;
            case '%': MarkNumber(Marks.Percent, at + 1); break;
            case ',': _pending |= Marks.AfterComma; break;
            case ':': BeforeColon(); _pending |= Marks.AfterBreak; break;
            case '(' or '[': _pending |= Marks.AfterBreak | Marks.AfterBracket; break;
            case ';' or ')' or ']' or '\u2014' or '|': _pending |= Marks.AfterBreak; break;
            case '-' when IsSpacedDash(at): _pending |= Marks.AfterBreak; break;
            case '\u2022' or '\u25CF' or '\u25AA' or '\u00B7': EndSentence(); break;
            case '{': _inField = true; break;
            case '}': _inField = false; break;
            default: break;
        }
        return at + 1;
    }

    private bool IsSpacedDash(int at) => at > 0 && char.IsWhiteSpace(text[at - 1]);

    private void BeforeColon()
    {
        if (Tokens.Count > 0) Tokens[^1] = Tokens[^1] with { Marks = Tokens[^1].Marks | Marks.BeforeColon };
    }

    /// <summary>A blank line ends the paragraph, a bullet or a line broken early before a capital ends the sentence; other line ends are wraps.</summary>
    private int NewLine(int at)
    {
        _inField = false;
        var next = at + 1;
        var lines = 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] == '\n') lines++;
            next++;
        }
        var brokenEarly = at - _lineStart < ShortLine && next < text.Length && char.IsUpper(text[next]);
        var bullet = next < text.Length && text[next] is '-' or '*' or '\u2013' or '\u2022';
        if (lines > 1 || brokenEarly || bullet) EndSentence();
        if (lines > 1 && Tokens.Count > 0) _paragraph++;
        _lineStart = next;
        return next;
    }

    private void EndSentence()
    {
        if (Tokens.Count > _sentenceStart) Sentences.Add(new Sentence(_sentenceStart, Tokens.Count, _paragraph));
        _sentenceStart = Tokens.Count;
        _pending = Marks.None;
    }
}
