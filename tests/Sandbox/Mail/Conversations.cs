using System.Buffers.Binary;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// Exchange's conversation index: 0x01, five bytes of time, a 16-byte conversation; each reply adds five bytes. Messages are grouped
/// by that conversation when a Thread-Index came along, else by the messages they refer to.
/// </summary>
internal static class Conversations
{
    private const int HeaderLength = 22;

    public static byte[] Start(Guid conversation, DateTimeOffset now)
    {
        var index = new byte[HeaderLength];
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, now.UtcDateTime.ToFileTimeUtc());
        index[0] = 1;
        time[1..6].CopyTo(index.AsSpan(1));
        conversation.TryWriteBytes(index.AsSpan(6), bigEndian: true, out _);
        return index;
    }

    public static byte[] Reply(byte[] parent, DateTimeOffset now)
    {
        var child = new byte[5];
        BinaryPrimitives.WriteUInt32BigEndian(child, (uint)(now.UtcTicks >> 18) & 0x7FFFFFFF);
        child[4] = (byte)(now.UtcTicks >> 10);
        return [.. parent, .. child];
    }

    public static Guid? Of(ReadOnlySpan<byte> index) => index.Length >= HeaderLength ? new Guid(index.Slice(6, 16), bigEndian: true) : null;

    /// <summary>The id and index of an arriving message.</summary>
    /// <param name="forced">A conversation id that a test insists on.</param>
    public static (string Id, byte[] Index) Place(UserState owner, string? forced, byte[]? threadIndex, IEnumerable<string> refersTo, DateTimeOffset now)
    {
        var parent = refersTo.SelectMany(id => owner.Mail.WithInternetId(id)).FirstOrDefault();
        var index = threadIndex is not null && Of(threadIndex) is not null ? threadIndex
            : parent is { ConversationIndex.Length: >= HeaderLength } ? Reply(parent.ConversationIndex, now)
            : Start(Guid.NewGuid(), now);
        if (forced is not null) return (forced, index);
        var byIndex = owner.Ids.Conversation(Of(index)!.Value);
        var known = owner.Mail.InConversation(byIndex).Count > 0;
        return (known || parent is null ? byIndex : parent.ConversationId, index);
    }
}
