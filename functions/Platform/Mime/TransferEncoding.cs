using System.Globalization;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Content-Transfer-Encoding (RFC 2045, 6). Damaged input yields what can be read of it.</summary>
internal static class TransferEncoding
{
    /// <summary>True for the encodings whose bytes cannot be parsed as a message before they are decoded.</summary>
    public static bool IsBinaryText(string? encoding) => Name(encoding) is "base64" or "quoted-printable" or "x-uuencode";

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? encoding) => Name(encoding) switch
    {
        "base64" => Base64(body.Span),
        "quoted-printable" => QuotedPrintable(body.Span, underscoreIsSpace: false),
        _ => body,
    };

    /// <summary>Skips what is not of the alphabet, stops at the padding, drops a broken last group.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var clean = new byte[text.Length + 3];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'+' or (byte)'/') clean[length++] = c;
            else if (c == '=' && length % 4 > 1) break;
        }
        if (length % 4 == 1) length--;
        var missing = (4 - length % 4) % 4;
        for (var i = 0; i < missing; i++) clean[length++] = (byte)'A';
        var result = new byte[length / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(clean.AsSpan(0, length), result, out _, out _);
        return missing == 0 ? result : result[..^missing];
    }

    /// <param name="text">Soft line breaks ("=" at a line's end) are removed; a "=" that starts no valid pair stands for itself.</param>
    /// <param name="underscoreIsSpace">The Q encoding of RFC 2047.</param>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool underscoreIsSpace)
    {
        var result = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '=' && SoftBreak(text, i) is var skip and > 0) i += skip;
            else if (c == '=' && i + 2 < text.Length && Hex(text[i + 1]) is var high and >= 0 && Hex(text[i + 2]) is var low and >= 0)
            {
                result[length++] = (byte)(high << 4 | low);
                i += 2;
            }
            else result[length++] = underscoreIsSpace && c == '_' ? (byte)' ' : c;
        }
        return result[..length];
    }

    public static void AppendPercentDecoded(string value, List<byte> bytes)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length && byte.TryParse(value.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
            {
                bytes.Add(b);
                i += 2;
            }
            else bytes.AddRange(System.Text.Encoding.UTF8.GetBytes([value[i]]));
        }
    }

    private static int SoftBreak(ReadOnlySpan<byte> text, int i)
    {
        var end = i + 1;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' or (byte)'\r') end++;
        return end >= text.Length ? end - i : text[end] == '\n' ? end - i : 0;
    }

    private static int Hex(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };

    private static string Name(string? encoding) => (encoding ?? "").Trim().TrimEnd(';').ToLowerInvariant();
}
