using System.Globalization;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Begins conversations and tells clients how to follow them.</summary>
internal sealed class DirectLineConversations(
    ITranscripts transcripts,
    DirectLineInbox inbox,
    DirectLineTokens tokens,
    PublicAddress address,
    IOptions<DirectLineOptions> options)
{
    /// <summary>Opens the conversation of a token and greets whoever begins it or comes back to it.</summary>
    /// <returns>False when it was open before: the same token never makes a second one.</returns>
    public async Task<bool> OpenAsync(DirectLineToken token, string? locale, HttpRequest request, CancellationToken cancellationToken)
    {
        var person = token.UserId is null ? new PersonKey(DirectLineChannel.Id, "", "") : token.PersonOf(null);
        var isNew = await transcripts.OpenAsync(DirectLineChannel.KeyOf(token.ConversationId), person, cancellationToken);

        // A greeting needs somebody: a token bound to nobody is greeted with the first message.
        if (options.Value.GreetOnStart && token.UserId is not null)
        {
            await inbox.GreetAsync(token, locale ?? FirstLanguageOf(request), null, cancellationToken);
        }

        return isNew;
    }

    /// <summary>Token and stream of a conversation.</summary>
    /// <param name="token">What the client's token says.</param>
    /// <param name="after">The number after which the stream begins.</param>
    /// <param name="request">The client's request.</param>
    public ConversationAnswer Describe(DirectLineToken token, long after, HttpRequest request)
    {
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{address.SocketRootFor(request)}{DirectLineEndpoints.Root}/conversations/{Uri.EscapeDataString(token.ConversationId)}/stream"
                + $"?watermark={after}&t={Uri.EscapeDataString(tokens.ForStream(token))}");
        return new ConversationAnswer(token.ConversationId, tokens.ForCalls(token), tokens.Seconds, stream);
    }

    private static string? FirstLanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
}
