using ReferralOutlook.Bench;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Bench.Threads;
using ReferralOutlook.Bench.Word;

switch (args)
{
    case [] or ["foundation"]:
        return await FoundationBench.RunAsync(Console.Out, CancellationToken.None);
    case ["threads", .. var parts]:
        return await ThreadsBench.RunAsync(parts, Console.Out, CancellationToken.None);
    case ["word", .. var options]:
        return WordBench.Run(options, Console.Out);
    case ["guards", var phrases]:
        return GuardBench.Run([phrases], Console.Out);
    default:
        await Console.Error.WriteLineAsync("foundation (or nothing): start, memory, latency, synchronization, Graph requests\nthreads [matching] [notifications] [catch-up]: matching with a million addresses, acknowledging notifications, requests per filed mail\nword [--seconds N] [--only a,b]: the letter engine beside others\nguards PHRASES.jsonl: how fast text is guarded");
        return 2;
}
