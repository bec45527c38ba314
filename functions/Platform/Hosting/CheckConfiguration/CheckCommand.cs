using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.SignIn;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>
/// <c>check [--tenant ID] [--mailbox ADDRESS] [--manifest FILE]</c>: what this program's configuration lacks, a plain line each with what to do. It changes nothing,
/// neither in Microsoft 365 nor in the database. 0 when nothing is missing, 1 otherwise, 2 when it was asked wrongly.
/// </summary>
internal static class CheckCommand
{
    private static readonly string[] Names = ["--tenant", "--mailbox", "--manifest"];

    public static async Task<int> RunAsync(IServiceProvider services, string[] arguments, TextWriter output, CancellationToken cancellation)
    {
        var given = arguments.Chunk(2).Where(pair => pair.Length == 2 && Names.Contains(pair[0])).ToDictionary(pair => pair[0], pair => pair[1]);
        if (given.Count * 2 != arguments.Length)
        {
            await output.WriteLineAsync("Say: check [--tenant ID] [--mailbox ADDRESS] [--manifest FILE]");
            return 2;
        }

        var missing = 0;
        await foreach (var finding in FindAsync(services, given, cancellation))
        {
            await output.WriteLineAsync(finding.ToString());
            missing += finding.Kind == FindingKind.Missing ? 1 : 0;
        }

        await output.WriteLineAsync(missing == 0 ? "Nothing is missing." : $"{missing} missing.");
        return missing == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> FindAsync(IServiceProvider services, Dictionary<string, string> given, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Invalid(services) is { } invalid)
        {
            yield return invalid;
            yield break;
        }

        var (graph, signIn, hosting) = (Of<GraphOptions>(services), Of<SignInOptions>(services), Of<HostingOptions>(services));
        var tenant = Tenant(given.GetValueOrDefault("--tenant"), signIn);
        foreach (var finding in CheckAppRegistration.Find(graph, signIn, tenant)) yield return finding;
        await foreach (var finding in CheckMicrosoft365.FindAsync(services.GetRequiredService<Credentials>(), graph, signIn, tenant, given.GetValueOrDefault("--mailbox"), cancellation)) yield return finding;
        await foreach (var finding in CheckAddress.FindAsync(hosting, cancellation)) yield return finding;
        yield return CheckManifest.Find(given.GetValueOrDefault("--manifest"), hosting, signIn);
        await using var scope = services.CreateAsyncScope();
        yield return await CheckStorage.FindAsync(scope.ServiceProvider.GetRequiredService<ReferralDb>(), Of<StorageOptions>(services), cancellation);
        yield return CheckZones();
    }

    /// <summary>Settings that cannot even be read; the rest would only follow from them.</summary>
    private static Finding? Invalid(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException or AggregateException)
        {
            return Finding.Missing("Settings", $"a setting cannot be used. {problem.Message}");
        }
    }

    private static T Of<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;

    private static Guid? Tenant(string? given, SignInOptions signIn) =>
        Guid.TryParse(given, out var id) ? id : given is null && signIn.Tenants is [var first, ..] ? first : null;

    private static Finding CheckZones()
    {
        const string Subject = "Time zones";
        return TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out _) && TimeZoneInfo.TryConvertWindowsIdToIanaId("Eastern Standard Time", out _)
            ? Finding.Ok(Subject, "their data is there.")
            : Finding.Missing(Subject, "their data is not there, so days and appointments would be wrong. Install the packages tzdata and libicu.");
    }
}
