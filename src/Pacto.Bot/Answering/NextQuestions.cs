using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>
/// Buttons that lead on from an answer. Only questions that somebody wrote down together with what answers them are offered,
/// so that none of them leads nowhere.
/// </summary>
internal sealed class NextQuestions(KnowledgeBase knowledge, Retriever retriever, Phrases phrases)
{
    private const int Most = 3;
    private const int LongestButton = 70;

    private readonly ILookup<string, AnticipatedQuestion> questions = retriever.Book.Answered.ToLookup(question => question.For, StringComparer.Ordinal);

    /// <summary>After an answer from a unit.</summary>
    public IReadOnlyList<Choice> After(string unitId, IReadOnlyList<int> objectives, bool expandable, Language language)
    {
        List<Choice> choices = [];
        if (expandable)
        {
            choices.Add(Choice.Same(phrases.Say(language, "answer.button.more")));
        }

        choices.AddRange(objectives.Take(1).SelectMany(number => OfObjective(number, unitId, language)));
        choices.AddRange(Neighbours(unitId).Select(id => FirstQuestion(id, language)).OfType<Choice>());
        return [.. choices.DistinctBy(choice => choice.Text).Take(Most)];
    }

    /// <summary>After a question the sources do not answer: what is nearest and answered.</summary>
    public IReadOnlyList<Choice> AfterDeclining(RetrievalResult found, Language language) =>
        [.. found.Units.Take(Most - 1).Select(unit => FirstQuestion(unit.Id, language)).OfType<Choice>().DistinctBy(choice => choice.Text)];

    /// <summary>After a row was asked for that an objective does not have: its other row, and the objectives that have such a one.</summary>
    public IReadOnlyList<Choice> AfterMissing(MissingRow missing, Language language)
    {
        var objective = knowledge.Facts.Objective(missing.Objective)!;
        var value = ("number", UnitWriter.Number(missing.Objective));
        var other = missing.IsExample ? objective.LocalAction : objective.Practice;
        IEnumerable<Choice?> choices =
        [
            other is null ? null : Choice.Same(phrases.Say(language, missing.IsExample ? "answer.button.action" : "answer.button.practice", value)),
            FirstQuestion(missing.IsExample ? "practice-objectives" : "local-objectives", language),
        ];
        return [.. choices.OfType<Choice>()];
    }

    private IEnumerable<Choice> OfObjective(int number, string unitId, Language language)
    {
        var value = ("number", UnitWriter.Number(number));
        if (knowledge.Facts.Objective(number) is not { } objective)
        {
            yield break;
        }

        if (objective.Practice is { } practice && practice != unitId)
        {
            yield return Choice.Same(phrases.Say(language, "answer.button.practice", value));
        }
        else if (objective.LocalAction is not null && objective.Practice == unitId)
        {
            yield return Choice.Same(phrases.Say(language, "answer.button.action", value));
        }
    }

    private IEnumerable<string> Neighbours(string unitId)
    {
        if (knowledge.Find(unitId) is not { Objective: null } passage)
        {
            return [];
        }

        var section = knowledge.Passages
            .Where(other => other.DocumentId == passage.DocumentId && other.Section.SequenceEqual(passage.Section) && other.Objective is null)
            .ToList();
        var at = section.IndexOf(passage);
        return section.Skip(at + 1).Concat(section.Take(at)).Take(Most).Select(other => other.Id);
    }

    private Choice? FirstQuestion(string unitId, Language language) =>
        questions[unitId]
            .Where(question => question.Language == language)
            .OrderByDescending(question => IsWellWritten(question.Text))
            .FirstOrDefault() is { } question
            ? Choice.Same(question.Text)
            : null;

    /// <summary>The questions are as people type them; on a button stands one that reads well.</summary>
    private static bool IsWellWritten(string text) =>
        text is [.., '?'] && char.IsUpper(text.TrimStart('¿')[0]) && text.Length <= LongestButton;
}
