using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Http;

/// <summary>What every door over HTTP shares: proxies, origins, limits, headers, errors, health.</summary>
internal static class HttpServices
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddHttpDoors(this IServiceCollection services)
    {
        services.AddOptions<ServerOptions>()
            .BindConfiguration("Server")
            .ValidateDataAnnotations()
            .Validate(
                options => options.PublicUrl.Length == 0
                    || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"),
                "Server:PublicUrl is written like https://pacto.example.org.")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ServerOptions>>((forwarded, server) => Proxies.Apply(forwarded, server.Value));
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, directLine) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. directLine.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/'))])
            .WithMethods("GET", "POST", "OPTIONS")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        services.AddCors();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestLimits>();
        services.AddResponseCompression(compression =>
        {
            // Pages only: files are compressed once and for all, and what holds a credential beside words of others is not compressed.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
        });
        services.AddProblemDetails();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServerOptions>>((kestrel, server) =>
        {
            kestrel.Limits.MaxConcurrentConnections = server.Value.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = server.Value.MaxConnections;
        });
        services.AddSingleton<SpeakingLimits>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<IHealthSign, StoreSign>();
        services.AddSingleton<IHealthSign, IndexSign>();
        services.AddSingleton<OriginCheck>();
        return services;
    }

    /// <summary>Adds the steps that every request takes, in order.</summary>
    public static void UseHttpDoors(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorAnswers();
        app.Use(next => Compressed(next, app.Services));
        app.Use(next => Origins(next, app.Services));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(60) });
        app.UseRateLimiter();
        app.UseMiddleware<BackPressure>();
    }

    // What UseResponseCompression does, likewise; an address with a credential in it is left as it is.
    private static RequestDelegate Compressed(RequestDelegate next, IServiceProvider services)
    {
        var compression = new ResponseCompressionMiddleware(next, services.GetRequiredService<IResponseCompressionProvider>());
        return http => http.Request.Path.StartsWithSegments("/borradores") ? next(http) : compression.Invoke(http);
    }

    // What UseCors does, without the code that it would write and compile at every start.
    private static RequestDelegate Origins(RequestDelegate next, IServiceProvider services)
    {
        var policies = services.GetRequiredService<ICorsPolicyProvider>();
        var cors = new CorsMiddleware(next, services.GetRequiredService<ICorsService>(), services.GetRequiredService<ILoggerFactory>());
        return http => cors.Invoke(http, policies);
    }
}
