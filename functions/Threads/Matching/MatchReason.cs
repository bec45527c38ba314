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

    public static IReadOnlyList<string> InReplyTo(MailEnvelope envelope) => Ids(envelope, "In-Reply-To");

    public static IReadOnlyList<string> All(MailEnvelope envelope) => [.. Ids(envelope, "In-Reply-To").Concat(Ids(envelope, "References").AsEnumerable().Reverse()).Distinct().Take(Most)];

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

/// <summary>Domains at which anybody has an address: sharing one says nothing about sharing an office.</summary>
internal static class PublicDomains
{
    private static readonly HashSet<string> Names =
    [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.es", "ymail.com", "rocketmail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "gmx.com", "gmx.net", "gmx.de", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "mail.com", "mail.ru", "yandex.ru", "yandex.com",
        "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.io", "fastmail.com", "hey.com", "zoho.com", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net",
        "cox.net", "charter.net", "earthlink.net", "optonline.net", "juno.com", "orange.fr", "free.fr", "laposte.net", "sfr.fr", "wanadoo.fr", "libero.it", "btinternet.com", "sky.com",
        "qq.com", "163.com", "126.com", "naver.com", "hotmail.co.uk", "hotmail.fr", "hotmail.de", "live.co.uk", "outlook.fr", "outlook.de", "bigpond.com", "shaw.ca", "rogers.com", "telus.net",
    ];

    public static bool Contains(string domain) => Names.Contains(domain);
}
