using System.Net;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>The way out to Microsoft's services: follows no redirect, keeps no cookie, reads only short answers.</summary>
internal sealed class OutboundHttp : IDisposable
{
    private const long MaxAnswer = 512 * 1024;

    /// <summary>The client all parts share. Its own time-out is the longest of any of them.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        Timeout = TimeSpan.FromSeconds(120),
        MaxResponseContentBufferSize = MaxAnswer,
    };

    public void Dispose() => Client.Dispose();
}
