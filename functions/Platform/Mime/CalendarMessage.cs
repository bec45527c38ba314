namespace ReferralOutlook.Platform.Mime;

/// <summary>What a text/calendar part asks or answers (RFC 5546).</summary>
/// <param name="Method">Upper case: REQUEST, REPLY, CANCEL, COUNTER; empty when missing.</param>
/// <param name="Answer">Upper case PARTSTAT of the answering attendee: ACCEPTED, DECLINED, TENTATIVE; empty when missing.</param>
/// <param name="Uid">The meeting's id.</param>
public sealed record CalendarMessage(string Method, string Answer, string? Uid)
{
    public static CalendarMessage Read(string text, string? methodParameter)
    {
        var method = methodParameter?.Trim().ToUpperInvariant() ?? "";
        string answer = "", uid = "";
        foreach (var line in Unfolded(text))
        {
            if (method.Length == 0 && Value(line, "METHOD") is { } found) method = found.Trim().ToUpperInvariant();
            else if (uid.Length == 0 && Value(line, "UID") is { } id) uid = id.Trim();
            else if (answer.Length == 0 && line.StartsWith("ATTENDEE", StringComparison.OrdinalIgnoreCase)) answer = PartStat(line);
        }
        return new(method, answer, uid.Length > 0 ? uid : null);
    }

    private static string[] Unfolded(string text) =>
        text.Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n');

    private static string? Value(string line, string name) =>
        line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.Length > name.Length && line[name.Length] is ':' or ';'
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    private static string PartStat(string line)
    {
        const string name = "PARTSTAT=";
        var start = line.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return "";
        var rest = line[(start + name.Length)..].TrimStart('"');
        var end = rest.AsSpan().IndexOfAny(";:\"");
        return (end < 0 ? rest : rest[..end]).Trim().ToUpperInvariant();
    }
}
