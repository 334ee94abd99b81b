using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What the channel needs.</summary>
internal static class BotFrameworkServices
{
    /// <summary>Adds the channel; the activity renderer has to be there as well.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BotIdentity>, IdentityCheck>();
        services.AddOptions<BotIdentity>().BindConfiguration("").ValidateOnStart();
        services.AddOptions<BotFrameworkOptions>()
            .BindConfiguration("BotFramework")
            .ValidateDataAnnotations()
            .Validate(
                options => AreSafe(options, new[] { options.OpenIdMetadataUrl, options.EmulatorOpenIdMetadataUrl }.Where(url => url.Length > 0)),
                "BotFramework:OpenIdMetadataUrl and EmulatorOpenIdMetadataUrl are https addresses, or empty for the cloud's own.")
            .Validate(
                options => options.TokenEndpoint.Length == 0 || AreSafe(options, options.TokenEndpoint),
                "BotFramework:TokenEndpoint is an https address, or empty.")
            .Validate(
                options => AreSafe(options, [.. options.AllowedServiceUrls.Where(url => url.Length > 0)]),
                "BotFramework:AllowedServiceUrls are https addresses; http needs BotFramework:AllowInsecureLoopback and this machine.")
            .Validate(
                options => AreSafe(options, [.. options.AllowedUploadUrls.Where(url => url.Length > 0)]),
                "BotFramework:AllowedUploadUrls are https addresses; http needs BotFramework:AllowInsecureLoopback and this machine.")
            .ValidateOnStart();
        services.AddSingleton<OutboundHttp>();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<BotFrameworkGate>();
        services.AddSingleton<TokenRequests>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<ReplyCard>();
        services.AddSingleton<CardTable>();
        services.AddSingleton<FileHosts>();
        services.AddSingleton<FileUpload>();
        services.AddSingleton<FileDownload>();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<FileConsent>();
        services.AddSingleton<OutgoingCards>();
        services.AddSingleton<SlowAnswers>();
        services.AddSingleton<SentActivities>();
        services.AddSingleton<DeliveryHealth>();
        services.AddSingleton<IHealthSign, ConnectorSign>();
        services.AddSingleton<DeliveryLanes>();
        services.AddSingleton<BotFrameworkRenderer>();
        services.AddSingleton<PrivateChats>();
        services.AddSingleton<BotFrameworkSender>();
        services.AddSingleton<IReplySender>(provider => provider.GetRequiredService<BotFrameworkSender>());
        services.AddSingleton<BotFrameworkInbox>();
        services.AddSingleton<BotFrameworkInvokes>();
        services.AddHostedService<BotFrameworkStart>();
        return services;
    }

    private static bool AreSafe(BotFrameworkOptions options, params IEnumerable<string> addresses) =>
        addresses.All(address => ServiceUrls.IsSafe(address, options.AllowInsecureLoopback));

    private sealed class IdentityCheck : IValidateOptions<BotIdentity>
    {
        public ValidateOptionsResult Validate(string? name, BotIdentity options) =>
            options.FindProblem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
