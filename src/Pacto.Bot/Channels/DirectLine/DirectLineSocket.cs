using System.Net.WebSockets;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>One open stream: sends what is stored after a number, then whatever comes, until the client or the host ends.</summary>
internal sealed class DirectLineSocket(
    WebSocket socket, DirectLineStreams.Watcher watcher, ITranscripts transcripts, SlowAnswer slow, string root)
{
    /// <summary>Records in one frame. Records.</summary>
    private const int FrameSize = 100;

    /// <summary>How long a client may take to answer a farewell.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>How long a client may take to read a frame. Who takes longer is cut off, and finds everything when it comes back.</summary>
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(30);

    /// <summary>Runs until the stream ends.</summary>
    /// <param name="after">The last number the client has; 0 for none.</param>
    /// <param name="stopping">The host's stopping token.</param>
    public async Task RunAsync(long after, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var listening = ListenAsync(ended);
        try
        {
            await SendAllAsync(after, ended.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // The client left, or the host stops: both are ordinary ends.
        }

        await CloseAsync(stopping.IsCancellationRequested);
        await ended.CancelAsync();
        await listening;
    }

    private async Task SendAllAsync(long after, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(watcher.ConversationId);
        while (true)
        {
            // Taken before what is stored is read: what it belongs to was stored before it was shown.
            var shown = watcher.TakeShown();
            if (await transcripts.ReadAsync(key, after, FrameSize, cancellationToken) is not { } entries)
            {
                return;
            }

            if (entries.Count > 0)
            {
                after = entries[^1].Sequence;
                await SendAsync(ActivityFrames.Write(watcher.ConversationId, entries, after, root, slow), cancellationToken);
            }

            if (shown is not null)
            {
                await ShowAsync(shown, cancellationToken);
            }
            else if (entries.Count == 0 && !await watcher.WaitAsync(slow.Patience, cancellationToken))
            {
                await SendAsync(ActivityFrames.Write(slow.Begin()), cancellationToken);
            }
        }
    }

    private async Task ShowAsync(ShownSoFar shown, CancellationToken cancellationToken)
    {
        if (slow.Continue(shown) is { } activity)
        {
            await SendAsync(ActivityFrames.Write(activity), cancellationToken);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Slowest);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>Clients send only empty frames, to keep the line open. Whatever is in a frame is skipped; one that does not end is the end.</summary>
    private async Task ListenAsync(CancellationTokenSource ended)
    {
        var buffer = new byte[4 * 1024];
        try
        {
            var length = 0;
            while (length <= buffer.Length)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), ended.Token);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                length = received.EndOfMessage ? 0 : length + received.Count;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // The line broke, or the sending side ended first.
        }

        await ended.CancelAsync();
    }

    private async Task CloseAsync(bool hostStops)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            await socket.CloseOutputAsync(
                hostStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // It closed by itself.
        }
    }
}
