using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Browser;

/// <summary>Serves the product's views with sample models, and the emulated Outlook beside them, over https on loopback.</summary>
internal sealed class PaneHost : IAsyncDisposable
{
    public const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    private const string Authority = "https://login.microsoftonline.com/organizations";
    private readonly WebApplication _app;

    private PaneHost(WebApplication app) => _app = app;

    public int Port { get; private set; }

    /// <summary>What the pane sent, in order: path and form fields.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> Sent { get; } = [];

    /// <summary>Says how long an answer to this request takes; null answers at once.</summary>
    public Func<HttpContext, TimeSpan>? Delay { get; set; }

    /// <summary>Takes the place of the usual answer when it returns one; asked first.</summary>
    public Func<HttpContext, IResult?>? Instead { get; set; }

    public static async Task<PaneHost> StartAsync()
    {
        // The product's name finds the static assets that its build lists beside the tests.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "ReferralOutlook.Functions", EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(SelfSigned())));
        var app = builder.Build();
        var host = new PaneHost(app);
        app.UseRequestLocalization(options => options.AddSupportedCultures("en-US", "de-AT", "he-IL").AddSupportedUICultures("en").SetDefaultCulture("en-US"));
        app.Use(host.StandBeforeAsync);
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, "ReferralOutlook.Functions.staticwebassets.endpoints.json"));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Repository.Folder("tests/Browser/Host")), RequestPath = "/emulated" });
        var shell = new PaneShellModel(OfficeScript, new SignInSettings("client", Authority, "api://referrals/access_as_user"), PaneAssets.Find(app));
        PaneRoutes.Map(app, shell);
        await app.StartAsync();
        host.Port = new Uri(app.Urls.Single()).Port;
        return host;
    }

    public static RazorComponentResult<TView> Show<TView>(object model, string? notice = null) where TView : IComponent => new(new { Model = model, Notice = notice });

    public static IResult Say(int status, PaneMessageModel message) => new RazorComponentResult<PaneMessage>(new { Model = message }) { StatusCode = status };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task StandBeforeAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/addin", StringComparison.Ordinal)) { await next(context); return; }
        context.Response.Headers.ContentSecurityPolicy = PaneSecurity.Policy(OfficeScript, Authority);
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            Sent.Enqueue((context.Request.Path.Value!, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
        }
        if (Delay?.Invoke(context) is { } delay) await Task.Delay(delay, TimeProvider.System);
        if (Instead?.Invoke(context) is { } instead) { await instead.ExecuteAsync(context); return; }
        var isAnonymous = context.Request.Path.Value is "/addin/pane" or "/addin/sign-in" or "/addin/launch-events" or "/addin/launch-events.js";
        if (!isAnonymous && !context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)) { context.Response.StatusCode = 401; return; }
        await next(context);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
