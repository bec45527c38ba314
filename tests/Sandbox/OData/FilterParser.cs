using System.Globalization;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Sandbox;

/// <summary>Reads the part of the OData filter language that Outlook's resources use.</summary>
internal sealed partial class FilterParser
{
    private readonly List<string> _tokens;
    private int _at;

    /// <summary>The properties named, in order of appearance.</summary>
    public List<string> Names { get; } = [];

    public FilterParser(string text)
    {
        _tokens = [.. Tokens().Matches(text).Select(m => m.Value)];
        if (_tokens.Sum(t => t.Length) != text.Count(c => !char.IsWhiteSpace(c)) + _tokens.Sum(t => t.Count(char.IsWhiteSpace))) throw Bad();
    }

    public Filter Parse()
    {
        var filter = Or();
        return _at == _tokens.Count ? filter : throw Bad();
    }

    private Filter Or()
    {
        var left = And();
        while (Take("or")) left = new Filter.Or(left, And());
        return left;
    }

    private Filter And()
    {
        var left = Unary();
        while (Take("and")) left = new Filter.And(left, Unary());
        return left;
    }

    private Filter Unary()
    {
        if (Take("not")) return new Filter.Not(Unary());
        var left = Operand();
        if (Peek()?.ToLowerInvariant() is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le") || Peek() is not { } word) return left;
        _at++;
        return new Filter.Compare(word.ToLowerInvariant(), left, Operand());
    }

    private Filter Operand()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }
        var token = Next();
        if (token[0] == '\'') return new Filter.Constant(token[1..^1].Replace("''", "'", StringComparison.Ordinal));
        if (token is "true" or "false") return new Filter.Constant(token == "true");
        if (token == "null") return new Filter.Constant(null);
        if (char.IsAsciiDigit(token[0]) || token[0] == '-') return new Filter.Constant(Literal(token));
        if (Take("(")) return Call(token);
        Names.Add(token);
        return new Filter.Property(token);
    }

    private Filter Call(string name)
    {
        var slash = name.LastIndexOf('/');
        var last = name[(slash + 1)..].ToLowerInvariant();
        if (slash > 0 && last is "any" or "all") return Any(name[..slash], last == "all");
        var arguments = new List<Filter> { Or() };
        while (Take(",")) arguments.Add(Or());
        Expect(")");
        return new Filter.Function(last, arguments);
    }

    private Filter.Lambda Any(string path, bool all)
    {
        Names.Add(path);
        var variable = Next();
        Expect(":");
        var inner = Or();
        Expect(")");
        return new Filter.Lambda(path, all, variable, inner);
    }

    private static object Literal(string token) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n
        : DateTimeOffset.TryParse(token, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var d) ? d
        : throw Bad();

    private string? Peek() => _at < _tokens.Count ? _tokens[_at] : null;
    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Bad();

    private bool Take(string word)
    {
        if (Peek()?.Equals(word, StringComparison.OrdinalIgnoreCase) is not true) return false;
        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token)) throw Bad();
    }

    private static GraphError Bad() => new(400, "BadRequest", "Invalid filter clause: Syntax error.");

    [GeneratedRegex(@"'(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?|[A-Za-z_][\w.]*(?:/[A-Za-z_$][\w.]*)*|[(),:]", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();
}
