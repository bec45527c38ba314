using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// A field as the template names it. Kind: field, each, if, control, picture or unreadable. Within: the list or record it is read in first, when it stands inside one.
/// </summary>
public sealed record WordField(string Name, string? Format, string Kind, string? Within, string Where);

/// <summary>Double braces that make no tag, as in <c>{{name}, thank you</c> or a tag over two paragraphs. Written: they and the words next to them.</summary>
public sealed record WordLeftover(string Written, string Where)
{
    internal const string Problem = "is no whole tag; write {{name}} in one piece, with two braces on either side.";

    /// <summary>What is wrong and where, for the therapist.</summary>
    public string Line => $"{Written} in {Where} {Problem}";
}

/// <summary>
/// What <see cref="WordTemplate.FillKnown"/> made: the places filled (repetitions counted), and the names that the data does not hold, which stand in the document as before.
/// </summary>
public sealed record WordFilling(byte[] Bytes, int Filled, IReadOnlyList<string> Unresolved);

/// <summary>
/// A Word document with fields, compiled once and filled many times, from any number of threads. Fields are typed as text, in any formatting, or are content
/// controls whose tag is the field's name:
/// <list type="bullet">
/// <item><c>{{provider.name}}</c> puts a value where it stands, formatted as its first brace. Upper and lower case are the same.</item>
/// <item><c>{{date | long}}</c>, <c>{{date | d MMMM yyyy}}</c>, <c>{{fee | money}}</c>, <c>{{logo | 4cm x 2cm}}</c>, <c>{{services | and}}</c> say how it is written.</item>
/// <item><c>{{#each goals}} … {{/each}}</c> repeats words, lines, list items or table rows for each item; inside, the item's own names come first and
/// <c>{{this}}</c> is an item that is plain text. In a table, open in the first cell of a row and close in its last.</item>
/// <item><c>{{#if phone}} … {{else}} … {{/if}}</c> and <c>{{#if not phone}}</c> keep or leave out.</item>
/// <item>A picture whose alternative text is <c>{{logo}}</c> is the frame for a picture or QR code, which is fitted into it.</item>
/// </list>
/// A field alone in its paragraph with a list of texts makes a paragraph for each. A paragraph that becomes empty only because its fields were empty is removed.
/// Header, footer, text boxes, notes, tables, link addresses and document properties are all read; everything else stays byte for byte as it was.
/// The same template and values give the same bytes.
/// </summary>
public sealed class WordTemplate
{
    private readonly ZipEntry[] _fixed;
    private readonly byte[][] _fixedNames;
    private readonly CompiledPart[] _parts;
    private readonly ConcurrentBag<Filling> _fillings = [];

    private WordTemplate(TemplateCompiler compiled)
    {
        (_fixed, _parts, Fields, Leftovers) = ([.. compiled.Fixed], [.. compiled.Parts], [.. compiled.Fields.Distinct()], [.. compiled.Leftovers.Distinct()]);
        _fixedNames = [.. _fixed.Select(entry => Encoding.UTF8.GetBytes(entry.Name))];
        (LastDrawing, AddedNames, IsStrict) = (compiled.LastDrawing, compiled.AddedNames, compiled.IsStrict);
    }

    /// <summary>Every tag in the template, in order, with where it stands.</summary>
    public IReadOnlyList<WordField> Fields { get; }

    /// <summary>What looks like a mistyped tag in the text and the title. <see cref="Fill(WordValues, CultureInfo)"/> refuses it, <see cref="FillKnown"/> leaves it as the text it may be.</summary>
    public IReadOnlyList<WordLeftover> Leftovers { get; }

    internal int LastDrawing { get; }
    internal string AddedNames { get; }
    internal bool IsStrict { get; }

    /// <exception cref="WordTemplateException">No Word document, damaged, protected, with macros or parts from outside, or with a block that does not close.</exception>
    public static WordTemplate Compile(ReadOnlyMemory<byte> docx) => new(new TemplateCompiler(WordPackage.Open(docx)));

    /// <summary>Fills the template; every tag must be known, and whole.</summary>
    /// <exception cref="WordTemplateException">A tag is unknown or mistyped, or its value does not fit its place.</exception>
    public byte[] Fill(WordValues values, CultureInfo culture) => Leftovers is [var mistyped, ..]
        ? throw new WordTemplateException(mistyped.Written, mistyped.Where, WordLeftover.Problem)
        : Fill(values, culture, leavesUnknown: false).Bytes;

    /// <summary>Fills what is known and leaves unknown tags standing as they are.</summary>
    /// <exception cref="WordTemplateException">A value does not fit its place.</exception>
    public WordFilling FillKnown(WordValues values, CultureInfo culture) => Fill(values, culture, leavesUnknown: true);

    private WordFilling Fill(WordValues values, CultureInfo culture, bool leavesUnknown)
    {
        if (!_fillings.TryTake(out var filling)) filling = new Filling(this);
        filling.Begin(values, culture, leavesUnknown);
        for (var entry = 0; entry < _fixed.Length; entry++) filling.Zip.Copy(_fixed[entry], _fixedNames[entry]);
        foreach (var part in _parts) part.Write(filling);
        filling.Images.WriteMedia(filling.Zip);
        var result = new WordFilling(filling.Zip.ToArray(), filling.Filled, filling.Unresolved.Count == 0 ? [] : [.. filling.Unresolved]);
        filling.Forget();
        _fillings.Add(filling);   // not when it threw: its state is then unknown
        return result;
    }
}
