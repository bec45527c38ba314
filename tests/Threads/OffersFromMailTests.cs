using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Providers;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Threads;

/// <summary>What a reply says about its writer is offered, one thing at a time, and asked once.</summary>
public sealed class OffersFromMailTests : IAsyncLifetime
{
    private const string Signature = "Thursday works for me.\n\nBest,\n\nPriya Shah, DPT\nHarbour Physio\n(555) 010-9999\npriya.shah@shore.example";
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _provider;
    private MessageState _sent = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        await _app.SyncAsync();
        _provider = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        _app.Mailbox.Send("priya@harbour.example", "Working together", "<p>Hello</p>");
        await _app.SyncAsync();
        _sent = Assert.Single(_app.Mailbox.Messages("Referrals/Priya Shah"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_of_a_signature_is_applied_before_she_says_so()
    {
        var pane = await AnswerAsync("Priya Shah", "priya@harbour.example", Signature);
        Assert.Null((await ProviderAsync()).Phone);
        Assert.Contains("Phone: (555) 010-9999", pane.Text, StringComparison.Ordinal);
        Assert.Contains("Credentials: DPT", pane.Text, StringComparison.Ordinal);
        Assert.Contains("Add priya.shah@shore.example as another address of Priya Shah?", pane.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Practice: Harbour Physio", pane.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_it_is_in_the_record_and_dismissed_it_is_not_offered_again()
    {
        await AnswerAsync("Priya Shah", "priya@harbour.example", Signature);
        await _pane.SubmitAsync($"/addin/offers/{await OfferAsync(OfferField.Phone)}/accept", HttpStatusCode.OK);
        await _pane.SubmitAsync($"/addin/offers/{await OfferAsync(OfferField.Address)}/accept", HttpStatusCode.OK);
        await _pane.SubmitAsync($"/addin/offers/{await OfferAsync(OfferField.Credentials)}/dismiss", HttpStatusCode.OK);
        Assert.Equal(("(555) 010-9999", (string?)null), ((await ProviderAsync()).Phone, (await ProviderAsync()).Credentials));

        var pane = await AnswerAsync("Priya Shah", "priya.shah@shore.example", Signature);
        Assert.DoesNotContain("Read in this mail", pane.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assistant_joins_the_thread_and_is_offered_as_a_contact()
    {
        var pane = await AnswerAsync("Dana Reyes", "dreyes@harbour.example", "Dr. Shah asked me to find a time.\n\nThanks,\nDana Reyes");
        Assert.Contains("Add Dana Reyes (dreyes@harbour.example) to Priya Shah's contacts?", pane.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _app.AskAsync(db => db.ProviderAddresses.CountAsync()));

        await _pane.SubmitAsync($"/addin/offers/{await OfferAsync(OfferField.Contact)}/accept", HttpStatusCode.OK);
        var contact = await _app.AskAsync(db => db.ProviderAddresses.SingleAsync(address => address.Person != null));
        Assert.Equal(("Dana Reyes", "dreyes@harbour.example", _provider), (contact.Person, contact.Address, contact.ProviderId));

        _app.Mailbox.Deliver(Mail("Dana Reyes", "dreyes@harbour.example", "A new question."));
        await _app.SyncAsync();
        Assert.Equal(3, await _app.AskAsync(db => db.ThreadMessages.CountAsync(message => message.ProviderId == _provider)));
    }

    [Fact]
    public async Task A_machine_is_no_contact()
    {
        _app.Mailbox.Deliver(Mail("Front Desk", "desk@harbour.example", "We have received your mail.") with
        {
            InReplyTo = _sent.InternetMessageId,
            Headers = [("In-Reply-To", _sent.InternetMessageId), ("Auto-Submitted", "auto-replied")],
        });
        await _app.SyncAsync();
        Assert.Equal(0, await _app.AskAsync(db => db.Offers.CountAsync()));
    }

    private async Task<TestHost.Html> AnswerAsync(string name, string address, string text)
    {
        var mail = _app.Mailbox.Deliver(Mail(name, address, text) with { InReplyTo = _sent.InternetMessageId });
        await _app.SyncAsync();
        return await _pane.OpenAsync(mail.InternetMessageId, address);
    }

    private static IncomingMessage Mail(string name, string address, string text) => new() { From = new Person(name, address), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Re: Working together", Text = text };

    private Task<Guid> OfferAsync(OfferField field) => _app.AskAsync(db => db.Offers.Where(offer => offer.Field == field && offer.State == OfferState.Open).Select(offer => offer.Id).SingleAsync());

    private Task<Provider> ProviderAsync() => _app.AskAsync(db => db.Providers.SingleAsync(provider => provider.Id == _provider));
}
