namespace ReferralOutlook.AddIn.Pane;

/// <summary>What the pane's pages may load and who may frame them; sent with every page and fragment under /addin.</summary>
public static class PaneSecurity
{
    /// <summary>Outlook's own addresses on the web (facts: Outlook; new Outlook on Windows frames the pane under the same ones).</summary>
    private const string Outlooks =
        "https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft https://outlook.live.com https://outlook-sdf.office.com";

    /// <summary>Value of <c>Content-Security-Policy</c>.</summary>
    /// <param name="officeScriptUrl">Microsoft's CDN or the sandbox's stand-in; its origin may run scripts.</param>
    /// <param name="authority">Where the sign-in library asks for tokens.</param>
    /// <param name="moreAncestors">The sandbox's stand-in Outlook page; empty in production.</param>
    public static string Policy(string officeScriptUrl, string authority, params string[] moreAncestors)
    {
        var office = OriginOf(officeScriptUrl);
        return string.Join("; ",
            "default-src 'none'",
            // Office.js on the web loads one helper of its own from ajax.aspnetcdn.com.
            $"script-src 'self' {office} https://ajax.aspnetcdn.com",
            "style-src 'self'",
            "img-src 'self'",
            $"connect-src 'self' {OriginOf(authority)}",
            "form-action 'none'",
            "base-uri 'none'",
            $"frame-ancestors 'self' {string.Join(' ', moreAncestors.Prepend(Outlooks))}");
    }

    private static string OriginOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : "'self'";
}
