using System.Text.RegularExpressions;

namespace ReferralOutlook.Sandbox;

/// <summary>Splits a Graph path into decoded segments. Ids may hold encoded slashes, so the split comes before the decoding.</summary>
internal static partial class RawPath
{
    /// <param name="path">From the first slash after the version on, still percent-encoded.</param>
    public static List<string> Split(string path)
    {
        var segments = new List<string>();
        foreach (var raw in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var segment = Uri.UnescapeDataString(raw);
            if (segment.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase)) segment = segment["microsoft.graph.".Length..];
            if (segment.EndsWith("()", StringComparison.Ordinal)) segments.Add(segment[..^2]);
            else if (Key().Match(segment) is { Success: true } match)
            {
                segments.Add(match.Groups["name"].Value);
                segments.Add(match.Groups["key"].Value);
            }
            else segments.Add(segment);
        }
        return segments;
    }

    /// <summary>Longer documented forms of one address brought to its shortest (message-get, mailfolder-list-childfolders, event-get).</summary>
    public static List<string> Normalize(List<string> rest)
    {
        while (rest.Count >= 4 && Is(rest, 0, "mailFolders") && Is(rest, 2, "childFolders") && !Is(rest, 3, "delta") && !Is(rest, 3, "$count"))
            rest = ["mailFolders", .. rest.Skip(3)];
        if (rest.Count >= 4 && Is(rest, 0, "mailFolders") && Is(rest, 2, "messages") && !Is(rest, 3, "delta") && !Is(rest, 3, "$count"))
            rest = [.. rest.Skip(2)];
        if (rest.Count >= 3 && Is(rest, 0, "calendarGroups") && Is(rest, 2, "calendars")) rest = [.. rest.Skip(2)];
        if (rest.Count >= 3 && Is(rest, 0, "calendars") && (Is(rest, 2, "events") || Is(rest, 2, "calendarView"))) rest = [.. rest.Skip(2)];
        if (rest.Count >= 2 && Is(rest, 0, "calendar") && (Is(rest, 1, "events") || Is(rest, 1, "calendarView"))) rest = [.. rest.Skip(1)];
        return rest;
    }

    private static bool Is(List<string> segments, int index, string name) => segments[index].Equals(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9]*)\('(?<key>[^']*)'\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
