using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// The local stand-in for Microsoft 365: Graph v1.0 under /v1.0, the sign-in service under /{tenant}, its own controls under /_sandbox,
/// over plain HTTP on loopback.
/// </summary>
public sealed class Microsoft365 : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly People _people;
    private readonly TokenDesk _tokens;
    private readonly Delivery _delivery;
    private readonly Drafting _drafting;
    private readonly Transport _transport;
    private readonly Invitations _invitations;
    private readonly Correspondents _correspondents = new();
    private readonly Throttle _throttle;

    private Microsoft365(SandboxOptions options)
    {
        Options = options;
        Clock = new(options.StartAt, options.ClockRuns);
        Faults = new(options.Seed);
        Traffic = new(options.TrafficFile);
        _people = new(Clock, options);
        _tokens = new(_people, Clock, options, () => Origin);
        _delivery = new(Clock);
        _drafting = new(Clock);
        _transport = new(_people, _delivery, _correspondents, Clock, options);
        _invitations = new(_people, _delivery, _transport, _correspondents, Clock, options);
        _throttle = new(Faults, Clock);
        Subscriptions = new(_people, Faults, Traffic, Clock, options);
        _app = Build();
    }

    public SandboxOptions Options { get; }

    /// <summary>Scheme, host and port; Graph is at "v1.0" below it.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");
    public SandboxClock Clock { get; }
    public FaultSwitches Faults { get; }
    public Traffic Traffic { get; }
    public SubscriptionDesk Subscriptions { get; }
    public IReadOnlyList<SandboxUser> Users => [.. _people.All.Select(u => u.User)];
    public IReadOnlyList<Tenant> Tenants => [.. _people.Tenants];

    /// <summary>How often a caller went over the service's limits.</summary>
    public int ThrottleRefusals => _throttle.Refusals;

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Microsoft365> StartAsync(SandboxOptions options, CancellationToken cancellation)
    {
        var sandbox = new Microsoft365(options);
        await sandbox._app.StartAsync(cancellation);
        sandbox.Address = new(sandbox._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return sandbox;
    }

    /// <summary>Adds a person. The tenant is that of the domain unless given; both are made when new.</summary>
    /// <param name="zone">Windows or IANA name.</param>
    public Mailbox AddUser(string address, string name, Guid? tenantId = null, Guid? userId = null, string zone = "UTC")
    {
        var state = _people.Add(address, name, tenantId, userId, zone);
        Subscriptions.Watch(state);
        return Mailbox(state);
    }

    public Tenant AddTenant(string domain, string name, Guid? id = null) => _people.AddTenant(id, domain, name);

    /// <param name="address">Address or user id.</param>
    public Mailbox Mailbox(string address) => Mailbox(_people.Find(address) ?? throw new ArgumentException($"There is no mailbox {address}.", nameof(address)));

    /// <summary>How somebody outside behaves when mail reaches them; null = silent again.</summary>
    public void Script(string address, Correspondent? correspondent) => _correspondents.Set(address, correspondent);

    /// <summary>A signed-in user's token for the product, or a deliberately broken one.</summary>
    /// <param name="audience">Null: the product's client id.</param>
    /// <param name="lifetime">Null: an hour.</param>
    public string TokenFor(string address, string? audience = null, TimeSpan? lifetime = null, TokenFlaw flaw = TokenFlaw.None, string scope = "access_as_user")
    {
        var user = _people.Find(address) ?? throw new ArgumentException($"There is no user {address}.", nameof(address));
        return _tokens.ForUser(user.User, audience ?? SandboxOptions.ProductClientId.ToString(), lifetime ?? TimeSpan.FromHours(1), scope, flaw);
    }

    /// <summary>A Graph token without going through the token endpoint, for tests of the sandbox itself.</summary>
    /// <param name="address">The user it stands for; null with a tenant = the app by itself.</param>
    internal string GraphToken(string? address, Guid? tenant = null)
    {
        var app = Options.Apps[0];
        return address is null ? _tokens.ForApp(app, _people.Tenant(tenant!.Value.ToString())!) : _tokens.ForAppAndUser(app, _people.Find(address)!.User);
    }

    /// <summary>All delta links of a mailbox answer 410 from now on, until the reader starts over.</summary>
    public void ExpireDeltaTokens(string address)
    {
        var user = _people.Find(address) ?? throw new ArgumentException($"There is no mailbox {address}.", nameof(address));
        lock (user.Gate) user.Mail.DeltaGeneration++;
    }

    /// <summary>
    /// Lets everything that is under way arrive: copies, deliveries, scripted answers, notifications. Moves a standing clock as far as needed.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        while (_transport.Pending > 0 || Subscriptions.Pending > 0)
        {
            if (!Clock.Runs && Clock.NextTimer is { } next && next >= Clock.GetUtcNow()) Clock.Advance(next - Clock.GetUtcNow());
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Subscriptions.Dispose();
        Traffic.Dispose();
    }

    private string Origin => Address.GetLeftPart(UriPartial.Authority);

    private Mailbox Mailbox(UserState state) => new(state, _delivery, _drafting, _transport, _invitations);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, Options.Port);
            kestrel.Limits.MaxRequestBodySize = 300L * 1024 * 1024;
        });
        var app = builder.Build();
        var uploads = new UploadDesk(Clock);
        var service = new GraphService(Routes(uploads), _tokens, _people, _throttle, Faults, Traffic, Clock);
        var gateway = new Gateway(service, uploads, _people, Faults, Traffic, Clock);
        app.Use(next => context => gateway.HandleAsync(context, next));
        Options.MapMore?.Invoke(app);
        new EntraEndpoints(_tokens, _people, Clock, () => Origin).Map(app);
        new AdminEndpoints(this).Map(app);
        return app;
    }

    private Router Routes(UploadDesk uploads)
    {
        var routes = new Router();
        new UserRoutes(_people).Map(routes);
        FolderRoutes.Map(routes);
        new DeltaRoutes(Faults).Map(routes);
        new MessageRoutes(_drafting, _transport, Clock).Map(routes);
        new AttachmentRoutes(uploads).Map(routes);
        ExtensionRoutes.Map(routes);
        CategoryRoutes.Map(routes);
        RuleRoutes.Map(routes);
        new EventRoutes(_invitations, Faults, Clock).Map(routes);
        CalendarRoutes.Map(routes);
        new FreeBusyRoutes(_people).Map(routes);
        ReminderRoutes.Map(routes);
        new DriveRoutes(_people, uploads, _tokens, () => Origin).Map(routes);
        Subscriptions.Map(routes);
        return routes;
    }

    /// <summary>Ctrl+C and SIGTERM belong to the program that started the sandbox.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
