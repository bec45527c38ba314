using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

/// <summary>A fresh sandbox with a standing clock and one therapist, driven through the real Graph SDK.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected const string Therapist = "therapist@practice.example";
    protected static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private readonly List<IDisposable> _clients = [];

    protected Microsoft365 Service { get; private set; } = null!;
    protected Mailbox Box { get; private set; } = null!;

    /// <summary>The app by itself, asking for immutable ids.</summary>
    protected GraphServiceClient App { get; private set; } = null!;
    protected Microsoft.Graph.Users.Item.UserItemRequestBuilder User => App.Users[Box.User.Id.ToString()];
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected virtual SandboxOptions Options => new() { StartAt = Start, ClockRuns = false };

    public virtual async ValueTask InitializeAsync()
    {
        Service = await Microsoft365.StartAsync(Options, Cancellation);
        Box = Service.AddUser(Therapist, "Dana Rivers", zone: "America/New_York");
        App = Client(Service.GraphToken(null, Box.User.TenantId));
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected GraphServiceClient Client(string token, bool immutable = true)
    {
        // No retries: these tests look at single answers.
        var http = new HttpClient(new Preferring(immutable) { InnerHandler = new SocketsHttpHandler() });
        var client = new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(new FixedToken(token)), new Uri(Service.Address, "v1.0").ToString());
        _clients.Add(client);
        _clients.Add(http);
        return client;
    }

    protected GraphServiceClient Me(bool immutable = true) => Client(Service.GraphToken(Therapist), immutable);

    protected Task SettleAsync() => Service.SettleAsync(Cancellation);

    /// <summary>The credential's authority must be https; the transport turns that into the sandbox's http.</summary>
    protected TOptions Pointed<TOptions>(TOptions options) where TOptions : TokenCredentialOptions
    {
        options.AuthorityHost = new UriBuilder(Service.Address) { Scheme = "https" }.Uri;
        var http = new HttpClient(new PlainHttp { InnerHandler = new SocketsHttpHandler() });
        _clients.Add(http);
        options.Transport = new HttpClientTransport(http);
        options.Retry.MaxRetries = 0;
        return options;
    }

    protected static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> action)
    {
        var error = await Assert.ThrowsAsync<ODataError>(action);
        return (error.ResponseStatusCode, error.Error?.Code);
    }

    protected static IncomingMessage From(string address, string subject = "Hello", string text = "Hello", string? id = null) => new()
    {
        From = new("Dr. Ames", address),
        To = [new("Dana Rivers", Therapist)],
        Subject = subject,
        Text = text,
        InternetMessageId = id,
    };

    private sealed class FixedToken(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) => Task.FromResult(token);
    }

    private sealed class Preferring(bool immutable) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (immutable) request.Headers.TryAddWithoutValidation("Prefer", "IdType=\"ImmutableId\"");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class PlainHttp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = "http" }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
