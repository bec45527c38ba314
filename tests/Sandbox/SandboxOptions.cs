namespace ReferralOutlook.Sandbox;

/// <summary>An application registered in every tenant of the sandbox.</summary>
public sealed record AppRegistration
{
    public Guid ClientId { get; init; } = SandboxOptions.ProductClientId;
    public string Secret { get; init; } = SandboxOptions.ProductSecret;

    /// <summary>What a signed-in user's token for this app carries as aud, besides the client id itself.</summary>
    public string ApplicationIdUri { get; init; } = $"api://{SandboxOptions.ProductClientId}";

    /// <summary>Application permissions (roles) on Microsoft Graph.</summary>
    public IReadOnlyList<string> Roles { get; init; } =
        ["User.Read.All", "Mail.ReadWrite", "Mail.Send", "MailboxSettings.ReadWrite", "Calendars.ReadWrite", "Files.ReadWrite.AppFolder"];

    /// <summary>Delegated permissions (scopes) on Microsoft Graph that the users have agreed to.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "User.Read", "Mail.ReadWrite", "Mail.Send", "MailboxSettings.ReadWrite", "Calendars.ReadWrite", "Calendars.Read.Shared", "Files.ReadWrite.AppFolder",
    ];

    /// <summary>The folder name under Apps/ in OneDrive.</summary>
    public string DisplayName { get; init; } = "Referral Outlook";
}

/// <summary>How a sandbox starts. Every value has a default that fits a demonstration.</summary>
public sealed class SandboxOptions
{
    public static readonly Guid ProductClientId = new("6f2c0a51-5b7e-4a83-9a43-2f0c7f6f5d10");

    /// <summary>The stand-in Outlook page's own app: limits are per app and mailbox, and it must not use up the product's.</summary>
    public static readonly Guid OutlookClientId = new("2b9d7f34-0c1e-4e57-b0a6-9a5f3f8e7c21");
    public const string ProductSecret = "sandbox-secret";

    /// <summary>Loopback port; 0 = any free one.</summary>
    public int Port { get; set; }

    /// <summary>Where the clock begins; null = now.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>False: time stands still until the clock is advanced (mail is delivered, notifications go out, only then).</summary>
    public bool ClockRuns { get; set; } = true;

    /// <summary>Seed of every random choice: ids, faults, order of notifications.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>JSON lines of every exchange, in the format of the contract checker; null = none.</summary>
    public string? TrafficFile { get; set; }

    public List<AppRegistration> Apps { get; } = [new()];

    /// <summary>How long after "send" the copy shows in Sent Items.</summary>
    public TimeSpan SentCopyDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long after "send" other mailboxes, and the scripts of correspondents, receive the mail.</summary>
    public TimeSpan DeliveryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long changes are collected before a notification goes out.</summary>
    public TimeSpan NotificationDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Further routes of the same address (the stand-in Outlook page); they come before the sandbox's own.</summary>
    public Action<WebApplication>? MapMore { get; set; }
}
