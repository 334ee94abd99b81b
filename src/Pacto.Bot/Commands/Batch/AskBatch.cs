using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Batch;

/// <summary>One line of <c>ask --json</c>: a question, or the turns of a conversation.</summary>
/// <param name="responder">Answers.</param>
/// <param name="commandOf">The steering command an utterance is, null when none; "ver más" is one.</param>
/// <param name="languageOf">The language of an utterance, given the one before; null when it shows no sign.</param>
internal sealed class AskBatch(
    QuestionResponder responder, Func<string, Language, string?> commandOf, Func<string, Language?, Language?> languageOf)
{
    /// <summary>Answers a line.</summary>
    /// <exception cref="JsonException">It has neither a question nor turns.</exception>
    public JsonObject Answer(JsonObject line)
    {
        var language = LanguageCode.Parse(BatchReader.Text(line, "lang"));
        if (line["turns"] is JsonArray turns)
        {
            return new JsonObject { ["answers"] = Converse([.. turns.Select(turn => turn?.GetValue<string>() ?? "")], language) };
        }

        var question = BatchReader.Text(line, "question") ?? throw new JsonException("The line has no 'question'.");
        return AnswerOne(question, language, null).Written;
    }

    /// <summary>One answer as the command line writes it, and what is remembered of it.</summary>
    public (JsonObject Written, Answer Answer, AnsweringState? State, Language Language) AnswerOne(
        string question, Language? given, AnsweringState? before)
    {
        var started = Stopwatch.GetTimestamp();
        var language = languageOf(question, given) ?? Language.Spanish;
        var (answer, state) = responder.Ask(question, language, commandOf(question, language), before);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return (Write(answer, language, elapsed), answer, state, language);
    }

    private JsonArray Converse(IReadOnlyList<string> turns, Language? given)
    {
        var answers = new JsonArray();
        AnsweringState? state = null;
        var language = given;
        foreach (var turn in turns)
        {
            var (written, _, next, used) = AnswerOne(turn, language, state);
            answers.Add(written);
            state = next;
            language = used;
        }

        return answers;
    }

    private static JsonObject Write(Answer answer, Language language, TimeSpan elapsed) => new()
    {
        ["answered"] = answer is Answer.Grounded,
        ["answer"] = answer.Markdown,
        ["citations"] = new JsonArray([.. answer.Citations.Select(citation => (JsonNode)new JsonObject
        {
            ["n"] = citation.Number,
            ["passageId"] = citation.PassageId,
            ["title"] = citation.Title[language],
            ["quote"] = citation.Quote,
            ["source"] = $"{citation.DocumentId}:{citation.Lines.First}-{citation.Lines.Last}",
        })]),
        ["objectives"] = new JsonArray([.. (answer is Answer.Grounded grounded ? grounded.Objectives : []).Select(number => (JsonNode)number)]),
        ["lang"] = language.ToCode(),
        ["latencyMs"] = Math.Round(elapsed.TotalMilliseconds, 3),
    };
}
