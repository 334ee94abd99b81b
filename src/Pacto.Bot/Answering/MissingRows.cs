using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>Says that the handbook has no example, or no local action, for an objective, and what it has instead. Safe for many threads.</summary>
internal sealed class MissingRows(KnowledgeBase knowledge, Phrases phrases, NextQuestions next)
{
    /// <summary>The passage that announces the annex's table.</summary>
    public const string PracticesTable = "annex-table";

    /// <summary>The passage that announces the table of local actions.</summary>
    private const string ActionsTable = "local-actions-intro";

    private const string AnnexMark = "annex-";
    private const string ActionConcept = "accion-pertinente";
    private static readonly string[] ExampleConcepts = ["ejemplo", "buena-practica"];

    /// <summary>The row a question names that the handbook does not have; null when it has it, or names none.</summary>
    public MissingRow? Asked(RetrievalResult found)
    {
        if (found.Keys.Objectives is not [var number] || knowledge.Facts.Objective(number) is not { } objective
            || found.Units is not [var top, ..] || !CanBeMissing(top, number))
        {
            return null;
        }

        var concepts = found.Keys.Concepts;
        return objective.Practice is null && ExampleConcepts.Any(concepts.Contains) ? new MissingRow(number, IsExample: true)
            : objective.LocalAction is null && concepts.Contains(ActionConcept) ? new MissingRow(number, IsExample: false)
            : null;
    }

    /// <summary>What is missing, what the handbook does say of the objective, and which objectives have such a row.</summary>
    public Answer.Declined Decline(MissingRow missing, Language language)
    {
        var writer = new AnswerWriter(knowledge, language);
        var objective = knowledge.Facts.Objective(missing.Objective)!;
        writer.Line(phrases.Say(language, missing.IsExample ? "answer.objective.no-example" : "answer.objective.no-row").TrimStart('-', ' '));
        writer.Break();
        WriteRest(writer, objective, missing.IsExample ? objective.LocalAction : objective.Practice, missing.IsExample ? PassageRole.Action : PassageRole.PracticeTitle);
        writer.Break();
        WriteOthers(writer, missing.IsExample);
        return new Answer.Declined(writer.Markdown, OutOfScope: false)
        {
            Citations = writer.Citations,
            Next = next.AfterMissing(missing, language),
        };
    }

    /// <summary>The objective's title, and the other row it may have.</summary>
    private void WriteRest(AnswerWriter writer, ObjectiveFacts objective, string? row, PassageRole role)
    {
        var title = knowledge.Find(objective.Passage)!;
        writer.Line(phrases.Say(writer.Language, "answer.objective.title",
            ("number", UnitWriter.Number(objective.Number)),
            ("text", writer.Words(title, title.Parts.Where(part => part.Role is PassageRole.Objective))),
            ("mark", writer.Cite(title, title.Parts))));
        if (row is not null && knowledge.Find(row) is { } passage)
        {
            var parts = passage.Parts.Where(part => part.Role == role).ToList();
            writer.Line(phrases.Say(writer.Language, role is PassageRole.Action ? "answer.objective.action" : "answer.objective.example",
                ("text", writer.Words(passage, parts)), ("mark", writer.Cite(passage, parts))));
        }
    }

    private void WriteOthers(AnswerWriter writer, bool examples)
    {
        var others = knowledge.Facts.Objectives.Where(one => (examples ? one.Practice : one.LocalAction) is not null).Select(one => UnitWriter.Number(one.Number));
        var table = knowledge.Find(examples ? PracticesTable : ActionsTable);
        writer.Line(phrases.Say(writer.Language, examples ? "answer.objective.with-example" : "answer.objective.with-action",
            ("list", string.Join(", ", others)), ("mark", table is null ? "" : writer.Cite(table, table.Parts))));
    }

    /// <summary>What was found is the objective itself, some practice, the table or a list: not how to send one in, for example.</summary>
    private bool CanBeMissing(RankedUnit top, int number) =>
        top.IsCollection || knowledge.IsPractice(top.Id) || top.Id.StartsWith(AnnexMark, StringComparison.Ordinal) || knowledge.Find(top.Id)?.Objective == number;
}
