using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace ReferralOutlook.Platform.Word;

/// <summary>Reads a part into <see cref="Element"/>s. What is malformed, has a DTD, or is large or nested beyond reason is refused before.</summary>
internal static class XmlSource
{
    private const int DeepestNesting = 256;

    /// <summary>Twenty times the largest part of the Word files found elsewhere. An element of six bytes takes a kilobyte of memory while a template is compiled.</summary>
    private const int MostElements = 250_000;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct AttributePlace(int NameStart, int NameEnd, int ValueStart, int ValueEnd);

    /// <summary>The text of a part, without comments and processing instructions and with CDATA as ordinary text.</summary>
    /// <exception cref="WordTemplateException">The part is no well-formed XML.</exception>
    public static string Decode(string part, byte[] bytes)
    {
        try
        {
            CheckWellFormed(bytes);
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => Utf16(bytes),
                _ when bytes.AsSpan().Contains((byte)0) => throw new XmlException("UTF-16 without its mark"),
                [0xEF, 0xBB, 0xBF, ..] => StrictUtf8.GetString(bytes, 3, bytes.Length - 3),
                _ => StrictUtf8.GetString(bytes),
            };
            return WithoutAsides(text);
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException)
        {
            throw new WordTemplateException($"The document is damaged: its part {part} cannot be read.", broken);
        }
    }

    public static Element Parse(string source)
    {
        var spaces = new List<(string Prefix, string Space, int Depth)>();
        var open = new Stack<Element>();
        Element? root = null;
        var paragraphs = 0;
        for (var at = source.IndexOf('<'); at >= 0; at = source.IndexOf('<', at))
        {
            if (source[at + 1] == '?') { at = source.IndexOf("?>", at, StringComparison.Ordinal) + 2; continue; }
            var end = TagEnd(source, at);
            if (source[at + 1] == '/')
            {
                var closed = open.Pop();
                (closed.ContentEnd, closed.End) = (at, end);
                spaces.RemoveAll(space => space.Depth > open.Count);
            }
            else
            {
                var element = Open(source, at, end, open.Count + 1, spaces);
                if (element.W == "p") element.Number = ++paragraphs;
                if (open.TryPeek(out var parent)) (element.Parent, element.Index) = (parent, parent.Children.Count);
                parent?.Children.Add(element);
                root ??= element;
                if (source[end - 2] != '/') open.Push(element);
                else spaces.RemoveAll(space => space.Depth > open.Count);
            }
            at = end;
        }
        return root!;
    }

    public static AttributePlace? NextAttribute(string source, ref int at, int end)
    {
        while (at < end && char.IsWhiteSpace(source[at])) at++;
        var nameStart = at;
        while (at < end && source[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(source[at])) at++;
        var nameEnd = at;
        var quote = source.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (nameEnd == nameStart || quote < 0) return null;
        var valueStart = at + quote + 1;
        var valueEnd = source.IndexOf(source[valueStart - 1], valueStart);
        at = valueEnd + 1;
        return new(nameStart, nameEnd, valueStart, valueEnd);
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static string Utf16(byte[] bytes) =>
        (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2).Replace("UTF-16", "UTF-8", StringComparison.OrdinalIgnoreCase);

    private static void CheckWellFormed(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && ++elements > MostElements) throw new WordTemplateException("The document holds too many pieces to be a letter, so it was not opened.");
            if (reader.Depth > DeepestNesting) throw new XmlException("nested too deeply");
            if (reader.NodeType == XmlNodeType.XmlDeclaration && reader.GetAttribute("encoding") is { } encoding
                && !encoding.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) && !encoding.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
                throw new XmlException("neither UTF-8 nor UTF-16");   // ECMA-376 part 2, 8.1.4 allows no other
        }
    }

    // CDATA sections become ordinary text, so that a tag inside them is found like any other. Comments and processing instructions go: a tag amid one would be filled, and could end it.
    private static string WithoutAsides(string text)
    {
        var from = text.StartsWith("<?xml ", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        if (!text.Contains("<!", StringComparison.Ordinal) && text.IndexOf("<?", from, StringComparison.Ordinal) < 0) return text;
        var plain = new StringBuilder(text.Length).Append(text, 0, from);
        for (var at = text.IndexOf('<', from); at >= 0; at = text.IndexOf('<', at))
        {
            var (opening, closing) = text.AsSpan(at) switch
            {
                ['<', '!', '[', ..] => (9, "]]>"),
                ['<', '!', ..] => (4, "-->"),
                ['<', '?', ..] => (2, "?>"),
                _ => (1, ""),
            };
            if (opening == 1) { at++; continue; }
            var end = text.IndexOf(closing, at + opening, StringComparison.Ordinal);
            plain.Append(text, from, at - from).Append(opening == 9 ? XmlText.Escape(text[(at + opening)..end]) : "");
            at = from = end + closing.Length;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    private static int TagEnd(string source, int at)
    {
        while (true)
        {
            at += source.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (source[at] == '>') return at + 1;
            at = source.IndexOf(source[at], at + 1) + 1;
        }
    }

    private static Element Open(string source, int at, int end, int depth, List<(string Prefix, string Space, int Depth)> spaces)
    {
        var nameEnd = at + 1;
        while (source[nameEnd] is not ('>' or '/') && !char.IsWhiteSpace(source[nameEnd])) nameEnd++;
        if (source.AsSpan(at, end - at).Contains("xmlns", StringComparison.Ordinal))
            for (var i = nameEnd; NextAttribute(source, ref i, end) is { } a;)
                if (source[a.NameStart..a.NameEnd] is var written && (written == "xmlns" || written.StartsWith("xmlns:", StringComparison.Ordinal)))
                    spaces.Add((written.Length > 6 ? written[6..] : "", source[a.ValueStart..a.ValueEnd], depth));
        var name = source[(at + 1)..nameEnd];
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? "" : name[..colon];
        var space = spaces.FindLast(known => known.Prefix == prefix).Space ?? "";
        return new Element(source, name, name[(colon + 1)..], space) { Start = at, ContentStart = end, ContentEnd = end, End = end };
    }
}
