using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// Opaque ids of one mailbox, as awkward as Exchange's: long, case-sensitive, ending in "=", so whoever forgets to percent-encode
/// them fails here and not at a customer's. Base64 with "-" for "/" and "_" for "+": add-ins hold the same ids as EWS ids, in plain
/// base64, and Office.js converts them letter by letter (convertToRestId).
/// </summary>
internal sealed class Ids(Guid mailbox, int seed)
{
    private static readonly byte[] Item = Convert.FromBase64String("AAMkAGI2");
    private static readonly byte[] ImmutableItem = Convert.FromBase64String("AAkALgAA");
    private static readonly byte[] ConversationStart = Convert.FromBase64String("AAQkAGI2");
    private long _next;

    /// <summary>An id in the default format, or a folder's.</summary>
    public string Default() => Make(Item);

    public string Immutable() => Make(ImmutableItem);

    /// <summary>Mailbox-local: the same conversation has another id in another mailbox.</summary>
    public string Conversation(Guid conversation)
    {
        var bytes = ConversationStart.Concat(mailbox.ToByteArray()).Concat(conversation.ToByteArray()).Append((byte)0x10).ToArray();
        return Convert.ToBase64String(bytes).Replace('/', '-').Replace('+', '_');
    }

    public string ChangeKey() => "CQAAABYA" + Convert.ToBase64String(Hash("key")[..12]).Replace('/', '-').Replace('+', '_');

    private string Make(byte[] start) => Convert.ToBase64String([.. start, .. Hash("id"), .. Hash("more")[..9]]).Replace('/', '-').Replace('+', '_');

    private byte[] Hash(string what)
    {
        var number = Interlocked.Increment(ref _next);
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mailbox}/{seed}/{what}/{number}")));
    }
}
