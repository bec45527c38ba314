using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>One request before it is understood: a whole HTTP exchange or a part of a batch.</summary>
internal sealed record RawCall(string Method, string Url, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, string Host, bool IsPart);

/// <summary>Executes Graph requests: who asks, whose data, allowed, not too often, no fault planned, then the operation.</summary>
internal sealed class GraphService(Router router, TokenDesk tokens, People people, Throttle throttle, FaultSwitches faults, Traffic traffic, SandboxClock clock)
{
    /// <param name="raw">Url from after "/v1.0" on, with its query.</param>
    public async ValueTask<Answer> ExecuteAsync(RawCall raw, CancellationToken cancellation)
    {
        var requestId = Guid.NewGuid().ToString();
        var clientId = raw.Headers.GetValueOrDefault("client-request-id") ?? requestId;
        Answer answer;
        try
        {
            answer = await RunAsync(raw, cancellation);
        }
        catch (GraphError refused)
        {
            answer = refused.ToAnswer(clock.GetUtcNow(), requestId, clientId);
        }
        answer.Headers["request-id"] = requestId;
        answer.Headers["client-request-id"] = clientId;
        return answer;
    }

    private async ValueTask<Answer> RunAsync(RawCall raw, CancellationToken cancellation)
    {
        var call = Understand(raw, cancellation);
        if (call.Segments is ["$batch"]) return raw.IsPart ? throw GraphError.BadRequest("A batch cannot hold a batch.") : await new Batch(this, raw).RunAsync(call, cancellation);
        if (call.Person is null) return await DispatchAsync(call, raw);
        Permissions.Check(call);
        using var _ = throttle.Enter(call.Caller.App, call.Person.User.Id);
        if (faults.SlownessOf(call.Person.User.Address) is { } slow && slow > TimeSpan.Zero) await Task.Delay(slow, TimeProvider.System, cancellation);
        return await DispatchAsync(call, raw);
    }

    private async ValueTask<Answer> DispatchAsync(GraphCall call, RawCall raw)
    {
        var handler = router.Find(call);
        traffic.CountRequest(call.Operation);
        // Whole connections are judged at the door (see Gateway); parts of a batch fail one by one here.
        if (raw.IsPart && faults.Next($"{raw.Method} /v1.0{raw.Url}", connection: false) is { } fault) throw Fault(fault, faults.RetryAfterSeconds);
        return await handler(call);
    }

    public static GraphError Fault(FaultKind kind, int retryAfter) => kind switch
    {
        FaultKind.TooManyRequests => GraphError.Throttled("TooManyRequests", "Too many requests. Try again later.", retryAfter),
        FaultKind.ServiceUnavailable => new(503, "ServiceUnavailable", "The service is unavailable. Try the request again after a delay."),
        FaultKind.Conflict => new(412, "ErrorIrresolvableConflict", "The change key passed in the request does not match the current change key for the item."),
        _ => new(500, "InternalServerError", "There was an internal server error while processing the request."),
    };

    private GraphCall Understand(RawCall raw, CancellationToken cancellation)
    {
        var caller = tokens.CallerOf(raw.Headers.GetValueOrDefault("Authorization"));
        var at = raw.Url.IndexOf('?', StringComparison.Ordinal);
        var path = at < 0 ? raw.Url : raw.Url[..at];
        var (segments, person) = Address(path, caller);
        return new()
        {
            Method = raw.Method,
            RawPath = "/v1.0" + path,
            Segments = segments,
            Query = new(at < 0 ? "" : raw.Url[at..]),
            Headers = raw.Headers,
            Caller = caller,
            Host = raw.Host,
            Json = ReadJson(raw),
            Raw = raw.Body,
            Person = person,
            Cancelled = cancellation,
        };
    }

    private (List<string> Segments, UserState? Person) Address(string path, Caller caller)
    {
        var segments = RawPath.Split(path);
        if (segments.Count == 0) throw GraphError.BadRequest("The address is empty.");
        if (segments[0].Equals("me", StringComparison.OrdinalIgnoreCase))
        {
            if (caller.User is not { } user) throw new GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
            segments = ["users", user.ToString(), .. segments.Skip(1)];
        }
        if (segments[0].Equals("drives", StringComparison.OrdinalIgnoreCase) && segments.Count > 1)
        {
            var owner = people.All.FirstOrDefault(u => u.Drive.Id == segments[1] && u.User.TenantId == caller.Tenant && (caller.IsApp || caller.User == u.User.Id))
                ?? throw new GraphError(404, "itemNotFound", "The resource could not be found.");
            return (["drives", segments[1], .. DrivePaths.Normalize(After(path, 2))], owner);
        }
        if (!segments[0].Equals("users", StringComparison.OrdinalIgnoreCase) || segments.Count < 2) return (segments, null);
        var person = Person(segments[1], caller);
        if (segments.Count > 3 && segments[2].Equals("drive", StringComparison.OrdinalIgnoreCase))
        {
            // An app by itself reaches a drive only by the drive's id (facts: 116).
            if (caller.IsApp) throw new GraphError(403, "accessDenied", "Access denied. Use /drives/{id} with application permissions.");
            return (["drives", person.Drive.Id, .. DrivePaths.Normalize(After(path, path.TrimStart('/').StartsWith("me/", StringComparison.OrdinalIgnoreCase) ? 2 : 3))], person);
        }
        return (["users", person.User.Id.ToString(), .. RawPath.Normalize(segments[2..])], person);
    }

    private UserState Person(string idOrAddress, Caller caller)
    {
        if (people.Find(idOrAddress) is not { } person || person.User.TenantId != caller.Tenant) throw new GraphError(404, "ErrorInvalidUser", $"The requested user '{idOrAddress}' is invalid.");
        if (caller.User is { } self && self != person.User.Id) throw GraphError.Denied();
        return person;
    }

    private static string After(string path, int segments)
    {
        var at = 0;
        path = path.TrimStart('/');
        for (; segments > 0 && at >= 0; segments--) at = path.IndexOf('/', at) is var next && next < 0 ? -1 : next + 1;
        return at < 0 ? "" : path[at..];
    }

    private static JsonNode? ReadJson(RawCall raw)
    {
        if (raw.Body.IsEmpty || !(raw.Headers.GetValueOrDefault("Content-Type") ?? "").Contains("json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return Json.Parse(raw.Body.Span);
        }
        catch (JsonException)
        {
            throw new GraphError(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
        }
    }
}
