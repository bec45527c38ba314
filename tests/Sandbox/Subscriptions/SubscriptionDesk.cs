using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <param name="Resource">As the app wrote it.</param>
public sealed record SubscriptionState(Guid Id, string Mailbox, string Resource, string ChangeType, DateTimeOffset Expires, bool Paused);

/// <summary>Change-notification subscriptions (facts: 1 to 33) and what may happen to them.</summary>
public sealed class SubscriptionDesk : IDisposable
{
    private const int MostPerMailbox = 1000;
    private readonly ConcurrentDictionary<Guid, StoredSubscription> _subscriptions = new();
    private readonly People _people;
    private readonly SandboxClock _clock;
    private readonly Notifier _notifier;

    internal SubscriptionDesk(People people, FaultSwitches faults, Traffic traffic, SandboxClock clock, SandboxOptions options)
    {
        (_people, _clock) = (people, clock);
        _notifier = new(faults, traffic, clock, options);
    }

    public IReadOnlyList<SubscriptionState> All =>
        [.. Active.Select(s => new SubscriptionState(s.Id, s.Owner.User.Address, s.Resource, s.ChangeType, s.Expires, s.Paused))];

    /// <summary>The service asks for a new authorization; until it comes nothing is delivered.</summary>
    public void RequireReauthorization(Guid id)
    {
        var subscription = Get(id);
        subscription.Paused = true;
        Tell(subscription, "reauthorizationRequired");
    }

    /// <summary>The service drops the subscription.</summary>
    /// <param name="silently">Without the lifecycle notification.</param>
    public void Remove(Guid id, bool silently = false)
    {
        var subscription = Get(id);
        _subscriptions.TryRemove(id, out _);
        if (!silently) Tell(subscription, "subscriptionRemoved");
    }

    /// <summary>The service says that notifications were lost.</summary>
    public void SayMissed(Guid id) => Tell(Get(id), "missed");

    /// <summary>The clientState that the subscriber gave: what only the service and the subscriber know.</summary>
    public string? SecretOf(Guid id) => Get(id).ClientState;

    public void Dispose() => _notifier.Dispose();

    internal int Pending => _notifier.Pending;

    internal void Watch(UserState user) => user.Changes.Listen(Notify);

    internal void Map(Router routes)
    {
        routes.MapAsync("POST", "subscriptions", call => CreateAsync(call));
        routes.Map("GET", "subscriptions", List);
        routes.Map("GET", "subscriptions/{id}", call => Answer.Ok(Find(call).Write()));
        routes.Map("PATCH", "subscriptions/{id}", Renew);
        routes.Map("DELETE", "subscriptions/{id}", Delete);
        routes.Map("POST", "subscriptions/{id}/reauthorize", Reauthorize);
    }

    private IEnumerable<StoredSubscription> Active => _subscriptions.Values.Where(s => s.Expires > _clock.GetUtcNow());

    /// <summary>Called while the owner's gate is held: only collects.</summary>
    private void Notify(Change change)
    {
        foreach (var subscription in Active)
        {
            if (subscription.Owner != change.Owner || subscription.Paused || subscription.Sees(change) is not { } seen) continue;
            _notifier.Send(subscription.Url, subscription.Notification(change, seen));
        }
    }

    private void Tell(StoredSubscription subscription, string happened)
    {
        if (subscription.LifecycleUrl is { } url) _notifier.Send(url, subscription.Lifecycle(happened));
    }

    private StoredSubscription Get(Guid id) => Active.FirstOrDefault(s => s.Id == id) ?? throw new ArgumentException($"There is no subscription {id}.", nameof(id));

    private async ValueTask<Answer> CreateAsync(GraphCall call)
    {
        var subscription = new SubscriptionRequest(_people, _clock).Read(call);
        if (Active.Any(s => s.Creator == subscription.Creator && s.ChangeType == subscription.ChangeType && s.Resource == subscription.Resource))
            throw new GraphError(409, "Conflict", "Subscription Id <> already exists for the requested combination");
        if (Active.Count(s => s.Owner == subscription.Owner) >= MostPerMailbox) throw new GraphError(403, "ErrorExceededSubscriptionLimit", "The mailbox has too many subscriptions.");
        foreach (var url in (IEnumerable<Uri?>)[subscription.Url, subscription.LifecycleUrl])
        {
            if (url is not null && await _notifier.ValidateAsync(url, call.Cancelled) is { } problem) throw new GraphError(400, "ValidationError", problem);
        }
        _subscriptions[subscription.Id] = subscription;
        return Answer.Created(subscription.Write());
    }

    private Answer List(GraphCall call) => Answer.Ok(new JsonObject { ["value"] = Mine(call).Select(s => (JsonNode?)s.Write()).ToArray() });

    private Answer Renew(GraphCall call)
    {
        var subscription = Find(call);
        if (call.Body.Any(p => !p.Key.StartsWith('@') && p.Key is not ("expirationDateTime" or "notificationUrl"))) throw new GraphError(400, "InvalidRequest", "Only expirationDateTime can be changed.");
        subscription.Expires = SubscriptionRequest.Expiry(call.Body.Text("expirationDateTime") ?? throw new GraphError(400, "InvalidRequest", "'expirationDateTime' is required."), _clock.GetUtcNow());
        subscription.Paused = false;
        return Answer.Ok(subscription.Write());
    }

    private Answer Delete(GraphCall call)
    {
        _subscriptions.TryRemove(Find(call).Id, out _);
        return Answer.NoContent();
    }

    private Answer Reauthorize(GraphCall call)
    {
        Find(call).Paused = false;
        return Answer.NoContent();
    }

    private StoredSubscription Find(GraphCall call) =>
        Mine(call).FirstOrDefault(s => s.Id.ToString().Equals(call.Args[0], StringComparison.OrdinalIgnoreCase)) ?? throw new GraphError(404, "ResourceNotFound", "The object was not found.");

    private IEnumerable<StoredSubscription> Mine(GraphCall call) =>
        Active.Where(s => s.App == call.Caller.App && s.Owner.User.TenantId == call.Caller.Tenant && (call.Caller.User is null || s.Creator == call.Caller.User));
}
