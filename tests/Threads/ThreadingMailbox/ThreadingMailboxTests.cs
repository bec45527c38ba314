using System.Globalization;
using ReferralOutlook.Tests.Threads.Matching;

namespace ReferralOutlook.Tests.Threads.ThreadingMailbox;

/// <summary>A confusing mailbox, taken in page by page on real storage: nobody is merged with anybody, nothing private is touched, and hardly anything is missed.</summary>
public sealed class ThreadingMailboxTests(ITestOutputHelper output)
{
    private const int PageSize = 50;

    public static TheoryData<int> Seeds
    {
        get
        {
            // More of them by hand: THREADING_SEEDS=20
            var count = int.TryParse(Environment.GetEnvironmentVariable("THREADING_SEEDS"), CultureInfo.InvariantCulture, out var asked) ? asked : 1;
            return [.. Enumerable.Range(1, count)];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Merges_nobody_and_misses_nothing(int seed)
    {
        var mailbox = MadeUpMailbox.Make(seed);
        Assert.True(mailbox.Mails.Count >= 600, $"{mailbox.Mails.Count} mails are not enough.");
        var threads = await TakeInAsync(mailbox);
        var wrong = WrongMerges(mailbox.Mails, threads);
        var missed = mailbox.Mails.Where(mail => mail.Truth is not null && !threads.ContainsKey(mail.Mail.Id)).ToList();
        var dragged = mailbox.Mails.Where(mail => mail.Truth is null && threads.ContainsKey(mail.Mail.Id)).ToList();
        var split = mailbox.Mails.Where(mail => mail.Truth is not null && threads.ContainsKey(mail.Mail.Id)).GroupBy(mail => mail.Truth).Sum(group => group.Select(mail => threads[mail.Mail.Id]).Distinct().Count() - 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {mailbox.Mails.Count} mails, {threads.Count} tracked in {threads.Values.Distinct().Count()} threads, {wrong.Count} wrong merges, {dragged.Count} private drawn in, {missed.Count} missed, {split} threads too many"));
        Assert.Empty(wrong);
        Assert.Empty(dragged.Select(mail => mail.Kind));
        Assert.Empty(missed.Select(mail => mail.Kind));
        Assert.Equal(0, split);
    }

    /// <summary>Sent mail first, as the product reads it, in pages.</summary>
    private static async Task<Dictionary<string, Guid>> TakeInAsync(MadeUpMailbox mailbox)
    {
        await using var desk = await MailDesk.OpenAsync();
        foreach (var (name, addresses) in mailbox.Listed)
        {
            await desk.ListAsync(name, addresses);
        }

        foreach (var day in mailbox.Mails.Select(mail => mail.Mail).Chunk(3 * PageSize))
        {
            foreach (var page in day.Where(mail => mail.FolderId == "sent").Chunk(PageSize).Concat(day.Where(mail => mail.FolderId == "inbox").Chunk(PageSize)))
            {
                await desk.TakeInAsync(page);
            }
        }

        return await desk.ThreadsAsync();
    }

    /// <summary>Threads that hold mail of two correspondences.</summary>
    private static List<string> WrongMerges(IReadOnlyList<MadeUpMail> mails, Dictionary<string, Guid> threads) =>
    [
        .. mails.Where(mail => threads.ContainsKey(mail.Mail.Id)).GroupBy(mail => threads[mail.Mail.Id])
            .Where(thread => thread.Select(mail => mail.Truth).Distinct().Count() > 1)
            .Select(thread => string.Join(", ", thread.Select(mail => $"{mail.Truth}: {mail.Kind}"))),
    ];
}
