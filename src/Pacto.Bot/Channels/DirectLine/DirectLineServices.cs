using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>What the channel needs.</summary>
internal static class DirectLineServices
{
    /// <summary>Fewest characters of a secret that is one.</summary>
    private const int MinSecretLength = 16;

    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>()
            .BindConfiguration("DirectLine")
            .ValidateDataAnnotations()
            .Validate(
                options => options.Secret.Length is 0 or >= MinSecretLength,
                $"DirectLine:Secret has at least {MinSecretLength} characters, or is empty.")
            .Validate(
                options => options.AllowedOrigins.All(IsOrigin),
                "DirectLine:AllowedOrigins are written like https://www.example.org, without a path.")
            .ValidateOnStart();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineStreams>();
        services.AddSingleton<DirectLineInbox>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<UploadLinks>();
        services.AddSingleton<UploadInbox>();
        services.AddSingleton<DraftFileLinks>();
        services.AddSingleton<DraftLinkGate>();
        services.AddSingleton<DraftFileAddress>(provider => provider.GetRequiredService<DraftFileLinks>().AddressOf);
        services.AddSingleton<ActivityRenderer>();
        services.AddSingleton<IReplySender, DirectLineSender>();
        return services;
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
        && address.GetLeftPart(UriPartial.Authority) == origin.TrimEnd('/');
}
