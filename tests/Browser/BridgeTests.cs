using System.Text.RegularExpressions;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>What the house promises of the bridge's sources.</summary>
public sealed partial class BridgeTests
{
    private static IEnumerable<string> Sources => Directory.EnumerateFiles(Repository.Folder("addin/Bridge"), "*.ts");

    [Fact]
    public void Only_the_files_that_say_so_speak_to_Office()
    {
        var speaking = Sources.Where(file => OfficeMember().IsMatch(File.ReadAllText(file))).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(["compose", "dialog", "launchEvents", "launchPage", "outlook", "signIn"], speaking);
    }

    [Fact]
    public void Nothing_is_written_to_the_console_and_no_markup_is_made_in_the_browser() =>
        Assert.All(Sources, file => Assert.DoesNotMatch(@"console\.|innerHTML\s*=|insertAdjacentHTML|eval\(|: any\b", File.ReadAllText(file)));

    [Fact]
    public void Every_view_finds_its_words_in_one_place()
    {
        var views = Directory.EnumerateFiles(Repository.Folder("addin"), "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal));
        Assert.All(views, file => Assert.False(Words().IsMatch(Comment().Replace(File.ReadAllText(file), "").Split("@code")[0]), file + " has words of its own"));
    }

    [GeneratedRegex(@"\bOffice(Runtime)?\.(actions|auth|context|onReady|EventType|AsyncResultStatus)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OfficeMember();

    /// <summary>A capitalised word straight after a tag or inside a label that is read out.</summary>
    [GeneratedRegex("""(</?[a-z0-9]+( [a-z-]+="[^"]*")*>\s*|aria-label="|placeholder="|title=")[A-Z][a-z]+ ?[a-z]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
