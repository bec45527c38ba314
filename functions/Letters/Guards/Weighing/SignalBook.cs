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
    private readonly Vector256<short>[] _weights;
    private readonly Vector256<short> _start;

    public SignalBook(TextReader file)
    {
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _guards = lines[0].Split(' ');
        var signals = lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => Weights(fields[1]), StringComparer.Ordinal);
        Least = signals[LeastLine][0];
        _start = signals[StartLine];
        _weights = [.. signals.Values];
        _rows = signals.Keys.Select((signal, row) => KeyValuePair.Create(SignalPart.KeyOf(signal), row)).DistinctBy(pair => pair.Key).ToFrozenDictionary();
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

    public Vector256<short> Of(ulong signal) => _rows.TryGetValue(signal, out var row) ? _weights[row] : Vector256<short>.Zero;

    public static string NameOf(OutgoingUse use) => $"use:{use}";

    public static string NameOf(Audience audience) => $"to:{audience}";

    private static SignalBook Embedded()
    {
        using var file = new StreamReader(typeof(SignalBook).Assembly.GetManifestResourceStream("ReferralOutlook.Guards.signals.txt")!);
        return new SignalBook(file);
    }

    /// <summary>"0:125 3:-20" is 1.25 for the first guard and -0.20 for the fourth.</summary>
    private static Vector256<short> Weights(string written)
    {
        var weights = Vector256<short>.Zero;
        foreach (var one in written.Split(' '))
        {
            var colon = one.IndexOf(':', StringComparison.Ordinal);
            weights = weights.WithElement(int.Parse(one.AsSpan(0, colon), CultureInfo.InvariantCulture), short.Parse(one.AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }
        return weights;
    }
}
