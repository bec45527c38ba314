using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Platform.Graph;

public sealed class GraphOptions
{
    /// <summary>Microsoft Graph v1.0, or the sandbox's address.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Application id of the app registration.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Empty when <see cref="ManagedIdentity"/> is used.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Client id of a user-assigned managed identity that is a federated credential of the app registration, or <c>system</c>.</summary>
    public string? ManagedIdentity { get; set; }

    /// <summary>Outlook allows four requests at a time per app and mailbox.</summary>
    [Range(1, 4)]
    public int RequestsAtOnce { get; set; } = 4;

    /// <summary>One HTTP attempt.</summary>
    [Range(1, 300)]
    public int AttemptSeconds { get; set; } = 30;

    /// <summary>A request with all its attempts and pauses.</summary>
    [Range(1, 600)]
    public int TotalSeconds { get; set; } = 100;

    [Range(0, 10)]
    public int Retries { get; set; } = 4;

    /// <summary>First pause between attempts when Graph names none; doubled each time, with jitter.</summary>
    [Range(0, 60_000)]
    public int RetryMilliseconds { get; set; } = 1000;
}
