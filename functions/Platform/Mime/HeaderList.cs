using System.Collections;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Platform.Mime;

/// <summary>The header fields of one entity in their order, duplicates kept; values are decoded when asked for.</summary>
public sealed class HeaderList : IReadOnlyList<HeaderField>
{
    private const int MaxFields = 5_000;
    private readonly List<HeaderField> _fields;

    private HeaderList(List<HeaderField> fields) => _fields = fields;

    public int Count => _fields.Count;

    public HeaderField this[int index] => _fields[index];

    /// <summary>The first field of that name, unfolded and decoded (RFC 2047); null when there is none.</summary>
    public string? Text(string name)
    {
        foreach (var field in _fields)
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Text;
        return null;
    }

    /// <summary>All fields of that name, undecoded.</summary>
    public IEnumerable<string> All(string name) =>
        _fields.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Raw);

    /// <summary>The addresses of all fields of that name, groups opened, display names decoded.</summary>
    public IReadOnlyList<MailAddress> Addresses(string name) => [.. All(name).SelectMany(AddressList.Read)];

    public IEnumerator<HeaderField> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads a block of header fields, for instance of a returned mail.</summary>
    public static HeaderList Read(ReadOnlyMemory<byte> block)
    {
        var position = 0;
        return Read(block, ref position, []);
    }

    /// <summary>
    /// Reads fields from <paramref name="position"/> and leaves it at the first byte of the body: after an empty line, or on
    /// the first line that can be neither a field nor the continuation of one.
    /// </summary>
    internal static HeaderList Read(ReadOnlyMemory<byte> raw, ref int position, List<byte[]> boundaries)
    {
        var fields = new List<HeaderField>();
        var bytes = raw.Span;
        string? name = null;
        var valueStart = 0;
        var valueEnd = 0;
        while (position < bytes.Length)
        {
            var length = bytes[position..].IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : position + length;
            var line = bytes[position..end].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                position = Math.Min(end + 1, bytes.Length);
                break;
            }
            if (MimeReader.Match(line, boundaries).Level >= 0) break;
            var colon = NameLength(line);
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                // Continues the field above; before any field it is noise.
                valueEnd = position + line.Length;
            }
            else if (colon > 0)
            {
                Add(name, raw[valueStart..valueEnd]);
                name = System.Text.Encoding.ASCII.GetString(line[..colon]).TrimEnd();
                valueStart = position + line.IndexOf((byte)':') + 1;
                valueEnd = position + line.Length;
            }
            else if (!IsMailboxLine(line, fields.Count == 0 && name is null))
            {
                break;
            }
            position = Math.Min(end + 1, bytes.Length);
        }
        Add(name, raw[valueStart..valueEnd]);
        return new(fields);

        void Add(string? field, ReadOnlyMemory<byte> value)
        {
            if (field is not null && fields.Count < MaxFields) fields.Add(new(field, value));
        }
    }

    /// <summary>Printable characters up to a colon (RFC 5322, 2.2); obsolete syntax allows blanks before it. 0 when the line is no field.</summary>
    private static int NameLength(ReadOnlySpan<byte> line)
    {
        const int longestName = 100;
        var i = 0;
        while (i < line.Length && i < longestName && line[i] is > 32 and < 127 and not (byte)':') i++;
        var rest = line[i..].TrimStart(" \t"u8);
        return i > 0 && rest.Length > 0 && rest[0] == ':' ? i : 0;
    }

    /// <summary>The separator of mbox files and its quoted form, left by many tools.</summary>
    private static bool IsMailboxLine(ReadOnlySpan<byte> line, bool first) =>
        line.StartsWith(">From "u8) || first && line.StartsWith("From "u8);
}

/// <summary>One field of a header.</summary>
public sealed class HeaderField(string name, ReadOnlyMemory<byte> value)
{
    /// <summary>Longer values are cut: nothing reads that much, and a hostile header may be megabytes.</summary>
    private const int MaxLength = 64 * 1024;
    private string? _raw;
    private string? _text;

    public string Name { get; } = name;

    /// <summary>Unfolded, not decoded.</summary>
    public string Raw => _raw ??= Unfold(Charsets.Decode(value.Span[..Math.Min(value.Length, MaxLength)], null));

    /// <summary>Unfolded, encoded words decoded.</summary>
    public string Text => _text ??= EncodedWords.Decode(Raw);

    private static string Unfold(string value)
    {
        value = value.Trim();
        return value.AsSpan().IndexOfAny("\r\n\0") < 0 ? value
            : value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                .Replace("\0", "", StringComparison.Ordinal).Replace('\t', ' ');
    }
}
