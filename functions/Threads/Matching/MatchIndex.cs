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
    private readonly Dictionary<string, List<ThreadMessage>> _byAnswered = [];
    private readonly Dictionary<string, List<ThreadMessage>> _byConversation = [];
    private readonly Dictionary<string, List<ThreadMessage>> _byRoot = [];
    private readonly Dictionary<Guid, MailThread> _threads = [];
    private readonly HashSet<(Guid Thread, Guid Provider)> _taking = [];
    private string _ownDomain = "";
    private Dictionary<string, ProviderAddress> _addresses = [];
    private Dictionary<string, Letter> _letters = [];
    private Dictionary<Guid, HashSet<string>> _domains = [];
    private Dictionary<Guid, ComposedMail> _composed = [];

    /// <param name="ownAddress">The therapist's own, folded.</param>
    public static async Task<MatchIndex> LoadAsync(ReferralDb db, IReadOnlyList<MailEnvelope> envelopes, string ownAddress, CancellationToken cancellation)
    {
        var index = new MatchIndex { _ownDomain = MailText.Domain(ownAddress) };
        var ids = envelopes.Select(envelope => envelope.Id).ToList();
        var own = envelopes.Select(envelope => envelope.InternetMessageId).OfType<string>().Distinct().ToList();
        var references = envelopes.SelectMany(ReferencedIds.All).Concat(own).Distinct().ToList();
        var conversations = envelopes.Select(envelope => envelope.ConversationId).OfType<string>().Distinct().ToList();
        var roots = envelopes.Select(envelope => ConversationRoots.Of(envelope.ConversationIndex)).OfType<string>().Distinct().ToList();
        var messages = db.ThreadMessages;
        foreach (var found in new[]
        {
            await messages.Where(message => ids.Contains(message.GraphId)).ToListAsync(cancellation),
            await messages.Where(message => references.Contains(message.InternetMessageId!)).ToListAsync(cancellation),
            await messages.Where(message => own.Contains(message.AnswersId!)).ToListAsync(cancellation),
            await messages.Where(message => conversations.Contains(message.ConversationId!)).ToListAsync(cancellation),
            await messages.Where(message => roots.Contains(message.ConversationRoot!)).ToListAsync(cancellation),
        })
        {
            found.ForEach(index.Keep);
        }

        var marks = envelopes.Select(envelope => envelope.Mark).OfType<Guid>().Distinct().ToList();
        index._composed = await db.ComposedMails.Where(composed => marks.Contains(composed.Id)).ToDictionaryAsync(composed => composed.Id, cancellation);
        var threads = index._byGraphId.Values.Select(message => message.ThreadId).Concat(index._composed.Values.Select(composed => composed.ThreadId).OfType<Guid>()).Distinct().ToList();
        (await db.Threads.Where(thread => threads.Contains(thread.Id)).ToListAsync(cancellation)).ForEach(index.Keep);
        index._taking.UnionWith((await db.ThreadProviders.Where(one => threads.Contains(one.ThreadId)).ToListAsync(cancellation)).Select(one => (one.ThreadId, one.ProviderId)));
        index._addresses = await db.ListedAsync(envelopes.SelectMany(mail => Participants.Of(mail).Concat(Participants.Failed(mail))), cancellation);
        index._letters = await db.Letters.Where(letter => letter.DraftId != null && ids.Contains(letter.DraftId)).ToDictionaryAsync(letter => letter.DraftId!, cancellation);
        await index.LoadDomainsAsync(db, cancellation);
        return index;
    }

    /// <summary>The mail domains of everybody who may turn out to be concerned.</summary>
    private async Task LoadDomainsAsync(ReferralDb db, CancellationToken cancellation)
    {
        var providers = _byGraphId.Values.Select(message => message.ProviderId).Concat(_addresses.Values.Select(address => address.ProviderId)).Distinct().ToList();
        _domains = (await db.ProviderAddresses.AsNoTracking().Where(address => providers.Contains(address.ProviderId) && address.Person == null).ToListAsync(cancellation))
            .GroupBy(address => address.ProviderId)
            .ToDictionary(group => group.Key, group => group.Select(address => MailText.Domain(address.Address)).Where(domain => !PublicDomains.Contains(domain) && domain != _ownDomain).ToHashSet());
    }

    public ThreadMessage? Known(string graphId) => _byGraphId.GetValueOrDefault(graphId);

    /// <summary>Tracked under another Graph id: the id changed although it should not.</summary>
    public ThreadMessage? KnownByMessageId(string? internetMessageId) =>
        internetMessageId is not null && _byMessageId.TryGetValue(internetMessageId, out var found) ? found[0] : null;

    public Letter? LetterOf(string draftId) => _letters.GetValueOrDefault(draftId);

    /// <summary>What is known of a mail that was written with the pane or the event script; null when its mark does not say whose it is.</summary>
    public ComposedMail? SettledBy(Guid? mark) => mark is { } known && _composed.GetValueOrDefault(known) is { IsSettled: true } composed ? composed : null;

    public IEnumerable<ThreadMessage> ByMessageId(string id) => _byMessageId.GetValueOrDefault(id) ?? [];

    /// <summary>Messages that answer the one with this Message-ID.</summary>
    public IEnumerable<ThreadMessage> Answering(string? id) => id is null ? [] : _byAnswered.GetValueOrDefault(id) ?? [];

    public IEnumerable<ThreadMessage> ByConversation(string? id) => id is null ? [] : _byConversation.GetValueOrDefault(id) ?? [];

    public IEnumerable<ThreadMessage> ByRoot(string? root) => root is null ? [] : _byRoot.GetValueOrDefault(root) ?? [];

    public MailThread Thread(Guid id) => _threads[id];

    /// <summary>The listed provider of an address; a plus part does not matter.</summary>
    public Guid? Listed(string address)
    {
        var folded = MailText.FoldAddress(address);
        return (_addresses.GetValueOrDefault(folded) ?? _addresses.GetValueOrDefault(MailText.WithoutPlus(folded)))?.ProviderId;
    }

    /// <summary>Whether an address is at the provider's own mail domain, or below it; a public domain, and the therapist's own, is nobody's.</summary>
    public bool IsAtOfficeOf(Guid provider, string address)
    {
        var domain = MailText.Domain(MailText.FoldAddress(address));
        return _domains.TryGetValue(provider, out var domains) && (domains.Contains(domain) || domains.Any(office => domain.EndsWith("." + office, StringComparison.Ordinal)));
    }

    public bool IsOwnDomain(string address) => !PublicDomains.Contains(_ownDomain) && MailText.Domain(MailText.FoldAddress(address)) == _ownDomain;

    /// <summary>Whether a provider wrote this message or takes part in its thread.</summary>
    public bool TakesPart(ThreadMessage message, Guid provider) => message.ProviderId == provider || _taking.Contains((message.ThreadId, provider));

    /// <returns>False when it was known already.</returns>
    public bool Keep(Guid thread, Guid provider) => _taking.Add((thread, provider));

    public void Keep(MailThread thread) => _threads[thread.Id] = thread;

    /// <summary>Threads became part of another; who takes part in them takes part in that.</summary>
    public void Merged(IReadOnlyList<Guid> others, Guid into)
    {
        foreach (var other in others)
        {
            _taking.Add((into, _threads[other].ProviderId));
            _taking.UnionWith(_taking.Where(one => one.Thread == other).Select(one => (into, one.Provider)).ToList());
        }

        _taking.Remove((into, _threads[into].ProviderId));
    }

    public void Keep(ThreadMessage message)
    {
        if (!_byGraphId.TryAdd(message.GraphId, message))
        {
            return;
        }

        Add(_byMessageId, message.InternetMessageId, message);
        Add(_byAnswered, message.AnswersId, message);
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
