using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>The sandbox's own controls, for tests that run the product as a process of its own. All JSON; errors are 400 with {"error"}.</summary>
internal sealed class AdminEndpoints(Microsoft365 sandbox)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/_sandbox").AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or GraphError or JsonException or FormatException)
            {
                return Results.Json(new JsonObject { ["error"] = wrong.Message }, statusCode: 400);
            }
        });
        MapPeople(admin);
        MapMail(admin);
        MapTime(admin);
        MapFaults(admin);
        MapSubscriptions(admin);
    }

    private void MapPeople(RouteGroupBuilder admin)
    {
        admin.MapGet("/users", () => Results.Json(sandbox.Users, Json.Options));
        admin.MapPost("/users", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            Guid? Id(string name) => body.Text(name) is { } text ? Guid.Parse(text) : null;
            var mailbox = sandbox.AddUser(Required(body, "address"), body.Text("name") ?? Required(body, "address"), Id("tenantId"), Id("id"), body.Text("zone") ?? "UTC");
            return Results.Json(new { mailbox.User.Id, mailbox.User.TenantId, mailbox.User.Address, mailbox.User.Name, mailbox.User.Zone, mailbox.DriveId }, Json.Options);
        });
        admin.MapPost("/tenants", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            return Results.Json(sandbox.AddTenant(Required(body, "domain"), body.Text("name") ?? Required(body, "domain"), body.Text("id") is { } id ? Guid.Parse(id) : null), Json.Options);
        });
        admin.MapPost("/token", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            TimeSpan? lifetime = body.Number("lifetimeMinutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
            var token = sandbox.TokenFor(Required(body, "user"), body.Text("audience"), lifetime, Named<TokenFlaw>(body.Text("flaw") ?? "none"), body.Text("scope") ?? "access_as_user");
            return Results.Json(new { token }, Json.Options);
        });
    }

    private void MapMail(RouteGroupBuilder admin)
    {
        admin.MapPost("/deliver", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            var message = IncomingJson.Read(body.Object("message") ?? throw new FormatException("The message is required."));
            return Results.Json(StateJson.Write(sandbox.Mailbox(Required(body, "to")).Deliver(message)), Json.Options);
        });
        admin.MapPost("/script", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            sandbox.Script(Required(body, "address"), body.Object("behaviour") is { } script ? script.Deserialize<Correspondent>(Json.Options) : null);
            return Results.NoContent();
        });
        admin.MapPost("/move", async (HttpRequest request) => Done(await ReadAsync(request), (box, body) => box.Move(Required(body, "message"), Required(body, "folder"))));
        admin.MapPost("/send", async (HttpRequest request) => Done(await ReadAsync(request), (box, body) =>
        {
            if (body.Text("draft") is { } draft) box.SendDraft(draft);
            else box.Send(body.Text("to") ?? "", body.Text("subject") ?? "", body.Text("html") ?? "", body.Text("replyTo"));
        }));
        admin.MapPost("/answer", async (HttpRequest request) => Done(await ReadAsync(request), (box, body) =>
        {
            if (!box.AnswerInvitation(Required(body, "event"), Required(body, "attendee"), Named<MeetingMessageKind>(Required(body, "answer")), body.Text("comment")))
                throw new FormatException("The event is gone or does not invite this address.");
        }));
        admin.MapGet("/state", (string? user) => Results.Json(user is null ? StateJson.Write(sandbox) : StateJson.Write(sandbox.Mailbox(user)), Json.Options));
        admin.MapGet("/counters", (string? user) => user is null
            ? Results.Json(sandbox.Users.ToDictionary(u => u.Address, u => sandbox.Mailbox(u.Address).Counters.All), Json.Options)
            : Results.Json(sandbox.Mailbox(user).Counters.All, Json.Options));
        admin.MapGet("/traffic", () => Results.Json(new
        {
            sandbox.Traffic.Exchanges,
            sandbox.Traffic.Requests,
            sandbox.Traffic.Notifications,
            sandbox.ThrottleRefusals,
            sandbox.Traffic.Operations,
        }, Json.Options));
        admin.MapPost("/traffic/reset", () => sandbox.Traffic.ResetCounts());
    }

    private void MapTime(RouteGroupBuilder admin)
    {
        admin.MapGet("/clock", () => Results.Json(new { now = sandbox.Clock.GetUtcNow(), runs = sandbox.Clock.Runs }, Json.Options));
        admin.MapPost("/clock/advance", async (HttpRequest request) =>
        {
            var seconds = double.Parse(Required(await ReadAsync(request), "seconds"), System.Globalization.CultureInfo.InvariantCulture);
            sandbox.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return Results.Json(new { now = sandbox.Clock.GetUtcNow() }, Json.Options);
        });
        admin.MapPost("/settle", async (CancellationToken cancellation) =>
        {
            await sandbox.SettleAsync(cancellation);
            return Results.NoContent();
        });
    }

    private void MapFaults(RouteGroupBuilder admin)
    {
        admin.MapGet("/faults", () => Results.Json(sandbox.Faults, Json.Options));
        admin.MapPost("/faults", async (HttpRequest request) =>
        {
            FaultJson.Apply(sandbox.Faults, await ReadAsync(request));
            return Results.Json(sandbox.Faults, Json.Options);
        });
        admin.MapPost("/faults/next", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            sandbox.Faults.FailNext(Named<FaultKind>(Required(body, "kind")), body.Number("times") ?? 1, body.Text("containing") ?? "");
            return Results.NoContent();
        });
        admin.MapPost("/faults/clear", () => sandbox.Faults.Clear());
        admin.MapPost("/faults/expire-delta", async (HttpRequest request) =>
        {
            sandbox.ExpireDeltaTokens(Required(await ReadAsync(request), "user"));
            return Results.NoContent();
        });
    }

    private void MapSubscriptions(RouteGroupBuilder admin)
    {
        admin.MapGet("/subscriptions", () => Results.Json(sandbox.Subscriptions.All, Json.Options));
        admin.MapPost("/subscriptions/{id:guid}/{what}", (Guid id, string what) =>
        {
            if (what == "reauthorize") sandbox.Subscriptions.RequireReauthorization(id);
            else if (what == "remove") sandbox.Subscriptions.Remove(id);
            else if (what == "remove-silently") sandbox.Subscriptions.Remove(id, silently: true);
            else if (what == "missed") sandbox.Subscriptions.SayMissed(id);
            else throw new FormatException("Use reauthorize, remove, remove-silently or missed.");
            return Results.NoContent();
        });
    }

    private IResult Done(JsonObject body, Action<Mailbox, JsonObject> act)
    {
        act(sandbox.Mailbox(Required(body, "user")), body);
        return Results.NoContent();
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return Json.Parse(buffer.ToArray()) as JsonObject ?? throw new FormatException("A JSON object is expected.");
    }

    private static string Required(JsonObject body, string name) => body.Text(name) is { Length: > 0 } text ? text : throw new FormatException($"\"{name}\" is required.");

    private static T Named<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw new FormatException($"\"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
