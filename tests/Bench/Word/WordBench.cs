using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Bench.Word;

/// <summary>
/// word [--seconds N] [--only a,b]: every engine fills the letter and the report, each in a process of its own on one CPU, one after another; then ours writes 1,000
/// letters to disk from a cold start, the best of three. Prints JSON; 0 when the bars hold. Linux: memory comes from /proc. Peers are installed from npm into artifacts/.
/// </summary>
internal static class WordBench
{
    private static readonly string[] Cases = ["letter", "report"];
    private static readonly string[] Packages = ["docxtemplater@3.71.0", "pizzip@3.3.0", "docxtemplater-image-module-free@1.1.1", "easy-template-x@7.2.8"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static int Run(string[] args, TextWriter output)
    {
        var folder = Named(args, "--folder") ?? Folder();
        var seconds = double.Parse(Named(args, "--seconds") ?? "5", CultureInfo.InvariantCulture);
        if (Named(args, "--engine") is { } engine)
        {
            output.WriteLine((Named(args, "--case") == "batch" ? Batch(folder) : Measure(engine, Named(args, "--case")!, folder, seconds)).ToJsonString());
            return 0;
        }
        Prepare(folder);
        var results = new JsonArray();
        foreach (var one in (Named(args, "--only") ?? "ours,floor,openxml-sdk,docxtemplater,easy-template-x").Split(','))
            foreach (var kind in Cases)
                results.Add(one is "docxtemplater" or "easy-template-x"
                    ? Spawn(pinned: true, "node", Path.Combine(Root(), "tests", "Bench", "Word", "peers.cjs"), one, kind, folder, seconds.ToString(CultureInfo.InvariantCulture))
                    : Again(pinned: true, "--engine", one, "--case", kind, "--folder", folder, "--seconds", seconds.ToString(CultureInfo.InvariantCulture)));
        var batch = Enumerable.Range(0, 3).Select(_ => Again(pinned: false, "--engine", "ours", "--case", "batch", "--folder", folder)).MinBy(run => run["seconds"]!.GetValue<double>())!;
        var bars = Bars(results, batch);
        output.WriteLine(new JsonObject { ["results"] = results, ["batch"] = batch, ["bars"] = bars }.ToJsonString(Readable));
        return bars.All(bar => bar.Value!["holds"]!.GetValue<bool>()) ? 0 : 1;
    }

    private static JsonObject Bars(JsonArray results, JsonNode batch)
    {
        double? Speed(string engine, string kind) => results.FirstOrDefault(result => result!["engine"]!.GetValue<string>() == engine && result["case"]!.GetValue<string>() == kind)?["perSecond"]?.GetValue<double>();
        var bars = new JsonObject { ["1,000 letters written in at most 1.5 s"] = Bar(batch["seconds"]!.GetValue<double>(), most: 1.5), ["memory grows by at most 16 MB from letter 100 to 1,000"] = Bar(batch["peakMb"]!.GetValue<double>() - batch["peakMbAt100"]!.GetValue<double>(), most: 16) };
        foreach (var kind in Cases)
        {
            if (Speed("ours", kind) is { } ours && Speed("docxtemplater", kind) is { } peer) bars[$"{kind}: at least 25 times docxtemplater"] = Bar(ours / peer, least: 25);
            if (Speed("ours", kind) is { } fast && Speed("floor", kind) is { } floor) bars[$"{kind}: at most 2 times the floor's time"] = Bar(floor / fast, most: 2);
        }
        return bars;
    }

    private static JsonObject Bar(double value, double least = double.MinValue, double most = double.MaxValue) => new() { ["value"] = Math.Round(value, 3), ["holds"] = value >= least && value <= most };

    private static JsonObject Measure(string engine, string kind, string folder, double seconds)
    {
        var fill = Engine(engine, kind, folder);
        Repeat(fill, seconds);   // the runtime takes its time to optimise, and more of it on a busy machine
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (times, bytes) = Repeat(fill, seconds);
        var perDocument = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
        File.WriteAllBytes(Path.Combine(folder, $"{engine}.{kind}.out.docx"), fill());
        times.Sort();
        return new() { ["engine"] = engine, ["case"] = kind, ["perSecond"] = Math.Round(times.Count / (times.Sum() / 1000), 1), ["p50"] = Math.Round(times[times.Count / 2], 4), ["p95"] = Math.Round(times[(int)(times.Count * 0.95)], 4), ["bytes"] = bytes, ["peakMb"] = PeakMb(), ["allocatedPerDocument"] = perDocument };
    }

    private static (List<double> Times, int Bytes) Repeat(Func<byte[]> fill, double seconds)
    {
        var (times, bytes, start) = (new List<double>(1 << 20), 0, Stopwatch.GetTimestamp());
        for (var last = start; Stopwatch.GetElapsedTime(start, last).TotalSeconds < seconds;)
        {
            bytes = fill().Length;
            var now = Stopwatch.GetTimestamp();
            times.Add(Stopwatch.GetElapsedTime(last, now).TotalMilliseconds);
            last = now;
        }
        return (times, bytes);
    }

    private static Func<byte[]> Engine(string engine, string kind, string folder)
    {
        var template = File.ReadAllBytes(Path.Combine(folder, $"{engine}.{kind}.docx"));
        var record = Records(folder, kind)[0]!.AsObject();
        var chart = kind == "report" ? File.ReadAllBytes(Path.Combine(folder, "chart.png")) : null;
        var values = FloorValues.Of(record);
        if (engine == "openxml-sdk") return () => SdkEngine.Fill(template, values, chart);
        if (engine == "floor")
        {
            var floor = new FloorEngine(template, chart);
            return () => floor.Fill(values);
        }
        var (compiled, ours) = (WordTemplate.Compile(template), Values(record));
        if (chart is not null) ours["chart"] = new WordImage(chart, "Chart");
        return () => compiled.Fill(ours, CultureInfo.InvariantCulture);
    }

    private static JsonObject Batch(string folder)
    {
        var records = Records(folder, "letter").Select(record => Values(record!.AsObject())).ToList();
        var target = Directory.CreateDirectory(Path.Combine(folder, "batch")).FullName;
        var (start, early) = (Stopwatch.GetTimestamp(), 0d);
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        var template = WordTemplate.Compile(File.ReadAllBytes(Path.Combine(folder, "ours.letter.docx")));
        for (var letter = 0; letter < records.Count; letter++)
        {
            File.WriteAllBytes(Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"{letter}.docx")), template.Fill(records[letter], CultureInfo.InvariantCulture));
            if (letter == 100) early = PeakMb();
        }
        return new() { ["letters"] = records.Count, ["seconds"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3), ["processorSeconds"] = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds, 3), ["peakMbAt100"] = early, ["peakMb"] = PeakMb() };
    }

    private static WordValues Values(JsonObject record) => WordJson.Read(System.Text.Encoding.UTF8.GetBytes(record.ToJsonString()));

    private static JsonArray Records(string folder, string kind) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, kind + ".json"))) is JsonArray all ? all : new JsonArray(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, kind + ".json"))));

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var syntax in (Syntax[])[BenchTemplates.Ours, BenchTemplates.Tokens, BenchTemplates.Controls, BenchTemplates.Docxtemplater, BenchTemplates.EasyTemplate])
        {
            File.WriteAllBytes(Path.Combine(folder, syntax.Name + ".letter.docx"), BenchTemplates.Letter(syntax));
            File.WriteAllBytes(Path.Combine(folder, syntax.Name + ".report.docx"), BenchTemplates.Report(syntax));
        }
        BenchData.Save(BenchData.LetterRecords(), Path.Combine(folder, "letter.json"));
        BenchData.Save(BenchData.ReportRecord(), Path.Combine(folder, "report.json"));
        File.WriteAllBytes(Path.Combine(folder, "chart.png"), BenchData.Png(150, 80, 3));
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{\"private\":true}");
        using var install = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent", .. Packages]) { WorkingDirectory = folder })!;
        install.WaitForExit();
        if (install.ExitCode != 0) throw new InvalidOperationException("npm could not install the peers; is it on the path and the registry within reach?");
    }

    // The same program again: arguments up to and including the first are its own (the dll, and "word").
    private static JsonNode Again(bool pinned, params string[] args) => Spawn(pinned, Environment.ProcessPath!, [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? (string[])[Environment.GetCommandLineArgs()[0]] : [], "word", .. args]);

    private static JsonNode Spawn(bool pinned, string program, params string[] args)
    {
        pinned &= File.Exists("/usr/bin/taskset");
        var start = new ProcessStartInfo(pinned ? "taskset" : program, pinned ? ["-c", "0", program, .. args] : args) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonNode.Parse(line)! : throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
    }

    private static double PeakMb() => double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private static string Folder() => Path.Combine(Root(), "artifacts", "bench", "word");

    private static string Root()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
            if (File.Exists(Path.Combine(up.FullName, "ReferralOutlook.sln"))) return up.FullName;
        throw new InvalidOperationException("The benchmark runs from within the repository: its peers' script and folder are found from there.");
    }

    private static string? Named(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
