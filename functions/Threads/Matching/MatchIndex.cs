using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads.Matching;

/// <summary>
/// What storage knows about a page of envelopes, read with one query per kind of key whatever the length of the target list. It grows while the page is taken in,
/// so that messages of one page find each other.
/// </summary>
internal sealed class MatchIndex
{
    private readonly Dictionary<string, ThreadMessage> _byGraphId = [];
    private readonly Dictionary<string, List<ThreadMessage>> _byMessageId = [];
    private readonly Dictionary<string, List<ThreadMessage>> _byConversation = [];
    private readonly Dictionary<string, List<ThreadMessage>> _byRoot = [];
    private readonly Dictionary<Guid, MailThread> _threads = [];
    private Dictionary<string, ProviderAddress> _addresses = [];
    private Dictionary<string, Letter> _letters = [];
    private Dictionary<Guid, HashSet<string>> _domains = [];
    private Dictionary<Guid, ComposedMail> _composed = [];

    public static async Task<MatchIndex> LoadAsync(ReferralDb db, IReadOnlyList<MailEnvelope> envelopes, CancellationToken cancellation)
    {
        var index = new MatchIndex();
        var ids = envelopes.Select(envelope => envelope.Id).ToList();
        var references = envelopes.SelectMany(ReferencedIds.All).Concat(envelopes.Select(envelope => envelope.InternetMessageId).OfType<string>()).Distinct().ToList();
        var conversations = envelopes.Select(envelope => envelope.ConversationId).OfType<string>().Distinct().ToList();
        var roots = envelopes.Select(envelope => ConversationRoots.Of(envelope.ConversationIndex)).OfType<string>().Distinct().ToList();
        var messages = db.ThreadMessages;
        foreach (var found in new[]
        {
            await messages.Where(message => ids.Contains(message.GraphId)).ToListAsync(cancellation),
            await messages.Where(message => references.Contains(message.InternetMessageId!)).ToListAsync(cancellation),
            await messages.Where(message => conversations.Contains(message.ConversationId!)).ToListAsync(cancellation),
            await messages.Where(message => roots.Contains(message.ConversationRoot!)).ToListAsync(cancellation),
        })
        {
            found.ForEach(index.Keep);
        }

        var marks = envelopes.Select(envelope => envelope.Mark).OfType<Guid>().Distinct().ToList();
        index._composed = await db.ComposedMails.Where(composed => marks.Contains(composed.Id)).ToDictionaryAsync(composed => composed.Id, cancellation);
        var threads = index._byGraphId.Values.Select(message => message.ThreadId).Concat(index._composed.Values.Select(composed => composed.ThreadId).OfType<Guid>()).Distinct().ToList();
        foreach (var thread in await db.Threads.Where(thread => threads.Contains(thread.Id)).ToListAsync(cancellation))
        {
            index._threads[thread.Id] = thread;
        }

        index._addresses = await db.ListedAsync(envelopes.SelectMany(Participants.Of), cancellation);
        index._letters = await db.Letters.Where(letter => letter.DraftId != null && ids.Contains(letter.DraftId)).ToDictionaryAsync(letter => letter.DraftId!, cancellation);
        var providers = index._threads.Values.Select(thread => thread.ProviderId).Distinct().ToList();
        index._domains = (await db.ProviderAddresses.AsNoTracking().Where(address => providers.Contains(address.ProviderId)).ToListAsync(cancellation))
            .GroupBy(address => address.ProviderId)
            .ToDictionary(group => group.Key, group => group.Select(address => MailText.Domain(address.Address)).Where(domain => !PublicDomains.Contains(domain)).ToHashSet());
        return index;
    }

    public ThreadMessage? Known(string graphId) => _byGraphId.GetValueOrDefault(graphId);

    /// <summary>Tracked under another Graph id: the id changed although it should not.</summary>
    public ThreadMessage? KnownByMessageId(string? internetMessageId) =>
        internetMessageId is not null && _byMessageId.TryGetValue(internetMessageId, out var found) ? found[0] : null;

    public Letter? LetterOf(string draftId) => _letters.GetValueOrDefault(draftId);

    /// <summary>What is known of a mail that was written with the pane or the event script; null when its mark does not say whose it is.</summary>
    public ComposedMail? SettledBy(Guid? mark) => mark is { } known && _composed.GetValueOrDefault(known) is { IsSettled: true } composed ? composed : null;

    public IEnumerable<ThreadMessage> ByMessageId(string id) => _byMessageId.GetValueOrDefault(id) ?? [];

    public IEnumerable<ThreadMessage> ByConversation(string? id) => id is null ? [] : _byConversation.GetValueOrDefault(id) ?? [];

    public IEnumerable<ThreadMessage> ByRoot(string? root) => root is null ? [] : _byRoot.GetValueOrDefault(root) ?? [];

    public MailThread Thread(Guid id) => _threads[id];

    /// <summary>The listed provider of an address; a plus part does not matter.</summary>
    public Guid? Listed(string address)
    {
        var folded = MailText.FoldAddress(address);
        return (_addresses.GetValueOrDefault(folded) ?? _addresses.GetValueOrDefault(MailText.WithoutPlus(folded)))?.ProviderId;
    }

    /// <summary>Whether an address is at the provider's own (not a public) mail domain.</summary>
    public bool IsAtOfficeOf(Guid provider, string address) =>
        _domains.TryGetValue(provider, out var domains) && domains.Contains(MailText.Domain(MailText.FoldAddress(address)));

    public void Keep(MailThread thread) => _threads[thread.Id] = thread;

    public void Keep(ThreadMessage message)
    {
        if (!_byGraphId.TryAdd(message.GraphId, message))
        {
            return;
        }

        Add(_byMessageId, message.InternetMessageId, message);
        Add(_byConversation, message.ConversationId, message);
        Add(_byRoot, message.ConversationRoot, message);
    }

    private static void Add(Dictionary<string, List<ThreadMessage>> index, string? key, ThreadMessage message)
    {
        if (key is null)
        {
            return;
        }

        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(message);
    }
}

internal static class Participants
{
    public static IEnumerable<string> Of(MailEnvelope envelope) =>
        Senders(envelope).Concat(Recipients(envelope));

    public static IEnumerable<string> Senders(MailEnvelope envelope) =>
        new[] { envelope.From, envelope.Sender }.OfType<MailAddress>().Concat(envelope.ReplyTo).Select(address => address.Address).Distinct();

    public static IEnumerable<string> Recipients(MailEnvelope envelope) => envelope.To.Concat(envelope.Cc).Select(address => address.Address);
}
