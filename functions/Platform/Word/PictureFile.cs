using System.Buffers.Binary;

namespace ReferralOutlook.Platform.Word;

/// <summary>Whether a picture file can stand in a letter: a whole PNG or JPEG of a sensible size. Word shows a red cross for one that is cut off.</summary>
public static class PictureFile
{
    public const long LargestFile = 5L << 20;
    private const int MostPixels = 8_000;
    private const int Upright = 1;

    /// <returns>What is wrong, to be said after the file's name; null when nothing is.</returns>
    public static string? Problem(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var isPng = bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        if (!isPng && !bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return "is not a PNG or JPEG picture. Open it and save a copy as PNG.";
        if (file.Length > LargestFile) return TooLarge;
        if (!(isPng ? IsWholePng(bytes) : IsWholeJpeg(bytes)) || Measured(file) is not { } picture) return "is damaged. Save it once more and put it there again.";
        if (picture.Width > MostPixels || picture.Height > MostPixels) return $"is {picture.Width} by {picture.Height} pixels large; {MostPixels} on a side are the most. Save a smaller copy.";
        return !isPng && Orientation(bytes) != Upright ? "was turned by the camera, and Word would show it lying on its side. Turn it in a picture program and save a copy as PNG." : null;
    }

    public static string TooLarge => "is larger than 5 MB. Save a smaller copy; 200 KB are plenty for a letter.";

    private static WordImage? Measured(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new WordImage(file);
        }
        catch (WordTemplateException)
        {
            return null;
        }
    }

    // Each chunk carries the checksum of its type and data (PNG, ISO/IEC 15948, 5.3); the last is IEND.
    private static bool IsWholePng(ReadOnlySpan<byte> bytes)
    {
        var hasPixels = false;
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return false;
            var chunk = bytes.Slice(at + 4, 4 + (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]) != Crc32.Update(0, chunk)) return false;
            if (at == 8 && !(chunk.StartsWith("IHDR"u8) && length == 13)) return false;
            if (chunk.StartsWith("IEND"u8)) return hasPixels;
            hasPixels |= chunk.StartsWith("IDAT"u8);
            at += 12 + (int)length;
        }
        return false;
    }

    // Segments up to the first scan; in a scan FF is followed by 00 or a restart, so that the end-of-image marker is no accident (ITU T.81, B.1.1).
    private static bool IsWholeJpeg(ReadOnlySpan<byte> bytes) =>
        Segment(bytes, marker => marker == 0xDA) is var (start, end) && end > start && bytes[end..].IndexOf<byte>([0xFF, 0xD9]) >= 0;

    /// <summary>How the camera was held (Exif 2.32, tag 0x0112): 1 is upright, and so is what says nothing.</summary>
    private static int Orientation(ReadOnlySpan<byte> bytes)
    {
        var (start, end) = Segment(bytes, marker => marker == 0xE1);
        if (end - start < 18 || !bytes[start..].StartsWith("Exif\0\0"u8)) return Upright;
        var tiff = bytes[(start + 6)..end];
        var isLittle = tiff.StartsWith("II"u8);
        var directory = (int)Math.Min(isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]), int.MaxValue / 2);
        if (directory + 2 > tiff.Length) return Upright;
        var entries = Short(tiff[directory..], isLittle);
        for (var at = directory + 2; entries-- > 0 && at + 12 <= tiff.Length; at += 12)
            if (Short(tiff[at..], isLittle) == 0x0112) return Math.Max(Upright, (int)Short(tiff[(at + 8)..], isLittle));
        return Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>Where the content of the first such segment lies; two zeros when there is none.</summary>
    private static (int Start, int End) Segment(ReadOnlySpan<byte> bytes, Func<byte, bool> isWanted)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] == 0xFF) { at++; continue; }
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end > bytes.Length) break;
            if (isWanted(bytes[at + 1])) return (at + 4, Math.Max(end, at + 4));
            at = Math.Max(end, at + 4);
        }
        return (0, 0);
    }
}
