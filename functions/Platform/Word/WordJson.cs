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

    private static WordValues Record(JsonElement element, string? folder)
    {
        var record = new WordValues();
        foreach (var member in element.EnumerateObject()) record[member.Name] = Value(member.Value, folder);
        return record;
    }

    private static WordValue Value(JsonElement element, string? folder) => element.ValueKind switch
    {
        JsonValueKind.Object => Special(element, folder) ?? Record(element, folder),
        JsonValueKind.Array => new WordList([.. element.EnumerateArray().Select(item => Value(item, folder))]),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : (WordValue)element.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when element.GetString()!.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) => Image(element.GetString()!, folder),
        JsonValueKind.String => element.GetString(),
        _ => WordValue.Empty,
    };

    private static WordValue? Special(JsonElement element, string? folder)
    {
        string? Text(string name) => element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        if (Text("$date") is { } date)
            return DateTime.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? new WordDate(day) : throw new WordTemplateException("A $date in the data cannot be read; write 2026-03-01.");
        if (Text("$qr") is { } content) return new WordQr(content);
        if (Text("$link") is { } address) return new WordLink(Text("text") ?? address, address);
        return Text("$image") is { } image ? Image(image, folder, Text("description")) : null;
    }

    private static WordImage Image(string source, string? folder, string? description = null)
    {
        var comma = source.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return comma > 0 && TryBase64(source[(comma + 8)..]) is { } bytes ? new(bytes, description) : throw new WordTemplateException("A picture in the data is not readable base64.");
        var path = Path.Combine(folder ?? "", source);
        if (folder is null || source.Contains("://", StringComparison.Ordinal) || !File.Exists(path)) throw new WordTemplateException("A picture file that the data names is not there.");
        return new(File.ReadAllBytes(path), description);
    }

    private static byte[]? TryBase64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
