namespace ReferralOutlook.Platform.Hosting;

public sealed class HostingOptions
{
    /// <summary>Whether the program's own clock starts timed work. Ignored under the Functions host, whose timers do it; tests switch it off and call the work themselves.</summary>
    public bool OwnTimers { get; set; } = true;

    /// <summary>The https address under which Microsoft Graph and Outlook reach this program. Without it there are no subscriptions and mail is polled.</summary>
    public Uri? PublicAddress { get; set; }
}
