using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Commands.Batch;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>One line of <c>search --json</c> and <c>ask --json</c> over a folder of documents.</summary>
/// <param name="desk">The documents.</param>
/// <param name="answerer">Answers.</param>
internal sealed class CorpusBatch(CorpusDesk desk, CorpusAnswerer answerer)
{
    /// <summary>Finds.</summary>
    /// <exception cref="JsonException">The line has no question.</exception>
    public JsonObject Find(JsonObject line, int top) =>
        new() { ["results"] = Results(QuestionOf(line), LanguageCode.Parse(BatchReader.Text(line, "lang")), top) };

    /// <summary>The results for a question as the command line writes them.</summary>
    public JsonArray Results(string question, Language? language, int top)
    {
        var found = desk.Index.Search(question, desk.LanguageOf(question, language), top);
        return new JsonArray([.. found.Hits.Select((hit, at) => (JsonNode)new JsonObject
        {
            ["rank"] = at + 1,
            ["score"] = Math.Round(hit.Score, 4),
            ["passageId"] = hit.Passage.Id,
            ["title"] = hit.Passage.Title[found.Language],
            ["text"] = hit.Passage.Text,
            ["source"] = hit.Passage.DocumentId,
        })]);
    }

    /// <summary>Answers a question, or the turns of a conversation.</summary>
    /// <exception cref="JsonException">The line has neither.</exception>
    public JsonObject Ask(JsonObject line)
    {
        var language = LanguageCode.Parse(BatchReader.Text(line, "lang"));
        return line["turns"] is JsonArray turns
            ? new JsonObject { ["answers"] = Converse([.. turns.Select(turn => turn?.GetValue<string>() ?? "")], language) }
            : Write(QuestionOf(line), language, null).Written;
    }

    private JsonArray Converse(IReadOnlyList<string> turns, Language? given)
    {
        var answers = new JsonArray();
        string? subject = null;
        foreach (var turn in turns)
        {
            var (written, isAnswered) = Write(turn, given, subject);
            answers.Add(written);
            subject = isAnswered ? turn : subject;
        }

        return answers;
    }

    // A turn that says too little by itself is heard together with what was asked before.
    private (JsonObject Written, bool IsAnswered) Write(string question, Language? language, string? subject)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = answerer.Answer(question, language);
        if (!answer.IsAnswered && subject is not null && answerer.Answer($"{subject} {question}", answer.Language) is { IsAnswered: true } together)
        {
            answer = together;
        }

        return (new JsonObject
        {
            ["answered"] = answer.IsAnswered,
            ["answer"] = answer.Markdown,
            ["citations"] = new JsonArray([.. answer.Citations.Select(citation => (JsonNode)new JsonObject
            {
                ["n"] = citation.Number,
                ["passageId"] = citation.Passage.Id,
                ["title"] = citation.Passage.Title[answer.Language],
                ["quote"] = citation.Quote,
                ["source"] = citation.Passage.DocumentId,
            })]),
            ["objectives"] = new JsonArray(),
            ["lang"] = answer.Language.ToCode(),
            ["latencyMs"] = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3),
        }, answer.IsAnswered);
    }

    private static string QuestionOf(JsonObject line) => BatchReader.Text(line, "question") ?? throw new JsonException("The line has no 'question'.");
}
