using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferralOutlook.Meetings;
using ReferralOutlook.Outreach;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Providers;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Threads;

/// <summary>A mail comes back: what becomes of the next step, and what the pane says of it. The clock stands at Monday, 2 March 2026.</summary>
public sealed class WhatFollowsTests : IAsyncLifetime
{
    private static readonly Person Priya = new("Priya Shah", "priya@harbour.example");
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _provider;
    private MessageState _sent = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await _app.SyncAsync();
        _provider = await App.AddProviderAsync(_pane, Priya.Name, Priya.Address);
        _app.Mailbox.Send(Priya.Address, "Working together", "<p>Hello</p>");
        await _app.SyncAsync();
        _sent = Assert.Single(_app.Mailbox.Messages("Referrals/Priya Shah"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_reply_stops_what_was_planned_and_says_so()
    {
        Assert.Equal(("Follow up if there is no answer", new DateOnly(2026, 3, 9)), await NextAsync());
        var pane = await AnswerAsync("Thursday works for me.");
        Assert.Equal("Answer their mail", (await NextAsync()).Step);
        Assert.Contains("They answered, so this is off: Follow up if there is no answer", pane.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_moves_the_step_to_the_working_day_after_the_return()
    {
        var pane = await AnswerAsync("I am out of the office until March 13, 2026.", ("Auto-Submitted", "auto-replied"));
        Assert.Equal(("Follow up if there is no answer", new DateOnly(2026, 3, 16)), await NextAsync());
        Assert.Contains("They are away, so this moved: Follow up if there is no answer, 16 Mar 2026", pane.Text, StringComparison.Ordinal);
    }

    /// <summary>Folders are read one after the other: after an absence what is older may be read later.</summary>
    [Theory]
    [InlineData(true, "Answer their mail")]
    [InlineData(false, "Follow up if there is no answer")]
    public async Task After_a_pause_the_newest_mail_decides_whatever_is_read_first(bool theyWroteLast, string step)
    {
        foreach (var isHers in new[] { theyWroteLast, !theyWroteLast })
        {
            _app.Clock.Advance(TimeSpan.FromMinutes(10));
            if (isHers) _app.Mailbox.Send(Priya.Address, "Working together", "<p>And another thing</p>");
            else _app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [new("Dana Rivers", App.Therapist)], Subject = "Re: Working together", Text = "Thursday works.", InReplyTo = _sent.InternetMessageId });
            await _app.Cloud.SettleAsync(CancellationToken.None);
        }

        await _app.SyncAsync();
        Assert.Equal(step, (await NextAsync()).Step);
    }

    [Fact]
    public async Task After_a_pause_an_assistants_answer_to_what_was_sent_meanwhile_is_found()
    {
        _app.Mailbox.Send(Priya.Address, "Another matter", "<p>Hello</p>");
        await _app.Cloud.SettleAsync(CancellationToken.None);
        var sent = Assert.Single(_app.Mailbox.Messages("sentitems"), mail => mail.Subject == "Another matter");
        var answer = _app.Mailbox.Deliver(new IncomingMessage { From = new("Front Desk", "desk@elsewhere.example"), To = [new("Dana Rivers", App.Therapist)], Subject = "Re: Another matter", Text = "She is in on Thursday.", InReplyTo = sent.InternetMessageId });
        await _app.SyncAsync();
        Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(answer.Id)!.Folder);
    }

    [Fact]
    public async Task A_reply_takes_the_follow_up_out_of_her_calendar_and_leaves_the_visit()
    {
        await BookAsync("FollowUp", "2026-03-10");
        await BookAsync("Visit", "2026-03-12");
        var pane = await AnswerAsync("Thursday works for me.");
        Assert.Equal(["Visit: Priya Shah"], Calendar());
        Assert.Contains("They answered, so this is off: Follow up, 10 Mar 2026", pane.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_moves_the_follow_up_in_her_calendar()
    {
        await BookAsync("FollowUp", "2026-03-10");
        await AnswerAsync("I am out of the office until March 13, 2026.", ("Auto-Submitted", "auto-replied"));
        Assert.Equal(["Follow up: Priya Shah"], Calendar());
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.FromHours(-4)), Assert.Single(_app.Mailbox.Events()).Start);
        Assert.Equal(("Follow up", new DateOnly(2026, 3, 16)), await NextAsync());
    }

    [Fact]
    public async Task An_entry_that_she_deleted_herself_is_no_trouble()
    {
        await BookAsync("FollowUp", "2026-03-10");
        _app.Mailbox.DeleteEvent(Assert.Single(_app.Mailbox.Events()).Id);
        await AnswerAsync("Thursday works for me.");
        Assert.Empty(await _app.AskAsync(db => db.Effects.Where(effect => effect.State != EffectState.Done).ToListAsync()));
    }

    [Fact]
    public async Task A_hard_bounce_marks_the_address_dead_and_asks_for_another()
    {
        _app.Cloud.Script(Priya.Address, new Correspondent { Bounces = BounceKind.NoSuchMailbox });
        _app.Mailbox.Send(Priya.Address, "Again", "<p>Hello</p>");
        await _app.SyncAsync();
        await _app.SyncAsync();
        Assert.Equal("Find another address: mail came back", (await NextAsync()).Step);
        Assert.NotNull(await _app.AskAsync(db => db.ProviderAddresses.Select(address => address.DeadSince).SingleAsync()));
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.Conflict, ("ProviderId", _provider.ToString()), ("Kind", "introduction"));
    }

