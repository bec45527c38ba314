using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

internal sealed class StoredSubscription
{
    public required Guid Id { get; init; }
    public required Guid App { get; init; }
    public required Guid Creator { get; init; }
    public required UserState Owner { get; init; }

    /// <summary>Messages or Events.</summary>
    public required string Kind { get; init; }
    public required string? FolderId { get; init; }
    public required Filter? Filter { get; init; }
    public required string Resource { get; init; }
    public required string ChangeType { get; init; }
    public required Uri Url { get; init; }
    public required Uri? LifecycleUrl { get; init; }
    public required string? ClientState { get; init; }
    public required bool ImmutableIds { get; init; }
    public DateTimeOffset Expires { get; set; }

    /// <summary>Set by reauthorizationRequired: nothing is delivered until the app reauthorizes (facts: 31).</summary>
    public bool Paused { get; set; }

    /// <summary>The change type as this subscription sees it; null when it does not concern it.</summary>
    public string? Sees(Change change)
    {
        if (change.Resource != Kind || (FolderId is not null && change.FolderId != FolderId)) return null;
        var kind = change.Kind;
        if (change.IsMove && FolderId is null && ImmutableIds)
        {
            if (kind == ChangeKind.Deleted) return null;
            kind = ChangeKind.Updated;
        }
        var name = kind switch { ChangeKind.Created => "created", ChangeKind.Deleted => "deleted", _ => "updated" };
        if (Filter is not null && kind != ChangeKind.Deleted && Owner.Mail.FindMessage(change.ImmutableId) is { } message
            && !Filter.Holds(path => MessageShape.Shape.Read(message, new(ImmutableIds, false, false, "UTC"), path))) return null;
        return ChangeType.Split(',').Contains(name) ? name : null;
    }

    public JsonObject Write() => new()
    {
        ["id"] = Id.ToString(),
        ["resource"] = Resource,
        ["applicationId"] = App.ToString(),
        ["changeType"] = ChangeType,
        ["clientState"] = ClientState,
        ["notificationUrl"] = Url.ToString(),
        ["lifecycleNotificationUrl"] = LifecycleUrl?.ToString(),
        ["notificationQueryOptions"] = null,
        ["expirationDateTime"] = Json.Instant(Expires),
        ["creatorId"] = Creator.ToString(),
        ["includeResourceData"] = false,
        ["latestSupportedTlsVersion"] = "v1_2",
        ["encryptionCertificate"] = null,
        ["encryptionCertificateId"] = null,
        ["notificationUrlAppId"] = null,
    };

    public JsonObject Notification(Change change, string seen)
    {
        var id = ImmutableIds ? change.ImmutableId : change.DefaultId;
        var resource = $"Users/{Owner.User.Id}/{Kind}/{id}";
        return new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["subscriptionId"] = Id.ToString(),
            ["subscriptionExpirationDateTime"] = Json.Instant(Expires),
            ["clientState"] = ClientState,
            ["changeType"] = seen,
            ["resource"] = resource,
            ["tenantId"] = Owner.User.TenantId.ToString(),
            ["resourceData"] = new JsonObject
            {
                ["@odata.type"] = Kind == "Messages" ? "#Microsoft.Graph.Message" : "#Microsoft.Graph.Event",
                ["@odata.id"] = resource,
                ["@odata.etag"] = $"W/\"{change.ChangeKey}\"",
                ["id"] = id,
            },
        };
    }

    public JsonObject Lifecycle(string happened) => new()
    {
        ["subscriptionId"] = Id.ToString(),
        ["subscriptionExpirationDateTime"] = Json.Instant(Expires),
        ["tenantId"] = Owner.User.TenantId.ToString(),
        ["clientState"] = ClientState,
        ["lifecycleEvent"] = happened,
    };
}
