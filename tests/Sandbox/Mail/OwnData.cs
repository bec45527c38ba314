using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Sandbox;

/// <summary>Extended properties and open extensions that apps put on an item (facts: 80 to 83).</summary>
internal sealed partial class OwnData
{
    private const string ExtensionPrefix = "Microsoft.OutlookServices.OpenTypeExtension.";
    private readonly Dictionary<string, (string Id, string? Value)> _properties = new();
    private readonly Dictionary<string, JsonObject> _extensions = new(StringComparer.OrdinalIgnoreCase);

    public bool HasProperties => _properties.Count > 0;
    public IReadOnlyDictionary<string, string?> Properties => _properties.Values.ToDictionary(p => p.Id, p => p.Value);

    /// <exception cref="GraphError">An id that is none of the three documented forms.</exception>
    public void SetProperties(JsonArray? properties)
    {
        foreach (var property in properties ?? [])
        {
            var id = property.Text("id") ?? "";
            if (!PropertyId().IsMatch(id)) throw new GraphError(400, "ErrorInvalidProperty", "The property tag, property name or property type is invalid.");
            _properties[Key(id)] = (id, property.Text("value"));
        }
    }

    /// <summary>The properties of $expand, as asked by its $filter; never all of them.</summary>
    /// <param name="computed">Properties that Exchange itself keeps, such as the message class.</param>
    public JsonArray Expand(string? filter, Func<string, string?> computed)
    {
        if (filter is null) throw new GraphError(400, "ErrorInvalidUrlQueryFilter", "The filter expression for $expand does not match to a single extended property and a value restriction.");
        var wanted = Quoted().Matches(filter).Select(m => m.Groups["id"].Value);
        return wanted.Select(id => _properties.TryGetValue(Key(id), out var p) ? (id, p.Value) : (id, Value: computed(id)))
            .Where(p => p.Value is not null)
            .Select(p => (JsonNode?)new JsonObject { ["id"] = p.id, ["value"] = p.Value }).ToArray();
    }

    /// <summary>For $filter with any(): ids in the reader's comparison are made alike by <see cref="AlikeIds"/>.</summary>
    public JsonArray All() => _properties.Select(p => (JsonNode?)new JsonObject { ["id"] = p.Key, ["value"] = p.Value.Value }).ToArray();

    /// <summary>Brings the GUIDs of property ids in a filter to lower case, the form they are kept in.</summary>
    public static string AlikeIds(string filter) => GuidPart().Replace(filter, m => m.Value.ToLowerInvariant());

    public JsonObject SetExtension(JsonObject body)
    {
        var name = body.Text("extensionName") ?? throw GraphError.BadRequest("The extensionName is required.");
        if (!_extensions.TryGetValue(name, out var kept)) _extensions[name] = kept = new() { ["extensionName"] = name };
        foreach (var (key, value) in body)
        {
            if (!key.StartsWith('@') && key is not ("id" or "extensionName")) kept[key] = value?.DeepClone();
        }
        return Show(kept);
    }

    public JsonObject Extension(string nameOrId) => _extensions.TryGetValue(Bare(nameOrId), out var kept) ? Show(kept) : throw GraphError.NotFound();

    public void RemoveExtension(string nameOrId)
    {
        if (!_extensions.Remove(Bare(nameOrId))) throw GraphError.NotFound();
    }

    public JsonArray Extensions(string? filter)
    {
        var parsed = filter is null ? null : Filter.Parse(filter);
        return _extensions.Values.Where(e => parsed is null || parsed.Holds(path => path == "id" ? JsonValue.Create(e.Text("extensionName")) : Filter.Descend(e, path)))
            .Select(e => (JsonNode?)Show(e)).ToArray();
    }

    /// <summary>For $filter=extensions/any(f:f/id eq 'name').</summary>
    public JsonArray ExtensionNames() => _extensions.Keys.Select(k => (JsonNode?)new JsonObject { ["id"] = k }).ToArray();

    public OwnData Copy()
    {
        var copy = new OwnData();
        foreach (var (key, value) in _properties) copy._properties[key] = value;
        foreach (var (key, value) in _extensions) copy._extensions[key] = (JsonObject)value.DeepClone();
        return copy;
    }

    private static JsonObject Show(JsonObject extension)
    {
        var shown = new JsonObject { ["@odata.type"] = "#microsoft.graph.openTypeExtension", ["id"] = ExtensionPrefix + extension.Text("extensionName") };
        foreach (var (key, value) in extension) shown[key] = value?.DeepClone();
        return shown;
    }

    private static string Bare(string nameOrId) =>
        nameOrId.StartsWith(ExtensionPrefix, StringComparison.OrdinalIgnoreCase) ? nameOrId[ExtensionPrefix.Length..]
        : nameOrId.StartsWith("microsoft.graph.openTypeExtension.", StringComparison.OrdinalIgnoreCase) ? nameOrId["microsoft.graph.openTypeExtension.".Length..] : nameOrId;

    private static string Key(string id) => AlikeIds(id);

    [GeneratedRegex(@"^(?:String|Integer|Boolean|SystemTime|Binary|Double|Long|CLSID|Short|Float|Currency)(?:Array)? (?:\{[0-9A-Fa-f-]{36}\} (?:Name .+|Id 0x[0-9A-Fa-f]{1,8})|0x[0-9A-Fa-f]{1,8})$", RegexOptions.NonBacktracking)]
    private static partial Regex PropertyId();

    [GeneratedRegex(@"id eq '(?<id>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[0-9A-Fa-f-]{36}\}", RegexOptions.NonBacktracking)]
    private static partial Regex GuidPart();
}
