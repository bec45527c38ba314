namespace ReferralOutlook.Platform.Mime;

/// <summary>What a delivery report says of one recipient (RFC 3464, 2.3).</summary>
/// <param name="Recipient">The address, without its type; the original one when the final one is an internal rewrite.</param>
/// <param name="OriginalRecipient">As the sender had written it, when the report knows.</param>
/// <param name="Action">Lower case: failed, delayed, delivered, relayed, expanded; empty when missing.</param>
/// <param name="Status">As in "5.1.1"; empty when missing.</param>
/// <param name="Diagnostic">The remote server's words, without their type.</param>
public sealed record RecipientReport(string Recipient, string? OriginalRecipient, string Action, string Status, string Diagnostic);

/// <summary>The message/delivery-status part: one block of fields for the message, then one per recipient.</summary>
public sealed record DeliveryReport(IReadOnlyList<RecipientReport> Recipients)
{
    private const int Most = 1_000;

    public static DeliveryReport Read(string text)
    {
        var recipients = new List<RecipientReport>();
        foreach (var block in Blocks(text))
        {
            if (recipients.Count >= Most) break;
            var final = Address(block.GetValueOrDefault("final-recipient"));
            var original = Address(block.GetValueOrDefault("original-recipient"));
            if (final.Length == 0 && original.Length == 0 && !block.ContainsKey("action")) continue;
            recipients.Add(new(final.Length > 0 ? final : original, original.Length > 0 ? original : null,
                FirstWord(block.GetValueOrDefault("action")).ToLowerInvariant(), FirstWord(block.GetValueOrDefault("status")),
                AfterType(block.GetValueOrDefault("diagnostic-code"))));
        }
        return new(recipients);
    }

    /// <summary>Some reporters leave the empty line between recipients out, so a second recipient starts a block as well.</summary>
    private static IEnumerable<Dictionary<string, string>> Blocks(string text)
    {
        var block = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.AsSpan().Trim().IsEmpty)
            {
                if (block.Count > 0) yield return block;
                block = new(StringComparer.OrdinalIgnoreCase);
                last = null;
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (char.IsWhiteSpace(line[0]) && last is not null) block[last] += " " + line.Trim();
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                if (last.EndsWith("-Recipient", StringComparison.OrdinalIgnoreCase) && block.ContainsKey(last))
                {
                    yield return block;
                    block = new(StringComparer.OrdinalIgnoreCase);
                }
                block.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }
        if (block.Count > 0) yield return block;
    }

    /// <summary>"rfc822; a@b" or "a@b" or "&lt;a@b&gt;".</summary>
    private static string Address(string? field)
    {
        var text = AfterType(field);
        var angle = text.IndexOf('<', StringComparison.Ordinal);
        if (angle >= 0) text = text[(angle + 1)..].Split('>')[0];
        return text.Replace("\"", "", StringComparison.Ordinal).Trim().Trim('\'').Split(' ')[0];
    }

    private static string AfterType(string? field)
    {
        var text = (field ?? "").Trim();
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        return semicolon is >= 0 and < 20 ? text[(semicolon + 1)..].Trim() : text;
    }

    private static string FirstWord(string? field) => (field ?? "").Trim().Split(' ', '\t', ';', '(')[0];
}
