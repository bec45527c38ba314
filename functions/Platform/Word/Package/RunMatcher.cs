using System.Runtime.CompilerServices;

namespace ReferralOutlook.Platform.Word;

/// <summary>Finds, when a template is compiled, which stretches of its runs stood in earlier runs of the part: LZ77 over all of them, with matches that never cross a run's end.</summary>
internal sealed class RunMatcher
{
    private const int Shortest = 8;
    private const int MostTries = 64;
    private const int Reach = 30_000;       // deflate reaches back 32,768 bytes; values in between take their share
    private const int LongestPart = 4 << 20;
    private readonly byte[] _all;
    private readonly int[] _starts;
    private readonly int[] _heads = new int[1 << 15];
    private readonly int[] _before;

    private RunMatcher(List<StaticRun> runs)
    {
        _all = [.. runs.SelectMany(run => run.Plain)];
        _before = new int[_all.Length];
        Array.Fill(_heads, -1);
        _starts = new int[runs.Count + 1];
        for (var run = 0; run < runs.Count; run++) _starts[run + 1] = _starts[run] + runs[run].Plain.Length;
    }

    public static void Match(List<StaticRun> runs)
    {
        if (runs.Sum(run => (long)run.Plain.Length) > LongestPart) return;
        for (var run = 0; run < runs.Count; run++) runs[run].Id = run;
        var matcher = new RunMatcher(runs);
        for (var run = 0; run < runs.Count; run++) runs[run].Offer(matcher.PiecesOf(run));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private StaticRun.Piece[] PiecesOf(int run)
    {
        var pieces = new List<StaticRun.Piece>();
        var (start, end) = (_starts[run], _starts[run + 1]);
        var own = start;
        for (var at = start; at < end;)
        {
            var (from, length) = Longest(at, end);
            if (length < Shortest) { Remember(at++); continue; }
            if (at > own) pieces.Add(new(own - start, at - own, -1, 0));
            var source = RunAt(from);
            pieces.Add(new(at - start, length, source, from - _starts[source]));
            for (var stop = at + length; at < stop;) Remember(at++);
            own = at;
        }
        if (end > own) pieces.Add(new(own - start, end - own, -1, 0));
        return [.. pieces];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int From, int Length) Longest(int at, int end)
    {
        var (best, from, tries) = (0, -1, 0);
        if (at + Shortest > _all.Length) return (from, best);
        for (var candidate = _heads[Hash(at)]; candidate >= 0 && at - candidate <= Reach && tries++ < MostTries; candidate = _before[candidate])
        {
            var most = Math.Min(end - at, Math.Min(at, _starts[RunAt(candidate) + 1]) - candidate);
            var length = most <= best ? 0 : _all.AsSpan(at, most).CommonPrefixLength(_all.AsSpan(candidate, most));
            if (length > best) (best, from) = (length, candidate);
        }
        return (from, best);
    }

    private void Remember(int at)
    {
        if (at + Shortest > _all.Length) return;
        var hash = Hash(at);
        (_before[at], _heads[hash]) = (_heads[hash], at);
    }

    private int Hash(int at) => (int)((BitConverter.ToUInt64(_all, at) * 0x9E37_79B9_7F4A_7C15UL) >> 49);

    private int RunAt(int at)
    {
        var found = Array.BinarySearch(_starts, at);
        if (found < 0) return ~found - 1;
        while (_starts[found + 1] == at) found++;   // runs without a byte begin at the same place
        return found;
    }
}
