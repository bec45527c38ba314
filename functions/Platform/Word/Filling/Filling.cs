using System.Buffers;
using System.Globalization;

namespace ReferralOutlook.Platform.Word;

/// <summary>One document being filled: the values in reach, what was found of them, and the package that grows.</summary>
internal sealed class Filling(WordTemplate template)
{
    private readonly List<(WordValue Item, WordList? List)> _scopes = [];
    private readonly HashSet<int> _left = [];
    private readonly List<string> _unresolved = [];

    public PackageWriter Zip { get; } = new();
    public PackageImages Images { get; } = new(template);
    public CultureInfo Culture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Unknown names stay as they are instead of being refused.</summary>
    public bool LeavesUnknown { get; private set; }
    public int Filled { get; set; }
    public IReadOnlyList<string> Unresolved => _unresolved;

    /// <summary>Something visible was written since a paragraph began.</summary>
    public bool Shows { get; set; }
    public LastBlock Last { get; set; }

    /// <summary>The one text of a list that the present paragraph is for.</summary>
    public WordValue? Item { get; set; }

    /// <summary>For the frame and the checkbox that are being written.</summary>
    public Picture? Picture { get; set; }
    public bool IsChecked { get; set; }

    public void Begin(WordValues values, CultureInfo culture, bool leavesUnknown)
    {
        Zip.Reset();
        Forget();
        _scopes.Add((values, null));
        (Culture, LeavesUnknown, Filled, Shows, Last, Item) = (culture, leavesUnknown, 0, false, LastBlock.None, null);
    }

    /// <summary>Lets go of the values: the filling is kept for the next document, they are not.</summary>
    public void Forget()
    {
        Images.Reset();
        _scopes.Clear();
        _left.Clear();
        _unresolved.Clear();
        (Picture, Item) = (null, null);
    }

    /// <summary>The value, looked for from the innermost record outwards. Null when unknown and unknown names are left.</summary>
    /// <exception cref="WordTemplateException">Unknown, and unknown names are refused.</exception>
    public WordValue? Find(Tag tag, string where)
    {
        for (var level = _scopes.Count - 1; level >= 0; level--)
        {
            var (item, list) = _scopes[level];
            if (item is WordValues record && record.Find(tag.Path) is { } found) return found;
            if (list is null) continue;
            if (string.Equals(tag.Path, "this", StringComparison.OrdinalIgnoreCase)) return item;
            if (list.Knows(tag.Path)) return WordValue.Empty;
        }
        return Unknown(tag, where);
    }

    public WordValue? Unknown(Tag tag, string where)
    {
        if (!LeavesUnknown) throw new WordTemplateException(tag.Written, where, tag.Kind == TagKind.Unreadable ? "cannot be read as a field." : "is not a field that is known here; check its spelling.");
        if (!_unresolved.Contains(tag.Path)) _unresolved.Add(tag.Path);
        return null;
    }

    public void Enter(WordValue item, WordList? list) => _scopes.Add((item, list));
    public void Leave() => _scopes.RemoveAt(_scopes.Count - 1);
    public bool IsLeft(int block) => _left.Count > 0 && _left.Contains(block);

    public void SetLeft(int block, bool left)
    {
        if (left) _left.Add(block);
        else if (_left.Count > 0) _left.Remove(block);
    }

    /// <summary>Writes a value's text: escaped, with what Word writes for line breaks and tabs.</summary>
    public void WriteText(ReadOnlySpan<char> text, TextFrame frame)
    {
        Shows |= !text.IsWhiteSpace();
        while (true)
        {
            var special = text.IndexOfAny(TextFrame.Special);
            Zip.Write(special < 0 ? text : text[..special]);
            if (special < 0) return;
            var length = text[special] == '\r' && special + 1 < text.Length && text[special + 1] == '\n' ? 2 : 1;
            if (char.IsHighSurrogate(text[special]) && special + 1 < text.Length && char.IsLowSurrogate(text[special + 1]))
            {
                Zip.Write(text.Slice(special, 2));
                length = 2;
            }
            else Zip.Write(frame.For(text, special));
            text = text[(special + length)..];
        }
    }
}

/// <summary>How text stands in a certain place: what opens and closes a run around it, and what breaks and tabs become there.</summary>
internal sealed class TextFrame
{
    public static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '"', '\u2028', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly byte[] _break;
    private readonly byte[] _tab;

    /// <summary>A place for text only: a document property, an address, a field code.</summary>
    public static readonly TextFrame Plain = new(" ", " ");

    private TextFrame(string lineBreak, string tab) => (_break, _tab) = (Utf8(lineBreak), Utf8(tab));

    /// <summary><paramref name="prefix"/> is "w:" as the part has it; <paramref name="openRun"/> goes from the run's start tag to the start of its text.</summary>
    public static TextFrame InRun(string prefix, string openRun, bool inLink)
    {
        var (open, close) = ($"<{prefix}t xml:space=\"preserve\">", $"</{prefix}t>");
        return new TextFrame($"{close}<{prefix}br/>{open}", $"{close}<{prefix}tab/>{open}")
        {
            Prefix = prefix,
            IsRun = true,
            InLink = inLink,
            OpenRun = Utf8(openRun),
            CloseRun = Utf8($"{close}</{prefix}r>"),
            OpenText = Utf8(open),
            CloseText = Utf8(close),
        };
    }

    public string Prefix { get; private init; } = "";
    public bool IsRun { get; private init; }
    public bool InLink { get; private init; }
    public byte[] OpenRun { get; private init; } = [];
    public byte[] CloseRun { get; private init; } = [];
    public byte[] OpenText { get; private init; } = [];
    public byte[] CloseText { get; private init; } = [];

    public ReadOnlySpan<byte> For(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => IsRun ? "\""u8 : "&quot;"u8,
        '\n' or '\r' or '\v' or '\u2028' => _break,
        '\t' => _tab,
        >= '\uD800' and <= '\uDFFF' => "\uFFFD"u8,   // half a surrogate pair
        _ => default,                                // XML 1.0, 2.2: not allowed
    };

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
