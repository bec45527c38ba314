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

    private static IncomingMessage Mail(string subject) => new() { From = new Person("Priya Shah", "priya@harbour.example"), To = [new Person("Dana Rivers", App.Therapist)], Subject = subject, Text = "Hello" };

    private Task<ThreadMessage> LinkAsync(MessageState mail) => _app.AskAsync(db => db.ThreadMessages.SingleAsync(message => message.InternetMessageId == mail.InternetMessageId));
}
