using System.Diagnostics;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Threads;

/// <summary>The sandbox's commands <c>faults</c>, <c>privacy</c> and <c>undo</c> in small; they do the same over thousands of messages.</summary>
public sealed class CatchingUpUnderFaultsTests : IDisposable
{
    private readonly string _traffic = Path.GetTempFileName();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_missing_filed_twice_or_in_the_wrong_folder(int seed)
    {
        var outcome = await FaultRun.RunAsync(240, seed, _traffic, TestContext.Current.CancellationToken);
        Assert.True(outcome.Figures.AreRight, outcome.Figures.ToString());
        Assert.Equal(144, outcome.Figures.Filed);
        KeepsTheContract();
    }

    [Fact]
    public async Task No_private_message_is_asked_for()
    {
        var (figures, exchanges, asked, told) = await PrivacyCommand.RunAsync(300, 250, 7, _traffic, TestContext.Current.CancellationToken);
        Assert.True(figures.AreRight, figures.ToString());
        Assert.True(exchanges > 50, $"Only {exchanges} exchanges were seen.");
        Assert.Equal((0, 0), (asked, told));
    }

    [Fact]
    public async Task Undo_restores_folder_categories_and_read_state()
    {
        Assert.Equal((60, 60), await UndoCommand.RunAsync(60, 3, TestContext.Current.CancellationToken));
    }

    public void Dispose() => File.Delete(_traffic);

    private void KeepsTheContract()
    {
        var checker = Repository.Path("..", "shared", "graph-contract", "check_contract.py");
        if (!File.Exists(checker))
        {
            return;
        }

        using var check = Process.Start(new ProcessStartInfo("python3", [checker, _traffic, "--ignore-prefix", "/_sandbox", "--notify-prefix", "/webhooks/graph"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        Assert.True(check.ExitCode == 0, said);
    }
}
