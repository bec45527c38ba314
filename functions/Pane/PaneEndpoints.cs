using Microsoft.Extensions.Options;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.SignIn;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Pane;

/// <summary>The pages that bring capabilities together: the shell, home, the open item and a provider's own page. Nothing imports this folder.</summary>
internal static class PaneEndpoints
{
    public static void AddPane(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<PaneOptions>().BindConfiguration("Pane").ValidateDataAnnotations().ValidateOnStart();

    public static void MapPane(this WebApplication app)
    {
        app.MapStaticAssets();
        MapShell(app, PaneAssets.Find(app));
        var pane = app.MapGroup("/addin").RequirePractice();
        pane.MapPost("/open", OpenItem.HandleAsync);
        pane.MapPost("/home", Home.HandleAsync);
        pane.MapPost("/compose/check", CheckText.HandleAsync);
        pane.MapPost("/compose/after", AfterSending.HandleAsync);
        pane.MapPost("/appointment", AppointmentEnded.HandleAsync);
        pane.MapGet("/threads/{id:guid}", OpenItem.ShowAsync);
        pane.MapGet("/threads/{id:guid}/mail", OpenTracked.HandleAsync);
        pane.MapGet("/providers/{id:guid}", ShowProvider.HandleAsync);
        pane.MapPost("/providers/{id:guid}/filing", ChooseFiling.HandleAsync);
        pane.MapPost("/effects/{id:guid}/retry", RetryEffect.HandleAsync);
        pane.MapPost("/events/{name}", LaunchEvents.HandleAsync);
    }

    /// <summary>What Outlook loads before anybody has signed in; there is no data in it.</summary>
    private static void MapShell(WebApplication app, PaneAssets assets)
    {
        var shell = app.MapGroup("").AllowAnonymous().AddEndpointFilter(SecureHeaders);
        shell.MapGet("/addin/pane", (IOptions<PaneOptions> pane, IOptions<SignInOptions> signIn) =>
            Answer.Show<PaneShell>(new PaneShellModel(pane.Value.OfficeScript.ToString(), Settings(pane.Value, signIn.Value), assets)));
        shell.MapGet("/addin/sign-in", (IOptions<PaneOptions> pane, IOptions<SignInOptions> signIn) =>
            Answer.Show<SignInPage>(new SignInPageModel(pane.Value.OfficeScript.ToString(), Settings(pane.Value, signIn.Value), assets)));
        shell.MapGet("/support", (IOptions<PaneOptions> pane) => Answer.Show<SupportPage>(new SupportPageModel(pane.Value.SupportAddress, assets)));
        shell.MapGet("/addin/launch-events", (IOptions<PaneOptions> pane) => Answer.Show<LaunchEventPage>(new LaunchEventPageModel(pane.Value.OfficeScript.ToString(), assets)));
        shell.MapGet("/addin/launch-events.js", (HttpContext http, IOptions<HostingOptions> hosting) => Results.Text(LaunchEventScript.For(Origin(http, hosting.Value)), "text/javascript; charset=utf-8"));
        shell.MapGet("/.well-known/microsoft-officeaddins-allowed.json", (HttpContext http, IOptions<HostingOptions> hosting) =>
            Results.Text(LaunchEventScript.AllowedFor(Origin(http, hosting.Value)), "application/json"));
    }

    private static string Origin(HttpContext http, HostingOptions hosting) =>
        hosting.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{http.Request.Scheme}://{http.Request.Host}";

    private static SignInSettings Settings(PaneOptions pane, SignInOptions signIn) =>
        new(signIn.Audience, new Uri(signIn.Authority, "organizations").ToString(), pane.Scope ?? $"api://{signIn.Audience}/access_as_user");

    private static async ValueTask<object?> SecureHeaders(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var (pane, signIn) = (services.GetRequiredService<IOptions<PaneOptions>>().Value, services.GetRequiredService<IOptions<SignInOptions>>().Value);
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = PaneSecurity.Policy(pane.OfficeScript.ToString(), signIn.Authority.ToString(), [.. pane.FrameAncestors]);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return await next(context);
    }
}
