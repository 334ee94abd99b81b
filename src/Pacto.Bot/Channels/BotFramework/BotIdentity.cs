namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Who the bot is to Azure Bot Service. The names are those of its other clients, at the root of the settings.</summary>
public sealed class BotIdentity
{
    /// <summary>Application (client) id. Empty (default): anonymous, and only callers on this machine are served.</summary>
    public string MicrosoftAppId { get; init; } = "";

    /// <summary>Client secret.</summary>
    public string MicrosoftAppPassword { get; init; } = "";

    /// <summary><c>MultiTenant</c> (default) or <c>SingleTenant</c>.</summary>
    public string MicrosoftAppType { get; init; } = "";

    /// <summary>The tenant of a single-tenant bot.</summary>
    public string MicrosoftAppTenantId { get; init; } = "";

    /// <summary>True without an app id.</summary>
    public bool IsAnonymous => MicrosoftAppId.Length == 0;

    /// <summary>True for a bot of one tenant.</summary>
    public bool IsSingleTenant => MicrosoftAppType == "SingleTenant";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? FindProblem() => this switch
    {
        { IsAnonymous: true } => null,
        { MicrosoftAppType: not ("" or "MultiTenant" or "SingleTenant") } => "MicrosoftAppType is MultiTenant or SingleTenant.",
        { MicrosoftAppPassword.Length: 0 } => "MicrosoftAppPassword is missing: it is the client secret that belongs to MicrosoftAppId.",
        { IsSingleTenant: true, MicrosoftAppTenantId.Length: 0 } => "MicrosoftAppTenantId is missing: a SingleTenant bot needs it.",
        _ => null,
    };
}
