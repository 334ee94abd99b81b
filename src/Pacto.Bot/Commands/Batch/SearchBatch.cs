using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Answering;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Commands.Batch;

/// <summary>One line of <c>search --json</c>: what retrieval finds, before any answer is composed.</summary>
/// <param name="retriever">Finds.</param>
/// <param name="added">Finds in added documents.</param>
/// <param name="top">Most results. Passages, 1 to 100.</param>
internal sealed class SearchBatch(Retriever retriever, AddedAnswerer added, int top)
{
    /// <summary>Answers a line.</summary>
    /// <exception cref="JsonException">It has no question.</exception>
    public JsonObject Answer(JsonObject line)
    {
        var question = BatchReader.Text(line, "question") ?? throw new JsonException("The line has no 'question'.");
        return new JsonObject { ["results"] = Results(question, LanguageCode.Parse(BatchReader.Text(line, "lang"))) };
    }

    /// <summary>The results for a question as the command line writes them.</summary>
    public JsonArray Results(string question, Language? language)
    {
        var found = retriever.Retrieve(new RetrievalQuery(question, language));
        var documents = added.Search(question, found.Language, top);
        var chance = DocumentEvidence.Of(documents);
        var best = documents.Hits is [var first, ..] ? first.Score : 1;
        var all = found.Passages.Select(hit => (hit.Passage, hit.Score))
            .Concat(documents.Hits.Select(hit => (hit.Passage, Score: chance * hit.Score / best)));
        return new JsonArray([.. all.OrderByDescending(hit => hit.Score).Take(top).Select((hit, at) => (JsonNode)new JsonObject
        {
            ["rank"] = at + 1,
            ["score"] = Math.Round(hit.Score, 4),
            ["passageId"] = hit.Passage.Id,
            ["title"] = hit.Passage.Title[found.Language],
            ["text"] = hit.Passage.Text,
            ["source"] = $"{hit.Passage.DocumentId}:{hit.Passage.Lines.First}-{hit.Passage.Lines.Last}",
        })]);
    }
}
