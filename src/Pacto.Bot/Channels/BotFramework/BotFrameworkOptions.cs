using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Section <c>BotFramework</c>: whom the endpoint believes and where replies may go.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>OpenID metadata of the tokens that channels send. Empty (default): that of the cloud.</summary>
    public string OpenIdMetadataUrl { get; init; } = "";

    /// <summary>OpenID metadata of the tokens that the Emulator sends; read only with <see cref="AllowEmulator"/>. Empty (default): that of the cloud.</summary>
    public string EmulatorOpenIdMetadataUrl { get; init; } = "";

    /// <summary>Issuer of the tokens that channels send. Empty (default): that of the cloud.</summary>
    public string ChannelIssuer { get; init; } = "";

    /// <summary>Where our own tokens come from. Empty (default): the cloud's address for the app type.</summary>
    public string TokenEndpoint { get; init; } = "";

    /// <summary>Addresses that replies may go to, for example <c>https://smba.trafficmanager.net/</c>. Empty (default): those of Microsoft's channels.</summary>
    public IReadOnlyList<string> AllowedServiceUrls { get; init; } = [];

    /// <summary>Addresses that files may be uploaded to and fetched from. Empty (default): those of SharePoint, which OneDrive lies on.</summary>
    public IReadOnlyList<string> AllowedUploadUrls { get; init; } = [];

    /// <summary>True when addresses of this machine may be http. For development; default false.</summary>
    public bool AllowInsecureLoopback { get; init; }

    /// <summary>True when the Emulator may talk to a bot with an app id, with the bot's own credentials. For development; default false.</summary>
    public bool AllowEmulator { get; init; }

    /// <summary>Tenants that are served. Empty (default): all. On Teams, no tenant counts as a foreign one.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Shortest time between two looks for new signing keys. Seconds, 1 to 86 400; default 300.</summary>
    [Range(1, 86_400)]
    public int MinKeyRefreshSeconds { get; init; } = 300;

    /// <summary>After how long a person is told that her answer takes a moment. Milliseconds, 100 to 60 000; default 800.</summary>
    [Range(100, 60_000)]
    public int SlowAnswerMilliseconds { get; init; } = 800;

    /// <summary>How long one attempt to bring a reply may take. Seconds, 1 to 120; default 15.</summary>
    [Range(1, 120)]
    public int SendTimeoutSeconds { get; init; } = 15;
}
