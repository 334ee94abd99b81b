using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;

namespace Pacto.Bot.Models;

/// <summary>Leaves a service alone for a while that fails one call after another, so that nobody waits for it in vain.</summary>
internal sealed class BreakerChatClient : StreamedChatClient
{
    private const double FailingShare = 0.8;
    private const int FewestCalls = 5;
    private static readonly TimeSpan LookedAt = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline pipeline;

    public BreakerChatClient(IChatClient inner, TimeProvider clock, ILogger logger)
        : base(inner) => pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                StateProvider = state,
                FailureRatio = FailingShare,
                MinimumThroughput = FewestCalls,
                SamplingDuration = LookedAt,
                BreakDuration = Rest,
                ShouldHandle = new PredicateBuilder().Handle<ModelCallException>(failed => failed.IsIllness),
                OnOpened = _ =>
                {
                    logger.Rests(Rest);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    logger.IsBack();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>True while the service is left alone.</summary>
    public bool IsResting => state.CircuitState is CircuitState.Open;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var opened = await OpenAsync(messages, options, cancellationToken);
        await foreach (var update in opened.ReadAsync(NoteAsync, cancellationToken))
        {
            yield return update;
        }
    }

    private async Task<OpenedStream> OpenAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                token => OpenedStream.OpenAsync(InnerClient.GetStreamingResponseAsync(messages, options, token), token), cancellationToken);
        }
        catch (BrokenCircuitException resting)
        {
            throw new ModelCallException(ModelFailure.Resting, null, resting);
        }
    }

    // A stream that breaks off counts like a call that fails.
    private async ValueTask NoteAsync(ModelCallException failure)
    {
        try
        {
            await pipeline.ExecuteAsync(_ => throw failure, CancellationToken.None);
        }
        catch (Exception exception) when (exception is ModelCallException or BrokenCircuitException)
        {
            // It was only to be counted.
        }
    }
}
