using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Cuts a message into parts in one pass: each byte is looked at once, whatever the nesting.</summary>
internal ref struct MimeReader
{
    /// <summary>Parts nested deeper are kept as plain text; real mail stays below ten.</summary>
    private const int MaxDepth = 48;
    private const int MaxParts = 20_000;

    private readonly ReadOnlyMemory<byte> _raw;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly List<byte[]> _boundaries;
    private int _position;
    private int _parts;

    private MimeReader(ReadOnlyMemory<byte> raw)
    {
        _raw = raw;
        _bytes = raw.Span;
        _boundaries = [];
    }

    public static MimePart Read(ReadOnlyMemory<byte> raw)
    {
        if (raw.Span.IndexOf((byte)'\n') < 0 && raw.Span.Contains((byte)'\r')) raw = WithLineFeeds(raw.Span);
        var reader = new MimeReader(raw);
        return reader.ReadEntity("text/plain", depth: 0, out _);
    }

    // "ended" is the boundary that ended the entity, or none at the end of the message.
    private MimePart ReadEntity(string defaultType, int depth, out Delimiter ended)
    {
        _parts++;
        var headers = HeaderList.Read(_raw, ref _position, _boundaries);
        var part = new MimePart(headers, defaultType);
        var deeper = depth < MaxDepth && _parts < MaxParts;
        if (deeper && part.IsMultipart && part.ContentType.Parameter("boundary") is { Length: > 0 } boundary)
            ended = ReadMultipart(part, boundary, depth);
        else if (deeper && part.IsMessage && !TransferEncoding.IsBinaryText(headers.Text("Content-Transfer-Encoding")))
            part.Children = [ReadEntity("text/plain", depth + 1, out ended)];
        else
            part.RawBody = TakeBody(out ended);
        return part;
    }

    private Delimiter ReadMultipart(MimePart part, string boundary, int depth)
    {
        var own = _boundaries.Count;
        _boundaries.Add(Encoding.UTF8.GetBytes(boundary.TrimEnd()));
        var childType = part.MediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
        var children = new List<MimePart>();
        var start = _position;
        part.RawBody = TakeBody(out var ended);
        if (ended.Level != own && RealBoundary(part.RawBody.Span) is { } real)
        {
            // The header names another boundary than the body uses, as after careless editing: once more with the real one.
            _boundaries[own] = real;
            _position = start;
            part.RawBody = TakeBody(out ended);
        }
        while (ended.Level == own && !ended.Closes)
        {
            children.Add(ReadEntity(childType, depth + 1, out ended));
        }
        _boundaries.RemoveRange(own, _boundaries.Count - own);
        if (ended.Level == own) TakeBody(out ended);
        part.Children = children;
        return ended;
    }

    /// <summary>Everything up to the next line that is an open boundary; leaves the position after that line.</summary>
    private ReadOnlyMemory<byte> TakeBody(out Delimiter ended)
    {
        var start = _position;
        var line = start;
        while (line < _bytes.Length)
        {
            var end = LineEnd(line);
            ended = Match(_bytes[line..end], _boundaries);
            if (ended.Level >= 0)
            {
                _position = Math.Min(end + 1, _bytes.Length);
                return _raw[start..BeforeLineBreak(start, line)];
            }
            if (_boundaries.Count == 0) break;
            var next = _bytes[end..].IndexOf("\n--"u8);
            if (next < 0) break;
            line = end + next + 1;
        }
        ended = Delimiter.None;
        _position = _bytes.Length;
        return _raw[start..];
    }

    private readonly int LineEnd(int start)
    {
        var length = _bytes[start..].IndexOf((byte)'\n');
        return length < 0 ? _bytes.Length : start + length;
    }

    /// <summary>A line "--something" with a Content- field below it is a boundary, whatever the header says.</summary>
    private static byte[]? RealBoundary(ReadOnlySpan<byte> body)
    {
        var field = body.IndexOf("\nContent-"u8);
        if (field < 0) return null;
        var line = body[..field].TrimEnd((byte)'\r');
        line = line[(line.LastIndexOf((byte)'\n') + 1)..].TrimEnd(" \t"u8);
        return line.Length is > 4 and < 200 && line.StartsWith("--"u8) ? line[2..].ToArray() : null;
    }

    /// <summary>The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1).</summary>
    private readonly int BeforeLineBreak(int start, int line)
    {
        if (line > start && _bytes[line - 1] == '\n') line--;
        if (line > start && _bytes[line - 1] == '\r') line--;
        return line;
    }

    /// <summary>Which of the open boundaries a line is; the innermost first.</summary>
    internal static Delimiter Match(ReadOnlySpan<byte> line, List<byte[]> boundaries)
    {
        if (!line.StartsWith("--"u8)) return Delimiter.None;
        line = line[2..].TrimEnd(" \t\r"u8);
        for (var level = boundaries.Count - 1; level >= 0; level--)
        {
            if (!line.StartsWith(boundaries[level])) continue;
            var rest = line[boundaries[level].Length..];
            if (rest.IsEmpty) return new(level, Closes: false);
            if (rest.SequenceEqual("--"u8)) return new(level, Closes: true);
        }
        return Delimiter.None;
    }

    private static byte[] WithLineFeeds(ReadOnlySpan<byte> raw)
    {
        var copy = raw.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }

    internal readonly record struct Delimiter(int Level, bool Closes)
    {
        public static Delimiter None => new(-1, Closes: false);
    }
}
