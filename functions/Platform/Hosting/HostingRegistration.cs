using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Hosting;

internal static class HostingRegistration
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        CustomHandler.Bind(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<HostingOptions>().BindConfiguration("Hosting");
        builder.Services.AddSingleton<Telemetry>();
        builder.Services.AddExceptionHandler<PaneExceptionHandler>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        // A fragment is a few KiB: the better level costs a fraction of a millisecond and saves a tenth of what goes over the wire.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 30_000_000;
        });
        builder.Services.AddHostedService<ReturnMemory>();
        if (!CustomHandler.IsOn)
        {
            builder.Services.AddHostedService<OwnTimers>();
        }
    }

    public static void AddTimedWork<T>(this IServiceCollection services)
        where T : class, ITimedWork
    {
        services.AddSingleton<T>();
        services.AddSingleton(provider => new TimedWork(T.Name, T.Every(provider), cancellation => provider.GetRequiredService<T>().RunAsync(cancellation)));
    }

    public static void MapHosting(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<Telemetry>();
        app.MapGet("/", () => Results.Text("ReferralOutlook"));
        app.MapGet("/health", async (ReferralDb db, CancellationToken cancellation) =>
            await db.Database.CanConnectAsync(cancellation)
                ? Results.Json(new { status = "healthy" })
                : Results.Json(new { status = "the database does not answer" }, statusCode: 503));
        if (CustomHandler.IsOn)
        {
            CustomHandler.MapTimers(app);
        }
    }
}
