using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Platform.SignIn;

/// <summary>
/// Bearer tokens of Microsoft Entra, version 2: audience, signature by the published keys, lifetime, and an issuer that is the very tenant the token names.
/// There is no cookie and so nothing to forge.
/// </summary>
internal static class SignInRegistration
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SignInOptions>().BindConfiguration("SignIn").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<SignInOptions>, TimeProvider>(Configure);
        builder.Services.AddAuthorization();
        MakeNoKeyRing(builder.Services);
    }

    /// <summary>AddAuthentication brings data protection, which at every start reads or writes keys for cookies. There are none.</summary>
    private static void MakeNoKeyRing(IServiceCollection services)
    {
        foreach (var service in services.Where(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToList())
        {
            services.Remove(service);
        }
    }

    /// <summary>Whose account a validated token speaks for; null when it names no tenant and user, as an app-only token does.</summary>
    public static AccountId? Account(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst("tid")?.Value, out var tenant) && Guid.TryParse(principal.FindFirst("oid")?.Value, out var user) && principal.HasClaim(claim => claim.Type == "scp")
            ? new AccountId(tenant, user)
            : null;

    private static void Configure(JwtBearerOptions bearer, IOptions<SignInOptions> options, TimeProvider clock)
    {
        var authority = options.Value.Authority.ToString().TrimEnd('/');
        bearer.MapInboundClaims = false;
        bearer.TimeProvider = clock;
        bearer.RequireHttpsMetadata = !options.Value.Authority.IsLoopback;
        bearer.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority}/organizations/v2.0/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = bearer.RequireHttpsMetadata });
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudiences = [options.Value.Audience, $"api://{options.Value.Audience}"],
            IssuerValidator = (issuer, token, _) => Issuer(issuer, token, authority, options.Value.Tenants),
            LifetimeValidator = (from, until, _, _) => until + Skew > clock.GetUtcNow().UtcDateTime && !(from - Skew > clock.GetUtcNow().UtcDateTime),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ClockSkew = Skew,
        };
    }

    private static string Issuer(string issuer, SecurityToken token, string authority, ICollection<Guid> tenants)
    {
        var tenant = token is Microsoft.IdentityModel.JsonWebTokens.JsonWebToken jwt && jwt.TryGetPayloadValue<string>("tid", out var tid) && Guid.TryParse(tid, out var id) ? id : Guid.Empty;
        if (tenant == Guid.Empty || issuer != $"{authority}/{tenant}/v2.0" || (tenants.Count > 0 && !tenants.Contains(tenant)))
        {
            throw new SecurityTokenInvalidIssuerException("The token's issuer is not a tenant that may sign in.");
        }

        return issuer;
    }
}
