using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Bench.Word;

/// <summary>
/// What no engine that deflates can beat: the template cut up beforehand, nothing understood, only the changed parts deflated anew (level Optimal) and the rest
/// copied as the bytes they were.
/// </summary>
internal sealed class FloorEngine
{
    private static readonly string[] Changed = ["word/document.xml", "word/header.xml", "word/footer.xml"];
    private readonly List<(byte[] Name, ZipEntry? Fixed, List<Piece>? Pieces)> _parts = [];
    private readonly MemoryStream _plain = new();

    public FloorEngine(byte[] template, byte[]? chart)
    {
        using var zip = new ZipArchive(new MemoryStream(template), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var plain = chart is not null && entry.FullName == "word/media/chart.png" ? chart : bytes.ToArray();
            var pieces = Changed.Contains(entry.FullName) ? Cut(Encoding.UTF8.GetString(plain)) : null;
            _parts.Add((Encoding.UTF8.GetBytes(entry.FullName), pieces is null ? ZipEntry.Of(entry.FullName, plain) : null, pieces));
        }
    }

    public byte[] Fill(FloorValues values)
    {
        var zip = new PackageWriter();
        foreach (var (name, copied, pieces) in _parts)
        {
            if (pieces is null) { zip.Copy(copied!, name); continue; }
            _plain.SetLength(0);
            Write(pieces, values, null);
            var plain = _plain.GetBuffer().AsSpan(0, (int)_plain.Length);
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(plain);
            zip.Copy(new ZipEntry("", packed.ToArray(), 8, Crc32.Update(0, plain), plain.Length), name);
        }
        return zip.ToArray();
    }

    private void Write(List<Piece> pieces, FloorValues values, Dictionary<string, string>? item)
    {
        foreach (var piece in pieces)
        {
            if (piece.Text is { } text) _plain.Write(text);
            else if (piece.Inner is null) _plain.Write(Encoding.UTF8.GetBytes(Escape(piece.Name[0] == '.' ? item![piece.Name[1..]] : values.Fields[piece.Name])));
            else if (values.Conditions.TryGetValue(piece.Name, out var kept)) { if (kept) Write(piece.Inner, values, item); }
            else foreach (var one in values.Lists[piece.Name]) Write(piece.Inner, values, one);
        }
    }

    private static List<Piece> Cut(string xml)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < xml.Length;)
        {
            var (field, block) = (xml.IndexOf("{{", at, StringComparison.Ordinal), xml.IndexOf("<?b ", at, StringComparison.Ordinal));
            var next = Math.Min(field < 0 ? xml.Length : field, block < 0 ? xml.Length : block);
            pieces.Add(new(Encoding.UTF8.GetBytes(xml[at..next]), "", null));
            if (next == xml.Length) break;
            var end = xml.IndexOf(next == field ? "}}" : "?>", next, StringComparison.Ordinal);
            var name = xml[(next + (next == field ? 2 : 4))..end];
            at = end + 2;
            if (next == field) { pieces.Add(new(null, name, null)); continue; }
            var close = xml.IndexOf($"<?e {name}?>", at, StringComparison.Ordinal);
            pieces.Add(new(null, name, Cut(xml[at..close])));
            at = close + name.Length + 6;
        }
        return pieces;
    }

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny('&', '<', '>') < 0 ? text : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private sealed record Piece(byte[]? Text, string Name, List<Piece>? Inner);
}

/// <summary>A record sorted by kind, for the engines that know no values of their own.</summary>
internal sealed record FloorValues(Dictionary<string, string> Fields, Dictionary<string, bool> Conditions, Dictionary<string, List<Dictionary<string, string>>> Lists)
{
    public static FloorValues Of(JsonObject record) => new(
        record.Where(field => field.Value!.GetValueKind() == System.Text.Json.JsonValueKind.String).ToDictionary(field => field.Key, field => field.Value!.GetValue<string>()),
        record.Where(field => field.Value!.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False).ToDictionary(field => field.Key, field => field.Value!.GetValue<bool>()),
        record.Where(field => field.Value is JsonArray).ToDictionary(field => field.Key, field => field.Value!.AsArray().Select(item => item!.AsObject().ToDictionary(one => one.Key, one => one.Value!.GetValue<string>())).ToList()));
}
