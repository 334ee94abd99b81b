using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>Measures calls for vectors as spans and metrics by the conventions for generative AI. No text leaves through it.</summary>
internal sealed class MeteredEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, ModelOptions options, TimeProvider clock)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? call = null, CancellationToken cancellationToken = default)
    {
        using var span = ModelMeters.Source.StartActivity($"embeddings {options.Embeddings}", ActivityKind.Client);
        var tags = new TagList { { "gen_ai.operation.name", "embeddings" }, { "gen_ai.provider.name", ModelConnection.NameOf(options.Provider) }, { "gen_ai.request.model", options.Embeddings } };
        foreach (var tag in tags)
        {
            span?.SetTag(tag.Key, tag.Value);
        }

        var started = clock.GetTimestamp();
        try
        {
            var made = await InnerGenerator.GenerateAsync(values, call, cancellationToken);
            if (made.Usage?.InputTokenCount is { } tokens)
            {
                span?.SetTag("gen_ai.usage.input_tokens", tokens);
                ModelMeters.Tokens.Record(tokens, [.. tags, new("gen_ai.token.type", "input")]);
            }

            return made;
        }
        catch (Exception exception)
        {
            tags.Add("error.type", exception is ModelCallException failed ? failed.Failure.ToString() : exception.GetType().Name);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            ModelMeters.Duration.Record(clock.GetElapsedTime(started).TotalSeconds, tags);
        }
    }
}
