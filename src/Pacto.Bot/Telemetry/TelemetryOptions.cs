using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Telemetry;

/// <summary>Section <c>Telemetry</c>: where metrics and traces go.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The collector's address, for example <c>http://127.0.0.1:4318</c> (HTTP) or <c>http://127.0.0.1:4317</c> (gRPC). Empty (default): nothing is measured for anybody.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary><c>HttpProtobuf</c> (default) or <c>Grpc</c>.</summary>
    [RegularExpression("HttpProtobuf|Grpc")]
    public string Protocol { get; init; } = "HttpProtobuf";

    /// <summary>What goes with every request, for example <c>authorization=Bearer …</c>, parted by commas; a secret.</summary>
    public string Headers { get; init; } = "";

    /// <summary>How often metrics are sent. Seconds, 1 to 3600; default 60.</summary>
    [Range(1, 3600)]
    public int Seconds { get; init; } = 60;

    /// <summary>How many turns are traced, 0 to 1; default 1, all.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; init; } = 1;

    internal static bool IsWhole(TelemetryOptions options) =>
        options.OtlpEndpoint.Length == 0 || (Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
