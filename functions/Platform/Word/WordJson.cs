using System.Globalization;
using System.Text.Json;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Values from JSON: an object is a record, an array a list, null a known field without content. One-member objects say what JSON has no word for:
/// <c>{"$date":"2026-03-01"}</c>, <c>{"$image":"logo.png"}</c> (a file beside the data, or a data: address), <c>{"$qr":"https://…"}</c>,
/// <c>{"$link":"https://…","text":"…"}</c>. A text that looks like an ISO date becomes one only where the template gives a date format.
/// </summary>
public static class WordJson
{
    private const int DeepestNesting = 64;

    /// <exception cref="WordTemplateException">The JSON is broken, is no object, or names a picture that cannot be read.</exception>
    public static WordValues Read(ReadOnlyMemory<byte> json, string? folder = null)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestNesting, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Record(document.RootElement, folder)
                : throw new WordTemplateException("The data must be a JSON object with the fields by name.");
        }
        catch (JsonException broken)
        {
            throw new WordTemplateException(string.Create(CultureInfo.InvariantCulture, $"The data is not readable JSON (line {broken.LineNumber + 1})."), broken);
        }
    }

    /// <remarks><c>path</c> is the field's name as a template would write it, with items counted from 1: <c>goals[2].date</c>.</remarks>
    private static WordValues Record(JsonElement element, string? folder, string path = "")
    {
        var record = new WordValues();
        foreach (var member in element.EnumerateObject())
        {
            var name = Read(() => member.Name, path.Length == 0 ? "the data" : Shown(path));
            record[name] = Value(member.Value, folder, path.Length == 0 ? name : $"{path}.{name}");
        }
        return record;
    }

    private static WordValue Value(JsonElement element, string? folder, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => Special(element, folder, path) ?? Record(element, folder, path),
        JsonValueKind.Array => new WordList([.. element.EnumerateArray().Select((item, index) => Value(item, folder, string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]")))]),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : (WordValue)element.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when Read(() => element.GetString()!, Shown(path)) is var text => text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? Image(text, folder, path) : text,
        _ => WordValue.Empty,
    };

    private static WordValue? Special(JsonElement element, string? folder, string path)
    {
        string? Member(string name) => Read(() => element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null, Shown(path));
        if (Member("$date") is { } date)
            return DateTime.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? new WordDate(day) : throw Wrong(path, "holds a $date that cannot be read; write 2026-03-01.");
        if (Member("$qr") is { } content) return new WordQr(content);
        if (Member("$link") is { } address) return new WordLink(Member("text") ?? address, address);
        return Member("$image") is { } image ? Image(image, folder, path, Member("description")) : null;
    }

    // Half a surrogate pair, written as \ud800, or bytes that are no UTF-8.
    private static T Read<T>(Func<T> text, string where)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new WordTemplateException($"The data is not readable JSON: {where} holds characters that are no text (save the file as UTF-8).", unreadable);
        }
    }

    private static WordImage Image(string source, string? folder, string path, string? description = null)
    {
        var comma = source.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        var isInside = source.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        var bytes = isInside ? comma > 0 ? TryBase64(source[(comma + 8)..]) : null : FileOf(source, folder);
        if (bytes is null) throw Wrong(path, isInside ? "holds a picture that is not readable base64." : "names a picture file that is not there.");
        try
        {
            return new(bytes, description);
        }
        catch (WordTemplateException unreadable)
        {
            throw Wrong(path, $"holds no picture for a letter. {unreadable.Message}", unreadable);
        }
    }

    private static byte[]? FileOf(string source, string? folder)
    {
        var path = Path.Combine(folder ?? "", source);
        return folder is null || source.Contains("://", StringComparison.Ordinal) || !File.Exists(path) ? null : File.ReadAllBytes(path);
    }

    private static WordTemplateException Wrong(string path, string problem, Exception? inner = null) => new(Shown(path), "the data", problem, inner);

    private static string Shown(string path)
    {
        var line = string.Concat(path.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029')));
        return $"{{{{{(line.Length > Tag.Longest ? line[..Tag.Longest] + "…" : line)}}}}}";
    }

    private static byte[]? TryBase64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
