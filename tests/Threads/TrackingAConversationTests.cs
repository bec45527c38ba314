using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Threads;

public sealed class TrackingAConversationTests : IAsyncLifetime
{
    private App _app = null!;
    private HttpClient _pane = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await _app.SyncAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Files_a_providers_mail_with_folder_and_category_and_shows_who_wrote()
    {
        await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        var mail = _app.Mailbox.Deliver(From("Priya Shah", "priya@harbour.example", "Thursday works for me."));
        await _app.SyncAsync();

        var filed = _app.Mailbox.Message(mail.Id)!;
        Assert.Equal("Referrals/Priya Shah", filed.Folder);
        Assert.Contains("Referrals", filed.Categories);
        var pane = await _pane.OpenAsync(mail.InternetMessageId, "priya@harbour.example");
        Assert.Contains("Priya Shah", pane.Text);
        Assert.Contains("Referrals/Priya Shah", pane.Text);
    }

    [Fact]
    public async Task Leaves_private_mail_alone()
    {
        await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        var mail = _app.Mailbox.Deliver(From("Aunt May", "may@family.example", "Sunday lunch?"));
        await _app.SyncAsync();

        Assert.Equal("Inbox", _app.Mailbox.Message(mail.Id)!.Folder);
        Assert.Equal(0, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    [Fact]
    public async Task Takes_a_filing_back_to_folder_categories_and_read_state()
    {
        await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        var mail = _app.Mailbox.Deliver(From("Priya Shah", "priya@harbour.example", "Hello") with { Categories = ["Blue category"] });
        await _app.SyncAsync();
        var link = await _app.AskAsync(db => db.ThreadMessages.SingleAsync());

        await _pane.SubmitAsync($"/addin/threads/{link.Id}/undo", HttpStatusCode.OK);
        await _app.SyncAsync();

        var back = _app.Mailbox.Message(mail.Id)!;
        Assert.Equal("Inbox", back.Folder);
        Assert.Equal(["Blue category"], back.Categories);
        Assert.Equal(1, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    [Fact]
    public async Task Tracks_the_letters_draft_from_birth_to_the_answer()
    {
        var provider = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("Kind", "introduction"));
        await _app.CarryOutAsync();
        var draft = Assert.Single(_app.Mailbox.Messages("drafts"));
        Assert.EndsWith(".docx", Assert.Single(draft.Attachments).Name, StringComparison.Ordinal);

        _app.Cloud.Script("priya@harbour.example", new Correspondent { Name = "Priya Shah", Reply = "Happy to talk. Call me on Thursday.", Thinks = TimeSpan.FromMilliseconds(20) });
        _app.Mailbox.SendDraft(draft.Id);
        await _app.SyncAsync();
        await _app.SyncAsync();

        var messages = await _app.AskAsync(db => db.ThreadMessages.OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id).ToListAsync());
        Assert.Equal(["Outgoing", "HumanReply"], messages.Select(message => message.Kind.ToString()));
        Assert.Single(messages.Select(message => message.ThreadId).Distinct());
        Assert.All(_app.Mailbox.Messages("Referrals/Priya Shah"), message => Assert.Contains("Referrals", message.Categories));
        Assert.Equal(2, _app.Mailbox.Messages("Referrals/Priya Shah").Count);
    }

    private static IncomingMessage From(string name, string address, string text) => new() { From = new Person(name, address), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Hello", Text = text };
}
