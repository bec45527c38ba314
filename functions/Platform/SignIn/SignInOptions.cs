using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Platform.SignIn;

public sealed class SignInOptions
{
    /// <summary>Microsoft Entra's host, or the sandbox's.</summary>
    [Required]
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>What tokens for this program are made out to: the application id, and its <c>api://</c> form.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Tenants that may sign in; empty lets every organisation in.</summary>
    public IList<Guid> Tenants { get; } = [];
}
