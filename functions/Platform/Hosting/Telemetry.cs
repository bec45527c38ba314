using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>Traces and metrics over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. They carry ids, kinds and counts: nothing of a message or a person.</summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "ReferralOutlook";
    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);
    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    public Telemetry(IConfiguration configuration)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
        {
            return;
        }

        // The framework's own sources; url.query is redacted by .NET, and our routes carry ids only.
        var resource = ResourceBuilder.CreateDefault().AddService(Name);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Name, "Microsoft.AspNetCore").AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime").AddOtlpExporter().Build();
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
