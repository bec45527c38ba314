using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Threads;

/// <summary>She splits, joins, untracks and takes back, from the pane.</summary>
public sealed class DecidingByHandTests : IAsyncLifetime
{
    private App _app = null!;
    private HttpClient _pane = null!;
    private MessageState _first = null!;
    private MessageState _second = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        _first = _app.Mailbox.Deliver(Mail("First"));
        _second = _app.Mailbox.Deliver(Mail("Second") with { InReplyTo = _first.InternetMessageId });
        await _app.SyncAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Splits_and_joins_again()
    {
        var second = await LinkAsync(_second);
        Assert.Contains("Start a new thread with this mail", (await _pane.ShowAsync($"/addin/threads/{second.Id}")).Text, StringComparison.Ordinal);
        await _pane.SubmitAsync($"/addin/threads/{second.Id}/split", HttpStatusCode.OK);
        var (one, other) = ((await LinkAsync(_first)).ThreadId, (await LinkAsync(_second)).ThreadId);
        Assert.NotEqual(one, other);
        await _pane.SubmitAsync($"/addin/threads/{second.Id}/split", HttpStatusCode.Conflict);

        Assert.Contains("This thread and another are one", (await _pane.ShowAsync($"/addin/threads/{second.Id}")).Text, StringComparison.Ordinal);
        await _pane.SubmitAsync($"/addin/threads/{second.Id}/join", HttpStatusCode.OK, ("Thread", one.ToString()));
        Assert.Equal(one, (await LinkAsync(_second)).ThreadId);
        await _pane.SubmitAsync($"/addin/threads/{second.Id}/join", HttpStatusCode.UnprocessableEntity, ("Thread", Guid.NewGuid().ToString()));
    }

    [Fact]
    public async Task Untracks_for_good_and_tracks_again_when_she_changes_her_mind()
    {
        var link = await LinkAsync(_first);
        var pane = await TestHost.Html.ReadAsync(await _pane.SubmitAsync($"/addin/threads/{link.Id}/not-theirs", HttpStatusCode.OK));
        Assert.Contains("Track again", pane.Text, StringComparison.Ordinal);
        var third = _app.Mailbox.Deliver(Mail("Third") with { InReplyTo = _second.InternetMessageId });
        await _app.SyncAsync();
        Assert.Equal(["Inbox", "Inbox", "Inbox"], new[] { _first, _second, third }.Select(mail => _app.Mailbox.Message(mail.Id)!.Folder));

        await _pane.SubmitAsync($"/addin/threads/{link.Id}/track-again", HttpStatusCode.OK);
        await _app.SyncAsync();
        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(_second.Id)!.Folder);
        Assert.Contains("They wrote", (await _pane.ShowAsync($"/addin/threads/{link.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_whose_a_strangers_mail_is_and_what_follows_belongs_there_too()
    {
        var stranger = new Person("Front Desk", "desk@elsewhere.example");
        var mail = _app.Mailbox.Deliver(Mail("About Thursday") with { From = stranger });
        await _app.SyncAsync();
        var hits = await TestHost.Html.ReadAsync(await _pane.SubmitAsync("/addin/threads/whose", HttpStatusCode.OK, ("InternetMessageId", mail.InternetMessageId), ("Q", "priya")));
        Assert.Contains("Priya Shah", hits.Text, StringComparison.Ordinal);
        await _pane.SubmitAsync("/addin/threads/choose", HttpStatusCode.OK, ("InternetMessageId", mail.InternetMessageId), ("ProviderId", hits.Value("ProviderId")));
        await _app.SyncAsync();
        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(mail.Id)!.Folder);
        var pane = await _pane.OpenAsync(mail.InternetMessageId, stranger.Address);
        Assert.Contains("You said so.", pane.Text, StringComparison.Ordinal);
        Assert.Contains("desk@elsewhere.example", pane.Text, StringComparison.Ordinal);

        var next = _app.Mailbox.Deliver(Mail("Re: About Thursday") with { From = stranger, InReplyTo = mail.InternetMessageId });
        await _app.SyncAsync();
        Assert.Equal((await LinkAsync(mail)).ThreadId, (await LinkAsync(next)).ThreadId);
        await _pane.SubmitAsync("/addin/threads/choose", HttpStatusCode.Conflict, ("InternetMessageId", mail.InternetMessageId), ("ProviderId", hits.Value("ProviderId")));
    }

    [Fact]
    public async Task Gives_a_thread_to_another_provider_after_saying_that_it_is_not_the_first_ones()
    {
        var other = await App.AddProviderAsync(_pane, "Omar Nasser", "omar@eastside.example", "Eastside Chiropractic");
        var link = await LinkAsync(_first);
        await _pane.SubmitAsync($"/addin/threads/{link.Id}/not-theirs", HttpStatusCode.OK);
        var choice = new[] { ("InternetMessageId", _first.InternetMessageId), ("ProviderId", other.ToString()) };
        await _pane.SubmitAsync("/addin/threads/choose", HttpStatusCode.OK, choice);
        await _app.SyncAsync();
        Assert.Equal(["Referrals/Omar Nasser", "Referrals/Omar Nasser"], new[] { _first, _second }.Select(mail => _app.Mailbox.Message(mail.Id)!.Folder));
        Assert.Equal([other, other], [(await LinkAsync(_first)).ProviderId, (await LinkAsync(_second)).ProviderId]);
        Assert.Single(await _app.AskAsync(db => db.Threads.ToListAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<gone@elsewhere.example>")]
    public async Task Says_what_cannot_be_tracked(string mail)
    {
        var provider = await _app.AskAsync(db => db.ThreadMessages.Select(message => message.ProviderId).FirstAsync());
        await _pane.SubmitAsync("/addin/threads/choose", mail.Length == 0 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, ("InternetMessageId", mail), ("ProviderId", provider.ToString()));
        await _pane.SubmitAsync("/addin/threads/choose", HttpStatusCode.NotFound, ("InternetMessageId", "<a@elsewhere.example>"), ("ProviderId", Guid.NewGuid().ToString()));
        await _app.SyncAsync();
        Assert.Equal(2, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    private static IncomingMessage Mail(string subject) => new() { From = new Person("Priya Shah", "priya@harbour.example"), To = [new Person("Dana Rivers", App.Therapist)], Subject = subject, Text = "Hello" };

    private Task<ThreadMessage> LinkAsync(MessageState mail) => _app.AskAsync(db => db.ThreadMessages.SingleAsync(message => message.InternetMessageId == mail.InternetMessageId));
}
