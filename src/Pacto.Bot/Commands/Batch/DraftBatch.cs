using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Commands.Batch;

/// <summary>One line of <c>draft extract</c>, <c>draft review</c> or <c>triage</c>.</summary>
/// <param name="desk">Who understands drafts.</param>
/// <param name="clock">The day, where a line gives none.</param>
internal sealed class DraftBatch(CoachDesk desk, TimeProvider clock)
{
    /// <summary>Fields from a text.</summary>
    /// <exception cref="JsonException">It has no text, or the day is none.</exception>
    public JsonObject Extract(JsonObject line, Form form)
    {
        var text = BatchReader.Text(line, "text") ?? throw new JsonException("The line has no 'text'.");
        var found = desk.Extractor.Extract(form, text, desk.LanguageOf(BatchReader.Text(line, "lang"), text), Today(line));
        return new JsonObject { ["fields"] = ExtractedJson.Write(form, found) };
    }

    /// <summary>A review of a draft.</summary>
    /// <exception cref="JsonException">It has no draft, or the day is none.</exception>
    public JsonObject Review(JsonObject line, Form form)
    {
        var given = line["draft"] as JsonObject ?? throw new JsonException("The line has no 'draft'.");
        var today = Today(line);
        var language = desk.LanguageOf(BatchReader.Text(line, "lang"), DraftJson.Texts(form, given));
        var (draft, refused) = DraftJson.Read(form, given, language, today);
        var review = desk.Coach.Review(form, draft, language, today, refused);
        return new JsonObject
        {
            ["criteria"] = new JsonArray([.. review.Criteria.Select(criterion => (JsonNode)new JsonObject
            {
                ["id"] = criterion.Id,
                ["status"] = Word(criterion.Status),
                ["evidence"] = criterion.Evidence,
                ["next"] = criterion.Next,
            })]),
            ["problems"] = new JsonArray([.. review.Problems.Select(problem => (JsonNode)new JsonObject
            {
                ["field"] = DraftJson.OuterId(form, problem.FieldId),
                ["code"] = problem.Code,
                ["message"] = problem.Message(form, language),
            })]),
            ["ready"] = review.IsReady,
        };
    }

    /// <summary>The route of an idea.</summary>
    /// <exception cref="JsonException">It has no text, or the day is none.</exception>
    public JsonObject Triage(JsonObject line)
    {
        var text = BatchReader.Text(line, "text") ?? throw new JsonException("The line has no 'text'.");
        var result = desk.Triage.Choose(text, desk.LanguageOf(BatchReader.Text(line, "lang"), text), Today(line));
        var written = new JsonObject { ["route"] = result.Route.ToString().ToLowerInvariant(), ["because"] = result.Because };
        if (result.Question is { } question)
        {
            written["question"] = question;
        }

        return written;
    }

    /// <summary>The word for a status on the command line.</summary>
    public static string Word(CriterionStatus status) => status.ToString().ToLowerInvariant();

    // Years from now are counted on both sides of the day, so it keeps away from the ends of the calendar.
    private const int FirstYear = 1950;
    private const int LastYear = 2150;

    private DateOnly Today(JsonObject line) => BatchReader.Text(line, "today") switch
    {
        null => DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
        var day when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today) && today.Year is >= FirstYear and <= LastYear => today,
        var other => throw new JsonException($"'today' is '{other}', not a day as YYYY-MM-DD between {FirstYear} and {LastYear}."),
    };
}
