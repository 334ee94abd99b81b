using System.Globalization;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Opens the stream of a conversation. Everything is checked before the upgrade: afterwards no status can be given.</summary>
internal static class DirectLineStreamEndpoint
{
    /// <summary>Name of the limit on what one address holds open.</summary>
    public const string StreamLimit = "directline-streams";

    public static async Task<IResult> OpenAsync(
        string id,
        string? t,
        string? watermark,
        HttpContext http,
        DirectLineTokens tokens,
        OriginCheck origins,
        ITranscripts transcripts,
        DirectLineStreams streams,
        PublicAddress address,
        Phrases phrases,
        TimeProvider clock,
        IOptions<DirectLineOptions> options,
        IHostApplicationLifetime lifetime)
    {
        if (string.IsNullOrEmpty(t))
        {
            return DirectLineErrors.NoCredentials;
        }

        if (await tokens.ReadAsync(TokenPurpose.Stream, t) is not { } token || token.ConversationId != id)
        {
            return DirectLineErrors.WrongToken;
        }

        if (!origins.Allows(http.Request, token.Origins))
        {
            return DirectLineErrors.WrongOrigin;
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.Bad("BadArgument", "This address is for WebSockets.");
        }

        if (await transcripts.FindOwnerAsync(DirectLineChannel.KeyOf(id), http.RequestAborted) is null)
        {
            return DirectLineErrors.Unknown;
        }

        using var watcher = streams.Watch(id);
        if (watcher is null)
        {
            http.Response.Headers.RetryAfter = RequestLimits.Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return DirectLineErrors.TooMany;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var slow = new SlowAnswer(phrases, TimeSpan.FromMilliseconds(options.Value.WorkingAfterMilliseconds), clock);
        await new DirectLineSocket(socket, watcher, transcripts, slow, address.RootFor(http.Request))
            .RunAsync(DirectLineEndpoints.ReadWatermark(watermark), lifetime.ApplicationStopping);
        return Results.Empty;
    }
}
