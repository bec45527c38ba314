using System.Runtime.InteropServices;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Sandbox.Learning;

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var commands = new Dictionary<string, Func<string[], CancellationToken, Task<int>>>
{
    ["serve"] = ServeCommand.RunAsync,
    ["replay"] = ReplayCommand.RunAsync,
    ["demo"] = DemoCommand.RunAsync,
    ["faults"] = FaultsCommand.RunAsync,
    ["privacy"] = PrivacyCommand.RunAsync,
    ["undo"] = UndoCommand.RunAsync,
    ["fill"] = (options, _) => Task.FromResult(Fill.Run(options, Console.Out, Console.Error)),
    ["guard"] = (options, _) => Task.FromResult(GuardFile.Run(options, Console.Out, Console.Error)),
    ["learn"] = (options, _) => Task.FromResult(LearnCommand.Run(options, Console.Out, Console.Error)),
    ["sort"] = (options, _) => Task.FromResult(SortFolder.Run(options)),
};

if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal)) return await ServeCommand.RunAsync(args, stop.Token);
if (commands.TryGetValue(args[0], out var command)) return await command(args[1..], stop.Token);
await Console.Error.WriteLineAsync($"Unknown command {args[0]}; known: {string.Join(' ', commands.Keys)}.");
return 2;
