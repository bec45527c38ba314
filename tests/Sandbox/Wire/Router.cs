namespace ReferralOutlook.Sandbox;

internal delegate ValueTask<Answer> Handler(GraphCall call);

/// <summary>The operations the sandbox knows: method and pattern to handler. Literal segments win over placeholders.</summary>
internal sealed class Router
{
    private readonly List<Route> _routes = [];
    private ILookup<int, Route>? _bySize;

    /// <param name="pattern">Such as "users/{user}/messages/{id}/move".</param>
    public void Map(string method, string pattern, Func<GraphCall, Answer> handler) => MapAsync(method, pattern, call => ValueTask.FromResult(handler(call)));

    public void MapAsync(string method, string pattern, Handler handler) => _routes.Add(new(method, pattern, pattern.Split('/'), handler));

    /// <summary>A route under a person ("users/{user}" and "me"), run while nobody else touches that person's data.</summary>
    public void MapUser(string method, string pattern, Func<GraphCall, Answer> handler) => Map(method, "users/{user}/" + pattern, call =>
    {
        lock (call.User.Gate) return handler(call);
    });

    /// <exception cref="GraphError">No such resource (400, as the service says it), or not with this method (405).</exception>
    public Handler Find(GraphCall call)
    {
        _bySize ??= _routes.ToLookup(r => r.Parts.Length);
        Route? best = null, otherMethod = null;
        foreach (var route in _bySize[call.Segments.Count])
        {
            if (!route.Fits(call.Segments)) continue;
            if (route.Method != call.Method) otherMethod = route;
            else if (best is null || route.Literals > best.Literals) best = route;
        }
        if (best is null)
        {
            throw otherMethod is null
                ? new GraphError(400, "BadRequest", $"Resource not found for the segment '{call.Segments[^1]}'.")
                : new GraphError(405, "UnknownError", "The HTTP method is not allowed on this resource.");
        }
        call.Args = best.Values(call.Segments);
        call.Operation = $"{best.Method} {best.Pattern}";
        return best.Handler;
    }

    private sealed record Route(string Method, string Pattern, string[] Parts, Handler Handler)
    {
        public int Literals { get; } = Parts.Count(p => p[0] != '{');

        public bool Fits(IReadOnlyList<string> segments)
        {
            for (var i = 0; i < Parts.Length; i++)
            {
                if (Parts[i][0] != '{' && !Parts[i].Equals(segments[i], StringComparison.OrdinalIgnoreCase)) return false;
            }
            return true;
        }

        public List<string> Values(IReadOnlyList<string> segments)
        {
            var skip = Parts[0] == "users" ? 2 : 0;
            var values = new List<string>();
            for (var i = skip; i < Parts.Length; i++)
            {
                if (Parts[i][0] == '{') values.Add(segments[i]);
            }
            return values;
        }
    }
}
