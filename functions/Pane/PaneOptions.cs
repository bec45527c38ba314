using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Pane;

public sealed class PaneOptions
{
    /// <summary>Microsoft's script, as the store asks for; the sandbox gives its stand-in.</summary>
    [Required]
    public Uri OfficeScript { get; set; } = new("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");

    /// <summary>The product's own scope; <c>api://{audience}/access_as_user</c> when empty.</summary>
    public string? Scope { get; set; }

    /// <summary>Whom to ask when something does not work: a mail address, shown on the support page; without one it names whoever installed the add-in.</summary>
    [EmailAddress]
    public string? SupportAddress { get; set; }

    /// <summary>Who may frame the pane besides Outlook: the sandbox's page.</summary>
    public IList<string> FrameAncestors { get; } = [];
}
