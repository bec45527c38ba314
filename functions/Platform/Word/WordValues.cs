using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ReferralOutlook.Platform.Word;

/// <summary>Something a field can be filled with. Text, numbers, days, instants and truth values convert by themselves.</summary>
public abstract class WordValue
{
    /// <summary>A known field without content: its text is left out, and the paragraph with it when nothing else stands there.</summary>
    public static WordValue Empty { get; } = new WordString("");

    public static implicit operator WordValue(string? text) => string.IsNullOrEmpty(text) ? Empty : new WordString(text);
    public static implicit operator WordValue(int number) => new WordNumber(number);
    public static implicit operator WordValue(decimal number) => new WordNumber(number);
    public static implicit operator WordValue(bool truth) => truth ? WordBool.True : WordBool.False;
    public static implicit operator WordValue(DateOnly day) => new WordDate(day.ToDateTime(TimeOnly.MinValue));
    public static implicit operator WordValue(DateOnly? day) => day is { } known ? known : Empty;

    /// <summary>What <c>{{#if}}</c> makes of it: text with a letter in it, a number other than 0, a list with items.</summary>
    internal abstract bool IsTrue { get; }
}

/// <summary>Text; a line break in it becomes a line break in Word, a tab a tab. Characters that XML forbids are dropped.</summary>
public sealed class WordString(string text) : WordValue
{
    public string Text { get; } = text;
    internal override bool IsTrue => !string.IsNullOrWhiteSpace(Text);
}

public sealed class WordNumber(decimal number) : WordValue
{
    public decimal Number { get; } = number;
    internal override bool IsTrue => Number != 0;
}

/// <summary>A day, or a day and time, as the clock on the practice's wall shows it.</summary>
public sealed class WordDate(DateTime date) : WordValue
{
    public DateTime Date { get; } = date;
    internal override bool IsTrue => true;
}

public sealed class WordBool : WordValue
{
    public static readonly WordBool True = new(true);
    public static readonly WordBool False = new(false);
    private WordBool(bool truth) => Truth = truth;
    public bool Truth { get; }
    internal override bool IsTrue => Truth;
}

/// <summary>A link: <paramref name="text"/> is shown, <paramref name="address"/> (http, https, mailto or tel) opens.</summary>
public sealed class WordLink(string text, string address) : WordValue
{
    public string Text { get; } = text;
    public string Address { get; } = address;
    internal override bool IsTrue => Address.Length > 0;
}

/// <summary>A QR code for <paramref name="content"/>, drawn when the document is filled.</summary>
public sealed class WordQr(string content) : WordValue
{
    private WordImage? _image;
    public string Content { get; } = content;
    internal override bool IsTrue => Content.Length > 0;
    internal WordImage ImageAt(Tag tag, string where) => _image ??= QrImage.Draw(Content, tag, where);
}

/// <summary>Items for <c>{{#each}}</c>: records, or texts, which are reached by <c>{{this}}</c>.</summary>
public sealed class WordList(IReadOnlyList<WordValue> items) : WordValue
{
    private HashSet<string>? _names;
    public IReadOnlyList<WordValue> Items { get; } = items;
    internal override bool IsTrue => Items.Count > 0;

    public static WordList Of(IEnumerable<string> texts) => new([.. texts.Select(text => (WordValue)text)]);
    public static WordList Of<T>(IEnumerable<T> items, Func<T, WordValue> value) => new([.. items.Select(value)]);

    /// <summary>A field that any record of the list has is known in all of them.</summary>
    internal bool Knows(string name) =>
        (_names ??= new(Items.OfType<WordValues>().SelectMany(record => record.Names), StringComparer.OrdinalIgnoreCase)).Contains(name);
}

/// <summary>A record: fields by name, in any case. A dotted field name walks through records: <c>provider.name</c>.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name callers think in: the values of one document.")]
public sealed class WordValues : WordValue, IEnumerable<KeyValuePair<string, WordValue>>
{
    private readonly Dictionary<string, WordValue> _fields = new(StringComparer.OrdinalIgnoreCase);

    [AllowNull]
    public WordValue this[string name]
    {
        get => _fields[name];
        set => _fields[name] = value ?? Empty;
    }

    public IReadOnlyCollection<string> Names => _fields.Keys;
    internal override bool IsTrue => _fields.Count > 0;

    public void Add(string name, WordValue? value) => this[name] = value;
    public bool TryGet(string name, [NotNullWhen(true)] out WordValue? value) => _fields.TryGetValue(name, out value);
    public IEnumerator<KeyValuePair<string, WordValue>> GetEnumerator() => _fields.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The field of that name, or the one its dots lead to; null when there is none.</summary>
    internal WordValue? Find(string name)
    {
        if (_fields.TryGetValue(name, out var whole)) return whole;
        for (var dot = name.IndexOf('.'); dot > 0; dot = name.IndexOf('.', dot + 1))
            if (_fields.TryGetValue(name[..dot], out var value) && value is WordValues record && record.Find(name[(dot + 1)..]) is { } found) return found;
        return null;
    }
}
