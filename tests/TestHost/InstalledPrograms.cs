using System.Diagnostics;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>What the tests use of this machine, and Microsoft's Office.js, which npm fetches once into artifacts.</summary>
internal static class InstalledPrograms
{
    private const string OfficeVersion = "1.1.110";
    private static readonly Lazy<Task<string?>> Office = new(InstallOfficeAsync);

    public static string OfficeFolder => Repository.Folder("artifacts/office-js/node_modules/@microsoft/office-js/dist");

    /// <returns>Its path; null when it is not installed.</returns>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <returns>Null once it is there, else why it is not.</returns>
    public static Task<string?> MicrosoftOfficeAsync() => Office.Value;

    private static async Task<string?> InstallOfficeAsync()
    {
        if (File.Exists(Path.Combine(OfficeFolder, "office.js"))) return null;
        if (Find("npm") is not { } npm) return "Browser tests need npm to fetch Microsoft's Office.js.";
        var folder = Directory.CreateDirectory(Repository.Folder("artifacts/office-js")).FullName;
        using var install = Process.Start(new ProcessStartInfo(npm, ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", $"@microsoft/office-js@{OfficeVersion}"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = install.StandardOutput.ReadToEndAsync();
        var error = await install.StandardError.ReadToEndAsync();
        await output;
        await install.WaitForExitAsync();
        return install.ExitCode == 0 ? null : "Browser tests need Microsoft's Office.js, which npm could not install: " + error;
    }
}
