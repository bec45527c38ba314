using System.Globalization;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Matching;

/// <summary>Why a message belongs to a provider; the order is the strength. The pane has words for each.</summary>
public enum MatchReason
{
    AnswersOurMail,
    SameThread,
    BounceOfOurMail,
    SameConversationAndAddress,
    ListedAddress,
    ChosenByHand,
}

/// <summary>Exchange's conversation index: its first 22 bytes stay the same in every answer and in bounces.</summary>
internal static class ConversationRoots
{
    private const int Length = 22;

    public static string? Of(IReadOnlyList<byte> index) => index.Count >= Length ? Convert.ToHexString([.. index.Take(Length)]) : null;
}

/// <summary>Message-IDs in a mail's In-Reply-To and References headers, as they stand with their angle brackets.</summary>
internal static class ReferencedIds
{
    /// <summary>Longest chain looked at; what is older does not decide.</summary>
    private const int Most = 50;

    /// <summary>What the mail answers by its own account: In-Reply-To, or the last of References where a program sets no other (RFC 5322, 3.6.4).</summary>
    public static IReadOnlyList<string> Direct(MailEnvelope envelope) =>
        Ids(envelope, "In-Reply-To") is { Count: > 0 } ids ? ids : Ids(envelope, "References") is [.., var last] ? [last] : [];

    public static IReadOnlyList<string> All(MailEnvelope envelope) => [.. Direct(envelope).Concat(Ids(envelope, "References").AsEnumerable().Reverse()).Distinct().Take(Most)];

    private static List<string> Ids(MailEnvelope envelope, string name)
    {
        var ids = new List<string>();
        foreach (var header in envelope.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            var text = header.Value.AsSpan();
            for (var open = text.IndexOf('<'); open >= 0 && ids.Count < 4 * Most; open = text.IndexOf('<'))
            {
                text = text[open..];
                var close = text.IndexOf('>');
                if (close < 0)
                {
                    break;
                }

                ids.Add(string.Create(CultureInfo.InvariantCulture, $"{text[..(close + 1)]}"));
                text = text[(close + 1)..];
            }
        }

        return ids;
    }
}
