using System.Globalization;

namespace ReferralOutlook.Sandbox;

/// <summary>One $expand item with the options in its parentheses.</summary>
internal sealed record Expansion(string Name, string? Filter, IReadOnlyList<string>? Select);

/// <summary>The query of one request, decoded. Names that start with $ must be known to the service.</summary>
internal sealed class Query
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "$select", "$filter", "$orderby", "$top", "$skip", "$expand", "$count", "$search", "$skiptoken", "$deltatoken", "$format",
    };

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public Query(string? raw)
    {
        foreach (var pair in (raw ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(at < 0 ? pair : pair[..at]);
            if (name.StartsWith('$') && !Known.Contains(name)) throw GraphError.BadRequest($"The query parameter '{name}' is not supported.");
            _values[name] = at < 0 ? "" : Decode(pair[(at + 1)..]);
        }
    }

    public string? this[string name] => _values.GetValueOrDefault(name);
    public string? Filter => this["$filter"];
    public string? OrderBy => this["$orderby"];
    public IReadOnlyList<string>? Select => this["$select"] is { Length: > 0 } s ? Names(s) : null;
    public IReadOnlyList<Expansion> Expand => this["$expand"] is { Length: > 0 } e ? [.. SplitTop(e, ',').Select(ParseExpansion)] : [];
    public int? Top => Whole("$top");
    public int Skip => Whole("$skip") ?? 0;
    public bool Count => this["$count"]?.Equals("true", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>The query of the following page: everything as asked, with another value for one option.</summary>
    public string With(string name, string value) =>
        string.Join('&', _values.Where(v => !v.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Append(new(name, value))
            .Select(v => $"{Uri.EscapeDataString(v.Key).Replace("%24", "$", StringComparison.Ordinal)}={Uri.EscapeDataString(v.Value)}"));

    public static IReadOnlyList<string> Names(string select) => [.. SplitTop(select, ',').Select(n => n.Trim()).Where(n => n.Length > 0)];

    /// <summary>Splits outside of quotes and parentheses.</summary>
    public static IEnumerable<string> SplitTop(string text, char separator)
    {
        int depth = 0, from = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            else if (quoted) continue;
            else if (text[i] == '(') depth++;
            else if (text[i] == ')') depth--;
            else if (text[i] == separator && depth == 0)
            {
                yield return text[from..i];
                from = i + 1;
            }
        }
        if (from < text.Length) yield return text[from..];
    }

    private static Expansion ParseExpansion(string text)
    {
        text = text.Trim();
        var at = text.IndexOf('(', StringComparison.Ordinal);
        if (at < 0) return new(LastName(text), null, null);
        var options = SplitTop(text[(at + 1)..].TrimEnd(')'), ';').Select(o => o.Trim()).ToList();
        // The closing parenthesis of a $filter's own function call was trimmed with the expansion's: put it back.
        string? Option(string name) => options.Find(o => o.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) is { } o ? Balanced(o[(name.Length + 1)..]) : null;
        return new(LastName(text[..at]), Option("$filter"), Option("$select") is { } s ? Names(s) : null);
    }

    private static string Balanced(string text) => text + new string(')', Math.Max(0, text.Count(c => c == '(') - text.Count(c => c == ')')));

    private static string LastName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private int? Whole(string name)
    {
        if (this[name] is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw GraphError.BadRequest($"Invalid value '{text}' for {name} query option found. The {name} query option requires a non-negative integer value.");
    }
}
