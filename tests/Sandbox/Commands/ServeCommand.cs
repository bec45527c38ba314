using ReferralOutlook.Practice;

namespace ReferralOutlook.Sandbox;

/// <summary><c>serve [--port N] [--data DIR] [--traffic FILE]</c>: the sandbox, the product and a demonstration practice in one process, until Ctrl+C.</summary>
internal static class ServeCommand
{
    public const int DefaultPort = 5365;

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--port", "--data", "--traffic"], out var values, out var problem) || !ushort.TryParse(values.GetValueOrDefault("--port", $"{DefaultPort}"), out var port))
        {
            await Console.Error.WriteLineAsync(problem ?? "--port takes a number.");
            return 2;
        }

        // The page asks for the pane's address when it opens, so the product may start after the sandbox.
        var productPort = RunningProduct.FreePort();
        var page = new OutlookSettings(
            DemonstrationPractice.Therapist, DemonstrationPractice.Name, DemonstrationPractice.Zone, $"http://127.0.0.1:{productPort}/addin/pane", SandboxOptions.ProductClientId.ToString());
        var options = new SandboxOptions { Port = port, TrafficFile = values.GetValueOrDefault("--traffic"), MapMore = app => app.MapOutlook(() => page) };
        Microsoft365 cloud;
        try
        {
            cloud = await Microsoft365.StartAsync(options, cancellation);
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync($"Port {port} is in use. Choose another one with --port N.");
            return 2;
        }

        await using var running = cloud;
        var mailbox = cloud.AddUser(DemonstrationPractice.Therapist, DemonstrationPractice.Name, zone: DemonstrationPractice.Zone);
        DemonstrationPractice.Script(cloud);
        if (values.GetValueOrDefault("--data") is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await using var product = await RunningProduct.StartAsync(
            cloud, new ProductSettings { Port = productPort, DataFile = values.GetValueOrDefault("--data") is { } data ? Path.Combine(data, "referraloutlook.db") : null, More = new Dictionary<string, string?> { ["Logging:Console"] = "true", ["Threads:LookEverySeconds"] = "5" } },
            cancellation);
        await SetUpAsync(cloud, product, mailbox, cancellation);
        Console.WriteLine($"Open {cloud.Address}");
        Console.WriteLine("It is a mailbox on this machine with the pane beside it. Nothing leaves the machine; Ctrl+C ends it.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how serving ends.
        }

        return 0;
    }

    private static async Task SetUpAsync(Microsoft365 cloud, RunningProduct product, Mailbox mailbox, CancellationToken cancellation)
    {
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(DemonstrationPractice.Therapist));
        var version = (await pane.GetAsync("/addin/practice", cancellation)).Value(nameof(Profile.Version));
        await pane.PostAsync("/addin/practice", cancellation, [(nameof(Profile.Version), version), .. DemonstrationPractice.Profile]);
        await pane.UploadAsync("/addin/providers/import", "file", "list.csv", DemonstrationPractice.List, cancellation);
        foreach (var mail in DemonstrationPractice.Mail(cloud.Clock.GetUtcNow()))
        {
            mailbox.Deliver(mail);
        }
    }
}
