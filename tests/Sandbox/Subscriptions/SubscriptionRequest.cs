using System.Globalization;

namespace ReferralOutlook.Sandbox;

/// <summary>Reads and checks what an app asks for when it creates a subscription (facts: 1 to 11).</summary>
internal sealed class SubscriptionRequest(People people, SandboxClock clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(45);

    public StoredSubscription Read(GraphCall call)
    {
        var body = call.Body;
        string Required(string name) => body.Text(name) is { Length: > 0 } text ? text : throw new GraphError(400, "InvalidRequest", $"'{name}' is required.");
        if (body.Flag("includeResourceData") is true) throw new GraphError(400, "InvalidRequest", "The sandbox sends basic notifications only.");
        var changeTypes = Required("changeType").Split(',', StringSplitOptions.TrimEntries);
        if (changeTypes.Except(["created", "updated", "deleted"]).Any()) throw new GraphError(400, "InvalidRequest", "changeType has an unknown value.");
        if (body.Text("clientState") is { Length: > 128 }) throw new GraphError(400, "InvalidRequest", "clientState is longer than 128 characters.");
        var resource = Required("resource");
        var (owner, kind, folder, filter) = Target(call, resource);
        return new()
        {
            Id = Guid.NewGuid(),
            App = call.Caller.App,
            Creator = call.Caller.User ?? people.Tenant(call.Caller.Tenant.ToString())!.ServicePrincipalOf(call.Caller.App),
            Owner = owner,
            Kind = kind,
            FolderId = folder,
            Filter = filter,
            Resource = resource,
            ChangeType = string.Join(',', changeTypes),
            Url = Endpoint(Required("notificationUrl")),
            LifecycleUrl = body.Text("lifecycleNotificationUrl") is { Length: > 0 } url ? Endpoint(url) : null,
            ClientState = body.Text("clientState"),
            ImmutableIds = call.ImmutableIds,
            Expires = Expiry(Required("expirationDateTime"), clock.GetUtcNow()),
        };
    }

    /// <summary>Whose mailbox, which kind, which folder, which filter.</summary>
    private (UserState Owner, string Kind, string? Folder, Filter? Filter) Target(GraphCall call, string resource)
    {
        var parts = resource.Split('?', 2);
        var segments = RawPath.Split(parts[0]);
        if (segments is ["me", ..]) segments = ["users", call.Caller.User?.ToString() ?? "", .. segments.Skip(1)];
        if (segments is not ["users", var user, ..] || people.Find(user) is not { } owner || owner.User.TenantId != call.Caller.Tenant)
            throw new GraphError(400, "ExtensionError", "Operation: Create; Exception: [Status Code: NotFound; Reason: the resource was not found]");
        // A delegated token reaches the signed-in user's own mailbox only (facts: 7).
        if (call.Caller.User is { } self && self != owner.User.Id) throw GraphError.Denied();
        var filter = parts.Length > 1 && new Query(parts[1]).Filter is { } text ? Filter.Parse(text) : null;
        var rest = segments[2..].Select(s => s.ToLowerInvariant()).ToList();
        if (!call.Caller.May(rest is ["events"] ? "Calendars.Read" : "Mail.Read")) throw GraphError.Denied();
        lock (owner.Gate)
        {
            return rest switch
            {
                ["messages"] => (owner, "Messages", null, filter),
                ["mailfolders", _, "messages"] => (owner, "Messages", owner.Mail.Folder(segments[3]).Id, filter),
                ["events"] => (owner, "Events", null, filter),
                _ => throw new GraphError(400, "InvalidRequest", $"Unsupported resource '{resource}'."),
            };
        }
    }

    /// <summary>At most 10,080 minutes ahead; less than 45 minutes is raised to 45 (facts: 8, 9).</summary>
    public static DateTimeOffset Expiry(string text, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var asked)) throw new GraphError(400, "InvalidRequest", "expirationDateTime is not a date and time.");
        if (asked <= now) throw new GraphError(400, "InvalidRequest", "expirationDateTime must be in the future.");
        if (asked > now + Longest) throw new GraphError(400, "InvalidRequest", "Subscription expiration can only be 10080 minutes in the future.");
        return asked < now + Shortest ? now + Shortest : asked;
    }

    /// <summary>The service takes https only; loopback is let through because the sandbox has no certificate.</summary>
    private static Uri Endpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) ? url
            : throw new GraphError(400, "InvalidRequest", "The notification URL must be https.");
}
