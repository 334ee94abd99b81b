using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>"¿Y el 16?", "¿alguna ciudad ya lo hizo?", "¿qué le pide a un municipio?": the row of an objective or practice that a text asks for after one was shown.</summary>
internal sealed class RowPointers(KnowledgeBase knowledge, Grammar grammar, FollowUpWords words)
{
    private const int MostObjectives = 23;

    /// <summary>A longer text says what it asks about. Words.</summary>
    private const int LongestDeed = 8;

    /// <summary>Kinds of answer that few practices give.</summary>
    private static readonly HashSet<string> Rare = new(["how-many", "how-much", "how-long", "contact", "without"], StringComparer.Ordinal);

    /// <summary>A number, "the next one" or "an example" after an objective: the row; null when something else is asked.</summary>
    public string? Pointed(List<Token> content, List<Token> rest, bool points, Language language, AnsweringState before)
    {
        if (before.Objective is not { } objective)
        {
            return null;
        }

        // "¿Cuál es el título del 2?", "¿y qué acción trae el 12?": what is asked of it stands in its row.
        if (rest.Count > 1 && rest.Exists(token => NumberOf(token) is not null))
        {
            rest = [.. rest.Where(token => !words.Is("demands", token, language) && !grammar.IsRequest(token.Word, language))];
        }

        if (rest.Count > 2)
        {
            return null;
        }

        var row = content.Any(token => words.Is("row", token, language));
        if (rest.Count == 0)
        {
            // "¿Y los objetivos?" asks for all of them.
            return row && (points || !content.Exists(token => token.Word.EndsWith('s'))) ? UnitOf("objective", objective) : null;
        }

        var number = rest.Select(NumberOf).FirstOrDefault(found => found is not null);
        var example = rest.Any(token => words.Is("example", token, language));
        if (rest.Count == 2)
        {
            return number is { } both && example ? UnitOf("practice", both)
                : rest.TrueForAll(token => words.Is("example", token, language)) ? UnitOf("practice", objective)
                : null;
        }

        var kind = row ? "objective" : KindOf(before.UnitId!);
        return number is { } named ? UnitOf(kind, named)
            : words.Is("next", rest[0], language) ? UnitOf(kind, objective + 1)
            : words.Is("previous", rest[0], language) ? UnitOf(kind, objective - 1)
            : words.Is("last", rest[0], language) ? UnitOf(kind, MostObjectives)
            : example ? UnitOf("practice", objective)
            : null;
    }

    /// <summary>The row that a text asks about with words that name nothing else; null when it asks something else.</summary>
    public string? Asked(IReadOnlyList<Token> tokens, List<Token> content, List<Token> own, Language language, AnsweringState before) =>
        Done(tokens, own, language, before) ?? Deed(tokens, own, language, before.UnitId!) ?? Demanded(content, language, before);

    /// <summary>"¿Alguna ciudad ya lo hizo?" after an objective: its practice, or the objective, which says that there is none.</summary>
    private string? Done(IReadOnlyList<Token> tokens, List<Token> own, Language language, AnsweringState before) =>
        before.Objective is { } objective && KindOf(before.UnitId!) != "practice"
        && !grammar.AskedKinds(tokens, language).Contains("how")
        && own.TrueForAll(token => words.Is("done", token, language) || words.Is("doers", token, language))
        && tokens.Any(token => words.Is("done", token, language)) && tokens.Any(token => words.Is("doers", token, language))
            ? UnitOf("practice", objective)
            : null;

    /// <summary>What the objective just shown asks of a local authority: its row.</summary>
    private string? Demanded(List<Token> content, Language language, AnsweringState before) =>
        before.Objective is { } objective && KindOf(before.UnitId!) != "practice" && content.Exists(token => words.Is("demands", token, language))
        && content.TrueForAll(token => words.Is("demands", token, language) || words.Is("doers", token, language) || words.Is("light", token, language) || words.Is("pointers", token, language))
            ? UnitOf("objective", objective)
            : null;

    /// <summary>A question about the practice just shown that names nothing else, and asks for nothing that only some of them have.</summary>
    private string? Deed(IReadOnlyList<Token> tokens, List<Token> own, Language language, string subject) =>
        knowledge.IsPractice(subject) && tokens.Count <= LongestDeed
        && own.TrueForAll(token => words.Is("deeds", token, language))
        && !tokens.Any(token => words.Is("row", token, language))
        && !grammar.AskedKinds(tokens, language).Any(Rare.Contains)
            ? subject
            : null;

    private static int? NumberOf(Token token) =>
        int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string KindOf(string unitId) =>
        unitId.StartsWith("practice-", StringComparison.Ordinal) ? "practice"
        : unitId.StartsWith("local-action-", StringComparison.Ordinal) ? "local-action" : "objective";

    private string? UnitOf(string kind, int number) =>
        number is < 1 or > MostObjectives ? null
        : knowledge.Find($"{kind}-{number.ToString(CultureInfo.InvariantCulture)}") is { } unit ? unit.Id
        : $"objective-{number.ToString(CultureInfo.InvariantCulture)}";
}
