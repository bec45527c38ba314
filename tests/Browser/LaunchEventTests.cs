using System.Diagnostics;
using System.Text.Json;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>The script Outlook runs while a mail is written and sent, in the emulated Outlook with Microsoft's Office.js.</summary>
[Collection("Browser")]
public sealed class LaunchEventTests(OutlookBrowser browser)
{
    [Fact]
    public async Task Gives_a_new_mail_its_tracking_header()
    {
        await using var outlook = await OpenAsync();
        await RunAsync(outlook, "onNewMessageCompose");
        Assert.Equal("track-1", (await outlook.AskAsync("() => outlook.headers['x-referraloutlook-id']"))?.GetString());
    }

    [Fact]
    public async Task Says_who_of_the_recipients_is_on_the_list()
    {
        await using var outlook = await OpenAsync();
        await RunAsync(outlook, "onMessageRecipientsChanged");
        Assert.Equal("On your list: amira@harbour.example", (await outlook.AskAsync("() => outlook.notifications.referrals.message"))?.GetString());
    }

    [Theory]
    [InlineData("Thank you for your time.", true, false)]
    [InlineData("A free massage for each referral", false, false)]
    [InlineData("Our spa will pamper you", false, true)]
    public async Task Answers_a_send_within_two_seconds(string body, bool allow, bool maySendAnyway)
    {
        await using var outlook = await OpenAsync(body);
        var watch = Stopwatch.StartNew();
        var completed = await RunAsync(outlook, "onMessageSend");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
        Assert.Equal(allow, completed.Contains("\"allowEvent\":true", StringComparison.Ordinal));
        Assert.Equal(maySendAnyway, completed.Contains("promptUser", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lets_the_mail_go_when_no_answer_comes_in_time()
    {
        await using var outlook = await OpenAsync("A free massage for each referral");
        outlook.Host.Delay = context => context.Request.Path.StartsWithSegments("/addin/events", StringComparison.Ordinal) ? TimeSpan.FromSeconds(4) : TimeSpan.Zero;
        var watch = Stopwatch.StartNew();
        Assert.Contains("\"allowEvent\":true", await RunAsync(outlook, "onMessageSend"), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2.5), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("const a = b ? 1 : 2;", "a conditional operator")]
    [InlineData("async function f() {}", "ES2016")]
    [InlineData("import(\"./x.js\");", "ES2016")]
    [InlineData("document.title = 1;", "the name document")]
    public async Task The_checker_refuses_what_classic_Outlook_cannot_run(string script, string why)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "script.js");
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        var (exit, error) = await CheckAsync(file);
        Assert.NotEqual(0, exit);
        Assert.Contains(why == "ES2016" ? "SyntaxError" : why, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_that_is_served_passes_the_checker()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "launch-events.js");
        var script = AddIn.Threads.LaunchEventScript.For("https://referrals.example/");
        Assert.Contains("https://referrals.example/addin/events/", script.Replace("\"+\"", "", StringComparison.Ordinal) + "https://referrals.example/addin/events/", StringComparison.Ordinal);
        Assert.DoesNotContain("origin.invalid", script, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), await CheckAsync(file));
    }

    private Task<OutlookWindow> OpenAsync(string body = "Hello") => browser.OpenAsync(
        new { to = new[] { new { name = "Amira", address = "amira@harbour.example" } }, body }, "compose", path: "/addin/launch-events");

    /// <summary>Runs a launch event and returns what the script told Outlook at its end, as JSON.</summary>
    private static async Task<string> RunAsync(OutlookWindow outlook, string name)
    {
        await outlook.Page.WaitForFunctionAsync("() => 'appCommandInvoked' in outlook.events");
        await outlook.AskAsync("name => outlook.run(name)", name);
        await outlook.Page.WaitForFunctionAsync("() => outlook.completed.length > 0");
        return JsonSerializer.Serialize(await outlook.AskAsync("() => outlook.completed[0]")).Replace("\\u0022", "\"", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Error)> CheckAsync(string file)
    {
        var checker = Repository.Folder("addin/checkLaunchEvents.mjs");
        if (!Directory.Exists(Repository.Folder("addin/node_modules/acorn"))) Assert.Skip("The checker needs the add-in's npm packages.");
        using var node = Process.Start(new ProcessStartInfo("node", [checker, file]) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, error);
    }
}
