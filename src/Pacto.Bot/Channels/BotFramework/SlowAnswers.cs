using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Tells a person that her answer takes a moment: in a personal chat of Teams as the beginning of a stream that the answer then ends, so
/// that one message remains; elsewhere as the sign of somebody typing. An answer that is quick is told of by itself alone.
/// </summary>
internal sealed class SlowAnswers(
    ConnectorClient connector, Phrases phrases, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<SlowAnswers> logger)
{
    /// <summary>The sign of typing lasts about so long.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(3);

    /// <summary>Teams takes one piece of a stream a second; a little longer keeps us on the safe side.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.2);

    /// <summary>Teams closes a stream after two minutes; what takes longer comes as a message of its own.</summary>
    private static readonly TimeSpan LongestStream = TimeSpan.FromSeconds(100);

    private readonly TimeSpan patience = TimeSpan.FromMilliseconds(options.Value.SlowAnswerMilliseconds);
    private readonly ConcurrentDictionary<(ConversationKey Conversation, string Turn), Waiting> waiting = new();

    private readonly ConcurrentDictionary<ConversationKey, string> telling = new();

    /// <summary>A turn was taken in: if its answer takes long, the person is told.</summary>
    public void Watch(Turn turn, ReplyAddress address)
    {
        if (turn.Kind is not TurnKind.Message)
        {
            return;
        }

        var watched = new Waiting(new CancellationTokenSource(), new TaskCompletionSource<Stream?>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (waiting.TryAdd((turn.Conversation, turn.Id), watched))
        {
            _ = TellAsync(turn, address, watched);
        }
    }

    /// <summary>So much of the answer is certain by now.</summary>
    public void Show(ConversationKey conversation, string turnId, string text)
    {
        if (waiting.TryGetValue((conversation, turnId), out var watched))
        {
            watched.Latest = text;
        }
    }

    /// <summary>The answer is there, though it may wait for those before it: nothing more is told.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="turnId">The turn.</param>
    /// <param name="isSent">False when the answer is nothing that is sent.</param>
    public void Ready(ConversationKey conversation, string turnId, bool isSent)
    {
        if (isSent ? waiting.TryGetValue((conversation, turnId), out var watched) : waiting.TryRemove((conversation, turnId), out watched))
        {
            watched.Answered.Cancel();
        }
    }

    /// <summary>The answer goes out now.</summary>
    /// <returns>The stream that it ends; null for none.</returns>
    public async Task<string?> EndAsync(ConversationKey conversation, string turnId)
    {
        if (!waiting.TryRemove((conversation, turnId), out var watched))
        {
            return null;
        }

        await watched.Answered.CancelAsync();
        var stream = await watched.Told.Task;
        return stream is { } begun && clock.GetUtcNow() - begun.At < LongestStream ? begun.Id : null;
    }

    /// <summary>Makes an activity the end of a stream.</summary>
    public static JsonObject Close(JsonObject activity, string stream)
    {
        var final = (JsonObject)activity.DeepClone();
        var data = final["channelData"] as JsonObject ?? [];
        (data["streamId"], data["streamType"]) = (stream, "final");
        final["channelData"] = data;
        var entities = final["entities"] as JsonArray ?? [];
        entities.Add((JsonNode)new JsonObject { ["type"] = "streaminfo", ["streamId"] = stream, ["streamType"] = "final" });
        final["entities"] = entities;
        return final;
    }

    private async Task TellAsync(Turn turn, ReplyAddress address, Waiting watched)
    {
        Stream? begun = null;
        try
        {
            var answered = watched.Answered.Token;
            await Task.Delay(patience, clock, answered);
            if (!telling.TryAdd(turn.Conversation, turn.Id))
            {
                // She knows already that we are at work.
                return;
            }

            // What is on its way is waited for: only the service knows the stream's name.
            var streams = address.ChannelId == BotFrameworkChannel.Teams && !turn.IsShared;
            var result = await connector.SendAsync(address, streams ? Beginning(turn, address) : TypingSign(address), CancellationToken.None);
            begun = streams && result is { Fate: ConnectorFate.Delivered, Id: { Length: > 0 } id } ? new Stream(id, clock.GetUtcNow()) : null;
            if (begun is not null)
            {
                await GrowAsync(begun, address, watched);
            }
            else if (!streams)
            {
                await TypeAsync(address, answered);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there; whoever brings it takes the entry out.
            return;
        }
        catch (Exception exception)
        {
            logger.AsideFailed(exception.GetType().Name);
        }
        finally
        {
            telling.TryRemove(new(turn.Conversation, turn.Id));
            watched.Told.TrySetResult(begun);
        }

        // Nobody waits for longer; the answer, if it comes, is a message of its own.
        await Task.Delay(LongestStream, clock);
        waiting.TryRemove((turn.Conversation, turn.Id), out _);
    }

    /// <summary>Shows what is certain of the answer as it grows, no more often than Teams takes it, each time the whole of it.</summary>
    private async Task GrowAsync(Stream stream, ReplyAddress address, Waiting watched)
    {
        var shown = "";
        for (var sequence = 2; clock.GetUtcNow() - stream.At < LongestStream;)
        {
            await Task.Delay(Pause, clock, watched.Answered.Token);
            if (watched.Latest is { } text && text != shown)
            {
                var chunk = Activity(address, "streaming", text, sequence++, stream.Id);
                if ((await connector.SendAsync(address, chunk, CancellationToken.None)).Fate is ConnectorFate.Refused)
                {
                    return;
                }

                shown = text;
            }
        }
    }

    private async Task TypeAsync(ReplyAddress address, CancellationToken answered)
    {
        for (var told = Typing; told < LongestStream; told += Typing)
        {
            await Task.Delay(Typing, clock, answered);
            await connector.SendAsync(address, TypingSign(address), answered);
        }
    }

    private JsonObject Beginning(Turn turn, ReplyAddress address) =>
        Activity(address, "informative", phrases.Say(turn.Locale ?? Language.Spanish, "server.working"), 1, null);

    private static JsonObject Activity(ReplyAddress address, string type, string text, int sequence, string? stream)
    {
        JsonObject Info() => stream is null
            ? new() { ["streamType"] = type, ["streamSequence"] = sequence }
            : new() { ["streamType"] = type, ["streamSequence"] = sequence, ["streamId"] = stream };
        var entity = Info();
        entity["type"] = "streaminfo";
        var activity = TypingSign(address);
        activity["text"] = text;
        activity["channelData"] = Info();
        activity["entities"] = new JsonArray(entity);
        return activity;
    }

    private static JsonObject TypingSign(ReplyAddress address) => OutgoingActivity.Write("""{"type":"typing"}""", address);

    private sealed record Stream(string Id, DateTimeOffset At);

    private sealed record Waiting(CancellationTokenSource Answered, TaskCompletionSource<Stream?> Told)
    {
        /// <summary>What is certain of the answer so far.</summary>
        public volatile string? Latest;
    }
}
