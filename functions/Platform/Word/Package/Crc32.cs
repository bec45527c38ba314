using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReferralOutlook.Platform.Word;

/// <summary>CRC-32 as in ZIP (reflected 0xEDB88320), with joining: the checksum of two runs of bytes from the checksums of both.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Slices = MakeSlices();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Update(uint crc, ReadOnlySpan<byte> bytes)
    {
        var table = Slices;
        var c = ~crc;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BitConverter.ToUInt32(bytes) ^ c;
            var high = BitConverter.ToUInt32(bytes[4..]);
            c = table[1792 + (low & 255)] ^ table[1536 + ((low >> 8) & 255)] ^ table[1280 + ((low >> 16) & 255)] ^ table[1024 + (low >> 24)]
                ^ table[768 + (high & 255)] ^ table[512 + ((high >> 8) & 255)] ^ table[256 + ((high >> 16) & 255)] ^ table[high >> 24];
        }
        foreach (var b in bytes) c = table[(c ^ b) & 255] ^ (c >> 8);
        return ~c;
    }

    /// <summary>x^(8n) modulo the polynomial: what appending n bytes multiplies a checksum by.</summary>
    public static uint ShiftFor(int length)
    {
        uint power = 1u << 31, square = 1u << 30;   // 1 and x, highest power in the lowest bit
        for (var exponent = (long)length * 8; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) power = Multiply(power, square);
            square = Multiply(square, square);
        }
        return power;
    }

    /// <summary>The checksum of A followed by B, with <see cref="ShiftFor"/> the length of B.</summary>
    public static uint Join(uint crcA, uint crcB, uint shiftOfB) => Multiply(crcA, shiftOfB) ^ crcB;

    private static uint[] MakeSlices()
    {
        var table = new uint[8 * 256];
        for (uint n = 0; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) != 0 ? Polynomial ^ (c >> 1) : c >> 1;
            table[n] = c;
        }
        for (var slice = 1; slice < 8; slice++)
            for (var n = 0; n < 256; n++)
            {
                var before = table[((slice - 1) * 256) + n];
                table[(slice * 256) + n] = table[before & 255] ^ (before >> 8);
            }
        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Multiply(uint a, uint b)
    {
        if (!Pclmulqdq.IsSupported) return MultiplyBitwise(a, b);
        var product = Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar((ulong)a), Vector128.CreateScalar((ulong)b), 0).ToScalar() << 1;
        var upper = (uint)product;   // the powers from 32 on; four zero bytes through the table bring them below
        return Slices[768 + (upper & 255)] ^ Slices[512 + ((upper >> 8) & 255)] ^ Slices[256 + ((upper >> 16) & 255)] ^ Slices[upper >> 24] ^ (uint)(product >> 32);
    }

    private static uint MultiplyBitwise(uint a, uint b)
    {
        uint product = 0;
        for (var mask = 1u << 31; mask != 0; mask >>= 1)
        {
            if ((a & mask) != 0) product ^= b;
            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }
        return product;
    }
}
