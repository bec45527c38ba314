namespace ReferralOutlook.Sandbox;

internal sealed class StoredFile(string id, DateTimeOffset created)
{
    public string Id => id;
    public DateTimeOffset Created => created;
    public required string Name { get; set; }
    public required StoredFile? Parent { get; set; }
    public bool IsFolder { get; init; }
    public string? Special { get; set; }
    public ReadOnlyMemory<byte> Content
    {
        get;
        set
        {
            field = value;
            ContentVersion++;
        }
    }

    /// <summary>Counts with the content only, not with a new name.</summary>
    public int ContentVersion { get; private set; }
    public required DateTimeOffset Modified { get; set; }
    public int Version { get; set; } = 1;
    public string ETag => $"\"{{{Guid}}},{Version}\"";

    private Guid Guid { get; } = Guid.NewGuid();

    public string Path => Parent is null ? "" : $"{Parent.Path}/{Name}";
    public bool IsWithin(StoredFile other) => this == other || (Parent?.IsWithin(other) ?? false);
}

/// <summary>One person's OneDrive: folders and files, and the app folder that comes into being at first use.</summary>
internal sealed class DriveStore
{
    private readonly UserState _owner;
    private readonly SandboxClock _clock;
    private readonly Dictionary<string, StoredFile> _items = new(StringComparer.Ordinal);

    public DriveStore(UserState owner, SandboxClock clock, int number)
    {
        _owner = owner;
        _clock = clock;
        Id = $"b!{Convert.ToBase64String(owner.User.Id.ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_')}{number:D6}";
        Root = new(NewId(), clock.GetUtcNow()) { Name = "root", Parent = null, IsFolder = true, Modified = clock.GetUtcNow() };
        _items[Root.Id] = Root;
    }

    public string Id { get; }
    public StoredFile Root { get; }
    public IEnumerable<StoredFile> Items => _items.Values;

    public StoredFile? Find(string id) => _items.GetValueOrDefault(id);

    public IEnumerable<StoredFile> Children(StoredFile folder) => _items.Values.Where(i => i.Parent == folder).OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase);

    public StoredFile? Child(StoredFile folder, string name) => _items.Values.FirstOrDefault(i => i.Parent == folder && i.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Apps/{app name}, made at first use (facts: 116).</summary>
    public StoredFile AppFolder(string appName)
    {
        var apps = Child(Root, "Apps") ?? Add("Apps", Root, isFolder: true, default);
        var folder = Child(apps, appName) ?? Add(appName, apps, isFolder: true, default);
        folder.Special = "approot";
        return folder;
    }

    public StoredFile Add(string name, StoredFile parent, bool isFolder, ReadOnlyMemory<byte> content)
    {
        var item = new StoredFile(NewId(), _clock.GetUtcNow()) { Name = name, Parent = parent, IsFolder = isFolder, Content = content, Modified = _clock.GetUtcNow() };
        return _items[item.Id] = item;
    }

    public void Touch(StoredFile item)
    {
        item.Version++;
        item.Modified = _clock.GetUtcNow();
    }

    public void Remove(StoredFile item)
    {
        foreach (var child in Children(item).ToList()) Remove(child);
        _items.Remove(item.Id);
    }

    private string NewId() => "01" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(_owner.Ids.Default())))[..32];
}
