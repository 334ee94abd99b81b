using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace Pacto.Bot.Models;

/// <summary>
/// Speaks OpenAI's embeddings protocol through OpenAI's own library. Whatever goes wrong is a <see cref="ModelCallException"/>. Safe to use from many
/// threads.
/// </summary>
internal sealed class OpenAIEmbeddingGenerator(EmbeddingClient client, EmbeddingGeneratorMetadata metadata, TimeProvider clock) : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        try
        {
            var answer = (await client.GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken)).Value;
            if (answer.Count != texts.Count || answer.Any(one => one.ToFloats().Length == 0))
            {
                throw new ModelCallException(ModelFailure.Malformed);
            }

            return new GeneratedEmbeddings<Embedding<float>>(answer.OrderBy(one => one.Index).Select(one => new Embedding<float>(one.ToFloats())))
            {
                Usage = answer.Usage is { } usage ? new UsageDetails { InputTokenCount = usage.InputTokenCount, TotalTokenCount = usage.TotalTokenCount } : null,
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw OpenAIFailures.Read(exception, clock);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
        // The line belongs to whoever made the client.
    }
}
