using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>A stream whose first update has come: until then nothing was shown, and an attempt can be made again.</summary>
/// <param name="updates">The stream, at its first update.</param>
/// <param name="hasFirst">False when it ended without any.</param>
internal sealed class OpenedStream(IAsyncEnumerator<ChatResponseUpdate> updates, bool hasFirst)
{
    /// <summary>Opens a stream and waits for its first update.</summary>
    public static async ValueTask<OpenedStream> OpenAsync(IAsyncEnumerable<ChatResponseUpdate> stream, CancellationToken cancellationToken)
    {
        var updates = stream.GetAsyncEnumerator(cancellationToken);
        try
        {
            return new OpenedStream(updates, await updates.MoveNextAsync());
        }
        catch
        {
            await updates.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first update and whatever follows.</summary>
    /// <param name="failed">Told of a stream that breaks off.</param>
    /// <param name="cancellationToken">Not looked at: the stream was opened with one.</param>
    public async IAsyncEnumerable<ChatResponseUpdate> ReadAsync(
        Func<ModelCallException, ValueTask>? failed = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var closing = updates;
        for (var more = hasFirst; more; more = await NextAsync(failed))
        {
            yield return updates.Current;
        }
    }

    private async Task<bool> NextAsync(Func<ModelCallException, ValueTask>? failed)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ModelCallException exception) when (failed is not null)
        {
            await failed(exception);
            throw;
        }
    }
}
