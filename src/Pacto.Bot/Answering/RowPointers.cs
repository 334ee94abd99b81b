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

    /// <summary>Kinds of answer that a row of actions gives.</summary>
    private static readonly HashSet<string> Acting = new(["how", "which", "definition", "list"], StringComparer.Ordinal);

    /// <summary>Kinds of answer that few practices give.</summary>
    private static readonly HashSet<string> Rare = new(["how-many", "how-much", "how-long", "contact", "without"], StringComparer.Ordinal);

    /// <summary>A row that is pointed at.</summary>
    /// <param name="UnitId">The row, or the objective it would belong to.</param>
    /// <param name="Missing">What was asked for, where the handbook does not have it.</param>
    internal sealed record Row(string UnitId, MissingRow? Missing = null);

    /// <summary>A number, "the next one" or "an example" after an objective: the row; null when something else is asked.</summary>
    public Row? Pointed(List<Token> content, List<Token> rest, bool points, Language language, AnsweringState before)
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
            return number is { } both && example ? ExampleOf(both)
                : rest.TrueForAll(token => words.Is("example", token, language)) ? ExampleOf(objective)
                : null;
        }

        var kind = row ? "objective" : KindOf(before.UnitId!);
        return number is { } named ? UnitOf(kind, named)
            : words.Is("next", rest[0], language) ? UnitOf(kind, objective + 1)
            : words.Is("previous", rest[0], language) ? UnitOf(kind, objective - 1)
            : words.Is("last", rest[0], language) ? UnitOf(kind, MostObjectives)
            : example ? ExampleOf(objective)
            : null;
    }

    /// <summary>The row that a text asks about with words that name nothing else; null when it asks something else.</summary>
    public Row? Asked(IReadOnlyList<Token> tokens, List<Token> content, List<Token> own, Language language, AnsweringState before) =>
        Done(tokens, own, language, before) ?? Deed(tokens, own, language, before.UnitId!) ?? Demanded(tokens, content, language, before);

    /// <summary>Whether a text asks which objective the practice just shown belongs to ("¿a qué objetivo responde?").</summary>
    public bool AsksObjective(IReadOnlyList<Token> tokens, List<Token> own, Language language, string subject) =>
        knowledge.IsPractice(subject) && tokens.Any(token => words.Is("row", token, language) && !token.Word.EndsWith('s'))
        && !tokens.Any(token => NumberOf(token) is not null || words.Is("next", token, language) || words.Is("previous", token, language))
        && own.TrueForAll(token => words.Is("row", token, language) || words.Is("belongs", token, language) || words.Is("deeds", token, language));

    /// <summary>"¿Alguna ciudad ya lo hizo?" after an objective: its practice, or the objective, which says that there is none.</summary>
    private Row? Done(IReadOnlyList<Token> tokens, List<Token> own, Language language, AnsweringState before) =>
        before.Objective is { } objective && KindOf(before.UnitId!) != "practice"
        && !grammar.AskedKinds(tokens, language).Contains("how") && !AsksToAct(tokens, language)
        && own.TrueForAll(token => words.Is("done", token, language) || words.Is("doers", token, language) || words.Is("example", token, language))
        && tokens.Any(token => words.Is("done", token, language)) && tokens.Any(token => words.Is("doers", token, language) || words.Is("example", token, language))
            ? ExampleOf(objective)
            : null;

    /// <summary>What the objective just shown asks of a local authority: its row.</summary>
    private Row? Demanded(IReadOnlyList<Token> tokens, List<Token> content, Language language, AnsweringState before) =>
        before.Objective is { } objective && KindOf(before.UnitId!) != "practice" && (content.Exists(token => words.Is("demands", token, language)) || AsksToAct(tokens, language))
        && content.TrueForAll(token => words.Is("demands", token, language) || words.Is("doers", token, language) || words.Is("light", token, language) || words.Is("pointers", token, language))
            ? ActionOf(objective)
            : null;

    /// <summary>"¿Qué hago yo con ese?", "what can my council do there?": somebody here, and what can be done.</summary>
    private bool AsksToAct(IReadOnlyList<Token> tokens, Language language) =>
        tokens.Any(token => words.Is("acts", token, language)) && tokens.Any(token => words.Is("doers", token, language) || words.Is("here", token, language))
        && !tokens.Any(token => words.Is("anybody", token, language)) && grammar.AskedKinds(tokens, language).All(Acting.Contains);

    /// <summary>A question about the practice just shown that names nothing else, and asks for nothing that only some of them have.</summary>
    private Row? Deed(IReadOnlyList<Token> tokens, List<Token> own, Language language, string subject) =>
        knowledge.IsPractice(subject) && tokens.Count <= LongestDeed
        && own.TrueForAll(token => words.Is("deeds", token, language))
        && !tokens.Any(token => words.Is("row", token, language))
        && !grammar.AskedKinds(tokens, language).Any(Rare.Contains)
            ? new Row(subject)
            : null;

    private static int? NumberOf(Token token) =>
        int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string KindOf(string unitId) =>
        unitId.StartsWith("practice-", StringComparison.Ordinal) ? "practice"
        : unitId.StartsWith("local-action-", StringComparison.Ordinal) ? "local-action" : "objective";

    private Row? ExampleOf(int number) => UnitOf("practice", number) is not { } row ? null
        : row.UnitId.StartsWith("practice-", StringComparison.Ordinal) ? row : row with { Missing = new MissingRow(number, IsExample: true) };

    private Row? ActionOf(int number) =>
        knowledge.Facts.Objective(number) is { LocalAction: null } ? new Row(IdOf("objective", number), new MissingRow(number, IsExample: false)) : UnitOf("objective", number);

    private Row? UnitOf(string kind, int number) =>
        number is < 1 or > MostObjectives ? null
        : new Row(knowledge.Find(IdOf(kind, number)) is { } unit ? unit.Id : IdOf("objective", number));

    private static string IdOf(string kind, int number) => $"{kind}-{number.ToString(CultureInfo.InvariantCulture)}";
}
