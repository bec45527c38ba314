using System.Buffers.Binary;
using QRCoder;

namespace ReferralOutlook.Platform.Word;

/// <summary>A picture: PNG, JPEG or GIF. Anything else is refused when it is made, not when a letter is written.</summary>
/// <exception cref="WordTemplateException">The bytes are no such picture.</exception>
public sealed class WordImage : WordValue
{
    private uint? _crc;

    public WordImage(ReadOnlyMemory<byte> bytes, string? description = null)
    {
        (Extension, Width, Height) = Measure(bytes.Span);
        if (Width <= 0 || Height <= 0) throw new WordTemplateException("The picture has no size; use a PNG, JPEG or GIF file.");
        (Bytes, Description) = (bytes, description);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Read aloud by screen readers.</summary>
    public string? Description { get; }
    internal override bool IsTrue => true;
    internal string Extension { get; }
    /// <summary>Pixels.</summary>
    internal int Width { get; }
    internal int Height { get; }
    internal uint Crc => _crc ??= Crc32.Update(0, Bytes.Span);

    private static (string Extension, int Width, int Height) Measure(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes[..4].SequenceEqual<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']))
            return ("png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.Length > 10 && bytes.StartsWith("GIF8"u8))
            return ("gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        return bytes.Length > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8
            ? MeasureJpeg(bytes)
            : throw new WordTemplateException("The picture is not a PNG, JPEG or GIF file.");
    }

    // The size stands in the first start-of-frame segment (ITU T.81, B.2.2).
    private static (string, int, int) MeasureJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) break;
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return ("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        throw new WordTemplateException("The JPEG picture is damaged: its size cannot be read.");
    }
}

internal static class QrImage
{
    /// <exception cref="WordTemplateException">The content is too long for a code; names the tag and its place.</exception>
    public static WordImage Draw(string content, Tag tag, string where)
    {
        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
            using var code = new PngByteQRCode(data);
            return new WordImage(code.GetGraphic(10), "QR code");
        }
        catch (QRCoder.Exceptions.DataTooLongException tooLong)
        {
            throw new WordTemplateException(tag.Written, where, "holds a text that is too long for a QR code.", tooLong);
        }
    }
}
