using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>A refusal in the words and numbers of Entra (error code plus AADSTS number).</summary>
internal sealed class EntraError(int status, string error, int number, string message) : Exception(message)
{
    public int Status => status;

    public JsonObject ToJson(DateTimeOffset now)
    {
        var trace = Guid.NewGuid().ToString();
        return new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{number.ToString(CultureInfo.InvariantCulture)}: {Message} Trace ID: {trace} Timestamp: {now.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}",
            ["error_codes"] = new JsonArray(number),
            ["timestamp"] = now.UtcDateTime.ToString("u", CultureInfo.InvariantCulture),
            ["trace_id"] = trace,
            ["correlation_id"] = Guid.NewGuid().ToString(),
        };
    }
}

/// <summary>The sign-in service: discovery document, signing keys, tokens by client credentials and on behalf of a user.</summary>
internal sealed class EntraEndpoints(TokenDesk desk, People people, SandboxClock clock, Func<string> address)
{
    private static readonly string[] AnyTenant = ["common", "organizations"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Say(() => Discovery(tenant)));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", () => Results.Json(Jwt.PublicKeys()));
        routes.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpRequest request, CancellationToken cancellation) =>
        {
            var form = await request.ReadFormAsync(cancellation);
            return Say(() => Token(tenant, form));
        });
    }

    private IResult Say(Func<JsonObject> answer)
    {
        try
        {
            return Results.Json(answer());
        }
        catch (EntraError refused)
        {
            return Results.Json(refused.ToJson(clock.GetUtcNow()), statusCode: refused.Status);
        }
    }

    private JsonObject Discovery(string tenant)
    {
        var any = AnyTenant.Contains(tenant);
        var id = any ? "{tenantid}" : Tenant(tenant).Id.ToString();
        var at = $"{address()}/{(any ? tenant : id)}";
        return new JsonObject
        {
            ["issuer"] = desk.Issuer(id),
            ["authorization_endpoint"] = $"{at}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{at}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{at}/discovery/v2.0/keys",
            ["response_types_supported"] = new JsonArray("code", "id_token", "code id_token"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "client_secret_basic"),
        };
    }

    private JsonObject Token(string tenantName, IFormCollection form)
    {
        var app = desk.App(form["client_id"]) ?? throw new EntraError(400, "unauthorized_client", 700016, "Application with the given identifier was not found in the directory.");
        if (form["client_secret"] != app.Secret) throw new EntraError(401, "invalid_client", 7000215, "Invalid client secret provided.");
        var tenant = Tenant(tenantName);
        var scopes = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return form["grant_type"].ToString() switch
        {
            "client_credentials" => Answer(ClientCredentials(app, tenant, scopes), null),
            "urn:ietf:params:oauth:grant-type:jwt-bearer" when form["requested_token_use"] == "on_behalf_of" => OnBehalfOf(app, tenant, scopes, form["assertion"].ToString()),
            _ => throw new EntraError(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type."),
        };
    }

    private string ClientCredentials(AppRegistration app, Tenant tenant, string[] scopes) =>
        scopes is not [TokenDesk.Graph + "/.default"]
            ? throw new EntraError(400, "invalid_scope", 1002012, "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.")
            : desk.ForApp(app, tenant);

    private JsonObject OnBehalfOf(AppRegistration app, Tenant tenant, string[] scopes, string assertion)
    {
        var user = desk.UserOf(assertion, app, tenant);
        var wanted = scopes.Except(["openid", "profile", "offline_access", "email"]).Select(s => s.Replace(TokenDesk.Graph + "/", "", StringComparison.Ordinal)).ToList();
        if (wanted.Count == 0) throw new EntraError(400, "invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid.");
        if (wanted.Exists(s => s != ".default" && !app.Scopes.Contains(s)))
            throw new EntraError(400, "invalid_grant", 65001, "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.");
        return Answer(desk.ForAppAndUser(app, user), string.Join(' ', app.Scopes));
    }

    private static JsonObject Answer(string token, string? scope)
    {
        var answer = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = token };
        if (scope is not null) answer["scope"] = scope;
        return answer;
    }

    private Tenant Tenant(string name) =>
        people.Tenant(name) ?? throw new EntraError(400, "invalid_request", 90002, $"Tenant '{name}' not found. Check to make sure you have the correct tenant ID.");
}
