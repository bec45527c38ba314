using ReferralOutlook.Practice;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>serve [--port N] [--data DIR] [--traffic FILE] [--office stand-in|microsoft]</c>: the sandbox, the product and a demonstration practice in one process, until Ctrl+C.
/// With <c>microsoft</c> the add-in loads Microsoft's own Office.js, where npm has installed it.
/// </summary>
internal static class ServeCommand
{
    public const int DefaultPort = 5365;

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--port", "--data", "--traffic", "--office"], out var values, out var problem) || !ushort.TryParse(values.GetValueOrDefault("--port", $"{DefaultPort}"), out var port))
        {
            await Console.Error.WriteLineAsync(problem ?? "--port takes a number.");
            return 2;
        }

        if (!TryFindOffice(values.GetValueOrDefault("--office", "stand-in"), out var office, out problem))
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        // The page asks for the pane's address when it opens, so the product may start after the sandbox.
        var productPort = RunningProduct.FreePort();
        var page = new OutlookSettings(
            DemonstrationPractice.Therapist, DemonstrationPractice.Name, DemonstrationPractice.Zone, $"http://127.0.0.1:{productPort}/addin/pane", SandboxOptions.ProductClientId.ToString(),
            EventsUrl: $"http://127.0.0.1:{productPort}/addin/launch-events", MicrosoftOffice: office);
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
            cloud, new ProductSettings { Port = productPort, DataFile = values.GetValueOrDefault("--data") is { } data ? Path.Combine(data, "referraloutlook.db") : null, More = new Dictionary<string, string?> { ["Logging:Console"] = "true", ["Threads:LookEverySeconds"] = "5", ["Pane:OfficeScript"] = new Uri(cloud.Address, office is null ? "outlook/office.js" : "microsoft/office.js").ToString() } },
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

    private static bool TryFindOffice(string asked, out string? folder, out string? problem)
    {
        (folder, problem) = (null, asked is "stand-in" or "microsoft" ? null : "--office takes stand-in or microsoft.");
        if (asked != "microsoft") return problem is null;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ReferralOutlook.sln"))) root = root.Parent;
        folder = root is null ? null : OutlookPage.InstalledOffice(root.FullName);
        problem = folder is null ? "Microsoft's Office.js is not installed. In the repository: npm install --prefix artifacts/office-js @microsoft/office-js@1.1.110" : null;
        return folder is not null;
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
