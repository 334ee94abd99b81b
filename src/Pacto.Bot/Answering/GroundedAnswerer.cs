using Microsoft.Extensions.Options;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// Answers one question that stands alone: finds, weighs the evidence, and either writes from what was found or declines.
/// Safe for many threads.
/// </summary>
internal sealed class GroundedAnswerer(
    KnowledgeBase knowledge, Retriever retriever, Phrases phrases, NextQuestions next, AddedAnswerer added, IOptions<AnsweringOptions> options)
{
    /// <summary>A shorter part of a second passage is a heading or one line of a list and says nothing alone. Characters.</summary>
    private const int LeastSaid = 60;

    /// <summary>A question with more words tells of a project first. Words.</summary>
    private const int LongestPlainQuestion = 12;

    private static readonly HashSet<string> InNoRow = new(["how-much", "how-long", "contact", "why"], StringComparer.Ordinal);

    private readonly UnitWriter units = new(knowledge, phrases);
    private readonly UnitTeller teller = new(knowledge, retriever, phrases, next);
    private readonly AnswerLeads leads = new(knowledge, retriever, phrases);
    private readonly Decliner declines = new(knowledge, retriever, phrases, next);

    /// <summary>The sources.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>Answers with a unit that was pointed at, in whole or in fewer words.</summary>
    public UnitTeller Teller => teller;

    /// <summary>Answers.</summary>
    /// <param name="question">As asked, or as a follow-up was understood.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="known">What was found for it, where somebody looked before; otherwise it is looked for.</param>
    /// <param name="about">The unit that was spoken of, where the question goes on from it: what is not said is not said of that.</param>
    /// <param name="named">What the last text itself names, where the question repeats the one before it.</param>
    public Answer Answer(string question, Language language, RetrievalResult? known = null, string? about = null, string? named = null)
    {
        var found = known ?? Find(question, language);
        return added.Join(AnswerBuiltIn(question, language, found, about, named), found, question, language);
    }

    /// <summary>Whether a text is answered.</summary>
    public bool CanAnswer(string text, Language language)
    {
        var found = Find(text, language);
        return IsEnough(found) || added.CanAnswer(text, language, found);
    }

    /// <summary>Says that the handbook does not have the row that was pointed at, and what it has.</summary>
    public Answer.Declined Decline(MissingRow row, Language language) => declines.Missing(row, language);

    /// <summary>What is found for a question.</summary>
    public RetrievalResult Find(string question, Language language) => retriever.Retrieve(new RetrievalQuery(question, language));

    /// <summary>Whether it is enough to answer from.</summary>
    public bool IsEnough(RetrievalResult found) => found.Units.Count > 0 && found.Evidence >= options.Value.MinEvidence && found.MissingPlace is null;

    private Answer AnswerBuiltIn(string question, Language language, RetrievalResult found, string? about, string? named) =>
        declines.Missing(found, language) is { } missing ? missing
        : IsEnough(found) ? Compose(new RetrievalQuery(question, language), found, named)
        : IsRow(question, language, found) ? ComposeRow(found.Units[0].Id, language)
        : declines.Nearest(found, language, about);

    /// <summary>
    /// A practice is named and it is not sure that its row says what was asked: the row is short, and she sees for herself. A price,
    /// a duration or a way to get in touch stands in none.
    /// </summary>
    private bool IsRow(string question, Language language, RetrievalResult found) =>
        found.Units is [var top, ..] && found.Keys.Practices.Contains(top.Id) && found.Evidence >= options.Value.MinEvidenceOfRow
        && (found.OutOfScope is null or { Category: Decliner.NearMiss })
        && !retriever.Grammar.AskedKinds(TextNormalizer.Tokens(question), language).Any(InNoRow.Contains);

    private Answer.Grounded ComposeRow(string row, Language language)
    {
        var writer = new AnswerWriter(knowledge, language);
        writer.Line(phrases.Say(language, "answer.practice.all-there-is"));
        writer.Break();
        return teller.Finish(writer, row, teller.WriteUnit(writer, row, passage => passage.Parts, whole: true), teller.ObjectivesOf(row));
    }

    private Answer.Grounded Compose(RetrievalQuery query, RetrievalResult found, string? said)
    {
        var writer = new AnswerWriter(knowledge, query.Language ?? found.Language);
        var top = found.Units[0];
        if (found.Compared.Count > 0)
        {
            return ComposeCompared(writer, found.Compared);
        }

        if (found.Rows.Count > 1)
        {
            return ComposeRows(writer, found.Rows);
        }

        var named = found.Keys.Objectives.Distinct().Where(number => knowledge.Facts.Objective(number) is not null).Take(3).ToList();
        if (!top.IsCollection && named.Count > 0 && !knowledge.IsPractice(top.Id) && teller.ObjectivesOf(top.Id) is [var topObjective] && named.Contains(topObjective))
        {
            return ComposeObjectives(writer, top.Id, named);
        }

        if (!top.IsCollection && teller.ObjectivesOf(top.Id) is [var number] && !knowledge.IsPractice(top.Id) && knowledge.Facts.Objective(number) is { } objective)
        {
            return ComposeFinding(writer, found, top.Id, objective, IsQuestion(query));
        }

        if (ListBehind(found, top) is { } list)
        {
            return teller.Finish(writer, list, teller.WriteUnit(writer, list, passage => passage.Parts, whole: false), []);
        }

        if (leads.Of(said is null ? query : query with { Text = said }, top.Id, writer.Language) is { } lead)
        {
            writer.Line(lead);
            writer.Break();
        }

        var expandable = teller.WriteUnit(writer, top.Id, passage => retriever.RankParts(passage, query), whole: false);
        AddSecond(writer, query, found);
        return teller.Finish(writer, top.Id, expandable, teller.ObjectivesOf(top.Id));
    }

    /// <summary>A passage that only announces a list ("…:") says nothing without it: the nearest list that rests on it is shown.</summary>
    private string? ListBehind(RetrievalResult found, RankedUnit top)
    {
        if (top.IsCollection || !knowledge.Find(top.Id)!.Text.EndsWith(':'))
        {
            return null;
        }

        var ranked = found.Units.Where(unit => unit.IsCollection).Select(unit => unit.Id);
        return ranked.Concat(knowledge.Collections.Select(list => list.Id))
            .FirstOrDefault(id => knowledge.FindCollection(id)!.Citations.Contains(top.Id));
    }

    /// <summary>What the sources say of each of two things; that they do not set them side by side is said.</summary>
    private Answer.Grounded ComposeCompared(AnswerWriter writer, IReadOnlyList<string> sides)
    {
        writer.Line(phrases.Say(writer.Language, "answer.compared"));
        foreach (var side in sides)
        {
            writer.Break();
            units.WriteSide(writer, side);
        }

        return teller.Finish(writer, sides[0], expandable: false, [.. sides.SelectMany(teller.ObjectivesOf)]);
    }

    /// <summary>Every practice of the country or place asked for, each as it would be shown alone.</summary>
    private Answer.Grounded ComposeRows(AnswerWriter writer, IReadOnlyList<string> rows)
    {
        foreach (var row in rows)
        {
            teller.WriteUnit(writer, row, passage => passage.Parts, whole: true);
            writer.Break();
        }

        return teller.Finish(writer, rows[0], expandable: false, [.. rows.SelectMany(teller.ObjectivesOf)]) with { Rows = rows };
    }

    private Answer.Grounded ComposeObjectives(AnswerWriter writer, string unitId, List<int> numbers)
    {
        foreach (var number in numbers)
        {
            units.WriteObjective(writer, knowledge.Facts.Objective(number)!, withPractice: true);
            writer.Break();
        }

        return teller.Finish(writer, unitId, expandable: false, numbers);
    }

    private Answer.Grounded ComposeFinding(AnswerWriter writer, RetrievalResult found, string unitId, ObjectiveFacts objective, bool asked)
    {
        var language = writer.Language;
        var ranked = found.Objectives.FirstOrDefault(candidate => candidate.Number == objective.Number);
        var number = UnitWriter.Number(objective.Number);
        writer.Line(asked ? phrases.Say(language, "answer.finder.is", ("number", number))
            : ranked is { Words.Count: > 0 } ? phrases.Say(language, "answer.finder.lead-words",
                ("number", number), ("words", string.Join(", ", ranked.Words.Select(word => $"«{MarkdownText.Escape(word)}»"))))
            : phrases.Say(language, "answer.finder.lead", ("number", number)));
        writer.Break();
        units.WriteObjective(writer, objective, withPractice: true);
        var others = found.Objectives
            .Where(candidate => candidate.Number != objective.Number && ranked is not null && candidate.Score >= ranked.Score * 0.5)
            .Take(options.Value.MoreObjectives)
            .Select(candidate => knowledge.Facts.Objective(candidate.Number)!)
            .ToList();
        if (others.Count > 0)
        {
            writer.Break();
            writer.Line(phrases.Say(language, "answer.finder.also",
                ("list", string.Join(", ", others.Select(other => $"{UnitWriter.Number(other.Number)} · {Capitals.AsSentence(other.Label[language])}")))));
        }

        return teller.Finish(writer, unitId, expandable: false, [objective.Number, .. others.Select(other => other.Number)]);
    }

    /// <summary>A short question asks for the objective's words; anything else describes a project that looks for its objective.</summary>
    private static bool IsQuestion(RetrievalQuery query) =>
        query.Text.TrimEnd().EndsWith('?') && TextNormalizer.Tokens(query.Text).Count <= LongestPlainQuestion;

    /// <summary>A passage that is nearly as likely and whose words are not shown yet adds a line, so that a question with two sides gets both.</summary>
    private void AddSecond(AnswerWriter writer, RetrievalQuery query, RetrievalResult found)
    {
        var top = found.Units[0];
        if (found.Units.Skip(1).FirstOrDefault(unit => !unit.IsCollection
                && writer.Citations.All(citation => citation.PassageId != unit.Id)) is not { } second
            || second.Score < top.Score * options.Value.SecondShare)
        {
            return;
        }

        var passage = knowledge.Find(second.Id)!;
        var parts = retriever.RankParts(passage, query).Where(part => part.Text.Length >= LeastSaid).Take(1).ToList();
        if (writer.Cite(passage, parts) is { Length: > 0 } mark)
        {
            writer.Break();
            writer.Line(phrases.Say(writer.Language, "answer.also", ("text", writer.Words(passage, parts)), ("mark", mark)));
        }
    }
}
