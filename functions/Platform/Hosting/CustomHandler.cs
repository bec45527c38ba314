using System.Globalization;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>
/// Everything that ties the program to the Azure Functions custom handler: the port the host gives, and its timers. The host's contract is
/// Microsoft's "Azure Functions custom handlers" page; what it leaves open was read off a running host.
/// </summary>
internal static class CustomHandler
{
    private const string InvocationHeader = "X-Azure-Functions-InvocationId";

    public static string? Port => Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT");
    public static bool IsOn => Port is { Length: > 0 };

    /// <summary>Binds to the host's port and to nothing else: the host's own ASPNETCORE_URLS is inherited and would be taken otherwise.</summary>
    public static void Bind(WebApplicationBuilder builder)
    {
        if (!IsOn)
        {
            return;
        }

        if (!ushort.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new InvalidOperationException("FUNCTIONS_CUSTOMHANDLER_PORT is not a port number.");
        }

        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
    }

    /// <summary>
    /// Timers arrive as <c>POST /{function}</c>. No HTTP function forwards such a path (see the function.json files), and the host's own header is asked for as well.
    /// An empty answer would hang the host until it kills the process, so there is always a JSON object; a failure is a 500.
    /// </summary>
    public static void MapTimers(WebApplication app)
    {
        foreach (var work in app.Services.GetServices<TimedWork>())
        {
            app.MapPost($"/{work.Name}", async (HttpContext http, CancellationToken cancellation) =>
            {
                if (!http.Request.Headers.ContainsKey(InvocationHeader))
                {
                    return Results.NotFound();
                }

                await work.RunAsync(cancellation);
                return Results.Json(new { Outputs = new { }, Logs = Array.Empty<string>(), ReturnValue = (string?)null }, HostNames);
            });
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions HostNames = new() { PropertyNamingPolicy = null };
}
