using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Meetings;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;
using Provider = ReferralOutlook.Providers.Provider;

namespace ReferralOutlook.Tests.Pane;

public sealed class AppointmentsAndCaptureTests : IAsyncLifetime
{
    private const string Priya = "priya@harbour.example";
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
    public async Task Knows_its_own_entry_by_whichever_signs_Outlook_writes_the_id_and_keeps_what_became_of_it()
    {
        var provider = await App.AddProviderAsync(_pane, "Priya Shah", Priya);
        await _pane.SubmitAsync("/addin/meetings", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("Kind", "Visit"), ("Day", "2026-03-03"), ("Time", "09:00"), ("Minutes", "60"));
        await _app.CarryOutAsync();
        var meeting = await _app.AskAsync(db => db.Meetings.SingleAsync());
        var id = meeting.EwsId!.Replace('-', '/').Replace('_', '+');

        var shown = await OpenAsync(("ItemId", id));
        Assert.Contains("Visit", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Shah", shown.Text, StringComparison.Ordinal);

        foreach (var (outcome, words) in new[] { ("Moved", "It was moved"), ("Happened", "We met") })
        {
            var answer = await _pane.SubmitAsync("/addin/appointment", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("ItemId", id), ("Outcome", outcome),
                ("Note", "Prefers calls before nine."), ("Next", "Write a thank-you"), ("NextDue", "2026-03-05"));
            Assert.Contains(words, (await Html.ReadAsync(answer)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(Outcome.Happened, (await _app.AskAsync(db => db.MeetingOutcomes.SingleAsync())).Outcome);
        var next = await _app.AskAsync(db => db.Set<Provider>().SingleAsync());
        Assert.Equal(("Write a thank-you", new DateOnly(2026, 3, 5)), (next.NextStep, next.NextStepDue));
        Assert.Contains("Met. Prefers calls before nine.", (await _pane.ShowAsync($"/addin/providers/{provider}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_listed_attendees_of_her_own_appointment_and_asks_for_correct_fields()
    {
        var provider = await App.AddProviderAsync(_pane, "Priya Shah", Priya);
        Assert.Contains("How did it go?", (await OpenAsync(("ItemId", "AAMkUnknown"), ("ToAddresses", Priya), ("ToAddresses", "may@family.example"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("How did it go?", (await OpenAsync(("ToAddresses", "may@family.example"))).Text, StringComparison.Ordinal);
        await _pane.SubmitAsync("/addin/appointment", HttpStatusCode.UnprocessableEntity, ("ProviderId", provider.ToString()), ("Outcome", "Perhaps"));
        await _pane.SubmitAsync("/addin/appointment", HttpStatusCode.UnprocessableEntity, ("ProviderId", provider.ToString()), ("Outcome", "Happened"), ("Next", "Call"), ("NextDue", "2020-01-01"));
        Assert.Equal(0, await _app.AskAsync(db => db.MeetingOutcomes.CountAsync()));
    }

    [Fact]
    public async Task Capture_decides_and_sends_nothing_and_remembers_the_event_for_the_next_one()
    {
        var mail = _app.Mailbox.Deliver(new IncomingMessage
        {
            From = new Person("Jordan Lee", "jordan@lakeside.example"), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Nice to meet you",
            Text = "Good to meet you yesterday.\n\n-- \nJordan Lee, DPT\nLakeside Physio\n(206) 555-0199\n",
        });
        await _app.SyncAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var form = await Html.ReadAsync(await _pane.SubmitAsync("/addin/providers/read-signature", HttpStatusCode.OK,
            ("InternetMessageId", mail.InternetMessageId), ("FromName", "Jordan Lee"), ("FromAddress", "jordan@lakeside.example"), ("Met", "true")));
        Assert.Equal(("Jordan Lee", "Lakeside Physio", ""), (form.Value("Name"), form.Value("Practice"), form.Value("MetAt")));

        await _pane.SubmitAsync("/addin/providers", HttpStatusCode.OK, ("InternetMessageId", mail.InternetMessageId), ("Name", "Jordan Lee"), ("Practice", form.Value("Practice")), ("Email", form.Value("Email")), ("MetAt", "Pain study day"));
        await _app.SyncAsync();

        var provider = await _app.AskAsync(db => db.Set<Provider>().SingleAsync());
        Assert.StartsWith("Decide", provider.NextStep, StringComparison.Ordinal);
        Assert.Equal("Pain study day", provider.MetAt);
        Assert.Empty(_app.Mailbox.Messages("drafts"));
        Assert.Empty(_app.Mailbox.Messages("sentitems"));
        Assert.Equal("Pain study day", (await _pane.ShowAsync("/addin/providers/capture")).Value("MetAt"));
        _app.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal("", (await _app.Pane().ShowAsync("/addin/providers/capture")).Value("MetAt"));
    }

    private async Task<Html> OpenAsync(params (string Name, string Value)[] fields) =>
        await Html.ReadAsync(await _pane.SubmitAsync("/addin/open", HttpStatusCode.OK, [("Mode", "appointment"), .. fields]));
}
