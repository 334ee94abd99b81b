using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>Answers with one unit of the sources: whole, shorter, part by part, or with the place where it stands. Safe for many threads.</summary>
internal sealed class UnitTeller(KnowledgeBase knowledge, Retriever retriever, Phrases phrases, NextQuestions next)
{
    private readonly UnitWriter units = new(knowledge, phrases);

    /// <summary>Answers with one unit of the sources, whatever the evidence: the person pointed at it.</summary>
    public Answer Show(string unitId, Language language, bool whole)
    {
        var writer = new AnswerWriter(knowledge, language);
        return Finish(writer, unitId, WriteUnit(writer, unitId, passage => passage.Parts, whole), ObjectivesOf(unitId));
    }

    /// <summary>Says which objective a practice belongs to, and shows its row.</summary>
    public Answer ShowObjectiveOf(string practice, Language language)
    {
        var objective = knowledge.Facts.Objective(ObjectiveOf(practice) ?? 0) ?? throw new ArgumentException("The unit belongs to no objective.", nameof(practice));
        var writer = new AnswerWriter(knowledge, language);
        writer.Line(phrases.Say(language, "answer.practice.objective", ("number", UnitWriter.Number(objective.Number)), ("title", Capitals.AsSentence(objective.Label[language]))));
        writer.Break();
        return Finish(writer, practice, WriteUnit(writer, practice, passage => passage.Parts, whole: false), [objective.Number]);
    }

    /// <summary>Answers with one line of a list: the person pointed at it.</summary>
    /// <param name="list">Id of the list.</param>
    /// <param name="place">Place of the line, from 1.</param>
    /// <param name="language">The language to answer in.</param>
    public Answer.Grounded ShowLine(string list, int place, Language language)
    {
        var writer = new AnswerWriter(knowledge, language);
        new ListWriter(knowledge, phrases).WriteLine(writer, knowledge.FindCollection(list)!, place);
        return Finish(writer, list, expandable: false, []);
    }

    /// <summary>What matters most of one unit, in a sentence or two; the rest is a "ver más" away.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="query">What was asked of it.</param>
    /// <param name="most">True for less still, where there is less.</param>
    public Answer.Grounded Shorten(string unitId, RetrievalQuery query, bool most = false)
    {
        var language = query.Language ?? Language.Spanish;
        var writer = new AnswerWriter(knowledge, language);
        if (ObjectiveBehind(unitId) is { } objective)
        {
            units.WriteObjectiveShort(writer, objective, withAction: !most);
        }
        else
        {
            // What a thing is stands in the first sentence of the passage that defines it.
            var defines = retriever.AsksMeaning(query.Text, language, unitId);
            units.WriteShort(writer, unitId, passage => defines ? passage.Parts : retriever.RankParts(passage, query));
        }

        return Finish(writer, unitId, expandable: true, ObjectivesOf(unitId));
    }

    /// <summary>One unit part by part: an objective in plain words first, a passage sentence by sentence.</summary>
    public Answer.Grounded TakeApart(string unitId, Language language)
    {
        var writer = new AnswerWriter(knowledge, language);
        writer.Line(phrases.Say(language, "answer.in-parts"));
        writer.Break();
        if (ObjectiveBehind(unitId) is { } objective)
        {
            units.WritePlain(writer, objective);
        }

        if (knowledge.Find(unitId) is { Objective: null } passage)
        {
            UnitWriter.WriteSentences(writer, passage);
        }
        else
        {
            WriteUnit(writer, unitId, one => one.Parts, whole: true);
        }

        writer.Break();
        writer.Line(phrases.Say(language, "answer.which-part"));
        return Finish(writer, unitId, expandable: false, ObjectivesOf(unitId));
    }

    /// <summary>Where a unit stands: its words as the source has them, with their place.</summary>
    public Answer.Grounded Locate(string unitId, Language language)
    {
        var shown = new AnswerWriter(knowledge, language);
        WriteUnit(shown, unitId, passage => passage.Parts, whole: false);
        var writer = new AnswerWriter(knowledge, language);
        units.WritePlaces(writer, [.. shown.Citations.Select(citation => citation.PassageId).Distinct(StringComparer.Ordinal)]);
        return Finish(writer, unitId, expandable: true, ObjectivesOf(unitId));
    }

    /// <summary>The objective a unit belongs to; null when none.</summary>
    public int? ObjectiveOf(string unitId) => knowledge.Find(unitId)?.Objective;

    /// <summary>Whether a unit is a passage, with sentences of its own, and no list.</summary>
    public bool HasSentences(string unitId) => knowledge.Find(unitId) is not null;

    /// <summary>Writes a unit and tells whether there is more to show.</summary>
    public bool WriteUnit(AnswerWriter writer, string unitId, Func<Passage, IReadOnlyList<PassagePart>> parts, bool whole)
    {
        if (ObjectiveBehind(unitId) is { } objective)
        {
            units.WriteObjective(writer, objective, withPractice: true);
            return false;
        }

        return units.Write(writer, unitId, parts, whole);
    }

    /// <summary>The objective that a unit is the title or the row of; null for a practice and all else.</summary>
    private ObjectiveFacts? ObjectiveBehind(string unitId) =>
        knowledge.Find(unitId) is { Objective: { } number } && !knowledge.IsPractice(unitId) ? knowledge.Facts.Objective(number) : null;

    /// <summary>Ends an answer: says what does not come from the handbook, and offers what leads on.</summary>
    public Answer.Grounded Finish(AnswerWriter writer, string unitId, bool expandable, IReadOnlyList<int> objectives)
    {
        var language = writer.Language;
        if (writer.BesideHandbook)
        {
            writer.Break();
            writer.Line(phrases.Say(language, writer.OnlyBesideHandbook ? "answer.beside-handbook" : "answer.partly-beside-handbook"));
        }

        return new Answer.Grounded(writer.Markdown, unitId)
        {
            Citations = writer.Citations,
            Objectives = objectives,
            Expandable = expandable,
            Next = next.After(unitId, objectives, expandable, language),
        };
    }

    /// <summary>The objective a unit belongs to; none when it belongs to none.</summary>
    public IReadOnlyList<int> ObjectivesOf(string unitId) => ObjectiveOf(unitId) is { } number ? [number] : [];
}
