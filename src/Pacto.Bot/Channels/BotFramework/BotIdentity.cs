namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Who the bot is to Azure Bot Service. The names are those of its other clients, at the root of the settings.</summary>
public sealed class BotIdentity
{
    /// <summary>Application (client) id. Empty (default): anonymous, and only callers on this machine are served.</summary>
    public string MicrosoftAppId { get; init; } = "";

    /// <summary>Client secret; empty with a certificate or a managed identity.</summary>
    public string MicrosoftAppPassword { get; init; } = "";

    /// <summary><c>MultiTenant</c> (default), <c>SingleTenant</c>, or <c>UserAssignedMSI</c> for a managed identity.</summary>
    public string MicrosoftAppType { get; init; } = "";

    /// <summary>The tenant of a bot that belongs to one: single-tenant or managed identity.</summary>
    public string MicrosoftAppTenantId { get; init; } = "";

    /// <summary>A certificate with its private key instead of the secret: path of a PEM or PFX file. Empty (default): none.</summary>
    public string MicrosoftAppCertificatePath { get; init; } = "";

    /// <summary>What opens a PFX file that is locked. Empty (default): nothing.</summary>
    public string MicrosoftAppCertificatePassword { get; init; } = "";

    /// <summary>The cloud. Empty (default): the public one; <c>https://botframework.azure.us</c> for US Government, <c>https://botframework.azure.cn</c> for China.</summary>
    public string ChannelService { get; init; } = "";

    /// <summary>True without an app id.</summary>
    public bool IsAnonymous => MicrosoftAppId.Length == 0;

    /// <summary>True for a managed identity, which has neither secret nor certificate.</summary>
    public bool IsManaged => MicrosoftAppType == "UserAssignedMSI";

    /// <summary>True for a bot of one tenant.</summary>
    public bool IsSingleTenant => IsManaged || MicrosoftAppType == "SingleTenant";

    /// <summary>The cloud it lives in.</summary>
    internal BotCloud Cloud => BotCloud.Find(ChannelService)!;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? FindProblem() => this switch
    {
        _ when BotCloud.Find(ChannelService) is null => $"ChannelService is empty for the public cloud, or one of: {string.Join(", ", BotCloud.Settings)}.",
        { IsAnonymous: true } => null,
        { MicrosoftAppType: not ("" or "MultiTenant" or "SingleTenant" or "UserAssignedMSI") } =>
            "MicrosoftAppType is MultiTenant, SingleTenant or UserAssignedMSI.",
        { IsManaged: true, MicrosoftAppPassword.Length: > 0 } or { IsManaged: true, MicrosoftAppCertificatePath.Length: > 0 } =>
            "A UserAssignedMSI bot has no secret and no certificate: remove MicrosoftAppPassword and MicrosoftAppCertificatePath, or change MicrosoftAppType.",
        { IsManaged: false, MicrosoftAppPassword.Length: 0, MicrosoftAppCertificatePath.Length: 0 } =>
            "MicrosoftAppPassword is missing: it is the client secret that belongs to MicrosoftAppId. With a certificate, set MicrosoftAppCertificatePath instead.",
        { MicrosoftAppPassword.Length: > 0, MicrosoftAppCertificatePath.Length: > 0 } =>
            "MicrosoftAppPassword and MicrosoftAppCertificatePath are both set: keep one.",
        { IsSingleTenant: true, MicrosoftAppTenantId.Length: 0 } => "MicrosoftAppTenantId is missing: a SingleTenant or UserAssignedMSI bot needs it.",
        { IsSingleTenant: false, Cloud.SharedTenant.Length: 0 } => "Bots of this cloud belong to one tenant: set MicrosoftAppType to SingleTenant, and MicrosoftAppTenantId.",
        { MicrosoftAppCertificatePath.Length: > 0 } => BotCertificate.FindProblem(this),
        _ => null,
    };
}
