using System.Text.RegularExpressions;
using ReferralOutlook.Platform.SignIn;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>Whether the manifest that Outlook installs speaks of this program and this app registration.</summary>
internal static partial class CheckManifest
{
    private const string Subject = "Manifest";

    /// <summary>Addresses in a manifest that belong to the format, not to the program.</summary>
    private static readonly string[] Formats = ["schemas.microsoft.com", "developer.microsoft.com", "www.w3.org"];

    public static Finding Find(string? file, HostingOptions hosting, SignInOptions signIn)
    {
        if (file is null) return Finding.Note(Subject, "not looked at. Say --manifest FILE with what manifest/Generate.cs wrote.");
        if (!File.Exists(file)) return Finding.Missing(Subject, "there is no such file. Write it with: dotnet run manifest/Generate.cs -- --origin https://HOST --client-id APP_ID");
        var text = File.ReadAllText(file);
        var hosts = Addresses().Matches(text).Select(found => new Uri(found.Value).Authority).Except(Formats).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (hosting.PublicAddress is { IsAbsoluteUri: true } address && !hosts.SetEquals([address.Authority]))
            return Finding.Missing(Subject, $"it names {string.Join(", ", hosts.Order(StringComparer.Ordinal))} and this program is {address.Authority}. Write it again: dotnet run manifest/Generate.cs -- --origin https://{address.Authority} --client-id APP_ID");
        return text.Contains(signIn.Audience, StringComparison.OrdinalIgnoreCase)
            ? Finding.Ok(Subject, "it names this program's address and app registration.")
            : Finding.Missing(Subject, "it names another app registration than SignIn__Audience. Write it again with --client-id APP_ID.");
    }

    [GeneratedRegex("""https?://[^"/\s<]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
