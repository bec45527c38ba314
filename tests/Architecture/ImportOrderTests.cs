using System.Text.RegularExpressions;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Architecture;

/// <summary>Who may import whom: each capability those above it and Platform; Platform no capability; the pane's folder comes last because it brings all together.</summary>
public sealed partial class ImportOrderTests
{
    private static readonly string[] Order = ["Practice", "Providers", "Clients", "Referrals", "Letters", "Meetings", "Outreach", "Threads", "Reports", "Pane"];

    public static TheoryData<string> Capabilities => [.. Order];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void A_capability_imports_only_those_above_it(string capability)
    {
        var below = Order.SkipWhile(name => name != capability).Skip(1).ToHashSet();
        Assert.Empty(Uses(Path.Combine("functions", capability)).Where(use => below.Contains(use.Capability)).Select(use => $"{use.File} uses {use.Capability}"));
    }

    [Fact]
    public void The_platform_imports_no_capability() =>
        Assert.Empty(Uses(Path.Combine("functions", "Platform")).Where(use => Order.Contains(use.Capability)).Select(use => $"{use.File} uses {use.Capability}"));

    [Fact]
    public void The_add_in_references_no_project_of_ours() =>
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Repository.Path("addin", "ReferralOutlook.AddIn.csproj")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Microsoft.Graph", "functions/Platform/Graph")]
    [InlineData("DocumentFormat.OpenXml", "functions/Platform/Word")]
    public void An_outside_library_stays_in_its_folder(string library, string home)
    {
        var strays = Sources("functions").Where(file => !file.StartsWith(home + "/", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(File.ReadAllText(Repository.Path(file)), $@"^using {Regex.Escape(library)}", RegexOptions.Multiline, TimeSpan.FromSeconds(5)));
        Assert.Empty(strays);
    }

    [Fact]
    public void The_top_level_is_the_agreed_one()
    {
        var folders = Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).Where(name => name![0] != '.' && name != "artifacts").Order(StringComparer.Ordinal);
        Assert.Equal(["addin", "functions", "manifest", "tests"], folders);
    }

    private static IEnumerable<(string File, string Capability)> Uses(string folder) =>
        from file in Sources(folder)
        from Match use in Using().Matches(File.ReadAllText(Repository.Path(file)))
        select (file, use.Groups["name"].Value);

    private static IEnumerable<string> Sources(string folder) => Directory.Exists(Repository.Path(folder))
        ? Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        : [];

    [GeneratedRegex(@"(^using (static )?|[ (<])ReferralOutlook\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Using();
}
