using System.Collections.Concurrent;

namespace ReferralOutlook.Sandbox;

/// <summary>An organisation in the directory.</summary>
public sealed record Tenant(Guid Id, string Domain, string Name)
{
    internal Guid ServicePrincipalOf(Guid app)
    {
        var bytes = Id.ToByteArray();
        var mix = app.ToByteArray();
        for (var i = 0; i < bytes.Length; i++) bytes[i] ^= mix[i];
        return new(bytes);
    }
}

/// <summary>A person with a mailbox, a calendar and a OneDrive.</summary>
/// <param name="Zone">Windows or IANA name of the mailbox's time zone.</param>
public sealed record SandboxUser(Guid Id, Guid TenantId, string Address, string Name, string Zone);

/// <summary>A person and everything they have in the sandbox. All of it is read and changed under one gate.</summary>
internal sealed class UserState
{
    public UserState(SandboxUser user, SandboxClock clock, SandboxOptions options, int number)
    {
        User = user;
        Ids = new(user.Id, options.Seed);
        Changes = new();
        Mail = new(this, clock);
        Calendar = new(this, clock);
        Drive = new(this, clock, number);
        Counters = new();
    }

    public Lock Gate { get; } = new();
    public SandboxUser User { get; }
    public Ids Ids { get; }
    public ChangeFeed Changes { get; }
    public MailStore Mail { get; }
    public CalendarStore Calendar { get; }
    public DriveStore Drive { get; }
    public Counters Counters { get; }
}

/// <summary>How often each kind of effect happened in a mailbox: what was done twice shows here.</summary>
public sealed class Counters
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public int DraftsCreated => Of(nameof(DraftsCreated));
    public int MessagesMoved => Of(nameof(MessagesMoved));
    public int MessagesSent => Of(nameof(MessagesSent));
    public int MessagesUpdated => Of(nameof(MessagesUpdated));
    public int MessagesDeleted => Of(nameof(MessagesDeleted));
    public int AttachmentsAdded => Of(nameof(AttachmentsAdded));
    public int FoldersCreated => Of(nameof(FoldersCreated));
    public int CategoriesCreated => Of(nameof(CategoriesCreated));
    public int EventsCreated => Of(nameof(EventsCreated));
    public int EventsUpdated => Of(nameof(EventsUpdated));
    public int EventsDeleted => Of(nameof(EventsDeleted));
    public int FilesUploaded => Of(nameof(FilesUploaded));
    public IReadOnlyDictionary<string, int> All => new SortedDictionary<string, int>(_counts.ToDictionary(), StringComparer.Ordinal);

    internal void Add(string what) => _counts.AddOrUpdate(what, 1, static (_, n) => n + 1);

    private int Of(string what) => _counts.GetValueOrDefault(what);
}

/// <summary>The directory: tenants, and users by id and by address.</summary>
internal sealed class People(SandboxClock clock, SandboxOptions options)
{
    private readonly ConcurrentDictionary<Guid, Tenant> _tenants = new();
    private readonly ConcurrentDictionary<Guid, UserState> _users = new();
    private readonly ConcurrentDictionary<string, UserState> _byAddress = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<UserState> All => _users.Values.OrderBy(u => u.User.Address, StringComparer.Ordinal);
    public IEnumerable<Tenant> Tenants => _tenants.Values;

    /// <param name="name">Id or domain.</param>
    public Tenant? Tenant(string name) =>
        Guid.TryParse(name, out var id) ? _tenants.GetValueOrDefault(id) : _tenants.Values.FirstOrDefault(t => t.Domain.Equals(name, StringComparison.OrdinalIgnoreCase));

    public Tenant AddTenant(Guid? id, string domain, string name)
    {
        var tenant = new Tenant(id ?? Guid.NewGuid(), domain, name);
        return _tenants.GetOrAdd(tenant.Id, tenant);
    }

    /// <summary>Adds a person; their tenant is that of the address's domain, made when it is new.</summary>
    public UserState Add(string address, string name, Guid? tenantId, Guid? userId, string zone)
    {
        var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var tenant = tenantId is { } id ? _tenants.GetValueOrDefault(id) ?? AddTenant(id, domain, domain) : Tenant(domain) ?? AddTenant(null, domain, domain);
        var state = new UserState(new(userId ?? Guid.NewGuid(), tenant.Id, address, name, zone), clock, options, _users.Count);
        if (!_byAddress.TryAdd(address, state)) throw new InvalidOperationException($"There is a mailbox {address} already.");
        _users[state.User.Id] = state;
        return state;
    }

    public UserState? Find(Guid id) => _users.GetValueOrDefault(id);
    public UserState? Find(string idOrAddress) => Guid.TryParse(idOrAddress, out var id) ? Find(id) : _byAddress.GetValueOrDefault(idOrAddress);
}
