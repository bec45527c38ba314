namespace ReferralOutlook.Sandbox;

/// <summary>Folders and messages of one mailbox, found by either kind of id, with the order of their changes. Callers hold the person's gate.</summary>
internal sealed class MailStore
{
    private readonly UserState _owner;
    private readonly SandboxClock _clock;
    private readonly Dictionary<string, StoredFolder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredFolder> _wellKnown = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoredMessage> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredMessage> _byDefaultId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<StoredMessage>> _byInternetId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<StoredMessage>> _byConversation = new(StringComparer.Ordinal);
    private long _version;
    private (long Version, IReadOnlyList<StoredMessage> Messages)? _sorted;

    public MailStore(UserState owner, SandboxClock clock)
    {
        _owner = owner;
        _clock = clock;
        Root = new(owner.Ids.Default(), "Top of Information Store", null, "msgfolderroot", false);
        _folders[Root.Id] = _wellKnown["msgfolderroot"] = Root;
        foreach (var (wellKnown, name, hidden) in WellKnownFolders.All) AddFolder(name, Root, wellKnown, hidden);
        Categories = new(owner);
        Rules = new();
    }

    public StoredFolder Root { get; }
    public ChangeLog FolderLog { get; } = new();
    public CategoryList Categories { get; }
    public List<StoredRule> Rules { get; }
    public HashSet<StoredMessage> WithProperties { get; } = [];

    /// <summary>Raised by the fault switch: tokens of an older generation are answered with 410.</summary>
    public int DeltaGeneration { get; set; }
    public IEnumerable<StoredFolder> Folders => _folders.Values;
    public IEnumerable<StoredMessage> Messages => _messages.Values;

    public StoredFolder WellKnown(string name) => _wellKnown[name];

    /// <param name="id">An id or a well-known name.</param>
    public StoredFolder Folder(string id) => FindFolder(id) ?? throw (id.Length < 20 ? GraphError.BadId() : GraphError.NotFound());

    public StoredFolder? FindFolder(string id) => _folders.GetValueOrDefault(id) ?? _wellKnown.GetValueOrDefault(id);

    public IEnumerable<StoredFolder> Children(StoredFolder folder) => _folders.Values.Where(f => f.Parent == folder);

