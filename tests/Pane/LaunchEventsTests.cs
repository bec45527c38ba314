using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Pane;

/// <summary>What the program answers to the event script.</summary>
public sealed class LaunchEventsTests : IAsyncLifetime
{
    private const string Priya = "priya@harbour.example";
    private const string Assistant = "sam.front.desk@gmail.com";
    private App _app = null!;
    private HttpClient _pane = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await App.AddProviderAsync(_pane, "Priya Shah", Priya);
        await _app.SyncAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("reply", 1)]
    [InlineData("forward", 0)]
    public async Task An_answer_within_a_thread_is_theirs_from_birth_whoever_it_goes_to_and_a_forward_is_not(string composeType, int more)
    {
        var mail = _app.Mailbox.Deliver(Mail(Priya, "Sam at our front desk will answer."));
        await _app.SyncAsync();
        var born = await AskAsync("compose", new([], ConversationId: mail.ConversationId.Replace('-', '/').Replace('_', '+'), ComposeType: composeType));

        _app.Mailbox.Send(Assistant, "Front desk", "<p>Dear Sam</p>", headers: WritingAMailTests.Marked(Guid.Parse(born.TrackingHeader!)));
        await _app.SyncAsync();

        Assert.Equal(1 + more, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
        Assert.Equal(1, await _app.AskAsync(db => db.Threads.CountAsync()));
    }

    [Fact]
    public async Task Keeps_nothing_of_a_new_mail_until_it_leaves_for_somebody_of_the_list()
    {
        var born = await AskAsync("compose", new([], ComposeType: "newMail"));
        Assert.NotEqual(Guid.Empty, Guid.Parse(born.TrackingHeader!));
        await AskAsync("send", new(["may@family.example"], Mark: born.TrackingHeader));
        Assert.Equal(0, await _app.AskAsync(db => db.ComposedMails.CountAsync()));
    }

    [Fact]
    public async Task Tracks_a_blind_copy_by_its_mark()
    {
        var mark = (await AskAsync("compose", new([], ComposeType: "newMail"))).TrackingHeader!;
        await AskAsync("send", new([Assistant, Priya], "Hello", Mark: mark));
        _app.Mailbox.Send(Assistant, "Hello", "<p>Hello</p>", bcc: Priya, headers: WritingAMailTests.Marked(Guid.Parse(mark)));
        await _app.SyncAsync();
        Assert.Equal(1, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    [Fact]
    public async Task Asks_for_the_text_only_when_somebody_of_the_list_is_written_to()
    {
        Assert.False((await AskAsync("send", new(["may@family.example"]))).NeedsText);
        Assert.True((await AskAsync("send", new(["may@family.example", Priya]))).NeedsText);
    }

    [Fact]
    public async Task Asks_before_a_first_mail_leaves_without_a_way_to_say_no()
    {
        var answer = await AskAsync("send", new([Priya], "Dear Priya, may I call you on Thursday?"));
        Assert.False(answer.Allow);
        Assert.True(answer.MaySendAnyway);
        Assert.Contains("Insert a way to say no", answer.Message, StringComparison.Ordinal);
        Assert.True((await AskAsync("send", new([Priya], "Dear Priya, may I call you on Thursday?\n12 Mill Lane, Springfield\nIf you would rather not hear from me, just reply \"no, thank you\"."))).Allow);
    }

    [Fact]
    public async Task Asks_before_a_mail_leaves_that_offers_something_for_referrals()
    {
        var answer = await AskAsync("send", new([Priya], "You get a free massage for each patient you refer."));
        Assert.False(answer.Allow);
        Assert.True(answer.MaySendAnyway);
        Assert.InRange(answer.Message!.Length, 10, 500);
    }

    [Fact]
    public async Task Holds_a_mail_to_somebody_who_asked_for_no_more_mail()
    {
        _app.Mailbox.Deliver(Mail(Priya, "Please remove me from your list and do not contact me again."));
        await _app.SyncAsync();
        var answer = await AskAsync("send", new([Priya]));
        Assert.False(answer.Allow);
        Assert.False(answer.MaySendAnyway);
        Assert.Contains("Take the address out", answer.Message, StringComparison.Ordinal);
        Assert.Contains("asked not to be written to", (await AskAsync("recipients", new([Priya]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_well_within_two_seconds_for_a_long_mail_to_many()
    {
        var body = string.Concat(Enumerable.Repeat("Your patients who live with stiffness may find relief, and I write to you about it. ", 1500));
        await AskAsync("send", new([Priya], "warm"));
        var watch = Stopwatch.StartNew();
        await AskAsync("send", new([Priya, .. Enumerable.Range(0, 150).Select(number => $"number{number}@clinic.example")], body));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"took {watch.Elapsed}");
    }

    private static IncomingMessage Mail(string from, string text) => new() { From = new Person("Priya Shah", from), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Hello", Text = text };

    private async Task<LaunchEventAnswer> AskAsync(string name, LaunchEventRequest request)
    {
        var answer = await _pane.PostAsJsonAsync(new Uri($"/addin/events/{name}", UriKind.Relative), request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<LaunchEventAnswer>())!;
    }
}
