using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Threads;

/// <summary>What she does with filed mail counts: it is never moved back, and after two moves the pane asks.</summary>
public sealed class HerOwnMovesTests : IAsyncLifetime
{
    private const string Address = "priya@harbour.example";
    private const string Question = "Stop filing there?";
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _provider;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await _app.SyncAsync();
        _provider = await App.AddProviderAsync(_pane, "Priya Shah", Address);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Asks_after_the_second_mail_that_she_moved_back_to_the_inbox()
    {
        var (first, second) = (await FiledAsync(), await FiledAsync());
        _app.Mailbox.Move(first, "inbox");
        await LaterAsync();
        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
        _app.Mailbox.Move(second, "inbox");
        await LaterAsync();

        Assert.Contains("You moved 2 mails of Priya Shah out of the folder. " + Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Contains(Question, (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);
        Assert.All(new[] { first, second }, mail => Assert.Equal("Inbox", _app.Mailbox.Message(mail)!.Folder));
    }

    [Fact]
    public async Task Notices_moves_to_any_other_folder_and_a_category_taken_off()
    {
        var (first, second) = (await FiledAsync(), await FiledAsync());
        await LaterAsync();
        _app.Mailbox.Move(first, "Keep for later");
        _app.Mailbox.SetCategories(second, "Blue category");
        await LaterAsync();

        Assert.Contains(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal("Keep for later", _app.Mailbox.Message(first)!.Folder);
        Assert.Equal(["Blue category"], _app.Mailbox.Message(second)!.Categories);
    }

    [Fact]
    public async Task Finds_by_its_Message_ID_a_mail_whose_id_changed_when_she_dragged_it()
    {
        var first = _app.Mailbox.Drag(await FiledAsync(), "inbox");
        var second = _app.Mailbox.Drag(await FiledAsync(), "Keep for later");
        await LaterAsync();

        Assert.Contains(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal("Inbox", _app.Mailbox.Message(first)!.Folder);
        Assert.Equal(["Hers", "Hers"], await StatesAsync());
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), (await _app.AskAsync(db => db.ThreadMessages.Select(message => message.GraphId).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Deleting_is_tidying_up_and_asks_nothing()
    {
        _app.Mailbox.Delete(await FiledAsync());
        _app.Mailbox.Delete(await FiledAsync());
        await LaterAsync();

        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal(["Hers", "Hers"], await StatesAsync());
        Assert.Equal(2, _app.Mailbox.Messages("deleteditems").Count);
    }

    [Fact]
    public async Task Stops_filing_there_when_she_says_so_and_goes_on_elsewhere()
    {
        await App.AddProviderAsync(_pane, "Miguel Ortega", "miguel@eastside.example");
        await TwoMovedAsync();
        await _pane.SubmitAsync($"/addin/providers/{_provider}/filing", HttpStatusCode.OK, ("Answer", "Stop"));
        var (stays, goes) = (Deliver(), Deliver("Miguel Ortega", "miguel@eastside.example"));
        await _app.SyncAsync();

        Assert.Equal("Inbox", _app.Mailbox.Message(stays)!.Folder);
        Assert.Empty(_app.Mailbox.Message(stays)!.Categories);
        Assert.Equal("Referrals/Miguel Ortega", _app.Mailbox.Message(goes)!.Folder);
        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal(4, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    [Fact]
    public async Task Asks_no_more_once_she_said_that_filing_goes_on()
    {
        await TwoMovedAsync();
        await _pane.SubmitAsync($"/addin/providers/{_provider}/filing", HttpStatusCode.OK, ("Answer", "GoOn"));
        await TwoMovedAsync();

        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(await FiledAsync())!.Folder);
    }

    [Fact]
    public async Task Files_one_providers_mail_by_category_only_when_she_chose_that()
    {
        await _pane.SubmitAsync($"/addin/providers/{_provider}/filing", HttpStatusCode.OK, ("Choice", "Category"));
        var mail = Deliver();
        await _app.SyncAsync();

        Assert.Equal("Inbox", _app.Mailbox.Message(mail)!.Folder);
        Assert.Equal(["Referrals"], _app.Mailbox.Message(mail)!.Categories);
        _app.Mailbox.SetCategories(mail);
        await _app.SyncAsync();
        Assert.Empty(_app.Mailbox.Message(mail)!.Categories);
        Assert.Equal(["Hers"], await StatesAsync());
    }

    [Fact]
    public async Task An_undone_filing_is_not_taken_for_her_move()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await FiledAsync();
        }

        foreach (var id in await _app.AskAsync(db => db.ThreadMessages.Select(message => message.Id).ToListAsync()))
        {
            await _pane.SubmitAsync($"/addin/threads/{id}/undo", HttpStatusCode.OK);
        }

        await LaterAsync();
        await LaterAsync();
        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal(["Undone", "Undone"], await StatesAsync());
        Assert.Equal(2, _app.Mailbox.Messages("inbox").Count);
    }

    [Fact]
    public async Task Makes_a_new_folder_when_she_deleted_the_old_one_and_asks()
    {
        await FiledAsync();
        _app.Mailbox.DeleteFolder("Referrals/Priya Shah");
        await LaterAsync();

        Assert.Contains(Question, await HomeAsync(), StringComparison.Ordinal);
        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(await FiledAsync())!.Folder);
    }

    [Fact]
    public async Task Files_although_she_deleted_all_folders_a_moment_ago()
    {
        await FiledAsync();
        _app.Mailbox.DeleteFolder("Referrals");
        var mail = Deliver();
        await _app.SyncAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(30));
        await _app.SyncAsync();

        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(mail)!.Folder);
    }

    [Fact]
    public async Task A_folder_that_she_renamed_stays_hers_and_is_filed_to()
    {
        await FiledAsync();
        _app.Mailbox.RenameFolder("Referrals/Priya Shah", "Harbour");
        await LaterAsync();

        Assert.Equal("Referrals/Harbour", _app.Mailbox.Message(await FiledAsync())!.Folder);
        Assert.DoesNotContain(Question, await HomeAsync(), StringComparison.Ordinal);
    }

    private async Task TwoMovedAsync()
    {
        _app.Mailbox.Move(await FiledAsync(), "inbox");
        _app.Mailbox.Move(await FiledAsync(), "inbox");
        await LaterAsync();
    }

    private async Task<string> FiledAsync()
    {
        var mail = Deliver();
        await _app.SyncAsync();
        Assert.StartsWith("Referrals/", _app.Mailbox.Message(mail)!.Folder, StringComparison.Ordinal);
        return mail;
    }

    private string Deliver(string name = "Priya Shah", string address = Address) => _app.Mailbox.Deliver(new IncomingMessage
    {
        From = new Person(name, address),
        To = [new Person("Dana Rivers", App.Therapist)],
        Subject = "Hello",
        Text = "Hello",
    }).Id;

    /// <summary>The next look after the pause between two looks at the folders filed to.</summary>
    private async Task LaterAsync()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(20));
        await _app.SyncAsync();
    }

    private async Task<string> HomeAsync() => (await Html.ReadAsync(await _pane.SubmitAsync("/addin/home", HttpStatusCode.OK))).Text;

    private Task<List<string>> StatesAsync() => _app.AskAsync(async db => (await db.ThreadMessages.ToListAsync()).ConvertAll(message => message.Filing.ToString()));
}
