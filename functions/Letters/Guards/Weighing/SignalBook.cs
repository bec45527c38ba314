using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// What each signal weighs for each guard, in hundredths, as learned from the labelled phrases (<c>tests/Sandbox</c>, command <c>learn</c>). The file
/// holds the guards' names, the least sum that counts, what every text starts from, and a line a signal.
/// </summary>
internal sealed class SignalBook
{
    internal const string LeastLine = "<least>";
    internal const string StartLine = "<start>";
    private readonly string[] _guards;
    private readonly FrozenDictionary<ulong, int> _rows;

    // Most pairs of words weigh nothing; a bit for each key, small enough for the processor's cache, says so without a search.
    private readonly ulong[] _mayWeigh = new ulong[1 << 13];
    private readonly Vector256<short>[] _weights;
    private readonly Vector256<short> _start;

    public SignalBook(TextReader file)
    {
        _guards = file.ReadLine()!.Split(' ');
        var rows = new Dictionary<ulong, int>();
        var weights = new List<Vector256<short>>();
        while (file.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (rows.TryAdd(SignalPart.KeyOf(line.AsSpan(0, tab)), weights.Count)) weights.Add(Weights(line.AsSpan(tab + 1)));
        }
        _rows = rows.ToFrozenDictionary();
        foreach (var key in rows.Keys) _mayWeigh[key >> 51] |= 1UL << (int)(key & 63);
        _weights = [.. weights];
        Least = Of(SignalPart.KeyOf(LeastLine))[0];
        _start = Of(SignalPart.KeyOf(StartLine));
    }

    public static SignalBook Instance { get; } = Embedded();

    /// <summary>The guards in the order of the sums.</summary>
    public IReadOnlyList<string> Guards => _guards;

    /// <summary>A sentence whose sum for a guard reaches this, in hundredths, is a finding.</summary>
    public short Least { get; }

    /// <summary>Below zero: this guard has no weights.</summary>
    public int IndexOf(string guard) => Array.IndexOf(_guards, guard);

    public Vector256<short> Start(OutgoingUse use, Audience audience) =>
        Vector256.AddSaturate(_start, Vector256.AddSaturate(Of(SignalPart.KeyOf(NameOf(use))), Of(SignalPart.KeyOf(NameOf(audience)))));

    public Vector256<short> Of(ulong signal) =>
        (_mayWeigh[signal >> 51] & (1UL << (int)(signal & 63))) != 0 && _rows.TryGetValue(signal, out var row) ? _weights[row] : Vector256<short>.Zero;

    public static string NameOf(OutgoingUse use) => $"use:{use}";

    public static string NameOf(Audience audience) => $"to:{audience}";

    private static SignalBook Embedded()
    {
        using var file = new StreamReader(typeof(SignalBook).Assembly.GetManifestResourceStream("ReferralOutlook.Guards.signals.txt")!);
        return new SignalBook(file);
    }

    /// <summary>"0:125 3:-20" is 1.25 for the first guard and -0.20 for the fourth.</summary>
    private static Vector256<short> Weights(ReadOnlySpan<char> written)
    {
        var weights = Vector256<short>.Zero;
        foreach (var range in written.Split(' '))
        {
            var one = written[range];
            var colon = one.IndexOf(':');
            weights = weights.WithElement(int.Parse(one[..colon], CultureInfo.InvariantCulture), short.Parse(one[(colon + 1)..], CultureInfo.InvariantCulture));
        }
        return weights;
    }
}
