namespace ReferralOutlook.Sandbox.Learning;

/// <summary>A phrase as counts of its signals; <paramref name="Rows"/> without repeats.</summary>
internal sealed record Bag(int[] Rows, float[] Counts);

/// <summary>
/// Logistic regression by stochastic descent with a step per weight that shrinks with use (AdaGrad); the weights of the later rounds are averaged.
/// Each time a phrase is seen some of its signals are hidden, so that none is relied upon alone: phrases of authors held out are told apart better.
/// The same input gives the same weights on the same kind of machine.
/// </summary>
internal static class Regression
{
    private const int Rounds = 8;
    private const double Step = 0.3;
    private const double Decay = 0.002;

    private const double Hidden = 0.3;

    /// <summary>A phrase that must be caught counts as so many neutral ones.</summary>
    private const double CaughtCounts = 2;

    /// <summary>A weight per row, and last what every phrase starts from.</summary>
    public static double[] Fit(IReadOnlyList<Bag> bags, IReadOnlyList<bool> caught, int rows)
    {
        var weights = new double[rows + 1];
        var used = Enumerable.Repeat(0.01, rows + 1).ToArray();
        var summed = new double[rows + 1];
        var order = Enumerable.Range(0, bags.Count).ToArray();
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order) Learn(bags[i], caught[i], weights, used, random);
            if (round < Rounds / 2) continue;
            for (var row = 0; row <= rows; row++) summed[row] += weights[row] / (Rounds - Rounds / 2);
        }
        return summed;
    }

    private static void Learn(Bag bag, bool caught, double[] weights, double[] used, Random random)
    {
        Span<double> seen = bag.Rows.Length <= 1024 ? stackalloc double[bag.Rows.Length] : new double[bag.Rows.Length];
        var sum = weights[^1];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = random.NextDouble() < Hidden ? 0 : bag.Counts[i] / (1 - Hidden);
            sum += weights[bag.Rows[i]] * seen[i];
        }
        var wrong = 1 / (1 + Math.Exp(-sum)) - (caught ? 1 : 0);
        if (caught) wrong *= CaughtCounts;
        Move(ref weights[^1], ref used[^1], wrong);
        for (var i = 0; i < seen.Length; i++)
        {
            var row = bag.Rows[i];
            if (seen[i] > 0) Move(ref weights[row], ref used[row], wrong * seen[i] + Decay * weights[row]);
        }
    }

    private static void Move(ref double weight, ref double used, double slope)
    {
        used += slope * slope;
        weight -= Step * slope / Math.Sqrt(used);
    }
}