    [Fact]
    public async Task A_soft_bounce_waits()
    {
        _app.Cloud.Script(Priya.Address, new Correspondent { Bounces = BounceKind.Delayed });
        _app.Mailbox.Send(Priya.Address, "Again", "<p>Hello</p>");
        await _app.SyncAsync();
        await _app.SyncAsync();
        Assert.Equal("Follow up if there is no answer", (await NextAsync()).Step);
        Assert.Contains("Mail is delayed", (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_declines_until_another_day_and_stays_a_reply()
    {
        await AnswerAsync("No thank you, we already work with someone.");
        var provider = await ProviderAsync();
        Assert.Equal((Stage.Declined, new DateOnly(2026, 9, 2)), (provider.Stage, provider.LookAgainOn));
        Assert.True(await _app.AskAsync(db => db.ThreadMessages.AnyAsync(message => message.Declined && message.Kind == ReferralOutlook.Threads.Sorting.MailKind.HumanReply)));
        Assert.Contains("They said no for now", (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromDays(185));
        await _app.Product.Services.GetRequiredService<PlanWhatIsDue>().RunAsync(CancellationToken.None);
        Assert.Equal((Stage.Contact, "You wanted to look again"), ((await ProviderAsync()).Stage, (await ProviderAsync()).NextStep));
    }

    [Fact]
    public async Task An_opt_out_is_for_good()
    {
        await AnswerAsync("Please remove me from your list.");
        Assert.Equal((Stage.Declined, (string?)null), ((await ProviderAsync()).Stage, (await ProviderAsync()).NextStep));

        // Not by an import, a new address, another stage, a plan, or a letter.
        await _pane.SubmitAsync("/addin/providers", HttpStatusCode.Conflict, ("Name", "Priya Shah"), ("Practice", "Harbour Physio"), ("Email", "new@harbour.example"));
        await _pane.SubmitAsync("/addin/providers", HttpStatusCode.Conflict, ("Name", "Somebody Else"), ("Email", Priya.Address));
        await _pane.SubmitAsync($"/addin/providers/{_provider}/stage", HttpStatusCode.UnprocessableEntity, ("Stage", "Contact"));
        await _pane.SubmitAsync($"/addin/providers/{_provider}/park", HttpStatusCode.Conflict, ("Until", "2026-05-01"));
        var version = (await _pane.ShowAsync($"/addin/providers/{_provider}/edit")).Value("Version");
        await _pane.SubmitAsync($"/addin/providers/{_provider}", HttpStatusCode.OK, ("Version", version), ("Name", "Priya Shah"), ("Email", "another@harbour.example"));
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.Conflict, ("ProviderId", _provider.ToString()), ("Kind", "introduction"));
        await AnswerAsync("And another thing.");
        Assert.Null((await ProviderAsync()).NextStep);
        Assert.Contains("Asked not to be written to", (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingMessageKind.Accepted, MeetingReply.Accepted, "Accepted your invitation", "Call")]
    [InlineData(MeetingMessageKind.TentativelyAccepted, MeetingReply.Tentative, "May come to your meeting", "Call")]
    [InlineData(MeetingMessageKind.Declined, MeetingReply.Declined, "Declined your invitation", "They cannot come. Find another time")]
    public async Task An_answer_to_an_invitation_updates_the_meeting(MeetingMessageKind answer, MeetingReply reply, string says, string next)
    {
        await _pane.SubmitAsync("/addin/meetings", HttpStatusCode.OK, ("ProviderId", _provider.ToString()), ("Kind", "Call"), ("Day", "2026-03-12"), ("Time", "10:00"), ("Minutes", "15"));
        await _app.CarryOutAsync();
        var booked = Assert.Single(_app.Mailbox.Events());
        _app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [new("Dana Rivers", App.Therapist)], Subject = "Accepted: Call", Text = "", Meeting = answer, MeetingEventId = booked.Id });
        await _app.SyncAsync();

        Assert.Equal(reply, await _app.AskAsync(db => db.Meetings.Select(meeting => meeting.Answer).SingleAsync()));
        Assert.Equal(next, (await NextAsync()).Step);
        Assert.Contains(says, (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_time_asks_for_her_answer()
    {
        _app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [new("Dana Rivers", App.Therapist)], Subject = "New Time Proposed: Call", Text = "", Meeting = MeetingMessageKind.TentativelyAccepted });
        await _app.SyncAsync();
        Assert.Equal("Answer the time they propose", (await NextAsync()).Step);
        Assert.Contains("Proposed another time", (await _pane.ShowAsync($"/addin/providers/{_provider}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_mail_in_which_they_take_part_stops_nothing()
    {
        _app.Mailbox.Deliver(new IncomingMessage { From = new("Aunt May", "may@family.example"), To = [new("Dana Rivers", App.Therapist), Priya], Subject = "Party", Text = "Please remove me from your list." });
        await _app.SyncAsync();
        Assert.Equal("Follow up if there is no answer", (await NextAsync()).Step);
        Assert.Null((await ProviderAsync()).OptedOutAt);

        _app.Mailbox.Deliver(new IncomingMessage { From = new("Aunt May", "may@family.example"), To = [new("Dana Rivers", App.Therapist), Priya], Subject = "Party", Text = "Shall we meet at six?" });
        await _app.SyncAsync();
        Assert.Contains("Nobody is waiting for an answer", (await TestHost.Html.ReadAsync(await _pane.SubmitAsync("/addin/home", HttpStatusCode.OK))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_providers_in_one_mail_share_its_thread_and_both_stand_in_the_pane()
    {
        await App.AddProviderAsync(_pane, "Sam Okafor", "sam@ortho.example", "Okafor Orthopedics");
        var mail = _app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [new("Dana Rivers", App.Therapist)], Cc = [new("Sam Okafor", "sam@ortho.example")], Subject = "Meet Sam", Text = "Sam, meet Dana." });
        await _app.SyncAsync();
        var pane = await _pane.OpenAsync(mail.InternetMessageId, Priya.Address);
        Assert.Contains("Priya Shah", pane.Text, StringComparison.Ordinal);
        Assert.Contains("Also in this thread", pane.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Okafor", pane.Text, StringComparison.Ordinal);
        Assert.Contains("Took part in a mail", pane.Text, StringComparison.Ordinal);
        var further = await _app.AskAsync(db => db.ThreadProviders.SingleAsync());
        var head = await TestHost.Html.ReadAsync(await _pane.SubmitAsync($"/addin/providers/{further.ProviderId}/stage", HttpStatusCode.OK, ("Stage", "Connect"), ("IsFurther", "true")));
        Assert.Null(head.Attribute("h1", "tabindex"));
        Assert.Contains("Sam Okafor", head.Text, StringComparison.Ordinal);
    }

    private async Task<TestHost.Html> AnswerAsync(string text, params (string Name, string Value)[] headers)
    {
        var mail = _app.Mailbox.Deliver(new IncomingMessage
        {
            From = Priya,
            To = [new("Dana Rivers", App.Therapist)],
            Subject = "Re: Working together",
            Text = text,
            InReplyTo = _sent.InternetMessageId,
            Headers = [("From", "Priya Shah <priya@harbour.example>"), ("In-Reply-To", _sent.InternetMessageId), .. headers],
        });
        await _app.SyncAsync();
        return await _pane.OpenAsync(mail.InternetMessageId, Priya.Address);
    }

    private async Task BookAsync(string kind, string day)
    {
        await _pane.SubmitAsync("/addin/meetings", HttpStatusCode.OK, ("ProviderId", _provider.ToString()), ("Kind", kind), ("Day", day), ("Time", "09:30"), ("Minutes", "15"));
        await _app.CarryOutAsync();
    }

    private List<string> Calendar() => [.. _app.Mailbox.Events().Select(entry => entry.Subject)];

    private async Task<(string? Step, DateOnly? Due)> NextAsync() => await ProviderAsync() is var provider ? (provider.NextStep, provider.NextStepDue) : default;

    private Task<Provider> ProviderAsync() => _app.AskAsync(db => db.Providers.SingleAsync(provider => provider.Id == _provider));
}
