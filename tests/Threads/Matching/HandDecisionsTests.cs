using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Threads;
using static ReferralOutlook.Tests.Threads.Matching.Envelope;

namespace ReferralOutlook.Tests.Threads.Matching;

/// <summary>What she split, joined or untracked stays so, whatever mail comes later.</summary>
public sealed class HandDecisionsTests : IAsyncLifetime
{
    private MailDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await MailDesk.OpenAsync();
        await _desk.ListAsync("Priya Shah", "priya@harbour.example");
        await _desk.TakeInAsync(
            To("1", "priya@harbour.example", 1, "c"), From("2", "priya@harbour.example", 2, answers: "1", conversation: "c"),
            From("3", "priya@harbour.example", 3, answers: "2", references: ["1", "2"], conversation: "c"), From("4", "priya@harbour.example", 4, conversation: "d"));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_was_split_off_takes_its_own_answers_in()
    {
        await _desk.SplitAsync("3");
        await _desk.TakeInAsync(
            From("5", "priya@harbour.example", 5, answers: "3", references: ["1", "2", "3"], conversation: "c"), From("6", "priya@harbour.example", 6, answers: "2", references: ["1", "2"], conversation: "c"));
        var threads = await _desk.ThreadsAsync();
        Assert.NotEqual(threads["2"], threads["3"]);
        Assert.Equal(threads["3"], threads["5"]);
        Assert.Equal(threads["2"], threads["6"]);
    }

    [Fact]
    public async Task A_late_mail_does_not_make_one_again_what_was_split()
    {
        await _desk.TakeInAsync(From("7", "priya@harbour.example", 8, answers: "late"), From("8", "priya@harbour.example", 9, answers: "7"));
        await _desk.SplitAsync("8");
        await _desk.TakeInAsync(From("9", "priya@harbour.example", 10, answers: "late"));
        await _desk.TakeInAsync(From("late", "priya@harbour.example", 7));
        var threads = await _desk.ThreadsAsync();
        Assert.NotEqual(threads["7"], threads["8"]);
    }

    [Fact]
    public async Task Joined_threads_take_in_the_answers_to_both()
    {
        await _desk.JoinAsync("1", "4");
        await _desk.TakeInAsync(From("5", "priya@harbour.example", 5, answers: "4", conversation: "d"), To("6", "priya@harbour.example", 6, "c"));
        Assert.Single((await _desk.ThreadsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task An_untracked_thread_takes_nothing_in_and_is_not_started_again()
    {
        await _desk.UntrackAsync("1");
        await _desk.TakeInAsync(
            From("5", "priya@harbour.example", 5, answers: "3", conversation: "c"), From("6", "priya@harbour.example", 6, conversation: "c"), To("7", "priya@harbour.example", 7, "c"),
            From("8", "frontdesk@harbour.example", 8, answers: "x", references: ["1"]), From("9", "priya@harbour.example", 9, conversation: "new"));
        Assert.Equal(["1", "2", "3", "4", "9"], (await _desk.ThreadsAsync()).Keys.Order());
    }

    [Fact]
    public async Task Another_providers_mail_under_an_untracked_conversations_id_is_tracked()
    {
        await _desk.ListAsync("Sam Okafor", "sam@ortho.example");
        await _desk.UntrackAsync("1");
        await _desk.TakeInAsync(From("5", "sam@ortho.example", 5, conversation: "c"));
        Assert.Contains("5", (await _desk.ThreadsAsync()).Keys);
    }
}

internal static class Hand
{
    public static async Task SplitAsync(this MailDesk desk, string id)
    {
        await using var db = desk.Db();
        await SplitThread.SplitAsync(db, await db.ThreadMessages.SingleAsync(message => message.GraphId == id), MailDesk.Start, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    public static async Task JoinAsync(this MailDesk desk, string id, string other)
    {
        await using var db = desk.Db();
        var threads = await desk.ThreadsAsync();
        await JoinThreads.JoinAsync(db, threads[id], threads[other], CancellationToken.None);
        await db.SaveChangesAsync();
    }

    public static async Task UntrackAsync(this MailDesk desk, string id)
    {
        await using var db = desk.Db();
        await NotTheirs.UntrackAsync(db, (await desk.ThreadsAsync())[id], MailDesk.Start, CancellationToken.None);
        await db.SaveChangesAsync();
    }
}
