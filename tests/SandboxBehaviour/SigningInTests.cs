using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class SigningInTests : SandboxTest
{
    private static readonly string[] Graph = ["https://graph.microsoft.com/.default"];
    private static readonly string ClientId = SandboxOptions.ProductClientId.ToString();

    // The identity libraries judge lifetimes by real time.
    protected override SandboxOptions Options => new();

    [Fact]
    public async Task Client_credentials_reach_the_mailbox()
    {
        var credential = new ClientSecretCredential(Box.User.TenantId.ToString(), ClientId, SandboxOptions.ProductSecret, Pointed(new ClientSecretCredentialOptions { DisableInstanceDiscovery = true }));
        var token = await credential.GetTokenAsync(new TokenRequestContext(Graph), Cancellation);
        var user = await Client(token.Token).Users[Therapist].GetAsync(cancellationToken: Cancellation);
        Assert.Equal("Dana Rivers", user?.DisplayName);
    }

    [Fact]
    public async Task On_behalf_of_reaches_me()
    {
        var credential = new OnBehalfOfCredential(Box.User.TenantId.ToString(), ClientId, SandboxOptions.ProductSecret, Service.TokenFor(Therapist), Pointed(new OnBehalfOfCredentialOptions { DisableInstanceDiscovery = true }));
        var token = await credential.GetTokenAsync(new TokenRequestContext(Graph), Cancellation);
        var me = await Client(token.Token).Me.GetAsync(cancellationToken: Cancellation);
        Assert.Equal(Therapist, me?.Mail);
    }

    [Theory]
    [InlineData(TokenFlaw.Expired, "AADSTS500133")]
    [InlineData(TokenFlaw.NoSignature, "AADSTS50013")]
    [InlineData(TokenFlaw.OtherKey, "AADSTS50013")]
    [InlineData(TokenFlaw.OtherAudience, "AADSTS500131")]
    [InlineData(TokenFlaw.OtherTenant, "AADSTS50020")]
    [InlineData(TokenFlaw.NoUser, "AADSTS7000114")]
    public async Task On_behalf_of_refuses_a_flawed_assertion(TokenFlaw flaw, string number)
    {
        var credential = new OnBehalfOfCredential(Box.User.TenantId.ToString(), ClientId, SandboxOptions.ProductSecret, Service.TokenFor(Therapist, flaw: flaw), Pointed(new OnBehalfOfCredentialOptions { DisableInstanceDiscovery = true }));
        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(new TokenRequestContext(Graph), Cancellation));
        Assert.Contains(number, refused.ToString());
    }

    [Theory]
    [InlineData("client_secret", "wrong", 401, 7000215)]
    [InlineData("client_id", "11111111-1111-1111-1111-111111111111", 400, 700016)]
    [InlineData("scope", "Mail.Read", 400, 1002012)]
    public async Task The_token_endpoint_refuses_as_entra_does(string field, string value, int status, int number)
    {
        var form = new Dictionary<string, string> { ["client_id"] = ClientId, ["client_secret"] = SandboxOptions.ProductSecret, ["grant_type"] = "client_credentials", ["scope"] = Graph[0] };
        form[field] = value;
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(Service.Address, $"{Box.User.TenantId}/oauth2/v2.0/token"), new FormUrlEncodedContent(form), Cancellation);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(number, body!["error_codes"]![0]!.GetValue<int>());
    }

    [Fact]
    public async Task A_users_token_passes_the_validation_that_the_product_uses()
    {
        Assert.True((await ValidateAsync(Service.TokenFor(Therapist))).IsValid);
    }

    [Theory]
    [InlineData(TokenFlaw.Expired)]
    [InlineData(TokenFlaw.NotYetValid)]
    [InlineData(TokenFlaw.NoSignature)]
    [InlineData(TokenFlaw.OtherKey)]
    [InlineData(TokenFlaw.OtherAudience)]
    [InlineData(TokenFlaw.OtherIssuer)]
    public async Task A_flawed_token_fails_that_validation(TokenFlaw flaw)
    {
        Assert.False((await ValidateAsync(Service.TokenFor(Therapist, flaw: flaw))).IsValid);
    }

    [Fact]
    public async Task An_app_has_no_me_and_a_user_only_the_own_mailbox()
    {
        Service.AddUser("other@practice.example", "Other");
        Assert.Equal((400, "BadRequest"), await RefusedAsync(() => App.Me.GetAsync(cancellationToken: Cancellation)));
        Assert.Equal((403, "ErrorAccessDenied"), await RefusedAsync(() => Me().Users["other@practice.example"].Messages.GetAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_mailbox_of_another_tenant_does_not_exist()
    {
        Service.AddUser("stranger@elsewhere.example", "Stranger");
        Assert.Equal((404, "ErrorInvalidUser"), await RefusedAsync(() => App.Users["stranger@elsewhere.example"].Messages.GetAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Graph_refuses_a_token_made_for_the_product()
    {
        Assert.Equal((401, "InvalidAuthenticationToken"), await RefusedAsync(() => Client(Service.TokenFor(Therapist)).Me.GetAsync(cancellationToken: Cancellation)));
    }

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var at = new Uri(Service.Address, $"{Box.User.TenantId}/v2.0/.well-known/openid-configuration").ToString();
        var discovery = await OpenIdConnectConfigurationRetriever.GetAsync(at, new HttpDocumentRetriever { RequireHttps = false }, Cancellation);
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = discovery.Issuer,
            ValidAudience = ClientId,
            IssuerSigningKeys = discovery.SigningKeys,
        });
    }
}
