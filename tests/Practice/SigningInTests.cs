using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Practice;

/// <summary>Who gets in, and that nobody reaches another practice.</summary>
public sealed class SigningInTests : IClassFixture<SigningInTests.Started>
{
    private readonly App _app;

    public SigningInTests(Started started) => _app = started.App;

    [Fact]
    public async Task The_first_sign_in_makes_the_practice_once_even_when_two_requests_come_together()
    {
        _app.Cloud.AddUser("twin@practice.example", "Twin");
        var panes = Enumerable.Range(0, 4).Select(_ => _app.Pane("twin@practice.example")).ToList();
        var answers = await Task.WhenAll(panes.Select(pane => pane.GetAsync(new Uri("/addin/practice", UriKind.Relative))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await using var scope = _app.Product.Services.CreateAsyncScope();
        var id = _app.Cloud.Mailbox("twin@practice.example").User.Id;
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ReferralDb>().Profiles.CountAsync(profile => profile.User == id));
    }

    [Theory]
    [InlineData(TokenFlaw.Expired)]
    [InlineData(TokenFlaw.NotYetValid)]
    [InlineData(TokenFlaw.NoSignature)]
    [InlineData(TokenFlaw.OtherKey)]
    [InlineData(TokenFlaw.OtherAudience)]
    [InlineData(TokenFlaw.OtherIssuer)]
    [InlineData(TokenFlaw.NoUser)]
    public async Task A_broken_token_is_refused(TokenFlaw flaw) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Pane(flaw: flaw).GetAsync(new Uri("/addin/practice", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task A_tenant_that_is_not_let_in_is_refused()
    {
        await using var app = await App.StartAsync(new ProductSettings { More = new Dictionary<string, string?> { ["SignIn:Tenants:0"] = App.Tenant.ToString() } });
        app.Cloud.AddUser("other@elsewhere.example", "Other");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Pane("other@elsewhere.example").GetAsync(new Uri("/addin/practice", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Pane().GetAsync(new Uri("/addin/practice", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_same_user_id_in_another_tenant_is_another_practice()
    {
        var mine = await _app.SignedInAsync();
        var theirs = await _app.Pane(flaw: TokenFlaw.OtherTenant).ShowAsync("/addin/practice");
        Assert.Equal("Riverside Massage Therapy", (await mine.ShowAsync("/addin/practice")).Value("PracticeName"));
        Assert.Equal("", theirs.Value("PracticeName"));
    }

    [Fact]
    public async Task Every_endpoint_without_a_token_answers_401()
    {
        var anonymous = _app.Anonymous();
        foreach (var (method, path) in Endpoints.Of(_app).Where(endpoint => endpoint.NeedsSignIn).Select(endpoint => (endpoint.Method, endpoint.PathWith(Guid.NewGuid()))))
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Post ? Body(path) : null };
            Assert.True((await anonymous.SendAsync(request)).StatusCode == HttpStatusCode.Unauthorized, $"{method} {path} let an anonymous caller in.");
            request.Dispose();
        }
    }

    [Fact]
    public async Task Every_endpoint_answers_404_for_another_practices_ids()
    {
        var mine = await _app.SignedInAsync();
        var ids = await RowsOfEveryKindAsync(mine);
        _app.Cloud.AddUser("other@elsewhere.example", "Other");
        var other = await _app.SignedInAsync("other@elsewhere.example");
        var walked = 0;
        foreach (var endpoint in Endpoints.Of(_app).Where(endpoint => endpoint.NeedsSignIn && (endpoint.HasId || endpoint.TakesProvider)))
        {
            foreach (var id in ids)
            {
                Assert.True(await StatusAsync(other, endpoint, id) == HttpStatusCode.NotFound, $"{endpoint.Method} {endpoint.Pattern} did not answer 404 for another practice's id.");
                walked++;
            }
        }

        Assert.True(walked >= 5 * ids.Count, $"Only {walked} calls were made: the walk misses endpoints.");
    }

    private static HttpContent Body(string path) =>
        path.EndsWith("/import", StringComparison.Ordinal) ? new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "list.csv" } }
        : path.Contains("/events/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
        : new FormUrlEncodedContent([]);

    /// <summary>A provider, a letter, a meeting, a tracked message and an effect of the first practice.</summary>
    private async Task<List<Guid>> RowsOfEveryKindAsync(HttpClient mine)
    {
        await _app.SyncAsync();
        var provider = await App.AddProviderAsync(mine, "Priya Shah", $"priya-{Guid.NewGuid():N}@harbour.example");
        var address = await _app.AskAsync(db => db.Set<ReferralOutlook.Providers.ProviderAddress>().Where(one => one.ProviderId == provider).Select(one => one.Address).SingleAsync());
        var letter = await mine.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("Kind", "introduction"));
        var meeting = await mine.SubmitAsync("/addin/meetings", HttpStatusCode.OK, ("ProviderId", provider.ToString()), ("Kind", "Call"), ("Day", "2026-03-09"), ("Time", "10:00"), ("Minutes", "15"));
        _app.Mailbox.Deliver(new IncomingMessage { From = new Person("Priya Shah", address), To = [new Person("Dana", App.Therapist)], Subject = "Hi", Text = "Hi" });
        await _app.SyncAsync();
        var message = await _app.AskAsync(db => db.Set<ReferralOutlook.Threads.ThreadMessage>().Where(one => one.ProviderId == provider).Select(one => one.Id).FirstAsync());
        var effect = await _app.AskAsync(db => db.Set<ReferralOutlook.Platform.Work.Effect>().Select(one => one.Id).FirstAsync());
        return [provider, IdOf(letter), IdOf(meeting), message, effect];
    }

    private static Guid IdOf(HttpResponseMessage answer) => Guid.Parse(answer.RequestMessage!.RequestUri!.Segments[^1]);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient pane, Endpoints.One endpoint, Guid id)
    {
        using var request = new HttpRequestMessage(endpoint.Method, new Uri(endpoint.PathWith(id), UriKind.Relative));
        if (endpoint.Method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["ProviderId"] = id.ToString(), ["Kind"] = endpoint.Pattern.Contains("meetings", StringComparison.Ordinal) ? "Call" : "introduction", ["Day"] = "2026-03-09", ["Time"] = "10:00", ["Minutes"] = "15",
                ["Name"] = "X", ["Version"] = "1", ["Stage"] = "Connect", ["Until"] = "2026-12-01", ["Note"] = "x",
            });
        }

        return (await pane.SendAsync(request)).StatusCode;
    }

    public sealed class Started : IAsyncLifetime
    {
        public App App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await App.StartAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
