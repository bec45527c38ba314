using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

public enum TokenFlaw { None, Expired, NotYetValid, NoSignature, OtherKey, OtherAudience, OtherTenant, OtherIssuer, NoUser }

/// <summary>
/// Issues and checks tokens in the form of Entra's version 2. Their times are the sandbox clock's; a Graph token's own lifetime is
/// judged by real time, because Azure.Identity keeps it by real time and cannot be told that a test moved the clock.
/// </summary>
internal sealed class TokenDesk(People people, SandboxClock clock, SandboxOptions options, Func<string> address)
{
    public const string Graph = "https://graph.microsoft.com";
    private const string GraphId = "00000003-0000-0000-c000-000000000000";
    private static readonly TimeSpan GraphLifetime = TimeSpan.FromSeconds(3599);
    private readonly ConcurrentDictionary<string, (Caller Caller, long IssuedAt)> _graphTokens = new();

    public string Issuer(string tenant) => $"{address()}/{tenant}/v2.0";
    public AppRegistration? App(string? clientId) => Guid.TryParse(clientId, out var id) ? options.Apps.Find(a => a.ClientId == id) : null;

    public string ForApp(AppRegistration app, Tenant tenant)
    {
        var claims = Claims(tenant.Id.ToString(), Graph, app.ClientId, GraphLifetime);
        claims["roles"] = app.Roles.ToArray();
        claims["idtyp"] = "app";
        claims["oid"] = tenant.ServicePrincipalOf(app.ClientId).ToString();
        claims["sub"] = claims.Text("oid");
        return Remember(Jwt.Sign(claims), new(app.ClientId, tenant.Id, null, app.Roles.ToHashSet()));
    }

    public string ForAppAndUser(AppRegistration app, SandboxUser user)
    {
        var claims = UserClaims(user, Graph, app.ClientId, GraphLifetime, string.Join(' ', app.Scopes));
        return Remember(Jwt.Sign(claims), new(app.ClientId, user.TenantId, user.Id, app.Scopes.ToHashSet()));
    }

    /// <summary>What Outlook hands the add-in for the signed-in user: audience = the product. With Graph as audience, Outlook's own token, whose requests do not count as the product's.</summary>
    public string ForUser(SandboxUser user, string audience, TimeSpan lifetime, string scope, TokenFlaw flaw)
    {
        var claims = UserClaims(user, flaw == TokenFlaw.OtherAudience ? Guid.NewGuid().ToString() : audience, audience == Graph ? SandboxOptions.OutlookClientId : SandboxOptions.ProductClientId, lifetime, scope);
        var now = clock.GetUtcNow();
        if (flaw == TokenFlaw.Expired) (claims["iat"], claims["nbf"], claims["exp"]) = (Seconds(now.AddHours(-2)), Seconds(now.AddHours(-2)), Seconds(now.AddHours(-1)));
        if (flaw == TokenFlaw.NotYetValid) (claims["nbf"], claims["exp"]) = (Seconds(now.AddHours(1)), Seconds(now.AddHours(2)));
        if (flaw == TokenFlaw.OtherTenant)
        {
            var stranger = Guid.NewGuid().ToString();
            (claims["tid"], claims["iss"]) = (stranger, Issuer(stranger));
        }
        if (flaw == TokenFlaw.OtherIssuer) claims["iss"] = $"https://login.example/{user.TenantId}/v2.0";
        if (flaw == TokenFlaw.NoUser) foreach (var name in (string[])["oid", "preferred_username", "name", "scp"]) claims.Remove(name);
        return flaw == TokenFlaw.NoSignature ? Jwt.Unsigned(claims) : Jwt.Sign(claims, flaw == TokenFlaw.OtherKey);
    }

    /// <summary>The user an assertion stands for, checked as Entra checks it before an on-behalf-of exchange.</summary>
    /// <exception cref="EntraError">Signature, audience, tenant or lifetime is wrong.</exception>
    public SandboxUser UserOf(string assertion, AppRegistration app, Tenant tenant)
    {
        if (Jwt.Verify(assertion) is not { } claims) throw new EntraError(400, "invalid_grant", 50013, "Assertion failed signature validation.");
        if (claims.Text("aud") is not { } aud || (aud != app.ClientId.ToString() && aud != app.ApplicationIdUri))
            throw new EntraError(400, "invalid_grant", 500131, "Assertion audience does not match the Client app presenting the assertion.");
        if (long.Parse(claims.Text("exp") ?? "0", System.Globalization.CultureInfo.InvariantCulture) <= Seconds(clock.GetUtcNow()))
            throw new EntraError(400, "invalid_grant", 500133, "Assertion is not within its valid time range.");
        if (claims.Text("idtyp") == "app" || claims.Text("oid") is not { } oid || claims.Text("scp") is null)
            throw new EntraError(400, "invalid_request", 7000114, "Application is not allowed to make application on-behalf-of calls.");
        if (claims.Text("tid") != tenant.Id.ToString() || !Guid.TryParse(oid, out var id) || people.Find(id) is not { } user || user.User.TenantId != tenant.Id)
            throw new EntraError(400, "invalid_grant", 50020, "User account does not exist in tenant and cannot access the application.");
        return user.User;
    }

    /// <exception cref="GraphError">401 InvalidAuthenticationToken with the reason.</exception>
    public Caller CallerOf(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) throw Refused("Access token is empty.");
        var token = authorization["Bearer ".Length..].Trim();
        if (_graphTokens.TryGetValue(token, out var known))
            return TimeProvider.System.GetElapsedTime(known.IssuedAt) < GraphLifetime ? known.Caller : throw Refused("Lifetime validation failed, the token is expired.");
        if (Jwt.Verify(token) is not { } claims) throw Refused("IDX14100: JWT is not well formed, or signature validation failed.");
        if (claims.Text("aud") is not (Graph or GraphId)) throw Refused("Access token validation failure. Invalid audience.");
        if (long.Parse(claims.Text("exp") ?? "0", System.Globalization.CultureInfo.InvariantCulture) <= Seconds(clock.GetUtcNow())) throw Refused("Lifetime validation failed, the token is expired.");
        if (!Guid.TryParse(claims.Text("tid"), out var tenant) || people.Tenant(tenant.ToString()) is null) throw Refused("Invalid issuer.");
        var permissions = claims.Texts("roles").Concat((claims.Text("scp") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new(Guid.Parse(claims.Text("azp") ?? Guid.Empty.ToString()), tenant, claims.Has("scp") ? Guid.Parse(claims.Text("oid")!) : null, permissions.ToHashSet());
    }

    private static GraphError Refused(string message) => new(401, "InvalidAuthenticationToken", message);

    private string Remember(string token, Caller caller)
    {
        _graphTokens[token] = (caller, TimeProvider.System.GetTimestamp());
        return token;
    }

    private JsonObject UserClaims(SandboxUser user, string audience, Guid app, TimeSpan lifetime, string scope)
    {
        var claims = Claims(user.TenantId.ToString(), audience, app, lifetime);
        (claims["oid"], claims["preferred_username"], claims["name"], claims["scp"]) = (user.Id.ToString(), user.Address, user.Name, scope);
        claims["sub"] = $"{user.Id:N}-{app:N}";
        return claims;
    }

    private JsonObject Claims(string tenant, string audience, Guid app, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        return new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = Issuer(tenant),
            ["iat"] = Seconds(now),
            ["nbf"] = Seconds(now),
            ["exp"] = Seconds(now + lifetime),
            ["azp"] = app.ToString(),
            ["azpacr"] = "1",
            ["tid"] = tenant,
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "2.0",
        };
    }

    private static long Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();
}
