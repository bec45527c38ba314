using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>What a server was answering to when it refused: the recipient's address, or the mail itself.</summary>
internal enum SmtpStage { Unknown, Recipient, Data }

/// <summary>Reply codes and enhanced status codes (RFC 5321, RFC 3463) in free text.</summary>
internal static partial class SmtpReply
{
    private static readonly Phrases Data = new("end of data", "data command", "after data", ">>> data", "smtp command\ndata", "smtp command\n\ndata", "command: data");
    private static readonly Phrases Recipient = new("rcpt to", "rcpt_to", "rcpt command");

    public static SmtpStage StageIn(string text) => Data.In(text) ? SmtpStage.Data : Recipient.In(text) ? SmtpStage.Recipient : SmtpStage.Unknown;

    public static bool In(string text) => Reply().IsMatch(text) || Enhanced().IsMatch(text);

    /// <summary>The first failing enhanced status, as in "5.1.1"; null when there is none.</summary>
    public static string? EnhancedIn(string text) => Enhanced().Match(text) is { Success: true } match ? match.Groups["code"].Value : null;

    /// <summary>The first failing reply code, as in "550"; null when there is none.</summary>
    public static string? ReplyIn(string text) => Reply().Match(text) is { Success: true } match ? match.Groups["code"].Value : null;

    [GeneratedRegex(@"(?:^|[ \t<\[(:#;-])(?<code>4[245]\d|5[0-57]\d)(?:[ \t-][ \t]*|$)(?:[\d.]{5,9}[ \t]|[^\d\s])", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reply();

    [GeneratedRegex(@"(?:^|[^\d.])(?<code>[45]\.[0-7]\.\d{1,3})(?:[^\d.]|\.?$|\.[^\d])", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Enhanced();
}
