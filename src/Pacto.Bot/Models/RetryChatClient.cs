using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace Pacto.Bot.Models;

/// <summary>
/// Tries again what failed before its first word, a little later each time and not all at once, or when the service asks for it;
/// not when that would be longer than a person waits.
/// </summary>
internal sealed class RetryChatClient : StreamedChatClient
{
    /// <summary>Longest wait before another attempt.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    private readonly ResiliencePipeline pipeline;

    public RetryChatClient(IChatClient inner, ModelOptions options, TimeProvider clock, ILogger logger)
        : base(inner) => pipeline = options.Retries == 0 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstWait,
                UseJitter = true,
                MaxDelay = LongestWait,
                ShouldHandle = new PredicateBuilder().Handle<ModelCallException>(failed => failed.MayPass && !(failed.RetryAfter > LongestWait)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ModelCallException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    logger.TriedAgain(((ModelCallException)arguments.Outcome.Exception!).Failure, arguments.AttemptNumber + 1, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var opened = await pipeline.ExecuteAsync(
            token => OpenedStream.OpenAsync(InnerClient.GetStreamingResponseAsync(all, options, token), token), cancellationToken);
        await foreach (var update in opened.ReadAsync(cancellationToken: cancellationToken))
        {
            yield return update;
        }
    }
}
