using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>Gives up an attempt whose first word does not come, or whose words stop coming.</summary>
internal sealed class TimeOutChatClient(IChatClient inner, ModelOptions options, TimeProvider clock) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var updates = base.InnerClient.GetStreamingResponseAsync(messages, options, either.Token).GetAsyncEnumerator(either.Token);
        await using var closing = updates;
        var hasSpoken = false;
        while (await NextAsync(updates, late, hasSpoken, cancellationToken))
        {
            // An announcement without a word is not the first word.
            hasSpoken |= updates.Current.Text.Length > 0;
            yield return updates.Current;
        }
    }

    private async Task<bool> NextAsync(
        IAsyncEnumerator<ChatResponseUpdate> updates, CancellationTokenSource late, bool hasSpoken, CancellationToken cancellationToken)
    {
        late.CancelAfter(TimeSpan.FromSeconds(hasSpoken ? options.Silence : options.FirstWord));
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelCallException(hasSpoken ? ModelFailure.Stalled : ModelFailure.SlowStart, null, exception);
        }
    }
}
