using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>
/// Asks in a schema where the service takes one. A service that refuses is asked once more without, and from then on never with it: prompts say
/// in words, too, what form they want. Safe to use from many threads.
/// </summary>
internal sealed class SchemaChatClient(IChatClient inner) : StreamedChatClient(inner)
{
    private volatile bool isRefused;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        if (options?.ResponseFormat is null || isRefused)
        {
            await foreach (var update in InnerClient.GetStreamingResponseAsync(all, Plain(options), cancellationToken))
            {
                yield return update;
            }

            yield break;
        }

        var updates = InnerClient.GetStreamingResponseAsync(all, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates)
        {
            var goesOn = await FirstAsync(updates);
            while (goesOn is true)
            {
                yield return updates.Current;
                goesOn = await updates.MoveNextAsync();
            }

            if (goesOn is not null)
            {
                yield break;
            }
        }

        isRefused = true;
        await foreach (var update in InnerClient.GetStreamingResponseAsync(all, Plain(options), cancellationToken))
        {
            yield return update;
        }
    }

    private static async Task<bool?> FirstAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ModelCallException failed) when (failed.Failure is ModelFailure.Refused)
        {
            return null;
        }
    }

    private static ChatOptions? Plain(ChatOptions? options)
    {
        if (options?.ResponseFormat is null)
        {
            return options;
        }

        var plain = options.Clone();
        plain.ResponseFormat = null;
        return plain;
    }
}
