using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;
using ReferralOutlook.Platform.SignIn;

namespace ReferralOutlook.Platform.Graph;

/// <summary>The app's own credential in each tenant (client secret, or a managed identity's assertion), and on-behalf-of for what only a signed-in user may do.</summary>
internal sealed class Credentials(IOptions<GraphOptions> graph, IOptions<SignInOptions> signIn)
{
    private const string ExchangeAudience = "api://AzureADTokenExchange/.default";
    private readonly ConcurrentDictionary<Guid, TokenCredential> _apps = new();

    public TokenCredential App(Guid tenant) => _apps.GetOrAdd(tenant, AppIn);

    public TokenCredential OnBehalfOf(Guid tenant, string userToken) => graph.Value.ClientSecret is { Length: > 0 } secret
        ? new OnBehalfOfCredential(tenant.ToString(), graph.Value.ClientId, secret, userToken, WithAuthority(new OnBehalfOfCredentialOptions()))
        : new OnBehalfOfCredential(tenant.ToString(), graph.Value.ClientId, AssertionAsync, userToken, WithAuthority(new OnBehalfOfCredentialOptions()));

    private TokenCredential AppIn(Guid tenant) => graph.Value.ClientSecret is { Length: > 0 } secret
        ? new ClientSecretCredential(tenant.ToString(), graph.Value.ClientId, secret, WithAuthority(new ClientSecretCredentialOptions()))
        : new ClientAssertionCredential(tenant.ToString(), graph.Value.ClientId, AssertionAsync, WithAuthority(new ClientAssertionCredentialOptions()));

    private async Task<string> AssertionAsync(CancellationToken cancellation)
    {
        var id = graph.Value.ManagedIdentity is { Length: > 0 } and not "system"
            ? ManagedIdentityId.FromUserAssignedClientId(graph.Value.ManagedIdentity)
            : ManagedIdentityId.SystemAssigned;
        var token = await new ManagedIdentityCredential(id).GetTokenAsync(new TokenRequestContext([ExchangeAudience]), cancellation);
        return token.Token;
    }

    private T WithAuthority<T>(T options)
        where T : TokenCredentialOptions
    {
        var authority = signIn.Value.Authority;
        if (authority is { IsLoopback: true, Scheme: "http" })
        {
            // Azure.Identity takes https authorities only; the sandbox on this machine answers plain http.
            options.AuthorityHost = new UriBuilder(authority) { Scheme = "https" }.Uri;
            options.Transport = new HttpClientTransport(new PlainLoopback());
            switch (options)
            {
                case ClientSecretCredentialOptions secret: secret.DisableInstanceDiscovery = true; break;
                case ClientAssertionCredentialOptions assertion: assertion.DisableInstanceDiscovery = true; break;
                case OnBehalfOfCredentialOptions user: user.DisableInstanceDiscovery = true; break;
            }
        }
        else
        {
            options.AuthorityHost = authority;
        }

        return options;
    }

    private sealed class PlainLoopback() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { IsLoopback: true } uri)
            {
                request.RequestUri = new UriBuilder(uri) { Scheme = "http" }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
