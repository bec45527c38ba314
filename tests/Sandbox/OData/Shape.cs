using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>How the caller wants items shown: which ids, which body, which zone.</summary>
internal sealed record View(bool ImmutableIds, bool TextBodies, bool UnsafeHtml, string Zone)
{
    public static View Of(GraphCall call) => new(call.ImmutableIds, call.TextBodies, call.UnsafeHtml, call.Preference("outlook.timezone") ?? "UTC");

    /// <summary>What the service says it followed.</summary>
    public void Acknowledge(GraphCall call, Answer answer)
    {
        var applied = new List<string>();
        if (call.Preference("outlook.body-content-type") is { } type) applied.Add($"outlook.body-content-type=\"{type}\"");
        if (call.Preference("outlook.timezone") is { } zone) applied.Add($"outlook.timezone=\"{zone}\"");
        if (call.Preference("odata.maxpagesize") is { } size) applied.Add($"odata.maxpagesize={size}");
        if (ImmutableIds) applied.Add("IdType=\"ImmutableId\"");
        if (applied.Count > 0) answer.Headers["Preference-Applied"] = string.Join(", ", applied);
    }
}

/// <summary>The properties of one resource type: how each is read and whether it comes without being asked for.</summary>
internal sealed class Shape<T>(string type)
{
    private readonly Dictionary<string, Property> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Property> _inOrder = [];

    public Shape<T> With(string name, Func<T, View, JsonNode?> read, bool byDefault = true)
    {
        var property = new Property(name, read, byDefault);
        _byName.Add(name, property);
        _inOrder.Add(property);
        return this;
    }

    /// <summary>Writes id and the selected properties, or all that come by default; values a type does not have are left out.</summary>
    public JsonObject Write(T item, View view, IReadOnlyList<string>? select)
    {
        var json = new JsonObject();
        if (_byName.TryGetValue("@odata.etag", out var etag)) json["@odata.etag"] = etag.Read(item, view);
        foreach (var property in select is null || select.Contains("*") ? _inOrder.Where(p => p.ByDefault) : Selected(select))
        {
            var value = property.Read(item, view);
            if (!ReferenceEquals(value, Absent)) json[property.Name] = value;
        }
        return json;
    }

    public JsonNode? Read(T item, View view, string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (!_byName.TryGetValue(slash < 0 ? path : path[..slash], out var property)) throw Unknown(path);
        var value = property.Read(item, view);
        return slash < 0 ? value : Filter.Descend(value, path[(slash + 1)..]);
    }

    /// <summary>Marks a property that this item, by its type, does not have.</summary>
    public static JsonNode Absent { get; } = JsonValue.Create("absent");

    public void CheckNames(IReadOnlyList<string>? select) => _ = select is null ? 0 : Selected(select).Count();

    private IEnumerable<Property> Selected(IReadOnlyList<string> select)
    {
        yield return _byName["id"];
        foreach (var name in select)
        {
            // A cast to a derived type may stand before the name: microsoft.graph.eventMessage/meetingMessageType.
            var bare = name.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase) ? name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..] : name;
            if (bare is "id" or "*" || bare.StartsWith('@')) continue;
            yield return _byName.TryGetValue(bare.Split('/')[0], out var property) ? property : throw Unknown(bare);
        }
    }

    private GraphError Unknown(string name) => new(400, "RequestBroker--ParseUri", $"Could not find a property named '{name}' on type 'microsoft.graph.{type}'.");

    private sealed record Property(string Name, Func<T, View, JsonNode?> Read, bool ByDefault);
}
