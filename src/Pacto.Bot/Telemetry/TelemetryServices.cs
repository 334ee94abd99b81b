namespace Pacto.Bot.Telemetry;

/// <summary>What sending measurements needs.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds it; nothing of it is made where no collector is configured.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOptions<TelemetryOptions>()
            .BindConfiguration("Telemetry")
            .ValidateDataAnnotations()
            .Validate(TelemetryOptions.IsWhole, "Telemetry:OtlpEndpoint is written like http://127.0.0.1:4318.")
            .ValidateOnStart();
        services.AddHostedService<TelemetryExport>();
        return services;
    }
}
