namespace ReferralOutlook.Sandbox;

/// <summary>Who a Graph token stands for: an app by itself (roles) or for a signed-in user (scopes).</summary>
internal sealed record Caller(Guid App, Guid Tenant, Guid? User, IReadOnlySet<string> Permissions)
{
    public bool IsApp => User is null;

    /// <summary>True when one of the permissions is held; "Mail.ReadWrite" includes "Mail.Read", ".All" the narrower form.</summary>
    public bool May(params ReadOnlySpan<string> permissions)
    {
        foreach (var permission in permissions)
        {
            if (Permissions.Contains(permission) || Permissions.Contains(permission + ".All")) return true;
            if (permission.EndsWith(".Read", StringComparison.Ordinal) && May(permission + "Write")) return true;
        }
        return false;
    }
}
