using System.Globalization;
using System.Text.Json;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>faults --messages N --out DIR [--seed N] [--traffic FILE.jsonl]</c>: see <see cref="FaultRun"/>. Prints figures, leaves them as <c>faults.json</c> in DIR; exits non-zero when a mail is missing,
/// filed twice or in the wrong folder.
/// </summary>
internal static class FaultsCommand
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--messages", "--seed", "--out", "--traffic"], out var values, out var problem) || !values.TryGetValue("--out", out var target)
            || !int.TryParse(values.GetValueOrDefault("--messages", "5000"), CultureInfo.InvariantCulture, out var messages) || messages < 1
            || !int.TryParse(values.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed))
        {
            await Console.Error.WriteLineAsync(problem ?? "faults --messages N --out DIR [--seed N] [--traffic FILE.jsonl]");
            return 2;
        }

        Directory.CreateDirectory(target);
        var outcome = await FaultRun.RunAsync(messages, seed, values.GetValueOrDefault("--traffic"), cancellation);
        var figures = outcome.Figures;
        var report = new
        {
            messages,
            seed,
            filed = figures.Filed,
            missing = figures.Missing,
            filedTwice = figures.Twice,
            inTheWrongFolder = figures.WrongFolder,
            privateKept = figures.PrivateKept,
            requestsPerFiledMessage = Math.Round((double)outcome.Requests / figures.Filed, 2),
            overTheServicesLimits = outcome.Throttled,
            seconds = Math.Round(outcome.Took.TotalSeconds, 1),
        };
        await File.WriteAllTextAsync(Path.Combine(target, "faults.json"), JsonSerializer.Serialize(report), cancellation);
        Console.WriteLine(JsonSerializer.Serialize(report));
        return figures.AreRight ? 0 : 1;
    }
}