    public StoredFolder AddFolder(string name, StoredFolder parent, string? wellKnown, bool hidden)
    {
        if (Children(parent).Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new GraphError(409, "ErrorFolderExists", "A folder with the specified name already exists.");
        var folder = new StoredFolder(_owner.Ids.Default(), name, parent, wellKnown, hidden);
        _folders[folder.Id] = folder;
        if (wellKnown is not null) _wellKnown[wellKnown] = folder;
        FolderLog.Touch(folder.Id);
        return folder;
    }

    public void RemoveFolder(StoredFolder folder)
    {
        foreach (var child in Children(folder).ToList()) RemoveFolder(child);
        foreach (var message in folder.Messages.ToList()) Remove(message);
        _folders.Remove(folder.Id);
        FolderLog.Remove(folder.Id, folder.Id);
    }

    /// <exception cref="GraphError">400 for what cannot be an id, 404 for what is none (any more).</exception>
    public StoredMessage Message(string id) => FindMessage(id) ?? throw (id.Length < 20 ? GraphError.BadId() : GraphError.NotFound());

    public StoredMessage? FindMessage(string id) => _messages.GetValueOrDefault(id) ?? _byDefaultId.GetValueOrDefault(id);

    public IReadOnlyCollection<StoredMessage> WithInternetId(string id) => _byInternetId.TryGetValue(id, out var found) ? found : [];

    public IReadOnlyCollection<StoredMessage> InConversation(string id) => _byConversation.TryGetValue(id, out var found) ? found : [];

    public void Add(StoredMessage message)
    {
        _messages[message.ImmutableId] = message;
        _byDefaultId[message.DefaultId] = message;
        Index(_byInternetId, message.InternetMessageId, message);
        Index(_byConversation, message.ConversationId, message);
        if (message.Own.HasProperties) WithProperties.Add(message);
        Enter(message, message.Folder);
        Tell(message, ChangeKind.Created, message.Folder);
    }

    /// <summary>Gives the message a new default id, as every move does; the immutable id stays.</summary>
    /// <param name="newIdentity">The immutable id changes all the same, as after a drag in Outlook for the desktop (COMPLAINTS C13).</param>
    public void Move(StoredMessage message, StoredFolder to, bool newIdentity = false)
    {
        var from = message.Folder;
        Leave(message, from);
        Tell(message, ChangeKind.Deleted, from, isMove: true);
        if (newIdentity)
        {
            _messages.Remove(message.ImmutableId);
            message.ImmutableId = _owner.Ids.Immutable();
            _messages[message.ImmutableId] = message;
        }
        _byDefaultId.Remove(message.DefaultId);
        message.DefaultId = _owner.Ids.Default();
        _byDefaultId[message.DefaultId] = message;
        message.Folder = to;
        Stamp(message);
        Enter(message, to);
        Tell(message, ChangeKind.Created, to, isMove: true);
    }

    /// <summary>To be called after every change of a message's own properties.</summary>
    public void Touch(StoredMessage message, bool onlyReadState = false)
    {
        Stamp(message);
        if (message.Own.HasProperties) WithProperties.Add(message);
        message.Folder.Log.Touch(message.ImmutableId, onlyReadState);
        message.Folder.Unread = message.Folder.Unread - (message.CountedUnread ? 1 : 0) + (message.IsRead ? 0 : 1);
        message.CountedUnread = !message.IsRead;
        _version++;
        Tell(message, ChangeKind.Updated, message.Folder);
    }

    public void SetInternetId(StoredMessage message, string id)
    {
        if (_byInternetId.TryGetValue(message.InternetMessageId, out var same)) same.Remove(message);
        message.InternetMessageId = id;
        Index(_byInternetId, id, message);
    }

    public void Remove(StoredMessage message)
    {
        Leave(message, message.Folder);
        _messages.Remove(message.ImmutableId);
        _byDefaultId.Remove(message.DefaultId);
        if (_byInternetId.TryGetValue(message.InternetMessageId, out var same)) same.Remove(message);
        if (_byConversation.TryGetValue(message.ConversationId, out var thread)) thread.Remove(message);
        WithProperties.Remove(message);
        Tell(message, ChangeKind.Deleted, message.Folder);
    }

    /// <summary>Newest first, as Outlook lists them.</summary>
    public IReadOnlyList<StoredMessage> Newest(StoredFolder folder)
    {
        if (folder.Sorted is not { } kept || kept.Version != folder.Log.Sequence)
            folder.Sorted = kept = (folder.Log.Sequence, [.. folder.Messages.OrderByDescending(m => m.Received)]);
        return kept.Messages;
    }

    public IReadOnlyList<StoredMessage> Newest()
    {
        if (_sorted is not { } kept || kept.Version != _version)
            _sorted = kept = (_version, [.. _messages.Values.Where(m => m.Folder.WellKnown != "recoverableitemsdeletions").OrderByDescending(m => m.Received)]);
        return kept.Messages;
    }

    private void Enter(StoredMessage message, StoredFolder folder)
    {
        folder.Messages.Add(message);
        message.CountedUnread = !message.IsRead;
        if (!message.IsRead) folder.Unread++;
        folder.Log.Touch(message.ImmutableId);
        FolderLog.Touch(folder.Id);
        _version++;
    }

    private void Leave(StoredMessage message, StoredFolder folder)
    {
        folder.Messages.Remove(message);
        if (message.CountedUnread) folder.Unread--;
        folder.Log.Remove(message.ImmutableId, message.DefaultId);
        FolderLog.Touch(folder.Id);
        _version++;
    }

    private void Stamp(StoredMessage message)
    {
        message.ChangeKey = _owner.Ids.ChangeKey();
        message.Modified = _clock.GetUtcNow();
    }

    private void Tell(StoredMessage message, ChangeKind kind, StoredFolder folder, bool isMove = false) =>
        _owner.Changes.Tell(new(_owner, kind, "Messages", message.ImmutableId, message.DefaultId, message.ChangeKey, folder.Id, isMove));

    private static void Index(Dictionary<string, HashSet<StoredMessage>> index, string key, StoredMessage message)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var same)) index[key] = same = [];
        same.Add(message);
    }
}

internal static class WellKnownFolders
{
    public static readonly IReadOnlyList<(string WellKnown, string Name, bool Hidden)> All =
    [
        ("inbox", "Inbox", false), ("drafts", "Drafts", false), ("sentitems", "Sent Items", false), ("deleteditems", "Deleted Items", false),
        ("archive", "Archive", false), ("junkemail", "Junk Email", false), ("outbox", "Outbox", false), ("conversationhistory", "Conversation History", false),
        ("recoverableitemsdeletions", "Recoverable Items Deletions", true), ("clutter", "Clutter", true), ("conflicts", "Conflicts", true),
        ("localfailures", "Local Failures", true), ("scheduled", "Scheduled", true), ("searchfolders", "Search Folders", true),
        ("serverfailures", "Server Failures", true), ("syncissues", "Sync Issues", true),
    ];
}
