using System.Buffers.Binary;
using System.IO.Compression;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Pictures as a therapist might have them, drawn here.</summary>
internal static class DrawnPictures
{
    /// <summary>A picture program's smallest grey JPEG, 60 by 30 pixels.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(JpegText);

    /// <summary>A round logo in one colour on white.</summary>
    public static byte[] Logo(int width, int height, byte red = 32, byte green = 96, byte blue = 128) => Png(width, height, (x, y) =>
    {
        var (dx, dy) = ((x - (width / 2.0)) / (width / 2.0), (y - (height / 2.0)) / (height / 2.0));
        var distance = (dx * dx) + (dy * dy);
        return distance is < 0.95 and > 0.5 or < 0.2 ? (red, green, blue) : ((byte)255, (byte)255, (byte)255);
    });

    /// <summary>A pen's wave, dark blue on white.</summary>
    public static byte[] Signature(int width, int height) => Png(width, height, (x, y) =>
    {
        var line = (height / 2.0) + (Math.Sin(x / (width / 28.0)) * height * 0.35 * (1 - (x / (double)width)));
        return Math.Abs(y - line) < height / 14.0 ? ((byte)20, (byte)20, (byte)90) : ((byte)255, (byte)255, (byte)255);
    });

    /// <summary>Any size in pixels, all white, well packed.</summary>
    public static byte[] White(int width, int height) => Png(width, height, (_, _) => (255, 255, 255));

    /// <summary>The same JPEG as a phone held upright writes it: lying, with a note to turn it.</summary>
    public static byte[] TurnedJpeg()
    {
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        return [.. Jpeg[..2], .. exif, .. Jpeg[2..]];
    }

    private static byte[] Png(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue)> colour)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++) (row[1 + (x * 3)], row[2 + (x * 3)], row[3 + (x * 3)]) = colour(x, y);
                packed.Write(row);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. type, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.Update(0, chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private const string JpegText = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAAeADwBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ALIAAAAAAAAAA//Z";
}
