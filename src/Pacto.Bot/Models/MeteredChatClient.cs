using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>Measures calls as spans and metrics by the conventions for generative AI. No message text leaves through it.</summary>
internal sealed class MeteredChatClient(IChatClient inner, ModelOptions options, TimeProvider clock) : StreamedChatClient(inner)
{
    private const double Million = 1_000_000;

    private readonly string provider = ModelConnection.NameOf(options.Provider);
    private readonly Uri address = ModelCheck.AddressOf(options);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var span = Begin(options);
        var started = clock.GetTimestamp();
        var outcome = new Outcome();
        try
        {
            var updates = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var closing = updates;
            while (await NextAsync(updates, outcome))
            {
                Note(updates.Current, outcome, started, span);
                yield return updates.Current;
            }

            outcome.Error ??= "";
        }
        finally
        {
            // Whoever listens may stop listening: that is an end, too.
            End(span, outcome, clock.GetElapsedTime(started));
        }
    }

    private Activity? Begin(ChatOptions? call)
    {
        var span = ModelMeters.Source.StartActivity($"chat {options.Name}", ActivityKind.Client);
        span?.SetTag("gen_ai.operation.name", "chat")
            .SetTag("gen_ai.provider.name", provider)
            .SetTag("gen_ai.request.model", options.Name)
            .SetTag("gen_ai.request.max_tokens", call?.MaxOutputTokens)
            .SetTag("gen_ai.request.temperature", call?.Temperature)
            .SetTag("server.address", address.Host)
            .SetTag("server.port", address.Port);
        return span;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, Outcome outcome)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception)
        {
            outcome.Error = exception is ModelCallException failed ? failed.Failure.ToString() : exception.GetType().Name;
            throw;
        }
    }

    private void Note(ChatResponseUpdate update, Outcome outcome, long started, Activity? span)
    {
        if (!outcome.HasSpoken && update.Text.Length > 0)
        {
            outcome.HasSpoken = true;
            ModelMeters.FirstWord.Record(clock.GetElapsedTime(started).TotalSeconds, Tags());
        }

        if (update.ModelId is { } model)
        {
            span?.SetTag("gen_ai.response.model", model);
        }

        if (update.FinishReason is { } reason)
        {
            span?.SetTag("gen_ai.response.finish_reasons", new[] { reason.Value });
        }

        if (update.Contents.OfType<UsageContent>().LastOrDefault() is { Details: var usage })
        {
            (outcome.Input, outcome.Output) = (usage.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0);
        }
    }

    private void End(Activity? span, Outcome outcome, TimeSpan elapsed)
    {
        var tags = Tags();
        if (outcome.Error is { Length: > 0 } error)
        {
            span?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
            tags.Add("error.type", error);
        }

        ModelMeters.Duration.Record(elapsed.TotalSeconds, tags);
        if (outcome.Input + outcome.Output > 0)
        {
            span?.SetTag("gen_ai.usage.input_tokens", outcome.Input).SetTag("gen_ai.usage.output_tokens", outcome.Output);
            Count(outcome.Input, "input");
            Count(outcome.Output, "output");
            ModelMeters.Cost.Record(((outcome.Input * options.InputPrice) + (outcome.Output * options.OutputPrice)) / Million, Tags());
        }
    }

    private void Count(long tokens, string type)
    {
        var tags = Tags();
        tags.Add("gen_ai.token.type", type);
        ModelMeters.Tokens.Record(tokens, tags);
    }

    private TagList Tags() => new()
    {
        { "gen_ai.operation.name", "chat" },
        { "gen_ai.provider.name", provider },
        { "gen_ai.request.model", options.Name },
    };

    private sealed class Outcome
    {
        public bool HasSpoken { get; set; }

        public long Input { get; set; }

        public long Output { get; set; }

        public string? Error { get; set; }
    }
}
