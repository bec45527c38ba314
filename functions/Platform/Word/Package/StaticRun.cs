using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Bytes that are the same in every document, prepared once so that nothing is searched or deflated when a document is filled: either deflated by themselves, to start
/// and end on a byte (RFC 1951 3.2.4: an empty stored block at the end), or as <see cref="Pieces"/>, most of which are copies of what was written before.
/// </summary>
internal sealed class StaticRun
{
    /// <summary>Below this, deflate saves nothing.</summary>
    private const int WorthDeflating = 48;

    public StaticRun(byte[] plain)
    {
        (Plain, Crc, Shift) = (plain, Crc32.Update(0, plain), Crc32.ShiftFor(plain.Length));
        if (plain.Length < WorthDeflating) return;
        using var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(plain);
        deflate.Flush();
        Packed = packed.ToArray();   // before disposal, which would write the final block
    }

    /// <summary>A stretch of the run: a copy from an earlier run, or with <see cref="From"/> -1 its own bytes.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Piece(int Start, int Length, int From, int FromStart);

    public byte[] Plain { get; }
    public byte[]? Packed { get; private set; }
    public uint Crc { get; }
    public uint Shift { get; }

    /// <summary>Its place among the runs of its part that are written in order, -1 for one that seldom is.</summary>
    public int Id { get; set; } = -1;
    public Piece[]? Pieces { get; private set; }

    /// <summary>Takes the pieces when they come out shorter than the run deflated by itself.</summary>
    public void Offer(Piece[] pieces)
    {
        const int BitsOfCopy = 26, BitsOfByte = 8, BitsOfBlock = 48;
        var bits = pieces.Sum(piece => piece.From < 0 ? piece.Length * BitsOfByte : BitsOfCopy * (1 + (piece.Length / 258)));
        if (Packed is not null && bits >= (Packed.Length * 8) + BitsOfBlock) return;
        (Pieces, Packed) = (pieces, null);
    }
}
