namespace ReferralOutlook.Platform.Mime;

/// <summary>The ids in Message-ID, In-Reply-To and References fields.</summary>
public static class MessageIds
{
    private const int Most = 1_000;

    /// <summary>Each id with its angle brackets, in order, without repetitions; a bare id of a broken program is given brackets.</summary>
    public static IReadOnlyList<string> In(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return [];
        var result = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        while (result.Count < Most && i < value.Length)
        {
            var open = value.IndexOf('<', i);
            if (open < 0) break;
            var close = value.IndexOf('>', open);
            if (close < 0) break;
            var id = string.Concat(value.AsSpan(open, close + 1 - open).ToString().Where(c => !char.IsWhiteSpace(c)));
            if (id.Length > 2 && id.LastIndexOf('<') == 0 && seen.Add(id)) result.Add(id);
            i = close + 1;
        }
        if (result.Count == 0 && value.Trim() is { Length: > 2 } bare && bare.Contains('@', StringComparison.Ordinal) && !bare.Any(char.IsWhiteSpace))
            result.Add($"<{bare.Trim('<', '>')}>");
        return result;
    }
}
