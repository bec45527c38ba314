using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Bytes to text, in the charset named or in the one the bytes must be in.</summary>
internal static class Charsets
{
    /// <summary>
    /// Decodes in <paramref name="charset"/>. Absent, unknown or plainly wrong names (us-ascii over eight-bit bytes) give way to
    /// UTF-8 when the bytes are valid UTF-8, ISO-2022-JP when they carry its escapes, else Windows-1252, which maps every byte.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var encoding = Find(charset);
        if (encoding is null || encoding.CodePage is 20127) return Guess(bytes);
        if (encoding.CodePage == 65001 && !IsUtf8(bytes) && encoding.GetString(bytes) is var text && CountReplaced(text) * 3 > text.Length) return Guess(bytes);
        return encoding.GetString(bytes);
    }

    private static string Guess(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001b$"u8) >= 0 ? Page(50220).GetString(bytes)
        : IsUtf8(bytes) ? Encoding.UTF8.GetString(bytes)
        : Page(1252).GetString(bytes);

    private static Encoding? Find(string? charset)
    {
        var name = charset?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > 40) return null;
        switch (name)
        {
            case "utf8" or "utf-8": return Encoding.UTF8;
            case "us-ascii" or "ascii" or "ansi_x3.4-1968": return Encoding.ASCII;
            // Mail labelled Latin-1 is Windows-1252 in practice (WHATWG Encoding, 4.2).
            case "iso-8859-1" or "latin1" or "windows-1252" or "cp1252": return Page(1252);
            case "iso-2022-jp" or "iso-2022-jp-ms" or "cp50220" or "cp50221" or "iso-2022-jp-2": return Page(50220);
            case "shift-jis" or "x-sjis" or "sjis" or "cp932" or "ms932" or "windows-31j" or "ms_kanji": return Page(932);
            case "gb2312" or "gbk" or "cp936" or "x-gbk": return Page(936);
            case "ks_c_5601-1987" or "cp949" or "euc-kr": return Page(949);
        }
        return Named(name);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            // UTF-7 is refused by the platform, and rightly: it hides markup.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Page(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static int CountReplaced(string text) => text.AsSpan().Count('\uFFFD');
}
