using System.Collections.Frozen;
using System.Security.Cryptography;

namespace ReferralOutlook.Sandbox;

/// <summary>Whose mailbox the page shows, and which add-in stands beside it.</summary>
/// <param name="User">Mail address of the mailbox's owner.</param>
/// <param name="TimeZone">The practice's zone, Windows or IANA name.</param>
/// <param name="PaneUrl">Where the add-in's pane is served; absolute, or relative to the page.</param>
/// <param name="AppId">The audience of the tokens the pane gets.</param>
/// <param name="EventsUrl">The page around the add-in's event script; null raises no launch events.</param>
/// <param name="MicrosoftOffice">Folder of Microsoft's own Office.js (npm @microsoft/office-js, dist), which is then served at <c>/microsoft/</c> and spoken to; null takes the stand-in.</param>
public sealed record OutlookSettings(
    string User, string DisplayName, string TimeZone, string PaneUrl, string AppId, string Culture = "en-US", string? EventsUrl = null, string? MicrosoftOffice = null);

/// <summary>
/// The stand-in Outlook page at <c>/</c> and its files at <c>/outlook/…</c>, among them <c>/outlook/office.js</c> for the pane.
/// They are bundled by this project's build and embedded, so that the program runs from any directory.
/// </summary>
public static class OutlookPage
{
    /// <summary>Office.js speaks with Microsoft's https hosts only; here its host is this machine. Browser tests with an outlook.office.com parent need nothing of the kind.</summary>
    private static ReadOnlySpan<byte> ThisHostIsTrusted => """
        ;(function (helper) {
          var check = helper.checkReceiverOriginAndRun;
          helper.checkReceiverOriginAndRun = function (next) {
            this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
            return check.call(this, next);
          };
        })(OSF.InitializationHelper.prototype);
        """u8;

    private static readonly FrozenDictionary<string, PageFile> Files = Load();

    /// <param name="settings">Asked each time a page opens: the pane's address may be known only after the sandbox's.</param>
    public static void MapOutlook(this IEndpointRouteBuilder routes, Func<OutlookSettings> settings)
    {
        routes.MapGet("/", (HttpContext context) => Send(context, "index.html"));
        routes.MapGet("/outlook/{name}", (string name, HttpContext context) => Send(context, name));
        routes.MapGet("/_sandbox/config", () =>
        {
            var given = settings();
            // The browser knows IANA names only.
            var zone = TimeZoneInfo.TryConvertWindowsIdToIanaId(given.TimeZone, out var iana) ? iana : given.TimeZone;
            return Results.Json(new { given.User, given.DisplayName, TimeZone = zone, given.PaneUrl, given.EventsUrl, given.AppId, given.Culture, Office = given.MicrosoftOffice is null ? "standIn" : "microsoft" }, Json.Options);
        });
        routes.MapGet("/microsoft/{**name}", (string name, HttpContext context) =>
        {
            // Office.js loads its further scripts with CORS, as Microsoft's network allows.
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return MicrosoftsOwn(settings().MicrosoftOffice, name);
        });
    }

    /// <summary>Where npm puts Microsoft's Office.js for this repository; null while it is not installed (its licence forbids keeping it here).</summary>
    public static string? InstalledOffice(string repository)
    {
        var folder = Path.GetFullPath(Path.Combine(repository, "artifacts", "office-js", "node_modules", "@microsoft", "office-js", "dist"));
        return File.Exists(Path.Combine(folder, "office.js")) ? folder : null;
    }

    private static IResult MicrosoftsOwn(string? folder, string name)
    {
        if (folder is null || Path.GetFullPath(name, folder) is var file && (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))) return Results.NotFound();
        // It asks Microsoft's network for MicrosoftAjax.js unless that is there already: the few members it uses go before it.
        if (name == "office.js") return Results.Bytes([.. Files["msajax.js"].Bytes, .. ";\n"u8, .. File.ReadAllBytes(file)], ContentType(name));
        return name.StartsWith("outlook-web-", StringComparison.Ordinal) ? Results.Bytes([.. File.ReadAllBytes(file), .. ThisHostIsTrusted], ContentType(name)) : Results.File(file, ContentType(name));
    }

    private static IResult Send(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // Mail bodies are srcdoc frames and inherit this: inline styles stay possible, script only from here. The pane may live on another port.
        if (name == "index.html") context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-src http: https:; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";
        return Results.Bytes(file.Bytes, file.ContentType, entityTag: new($"\"{file.Tag}\""));
    }

    private static FrozenDictionary<string, PageFile> Load()
    {
        const string prefix = "outlook/";
        var assembly = typeof(OutlookPage).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[prefix.Length..], name =>
            {
                using var source = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[source.Length];
                source.ReadExactly(bytes);
                return new PageFile(bytes, ContentType(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
            }, StringComparer.Ordinal);
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };

    private sealed record PageFile(byte[] Bytes, string ContentType, string Tag);
}
