using System.Numerics;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Sets of groups as bits, their length a multiple of eight words so that they are joined many at a time.</summary>
internal static class GroupBits
{
    private const int Multiple = 8;

    public static int Words(int groupCount) => (groupCount + 64 * Multiple - 1) / (64 * Multiple) * Multiple;

    public static bool Has(ReadOnlySpan<ulong> bits, int group) => (bits[group >> 6] & (1UL << (group & 63))) != 0;

    public static void Add(Span<ulong> bits, int group) => bits[group >> 6] |= 1UL << (group & 63);

    public static void AddAll(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(bits[i..]) | new Vector<ulong>(others[i..])).CopyTo(bits[i..]);
        }
    }
}
