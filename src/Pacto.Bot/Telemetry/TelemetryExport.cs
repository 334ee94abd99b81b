using System.Reflection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Pacto.Bot.Telemetry;

/// <summary>
/// Sends what is measured to a collector, where one is configured. Of the web server only its metrics are taken: its spans hold addresses, and
/// addresses of ours hold ids of conversations and keys of links.
/// </summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private static readonly string[] OfTheServer = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    // Model calls have a source of their own; neither holds a word of anybody's.
    private static readonly string[] Ours = ["Pacto.Bot", "Pacto.Bot.Model", "Pacto.Bot.Deliveries"];

    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.OtlpEndpoint.Length > 0)
        {
            var resource = ResourceBuilder.CreateEmpty().AddService(
                "pacto", serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter([.. Ours, .. OfTheServer])
                .AddOtlpExporter((exporter, reader) =>
                {
                    Apply(exporter, settings, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.Seconds * 1000;
                })
                .Build();
            traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.TraceShare)))
                .AddSource(Ours)
                .AddOtlpExporter(exporter => Apply(exporter, settings, "traces"))
                .Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>What was measured last is sent, as far as the collector takes it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, CancellationToken.None);

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }

    private static void Apply(OtlpExporterOptions exporter, TelemetryOptions settings, string signal)
    {
        var isHttp = settings.Protocol == "HttpProtobuf";
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = new Uri(isHttp ? $"{settings.OtlpEndpoint.TrimEnd('/')}/v1/{signal}" : settings.OtlpEndpoint);
        exporter.TimeoutMilliseconds = 5_000;
        if (settings.Headers.Length > 0)
        {
            exporter.Headers = settings.Headers;
        }
    }
}
