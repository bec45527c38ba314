using System.Diagnostics;
using System.Text.Json;
using ReferralOutlook.Letters;

namespace ReferralOutlook.Bench;

/// <summary>How much text the guards read in a second on one core: letters as they are written, and text made of nothing but trouble.</summary>
internal static class GuardBench
{
    private const double BarInMegabytes = 5;
    private const int Rounds = 5;
    private const int TextBytes = 4_000_000;
    private const int LetterLength = 2_000;

    /// <summary>Processor time of the whole process, so that other work on the machine does not count. Arguments: the labelled phrases file. Prints a line per kind of text; exits 1 below the bar for letters.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var phrases = File.ReadLines(args[0]).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var neutral = phrases.Where(phrase => phrase.GetProperty("expected").GetArrayLength() == 0).Select(Text).ToList();
        var letters = Measure(Letters(neutral), output, "letters (neutral sentences)");
        Measure(Letters([.. phrases.Where(phrase => phrase.GetProperty("expected").GetArrayLength() > 0).Select(Text)]), output, "only phrases that must be caught");
        return letters >= BarInMegabytes ? 0 : 1;
    }

    private static string Text(JsonElement phrase) => phrase.GetProperty("text").GetString()!;

    private static List<string> Letters(List<string> sentences)
    {
        var letters = new List<string>();
        var next = 0;
        for (var bytes = 0; bytes < TextBytes;)
        {
            var letter = "";
            while (letter.Length < LetterLength) letter += sentences[next++ % sentences.Count] + (next % 4 == 0 ? "\n\n" : " ");
            letters.Add(letter);
            bytes += System.Text.Encoding.UTF8.GetByteCount(letter);
        }
        return letters;
    }

    private static double Measure(List<string> letters, TextWriter output, string name)
    {
        var bytes = letters.Sum(letter => (double)System.Text.Encoding.UTF8.GetByteCount(letter));
        var speeds = new List<double>();
        foreach (var letter in letters) Guards.Read(letter, OutgoingUse.Letter, Audience.Physician, GuardContext.Empty);
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var spent = process.TotalProcessorTime;
            foreach (var letter in letters) Guards.Read(letter, OutgoingUse.Letter, Audience.Physician, GuardContext.Empty);
            process.Refresh();
            speeds.Add(bytes / 1e6 / (process.TotalProcessorTime - spent).TotalSeconds);
        }
        speeds.Sort();
        output.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"guards, {name}: median {speeds[Rounds / 2]:F1} MB per second of one core, worst {speeds[0]:F1} (bar {BarInMegabytes:F0})"));
        return speeds[Rounds / 2];
    }
}
