using System.Text.RegularExpressions;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Who did not get the mail: from the report's fields (RFC 3464), the X-Failed-Recipients header, report fields that lie in plain
/// text, the addresses of the notice, and last the returned mail's own recipient.
/// </summary>
internal static partial class BouncedAddresses
{
    private const int Most = 200;

    public static IReadOnlyList<FailedRecipient> Read(MailFacts mail, string notice, IReadOnlyCollection<string> ownAddresses)
    {
        var stage = SmtpReply.StageIn(notice);
        var reports = Reports(mail, notice);
        if (reports.Count > 0) return [.. reports.Select(r => FromReport(r, notice, reports.Count == 1, stage)).DistinctBy(f => f.Address.ToLowerInvariant()).Take(Most)];
        var status = SmtpReply.EnhancedIn(notice) ?? "";
        return [.. Addresses(mail, notice, ownAddresses).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)
            .Select(address => FromWords(address, WordsAbout(address, notice), status, stage))];
    }

    private static List<RecipientReport> Reports(MailFacts mail, string notice)
    {
        var report = mail.Mime?.DeliveryReport ?? mail.Mime?.WrappedDeliveryReport;
        // Some gateways send the fields as plain text, or lose the MIME header that would have told.
        if (report is null or { Recipients.Count: 0 } && FieldsStart().Match(mail.Text) is { Success: true } start)
            report = DeliveryReport.Read(mail.Text[start.Index..]);
        return report is null ? [] : [.. report.Recipients.Where(r => r.Action is not ("delivered" or "relayed" or "expanded") && r.Recipient.Contains('@', StringComparison.Ordinal))];
    }

    private static FailedRecipient FromReport(RecipientReport report, string notice, bool only, SmtpStage stage)
    {
        var words = report.Diagnostic;
        var status = report.Status;
        if (SmtpReply.EnhancedIn(words) is { } said && (status.Length == 0 || status.EndsWith(".0.0", StringComparison.Ordinal))) status = said;
        if (words.Length < 12 || BounceCause.SaysNothing(words) || BounceCause.ProvesNothing(words)) words += "\n" + (only ? notice : WordsAbout(report.Recipient, notice));
        // The original address is the one that was written to; the final one may be the end of a forwarding chain.
        var address = report.OriginalRecipient is { } original && original.Contains('@', StringComparison.Ordinal) ? original : report.Recipient;
        return new(address, BounceCause.IsHard(words, status, report.Action, stage), status.Length > 0 ? status : SmtpReply.ReplyIn(words));
    }

    private static FailedRecipient FromWords(string address, string words, string status, SmtpStage stage)
    {
        var own = SmtpReply.EnhancedIn(words) ?? status;
        return new(address, BounceCause.IsHard(words, own, "", stage), own.Length > 0 ? own : SmtpReply.ReplyIn(words));
    }

    private static string[] Addresses(MailFacts mail, string notice, IReadOnlyCollection<string> ownAddresses)
    {
        if (mail.Header("X-Failed-Recipients") is { Length: > 0 } header)
        {
            var named = header.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(a => a.Contains('@', StringComparison.Ordinal)).ToArray();
            if (named.Length > 0) return named;
        }
        var returnedTo = mail.Mime?.Returned?.Addresses("To").Select(a => a.Address).ToArray() ?? [];
        var others = new HashSet<string>(ownAddresses.Append(mail.FromAddress).Concat(mail.Envelope.To.Select(a => a.Address)), StringComparer.OrdinalIgnoreCase);
        string[] found = [.. AtLineStart().Matches(notice).Select(m => m.Groups["address"].Value).Where(Fits)];
        if (found.Length > 0) return found;
        found = [.. Anywhere().Matches(notice).Select(m => m.Groups["address"].Value).Where(Fits).Take(1)];
        return found.Length > 0 ? found : returnedTo.Length == 1 ? returnedTo : [];

        bool Fits(string address) => !others.Contains(address) && !address.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The notice names an address at the beginning of a line, as servers list those who did not get the mail.</summary>
    public static bool NamesSomeone(string notice) => AtLineStart().IsMatch(notice);

    /// <summary>The lines from the address to the next one.</summary>
    private static string WordsAbout(string address, string notice)
    {
        const int most = 1_200;
        var start = notice.IndexOf(address, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return notice;
        var rest = notice.AsSpan(start + address.Length);
        var next = -1;
        foreach (var match in AtLineStart().EnumerateMatches(rest))
        {
            if (rest.Slice(match.Index, match.Length).Contains(address, StringComparison.OrdinalIgnoreCase)) continue;
            next = match.Index;
            break;
        }
        var words = next > 0 ? rest[..next] : rest;
        if (words.Trim().Length < 12) return notice;
        return words[..Math.Min(words.Length, most)].ToString();
    }

    [GeneratedRegex(@"^[ \t>*]*(?:(?:could not be delivered|not delivered|undelivered|failed recipient|recipient|address|to)[^\n@:]{0,20}:)?[ \t]*[<\[""(]?(?<address>[A-Za-z0-9._%+=/!#$&'*?^`{|}~-]+@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9])", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AtLineStart();

    [GeneratedRegex(@"(?<address>[A-Za-z0-9._%+=/-]+@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"^[ \t]*(Reporting-MTA|Final-Recipient|Original-Recipient)[ \t]*:", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FieldsStart();
}
