namespace Pacto.Bot.Channels.BotFramework;

/// <summary>One of Microsoft's clouds: where its keys and tokens come from, who issues them, and where its channels live.</summary>
/// <param name="Setting">The value of <c>ChannelService</c> that means it.</param>
/// <param name="Metadata">OpenID metadata of the tokens that channels send.</param>
/// <param name="Issuer">Their issuer; tokens of ours are made for it too.</param>
/// <param name="DirectoryMetadata">OpenID metadata of the directory, which signs for the Emulator.</param>
/// <param name="Login">The directory's address, without a slash at the end.</param>
/// <param name="SharedTenant">The directory's tenant of bots that belong to none; empty where there are no such bots.</param>
/// <param name="Hosts">Hosts of its channels; one that begins with a dot stands for all below it.</param>
internal sealed record BotCloud(
    string Setting, string Metadata, string Issuer, string DirectoryMetadata, string Login, string SharedTenant, IReadOnlyList<string> Hosts)
{
    private static readonly BotCloud[] All =
    [
        new(
            "",
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
            "https://login.microsoftonline.com",
            "botframework.com",
            ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", ".botframework.com"]),
        new(
            "https://botframework.azure.us",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
            "https://login.microsoftonline.us",
            "MicrosoftServices.onmicrosoft.us",
            ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", ".botframework.azure.us"]),
        new(
            "https://botframework.azure.cn",
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn",
            "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration",
            "https://login.partner.microsoftonline.cn",
            "",
            [".botframework.azure.cn"]),
    ];

    /// <summary>The values that <c>ChannelService</c> may have, the public cloud's empty one left out.</summary>
    public static IEnumerable<string> Settings => All.Select(cloud => cloud.Setting).Where(setting => setting.Length > 0);

    /// <summary>The cloud a setting means; null when it means none.</summary>
    public static BotCloud? Find(string setting) =>
        Array.Find(All, cloud => string.Equals(cloud.Setting, setting.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>What our own tokens are for.</summary>
    public string Scope => $"{Issuer}/.default";

    /// <summary>True for a host of one of its channels.</summary>
    public bool HasHost(string host) => Hosts.Any(known => known[0] == '.'
        ? host.EndsWith(known, StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, known, StringComparison.OrdinalIgnoreCase));
}
