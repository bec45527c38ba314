using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>A parsed $filter: an expression over properties that a resolver looks up by path ("from/emailAddress/address").</summary>
internal abstract record Filter
{
    public abstract object? Value(Func<string, JsonNode?> read);

    public bool Holds(Func<string, JsonNode?> read) => Value(read) is true;

    public static Filter Parse(string text) => new FilterParser(text).Parse();

    /// <summary>The text a property must equal for the filter to hold, when the filter says so at its top; null when it does not.</summary>
    public virtual string? MustEqual(string path) => null;

    /// <summary>True when only items with a value in this collection can pass.</summary>
    public virtual bool NeedsAny(string path) => false;

    public sealed record Constant(object? Content) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read) => Content;
    }

    public sealed record Property(string Path) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read) => Plain(read(Path));
    }

    public sealed record Not(Filter Inner) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read) => !Inner.Holds(read);
    }

    public sealed record And(Filter Left, Filter Right) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read) => Left.Holds(read) && Right.Holds(read);
        public override string? MustEqual(string path) => Left.MustEqual(path) ?? Right.MustEqual(path);
        public override bool NeedsAny(string path) => Left.NeedsAny(path) || Right.NeedsAny(path);
    }

    public sealed record Or(Filter Left, Filter Right) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read) => Left.Holds(read) || Right.Holds(read);
    }

    public sealed record Compare(string Operator, Filter Left, Filter Right) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read)
        {
            object? a = Left.Value(read), b = Right.Value(read);
            if (a is null || b is null) return Operator switch { "eq" => a is null && b is null, "ne" => !(a is null && b is null), _ => false };
            var order = Order(a, b);
            return Operator switch { "eq" => order == 0, "ne" => order != 0, "gt" => order > 0, "ge" => order >= 0, "lt" => order < 0, _ => order <= 0 };
        }

        public override string? MustEqual(string path) =>
            Operator == "eq" && Left is Property p && p.Path.Equals(path, StringComparison.OrdinalIgnoreCase) && Right is Constant { Content: string text } ? text : null;
    }

    public sealed record Function(string Name, IReadOnlyList<Filter> Arguments) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read)
        {
            var values = Arguments.Select(a => a.Value(read) as string).ToList();
            var (text, sought) = (values[0], values.ElementAtOrDefault(1));
            return Name switch
            {
                "contains" => text is not null && sought is not null && text.Contains(sought, StringComparison.OrdinalIgnoreCase),
                "startswith" => text is not null && sought is not null && text.StartsWith(sought, StringComparison.OrdinalIgnoreCase),
                "endswith" => text is not null && sought is not null && text.EndsWith(sought, StringComparison.OrdinalIgnoreCase),
                "tolower" => text?.ToLowerInvariant(),
                "toupper" => text?.ToUpperInvariant(),
                "trim" => text?.Trim(),
                _ => throw GraphError.BadRequest($"An unknown function with name '{Name}' was found."),
            };
        }
    }

    public sealed record Lambda(string Path, bool All, string Variable, Filter Inner) : Filter
    {
        public override object? Value(Func<string, JsonNode?> read)
        {
            var items = read(Path) as JsonArray ?? [];
            return All ? items.All(i => Inner.Holds(Scope(i))) : items.Any(i => Inner.Holds(Scope(i)));
        }

        public override bool NeedsAny(string path) => !All && Path.Equals(path, StringComparison.OrdinalIgnoreCase);

        private Func<string, JsonNode?> Scope(JsonNode? item) => path =>
            path == Variable ? item : path.StartsWith(Variable + "/", StringComparison.Ordinal) ? Descend(item, path[(Variable.Length + 1)..]) : null;
    }

    public static JsonNode? Descend(JsonNode? node, string path)
    {
        foreach (var part in path.Split('/'))
        {
            if (node is not JsonObject o) return null;
            node = o.FirstOrDefault(p => p.Key.Equals(part, StringComparison.OrdinalIgnoreCase)).Value;
        }
        return node;
    }

    /// <summary>Orders two plain values; texts without regard to case, as Exchange does.</summary>
    public static int Order(object? a, object? b)
    {
        if (a is null || b is null) return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        if (AsInstant(a) is { } x && AsInstant(b) is { } y && (a is DateTimeOffset || b is DateTimeOffset)) return x.CompareTo(y);
        if (a is double or long or int || b is double or long or int)
        {
            return double.TryParse(Convert.ToString(a, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var m)
                && double.TryParse(Convert.ToString(b, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var n) ? m.CompareTo(n) : -1;
        }
        return string.Compare(Convert.ToString(a, CultureInfo.InvariantCulture), Convert.ToString(b, CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
    }

    public static object? Plain(JsonNode? node) => node is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static DateTimeOffset? AsInstant(object value) => value switch
    {
        DateTimeOffset d => d,
        string s when DateTimeOffset.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var d) => d,
        _ => null,
    };
}
