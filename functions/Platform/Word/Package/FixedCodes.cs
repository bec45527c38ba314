using System.Numerics;

namespace ReferralOutlook.Platform.Word;

/// <summary>The fixed Huffman codes of deflate (RFC 1951 3.2.6), bits reversed as they are written: code in the upper bits, its length in the lowest 4 (or beside it).</summary>
internal static class FixedCodes
{
    /// <summary>By byte.</summary>
    public static readonly ushort[] Literals = [.. Enumerable.Range(0, 256).Select(value => (ushort)Symbol(value))];

    /// <summary>By length of a copy, 3 to 258, with its extra bits.</summary>
    public static readonly uint[] Lengths = [.. Enumerable.Range(0, 259).Select(OfLength)];

    /// <summary>The code of a distance, 1 to 32,768, with its extra bits (RFC 1951 3.2.5).</summary>
    public static (uint Bits, int Count) Distance(int distance)
    {
        var offset = (uint)distance - 1;
        if (offset < 4) return (Reverse(offset, 5), 5);
        var extra = BitOperations.Log2(offset) - 1;
        var code = (uint)(2 * extra) + (offset >> extra);
        return (Reverse(code, 5) | ((offset & ((1u << extra) - 1)) << 5), 5 + extra);
    }

    private static uint OfLength(int length)
    {
        if (length < 3) return 0;
        if (length == 258) return Symbol(285);
        var offset = (uint)length - 3;
        var extra = offset < 8 ? 0 : BitOperations.Log2(offset) - 2;
        var symbol = Symbol((int)(257 + (4 * (uint)extra) + (offset >> extra)));
        var count = (int)(symbol & 15);
        return ((symbol >> 4 | (offset & ((1u << extra) - 1)) << count) << 4) | (uint)(count + extra);
    }

    private static uint Symbol(int symbol) => symbol switch
    {
        < 144 => (Reverse(0x30u + (uint)symbol, 8) << 4) | 8,
        < 256 => (Reverse(0x190u + (uint)symbol - 144, 9) << 4) | 9,
        < 280 => (Reverse((uint)symbol - 256, 7) << 4) | 7,
        _ => (Reverse(0xC0u + (uint)symbol - 280, 8) << 4) | 8,
    };

    private static uint Reverse(uint code, int length)
    {
        uint reversed = 0;
        for (var bit = 0; bit < length; bit++) reversed |= (code >> bit & 1) << (length - 1 - bit);
        return reversed;
    }
}
