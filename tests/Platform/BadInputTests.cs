using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Platform;

/// <summary>Malformed, hostile and oversized input: a clear answer, nothing lost, nobody else touched.</summary>
public sealed class BadInputTests : IAsyncLifetime
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
    public async Task Hostile_mail_is_tracked_like_any_other_and_stops_nothing()
    {
        await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        await App.AddProviderAsync(_pane, "ליאת כהן", "liat@cohen.example", "מרפאה");
        var rtl = _app.Mailbox.Deliver(Mail("liat@cohen.example", "שלום") with { From = new Person("ליאת\u202Eכהן", "liat@cohen.example") });
        var script = _app.Mailbox.Deliver(Mail("priya@harbour.example", "<script>alert(1)</script>") with { From = new Person("<img src=x onerror=alert(1)>", "priya@harbour.example") });
        var huge = _app.Mailbox.Deliver(Mail("priya@harbour.example", "Long header") with { Headers = [("From", "priya@harbour.example"), ("References", new string('x', 10_000_000))] });
        var nobody = _app.Mailbox.Deliver(new IncomingMessage { Subject = "No sender", Text = "?", Headers = [("Subject", "No sender"), ("Date", "Thu, 99 Foo 20999 99:99:99 +9999")] });
        await _app.SyncAsync();

        Assert.Equal("Referrals/ליאת כהן", _app.Mailbox.Message(rtl.Id)!.Folder);
        Assert.All(new[] { script, huge }, mail => Assert.Equal("Referrals/Priya Shah", _app.Mailbox.Message(mail.Id)!.Folder));
        Assert.Equal("Inbox", _app.Mailbox.Message(nobody.Id)!.Folder);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Mode"] = "read", ["FromName"] = "<script>alert(1)</script>", ["FromAddress"] = "x@y.example\"><script>" });
        var html = await (await _pane.PostAsync(new Uri("/addin/open", UriKind.Relative), form)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("colour,shape\nred,round\n", "no column for the name")]
    [InlineData("", "Choose a CSV file first")]
    public async Task A_list_with_wrong_columns_imports_nothing_and_says_why(string csv, string why)
    {
        var (status, text) = await ImportAsync(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(why, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_Windows_encoding_with_semicolons_keeps_its_accents()
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var (status, _) = await ImportAsync(latin.GetBytes("name;email;practice\nDr. Zoë Müller;zoe@mueller.example;Praxis “Süd”\n"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Dr. Zoë Müller", (await Html.ReadAsync(await _pane.SubmitAsync("/addin/providers/search", HttpStatusCode.OK, ("Q", "muller")))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_imported_and_importing_them_again_adds_nobody()
    {
        var csv = new StringBuilder("name,email,practice\n");
        for (var row = 0; row < 50_000; row++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"Provider {row},p{row}@clinic{row % 977}.example,Clinic {row % 977}\n");
        }

        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        Assert.Equal(HttpStatusCode.OK, (await ImportAsync(bytes)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ImportAsync(bytes)).Status);
        Assert.Equal(50_000, await _app.AskAsync(db => db.Set<ReferralOutlook.Providers.Provider>().CountAsync()));
    }

    [Fact]
    public async Task A_notification_with_a_wrong_secret_is_refused_and_an_unknown_one_is_taken_for_stale()
    {
        await _app.AskAsync(async db =>
        {
            (await db.Set<MailboxState>().SingleAsync()).Subscribed("subscription-1", _app.Clock.GetUtcNow().AddDays(1), "the secret");
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        Assert.Equal(HttpStatusCode.Forbidden, await NotifyAsync("""{"value":[{"subscriptionId":"subscription-1","clientState":"wrong","changeType":"created"}]}"""));
        Assert.Equal(HttpStatusCode.Accepted, await NotifyAsync("""{"value":[{"subscriptionId":"subscription-1","clientState":"the secret","changeType":"created"}]}"""));
        Assert.Equal(HttpStatusCode.Accepted, await NotifyAsync("""{"value":[{"subscriptionId":"another","clientState":"x"}]}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await NotifyAsync("not json"));
        Assert.Equal(HttpStatusCode.BadRequest, await NotifyAsync("[]"));
    }

    [Fact]
    public async Task The_validation_handshake_returns_the_decoded_token_as_plain_text()
    {
        var answer = await _app.Anonymous().PostAsync(new Uri("/webhooks/graph?validationToken=a%20b%2Bc%3C", UriKind.Relative), null);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("a b+c<", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_second_window_does_not_overwrite_the_first()
    {
        var provider = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        var version = (await _pane.ShowAsync($"/addin/providers/{provider}/edit")).Value("Version");
        await _pane.SubmitAsync($"/addin/providers/{provider}", HttpStatusCode.OK, ("Version", version), ("Name", "Priya Shah-Lee"), ("Email", "priya@harbour.example"));
        var late = await _pane.SubmitAsync($"/addin/providers/{provider}", HttpStatusCode.Conflict, ("Version", version), ("Name", "Priya"), ("Email", "priya@harbour.example"));
        Assert.Contains("another window", (await Html.ReadAsync(late)).Text, StringComparison.Ordinal);
        Assert.Contains("Priya Shah-Lee", (await _pane.ShowAsync($"/addin/providers/{provider}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_consent_parks_the_letter_with_a_reason_and_another_try_brings_it_home()
    {
        var provider = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        await _app.CarryOutAsync();
        _app.Cloud.Faults.FailNext(FaultKind.ServerError, 200, "POST /v1.0/users");
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("Kind", "introduction"));
        for (var tries = 0; tries < 10; tries++)
        {
            await _app.CarryOutAsync();
            _app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var stuck = await _app.AskAsync(db => db.Set<Effect>().SingleAsync(effect => effect.State == EffectState.Parked));
        // Ten hours on, the first token has expired.
        _pane = _app.Pane();
        var home = await Html.ReadAsync(await _pane.SubmitAsync("/addin/home", HttpStatusCode.OK));
        Assert.Contains("busy or cannot be reached", home.Text, StringComparison.Ordinal);
        _app.Cloud.Faults.Clear();
        await _pane.SubmitAsync($"/addin/effects/{stuck.Id}/retry", HttpStatusCode.OK);
        await _app.CarryOutAsync();
        Assert.Single(_app.Mailbox.Messages("drafts"));
    }

    private static IncomingMessage Mail(string from, string subject) => new() { From = new Person(from, from), To = [new Person("Dana", App.Therapist)], Subject = subject, Text = "Hello" };

    private async Task<(HttpStatusCode Status, string Text)> ImportAsync(byte[] bytes)
    {
        using var file = new ByteArrayContent(bytes);
        using var content = new MultipartFormDataContent { { file, "File", "list.csv" } };
        var answer = await _pane.PostAsync(new Uri("/addin/providers/import", UriKind.Relative), content);
        return (answer.StatusCode, (await Html.ReadAsync(answer)).Text);
    }

    private async Task<HttpStatusCode> NotifyAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await _app.Anonymous().PostAsync(new Uri("/webhooks/graph", UriKind.Relative), content)).StatusCode;
    }
}
