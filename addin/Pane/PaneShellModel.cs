namespace ReferralOutlook.AddIn.Pane;

/// <summary>The anonymous page around the fragments. Holds addresses and public sign-in settings, never data.</summary>
/// <param name="OfficeScriptUrl">Microsoft's CDN, or the sandbox's stand-in.</param>
public sealed record PaneShellModel(string OfficeScriptUrl, SignInSettings SignIn, PaneAssets Assets);

/// <summary>The page that the dialog fallback opens (GET /addin/sign-in), also its redirect target.</summary>
public sealed record SignInPageModel(string OfficeScriptUrl, SignInSettings SignIn, PaneAssets Assets);

/// <summary>What a public client needs to ask for a token; nothing here is secret.</summary>
/// <param name="ClientId">Application (client) id of the app registration.</param>
/// <param name="Authority">For example <c>https://login.microsoftonline.com/organizations</c>.</param>
/// <param name="Scope">The product's own scope, for example <c>api://host/client-id/access_as_user</c>; asking beyond openid and profile is what nested app authentication needs.</param>
public sealed record SignInSettings(string ClientId, string Authority, string Scope);

/// <summary>GET /support: where the manifest's help link leads; anonymous, no data.</summary>
/// <param name="Address">A mail address to ask; null names whoever installed the add-in.</param>
public sealed record SupportPageModel(string? Address, PaneAssets Assets);
