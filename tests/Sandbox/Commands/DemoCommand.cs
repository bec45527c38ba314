using System.Text.Json;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>demo --out DIR [--traffic FILE.jsonl]</c>: the main job once, without a browser. Leaves the letters, the filed mailbox as JSON and a summary in DIR;
/// exits non-zero when any step did not hold.
/// </summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--out", "--traffic"], out var values, out var problem) || !values.TryGetValue("--out", out var target))
        {
            await Console.Error.WriteLineAsync(problem ?? "demo --out DIR [--traffic FILE.jsonl]");
            return 2;
        }

        Directory.CreateDirectory(target);
        await using var cloud = await Microsoft365.StartAsync(new SandboxOptions { TrafficFile = values.GetValueOrDefault("--traffic") }, cancellation);
        cloud.AddUser(DemonstrationPractice.Therapist, DemonstrationPractice.Name, zone: DemonstrationPractice.Zone);
        DemonstrationPractice.Script(cloud);
        await using var product = await RunningProduct.StartAsync(cloud, new ProductSettings { More = new Dictionary<string, string?> { ["Threads:LookEverySeconds"] = "5" } }, cancellation);
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(DemonstrationPractice.Therapist));
        var demonstration = new DemonstrationRun(new DemonstrationWorld(cloud), pane);
        var steps = await demonstration.RunAsync(cancellation);
        await LeaveAsync(target, cloud, steps, cancellation);
        foreach (var step in steps)
        {
            Console.WriteLine($"{(step.Held ? "held  " : "FAILED")} {step.What}: {step.Seen}");
        }

        return steps.All(step => step.Held) ? 0 : 1;
    }

    private static async Task LeaveAsync(string target, Microsoft365 cloud, IReadOnlyList<DemonstrationStep> steps, CancellationToken cancellation)
    {
        var mailbox = cloud.Mailbox(DemonstrationPractice.Therapist);
        foreach (var file in mailbox.Files().Where(file => !file.IsFolder))
        {
            await File.WriteAllBytesAsync(Path.Combine(target, Path.GetFileName(file.Path)), file.Content.ToArray(), cancellation);
        }

        var filed = mailbox.Messages().Select(message => new { message.Folder, message.Subject, From = message.From?.Address, message.Received, message.Categories, Attachments = message.Attachments.Select(attachment => attachment.Name) });
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        await File.WriteAllTextAsync(Path.Combine(target, "mailbox.json"), JsonSerializer.Serialize(filed, json), cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(target, "summary.json"),
            JsonSerializer.Serialize(new { steps, counters = mailbox.Counters.All, operations = cloud.Traffic.Operations.Count, notYet = "The four-part progress report comes with consents; there is none in this run." }, json),
            cancellation);
    }
}
