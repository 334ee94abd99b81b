using Pacto.Bot.Models;
using Pacto.Knowledge;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// The passages whose vectors lie near that of a question. Passages are asked for once and kept; until that is done, and whenever a vector does not come in
/// time, nothing is near and words alone decide. Safe for many threads.
/// </summary>
internal sealed class PassageVectors(
    ModelConnection model, KnowledgeBase knowledge, KnowledgeOptions options, VectorFile file, TimeProvider clock, ILogger<PassageVectors> logger)
{
    /// <summary>Passages of one request.</summary>
    private const int Batch = 64;

    /// <summary>Most of a passage that a vector is made of. Characters.</summary>
    private const int Longest = 4000;

    /// <summary>Longest wait for the vectors of one batch.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>After a failure passages are asked for again after so long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private volatile VectorSearch? search;
    private Task? filling;
    private DateTimeOffset restsUntil;

    /// <summary>Vectors where they are configured; null where they are not.</summary>
    public static PassageVectors? Open(ModelConnection model, KnowledgeBase knowledge, KnowledgeOptions options, TimeProvider clock, ILogger<PassageVectors> logger) =>
        model.Embeddings is null ? null
        : new PassageVectors(model, knowledge, options, VectorFile.For(SourceReading.FolderOf(options), model.Options.Embeddings, ModelCheck.EmbeddingsAddressOf(model.Options), clock), clock, logger);

    /// <summary>Ids of the nearest passages, nearest first; empty when there is no telling.</summary>
    /// <param name="question">What was asked, contact data replaced.</param>
    /// <param name="most">Most ids.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<string>> NearestAsync(string question, int most, CancellationToken cancellationToken)
    {
        _ = EnsureAsync();
        if (search is not { } ready)
        {
            logger.HasNoVectorsYet();
            return [];
        }

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(model.Options.EmbeddingsSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var vector = await model.Embeddings!.GenerateAsync([question], cancellationToken: either.Token);
            return ready.Nearest(vector[0].Vector.ToArray(), most);
        }
        catch (ModelCallException failed)
        {
            logger.GotNoVector(failed.Failure.ToString());
            return [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.GotNoVector("late");
            return [];
        }
    }

    /// <summary>Sees to it that the passages have their vectors; done when they have, or when they could not be had.</summary>
    public Task EnsureAsync()
    {
        lock (gate)
        {
            return filling ??= search is null && clock.GetUtcNow() >= restsUntil ? Task.Run(FillAsync) : Task.CompletedTask;
        }
    }

    private async Task FillAsync()
    {
        var kept = file.Read();
        var before = kept.Count;
        try
        {
            var texts = Passages().Select(passage => (passage.Id, Text: TextOf(passage))).Select(one => (one.Id, one.Text, Hash: VectorFile.HashOf(one.Text))).ToList();
            var byHash = texts.DistinctBy(one => one.Hash).ToDictionary(one => one.Hash, one => one.Text, StringComparer.Ordinal);
            var asked = await AddAsync(kept, byHash);
            if (byHash.Keys.Select(hash => kept[hash].Length).Distinct().Count() > 1)
            {
                // Under the same name there is another model now.
                kept.Clear();
                asked = await AddAsync(kept, byHash);
            }

            if (asked > 0)
            {
                file.Write(byHash.Keys.ToDictionary(hash => hash, hash => kept[hash], StringComparer.Ordinal));
            }

            search = new VectorSearch([.. texts.Select(one => (one.Id, kept[one.Hash]))]);
            logger.HasVectors(texts.Count, asked);
        }
        catch (Exception exception) when (exception is ModelCallException or OperationCanceledException)
        {
            logger.GotNoVectors(exception is ModelCallException failed ? failed.Failure.ToString() : "late");
            if (kept.Count > before)
            {
                // What came before it broke off was paid for.
                file.Write(kept);
            }

            lock (gate)
            {
                (filling, restsUntil) = (null, clock.GetUtcNow() + Rest);
            }
        }
    }

    // What is answered from: the built-in sources first, then what an operator added, as much as vectors are wanted for.
    private List<Knowledge.Documents.Passage> Passages()
    {
        var all = (options.BuiltIn ? knowledge.Passages : []).Concat(knowledge.Added.Documents.SelectMany(document => knowledge.Added.PassagesOf(document.Id)));
        var most = model.Options.EmbeddingsPassages;
        List<Knowledge.Documents.Passage> taken = [.. all.Take(most + 1)];
        if (taken.Count > most)
        {
            logger.LeftOut(most);
            taken.RemoveAt(most);
        }

        return taken;
    }

    private async Task<int> AddAsync(Dictionary<string, float[]> kept, Dictionary<string, string> texts)
    {
        var missing = texts.Where(one => !kept.ContainsKey(one.Key)).ToList();
        foreach (var batch in missing.Chunk(Batch))
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            var made = await model.Embeddings!.GenerateAsync(batch.Select(one => one.Value), cancellationToken: patience.Token);
            foreach (var (one, vector) in batch.Zip(made))
            {
                kept[one.Key] = vector.Vector.ToArray();
            }
        }

        return missing.Count;
    }

    private string TextOf(Knowledge.Documents.Passage passage)
    {
        var text = $"{passage.Title[knowledge.DocumentOf(passage).Language]}: {passage.Text}";
        return text.Length <= Longest ? text : text[..Longest];
    }
}
