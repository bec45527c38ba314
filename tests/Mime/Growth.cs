using System.Diagnostics;

namespace ReferralOutlook.Tests.Mime;

/// <summary>Whether time grows with size as it should. Compares two sizes, the best of a few runs each, because machines are shared.</summary>
internal static class Growth
{
    private const int Factor = 4;

    /// <summary>Four times the size may take up to ten times as long; quadratic work takes sixteen.</summary>
    private const double Allowed = 10;

    /// <summary>Below this nothing can be told from the noise.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(250);

    public static void IsLinear<T>(string what, Func<int, T> build, int size, Action<T> work)
    {
        work(build(size / 100));
        var small = Best(build(size), work);
        var large = Best(build(size * Factor), work);
        Assert.True(large < Noise || large < small * Allowed, $"{what}: {small.TotalMilliseconds:F0} ms, then {large.TotalMilliseconds:F0} ms for {Factor} times the size");
    }

    private static TimeSpan Best<T>(T input, Action<T> work)
    {
        const int runs = 3;
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            work(input);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }
        return best;
    }
}
