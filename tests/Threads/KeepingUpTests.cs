using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Threads;

/// <summary>Mail is looked at to its end, whatever the service does; when that does not succeed the pane says so, and nobody else waits.</summary>
public sealed class KeepingUpTests
{
    private const string Other = "other@practice.example";
    private static readonly ProductSettings Impatient = new() { More = new Dictionary<string, string?> { ["Graph:Retries"] = "0", ["Work:PatienceSeconds"] = "0.5", ["Work:FirstPauseSeconds"] = "0.05" } };

    [Theory]
    [InlineData(FaultKind.TooManyRequests, "asks us to go slower")]
    [InlineData(FaultKind.DroppedBefore, "cannot be reached")]
    [InlineData(FaultKind.ServiceUnavailable, "is busy")]
    public async Task The_pane_says_since_when_mail_cannot_be_checked_and_why(FaultKind fault, string why)
    {
        await using var app = await App.StartAsync(Impatient);
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        Assert.Contains("Mail checked just now", await HomeAsync(pane), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        app.Cloud.Faults.FailNext(fault, 1, "/delta");
        await app.SyncAsync();
        var home = await HomeAsync(pane);
        Assert.Contains("Mail cannot be checked. Last time: 3 minutes ago", home, StringComparison.Ordinal);
        Assert.Contains(why, home, StringComparison.Ordinal);

        await app.SyncAsync();
        Assert.Contains("Mail checked just now", await HomeAsync(pane), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pane_says_when_a_permission_is_missing()
    {
        await using var app = await App.StartAsync(Impatient, options => options.Apps[0] = new AppRegistration { Roles = ["User.Read.All"] });
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        Assert.Contains("check the app's permissions", await HomeAsync(pane), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pane_says_when_consent_is_gone()
    {
        await using var app = await App.StartAsync(new ProductSettings { More = new Dictionary<string, string?> { ["Graph:ClientSecret"] = "withdrawn" } });
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        Assert.Contains("check the app's consent", await HomeAsync(pane), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pane_says_when_it_has_not_looked_for_long()
    {
        await using var app = await App.StartAsync();
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        var home = await HomeAsync(pane);
        Assert.Contains("Mail last checked 40 minutes ago", home, StringComparison.Ordinal);
        Assert.Contains("The service was away", home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slow_or_throttled_mailbox_does_not_delay_another(bool slow)
    {
        await using var app = await App.StartAsync(Impatient with { More = new Dictionary<string, string?>(Impatient.More) { ["Graph:Retries"] = "3" } });
        app.Cloud.AddUser(Other, "Other");
        using var pane = await app.SignedInAsync();
        using var others = await app.SignedInAsync(Other);
        await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        await App.AddProviderAsync(others, "Priya Shah", "priya@harbour.example");
        await app.SyncAsync();
        if (slow)
        {
            app.Cloud.Faults.SlowMailboxes[Other] = TimeSpan.FromSeconds(40);
        }
        else
        {
            app.Cloud.Faults.RetryAfterSeconds = 60;
            app.Cloud.Faults.OnlyContaining = app.Cloud.Mailbox(Other).User.Id.ToString();
            app.Cloud.Faults.TooManyRequestsShare = 1;
        }

        var start = Stopwatch.GetTimestamp();
        foreach (var round in Enumerable.Range(1, 2))
        {
            app.Cloud.Mailbox(Other).Deliver(Mail());
            app.Mailbox.Deliver(Mail());
            await app.SyncAsync();
            Assert.Equal(round, app.Mailbox.Messages("Referrals/Priya Shah").Count);
        }

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "The others waited.");
        Assert.Empty(app.Cloud.Mailbox(Other).Messages("Referrals/Priya Shah"));
    }

    [Fact]
    public async Task A_forgotten_delta_starts_anew_and_files_nothing_again()
    {
        await using var app = await App.StartAsync();
        using var pane = await app.SignedInAsync();
        await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        await app.SyncAsync();
        app.Mailbox.Deliver(Mail());
        await app.SyncAsync();
        var moved = app.Mailbox.Counters.MessagesMoved;
        app.Cloud.ExpireDeltaTokens(App.Therapist);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        app.Mailbox.Deliver(Mail());
        await app.SyncAsync();
        await app.SyncAsync();

        Assert.Equal(2, app.Mailbox.Messages("Referrals/Priya Shah").Count);
        Assert.Equal(moved + 1, app.Mailbox.Counters.MessagesMoved);
        Assert.Equal(2, await app.AskAsync(db => db.ThreadMessages.CountAsync()));
        Assert.Equal(0, await app.AskAsync(db => db.Filings.SumAsync(filing => filing.TakenOut)));
    }

    [Fact]
    public async Task A_mail_whose_id_changed_before_it_was_filed_is_found_and_filed_and_its_filing_undone()
    {
        await using var app = await App.StartAsync(Impatient);
        using var pane = await app.SignedInAsync();
        await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        await app.SyncAsync();
        var id = app.Mailbox.Deliver(Mail() with { Categories = ["Blue category"] }).Id;
        await app.Product.Services.GetRequiredService<SyncMailboxes>().RunAsync(CancellationToken.None);
        id = app.Mailbox.Drag(id, "inbox");
        await UntilAsync(app, () => app.Mailbox.Message(id)!.Folder == "Referrals/Priya Shah");

        id = app.Mailbox.Drag(id, "Referrals/Priya Shah");
        await pane.SubmitAsync($"/addin/threads/{await app.AskAsync(db => db.ThreadMessages.Select(message => message.Id).SingleAsync())}/undo", HttpStatusCode.OK);
        await UntilAsync(app, () => app.Mailbox.Message(id)!.Folder == "Inbox");
        Assert.Equal(["Blue category"], app.Mailbox.Message(id)!.Categories);
        Assert.False(app.Mailbox.Message(id)!.IsRead);
    }

    [Fact]
    public async Task A_subscription_whose_making_was_cut_off_is_replaced()
    {
        await using var app = await App.StartAsync(Impatient with { More = new Dictionary<string, string?>(Impatient.More) { ["Notify"] = "yes" } });
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        app.Cloud.Faults.FailNext(FaultKind.DroppedAfter, 1, "/subscriptions");
        var renew = app.Product.Services.GetRequiredService<RenewSubscriptions>();
        await renew.RunAsync(CancellationToken.None);
        Assert.Null(await app.AskAsync(db => db.Mailboxes.Select(mailbox => mailbox.SubscriptionId).SingleAsync()));
        await renew.RunAsync(CancellationToken.None);

        var subscription = Assert.Single(app.Cloud.Subscriptions.All);
        Assert.Equal(subscription.Id.ToString(), await app.AskAsync(db => db.Mailboxes.Select(mailbox => mailbox.SubscriptionId).SingleAsync()));
    }

    [Fact]
    public async Task A_change_of_the_read_state_alone_is_no_news()
    {
        await using var app = await App.StartAsync();
        using var pane = await app.SignedInAsync();
        await app.SyncAsync();
        var mail = app.Mailbox.Deliver(Mail());
        await app.SyncAsync();
        await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        app.Mailbox.MarkRead(mail.Id);
        var account = new AccountId(app.Mailbox.User.TenantId, app.Mailbox.User.Id);
        var link = await app.AskAsync(db => db.FolderCursors.Where(cursor => cursor.Folder == "inbox").Select(cursor => cursor.Link).SingleAsync());
        var page = await app.Product.Services.GetRequiredService<IMicrosoft365>().Mailbox(account).ReadChangesAsync("inbox", link, null, CancellationToken.None);

        Assert.Equal((1, 0), (page.Rows, page.Changed.Count));
        await app.SyncAsync();
        Assert.Equal("Referrals/Priya Shah", app.Mailbox.Message(mail.Id)!.Folder);
    }

    private static async Task UntilAsync(App app, Func<bool> holds)
    {
        for (var turn = 0; turn < 20 && !holds(); turn++)
        {
            await app.CarryOutAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System);
        }

        Assert.True(holds());
    }

    private static IncomingMessage Mail() => new() { From = new Person("Priya Shah", "priya@harbour.example"), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Hello", Text = "Hello" };

    private static async Task<string> HomeAsync(HttpClient pane) => (await Html.ReadAsync(await pane.SubmitAsync("/addin/home", HttpStatusCode.OK))).Text;
}
