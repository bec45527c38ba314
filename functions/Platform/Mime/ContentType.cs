using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>A Content-Type or Content-Disposition value with its parameters (RFC 2045, RFC 2231 continuations and charsets included).</summary>
public sealed class ContentType
{
    private readonly List<(string Name, string Value)> _parameters;

    private ContentType(string mediaType, List<(string, string)> parameters)
    {
        MediaType = mediaType;
        _parameters = parameters;
    }

    /// <summary>Lower case.</summary>
    public string MediaType { get; }

    /// <param name="name">Lower case.</param>
    public string? Parameter(string name)
    {
        foreach (var parameter in _parameters)
            if (parameter.Name == name) return parameter.Value;
        return null;
    }

    internal static ContentType Read(string? header, string defaultType)
    {
        if (string.IsNullOrWhiteSpace(header)) return new(defaultType, []);
        var semicolon = header.IndexOf(';', StringComparison.Ordinal);
        var type = (semicolon < 0 ? header : header[..semicolon]).Trim().ToLowerInvariant();
        var blank = type.AsSpan().IndexOfAny(' ', '\t');
        if (blank > 0) type = type[..blank];
        // "text" alone is what some senders of the last century wrote for text/plain.
        if (type == "text") type = "text/plain";
        return new(type, semicolon < 0 ? [] : Joined(Split(header[(semicolon + 1)..])));
    }

    private static IEnumerable<(string Name, string Value)> Split(string text)
    {
        const int most = 200;
        var i = 0;
        for (var count = 0; i < text.Length && count < most; count++)
        {
            var equals = text.AsSpan(i).IndexOfAny('=', ';');
            if (equals < 0) yield break;
            if (text[i + equals] == ';')
            {
                i += equals + 1;
                continue;
            }
            var name = text.Substring(i, equals).Trim().ToLowerInvariant();
            i += equals + 1;
            while (i < text.Length && text[i] == ' ') i++;
            yield return (name, i < text.Length && text[i] == '"' ? Quoted(text, ref i) : Token(text, ref i));
        }
    }

    private static string Token(string text, ref int i)
    {
        var length = text.AsSpan(i).IndexOf(';');
        var value = length < 0 ? text[i..] : text.Substring(i, length);
        i = length < 0 ? text.Length : i + length + 1;
        return value.Trim();
    }

    private static string Quoted(string text, ref int i)
    {
        var value = new StringBuilder();
        for (i++; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            value.Append(text[i]);
        }
        var semicolon = i < text.Length ? text.AsSpan(i).IndexOf(';') : -1;
        i = semicolon < 0 ? text.Length : i + semicolon + 1;
        return value.ToString();
    }

    /// <summary>Puts "name*0", "name*1*" together and decodes "charset'language'%XX".</summary>
    private static List<(string, string)> Joined(IEnumerable<(string Name, string Value)> parameters)
    {
        var plain = new List<(string, string)>();
        var pieces = new Dictionary<string, SortedDictionary<int, (string Value, bool Encoded)>>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
            {
                plain.Add((name, value));
                continue;
            }
            var rest = name[(star + 1)..].TrimEnd('*');
            var index = int.TryParse(rest, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (!pieces.TryGetValue(name[..star], out var list)) pieces[name[..star]] = list = [];
            list.TryAdd(index, (value, name.EndsWith('*')));
        }
        foreach (var (name, list) in pieces) plain.Insert(0, (name, Decoded(list.Values)));
        return plain;
    }

    private static string Decoded(IEnumerable<(string Value, bool Encoded)> pieces)
    {
        var bytes = new List<byte>();
        string? charset = null;
        foreach (var (piece, encoded) in pieces)
        {
            var value = piece;
            if (encoded && charset is null && value.Split('\'', 3) is [var set, _, var rest]) (charset, value) = (set, rest);
            if (encoded) TransferEncoding.AppendPercentDecoded(value, bytes);
            else bytes.AddRange(Encoding.UTF8.GetBytes(value));
        }
        return Charsets.Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes), charset);
    }
}
