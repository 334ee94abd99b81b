using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>Counts the tokens of vectors towards the day, and asks for none that it cannot pay for.</summary>
internal sealed class BudgetEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, TokenBudget budget)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var taken = texts.Sum(text => (long)TokenGauge.BytesOf(text));
        await budget.TakeAsync("", taken, cancellationToken);
        long? used = null;
        try
        {
            var made = await InnerGenerator.GenerateAsync(texts, options, cancellationToken);
            used = made.Usage?.InputTokenCount;
            return made;
        }
        finally
        {
            await budget.GiveBackAsync("", taken - (used ?? taken));
        }
    }
}
