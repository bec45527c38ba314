using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Platform.Graph;
using static ReferralOutlook.Tests.Threads.Matching.Envelope;

namespace ReferralOutlook.Tests.Threads.Matching;

/// <summary>Rules that hold for every order in which mail arrives and she decides. Each run is made from one number, so that a failure can be run again.</summary>
public sealed class OrderOfEventsTests
{
    private const int Mails = 14;
    private static readonly string[] Providers = ["priya@harbour.example", "sam@ortho.example", "noor@clinic.example"];
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(15);

    [Fact]
    public void Threads_are_the_same_in_every_order_of_arrival() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var mails = Correspondence(new System.Random(seed));
        var inOrder = Partition(ThreadsOf(mails, new System.Random(seed)));
        var shuffled = mails.ToArray();
        new System.Random(seed + 1).Shuffle(shuffled);
        return Partition(ThreadsOf(shuffled, new System.Random(seed + 2))) == inOrder;
    }));

    [Fact]
    public void A_hand_decision_outlives_all_later_mail() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => OutlivesAsync(seed).GetAwaiter().GetResult()));

    /// <summary>Half of the mail, a decision, the other half: what she set apart is apart, what she joined is one, what she untracked has grown by nothing.</summary>
    private static async Task<bool> OutlivesAsync(int seed)
    {
        var random = new System.Random(seed);
        var mails = Correspondence(random);
        random.Shuffle(mails);
        await using var desk = await DeskAsync();
        await TakeInAsync(desk, mails[..(Mails / 2)], random);
        var before = await desk.ThreadsAsync();
        var (one, other) = (mails[random.Next(Mails / 2)].Id, mails[random.Next(Mails / 2)].Id);
        switch (random.Next(3))
        {
            case 0:
                await desk.SplitAsync(one);
                var apart = await desk.ThreadsAsync();
                await TakeInAsync(desk, mails[(Mails / 2)..], random);
                var family = before.Where(mail => mail.Value == before[one]).Select(mail => mail.Key).ToList();
                return apart[one] == before[one] || Partition(await desk.ThreadsAsync(), family) == Partition(apart, family);
            case 1:
                await desk.JoinAsync(one, other);
                await TakeInAsync(desk, mails[(Mails / 2)..], random);
                var joined = await desk.ThreadsAsync();
                return joined[one] == joined[other];
            default:
                await desk.UntrackAsync(one);
                await TakeInAsync(desk, mails[(Mails / 2)..], random);
                var after = await desk.ThreadsAsync();
                return after.Where(mail => mail.Value == before[one]).All(mail => before.ContainsKey(mail.Key));
        }
    }

    /// <summary>A few threads whose mails answer each other; their programs set In-Reply-To, References, or both.</summary>
    private static MailEnvelope[] Correspondence(System.Random random)
    {
        var mails = new List<MailEnvelope>();
        for (var i = 0; i < Mails; i++)
        {
            var parent = i > 0 && random.Next(4) > 0 ? mails[random.Next(i)].Id : null;
            var writer = Providers[random.Next(Providers.Length)];
            var style = random.Next(3);
            mails.Add(From($"m{i}", writer, i + 1, style > 0 ? parent : null, parent is not null && style < 2 ? [parent] : null));
        }

        return [.. mails];
    }

    private static Dictionary<string, Guid> ThreadsOf(IReadOnlyList<MailEnvelope> mails, System.Random random) => Task.Run(async () =>
    {
        await using var desk = await DeskAsync();
        await TakeInAsync(desk, mails, random);
        return await desk.ThreadsAsync();
    }).GetAwaiter().GetResult();

    private static async Task<MailDesk> DeskAsync()
    {
        var desk = await MailDesk.OpenAsync();
        foreach (var address in Providers)
        {
            await desk.ListAsync(address, address);
        }

        return desk;
    }

    private static async Task TakeInAsync(MailDesk desk, IReadOnlyList<MailEnvelope> mails, System.Random random)
    {
        for (var from = 0; from < mails.Count;)
        {
            var page = mails.Skip(from).Take(random.Next(1, 6)).ToList();
            await desk.TakeInAsync(page);
            from += page.Count;
        }
    }

    /// <summary>Who is with whom, as text that can be compared.</summary>
    private static string Partition(Dictionary<string, Guid> threads, IEnumerable<string>? only = null)
    {
        var ids = (only ?? threads.Keys).ToHashSet();
        return string.Join(" | ", threads.Where(mail => ids.Contains(mail.Key)).GroupBy(mail => mail.Value).Select(group => string.Join(' ', group.Select(mail => mail.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }
}
