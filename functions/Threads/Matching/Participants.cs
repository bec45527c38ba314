using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Matching;

/// <summary>The addresses of a mail, as they stand in it.</summary>
internal static class Participants
{
    private const int MostFailed = 20;

    public static IEnumerable<string> Of(MailEnvelope envelope) => Senders(envelope).Concat(Recipients(envelope));

    public static IEnumerable<string> Senders(MailEnvelope envelope) =>
        new[] { envelope.From, envelope.Sender }.OfType<MailAddress>().Concat(envelope.ReplyTo).Select(address => address.Address).Distinct();

    public static IEnumerable<string> Recipients(MailEnvelope envelope) => envelope.To.Concat(envelope.Cc).Select(address => address.Address);

    /// <summary>Whom a delivery system names in a header as not reached.</summary>
    public static IEnumerable<string> Failed(MailEnvelope envelope) => !IsMachine(envelope) ? [] : envelope.Headers
        .Where(header => header.Name.Equals("X-Failed-Recipients", StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(MostFailed);

    /// <summary>From a delivery system: the null sender, postmaster, or Exchange's own sender of reports.</summary>
    public static bool IsMachine(MailEnvelope mail)
    {
        var from = mail.From is null ? "" : MailText.FoldAddress(mail.From.Address);
        return from.Length == 0 || from.StartsWith("postmaster@", StringComparison.Ordinal) || from.StartsWith("mailer-daemon@", StringComparison.Ordinal)
            || from.StartsWith("microsoftexchange", StringComparison.Ordinal);
    }
}
