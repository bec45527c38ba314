using ReferralOutlook.Bench;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Bench.Pane;
using ReferralOutlook.Bench.Word;

switch (args)
{
    case [] or ["foundation"]:
        return await FoundationBench.RunAsync(Console.Out, CancellationToken.None);
    case ["word", .. var options]:
        return WordBench.Run(options, Console.Out);
    case ["guards", var phrases]:
        return GuardBench.Run([phrases], Console.Out);
    case ["pane"]:
        return await PaneBench.RunAsync(Console.Out, CancellationToken.None);
    default:
        await Console.Error.WriteLineAsync("foundation (or nothing): start, memory, latency, synchronization, Graph requests\nword [--seconds N] [--only a,b]: the letter engine beside others\nguards PHRASES.jsonl: how fast text is guarded\npane: weight and speed of the pane beside one of React and Fluent UI");
        return 2;
}
