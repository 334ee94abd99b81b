using System.Globalization;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering;

/// <summary>
/// Writes one unit of the sources (a passage, a row with all its cells, a whole list) as people read it. Shapes only what the
/// sources say: every sentence of content is a part of a passage, every frame around it is a phrase.
/// </summary>
internal sealed class UnitWriter(KnowledgeBase knowledge, Phrases phrases)
{
    /// <summary>A passage up to this length is shown whole at once. Characters of the original.</summary>
    private const int WholeUpTo = 900;

    /// <summary>About how much of a longer passage is shown first. Characters of the original.</summary>
    private const int FirstShown = 650;

    /// <summary>Of an answer from more passages the places of the first are shown. Passages.</summary>
    private const int MostPlaces = 3;

    private readonly ListWriter lists = new(knowledge, phrases);

    /// <summary>Writes the unit and tells whether "ver más" has more to show.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="unitId">Passage or collection id.</param>
    /// <param name="parts">The parts of a passage, best first for this question.</param>
    /// <param name="whole">True to show everything at once.</param>
    public bool Write(AnswerWriter to, string unitId, Func<Passage, IReadOnlyList<PassagePart>> parts, bool whole)
    {
        if (knowledge.FindCollection(unitId) is { } collection)
        {
            lists.Write(to, collection);
            return false;
        }

        var passage = knowledge.Find(unitId) ?? throw new ArgumentException($"No unit has the id '{unitId}'.", nameof(unitId));
        return knowledge.Practices.FirstOrDefault(practice => practice.Passage == unitId) is { } facts
            ? WritePractice(to, passage, facts, whole)
            : WritePassage(to, passage, parts(passage), whole);
    }

    /// <summary>Writes where passages stand: their words as the source has them, title and lines.</summary>
    public void WritePlaces(AnswerWriter to, IReadOnlyList<string> passageIds)
    {
        to.Line(phrases.Say(to.Language, "answer.where.lead"));
        foreach (var passage in passageIds.Take(MostPlaces).Select(id => knowledge.Find(id)!))
        {
            if (to.Cite(passage, passage.Parts) is { Length: > 0 } mark)
            {
                to.Break();
                to.Line(PlaceOf(passage, mark, to.Language));
                to.Break();
                to.Line("> " + to.Citations[^1].Quote);
            }
        }
    }

    private string PlaceOf(Passage passage, string mark, Language language)
    {
        var title = ("title", MarkdownText.Escape(passage.Title[language]));
        var document = ("document", MarkdownText.Escape(knowledge.DocumentOf(passage).Title[language]));
        var first = ("first", Number(passage.Lines.First));
        return passage.Lines.First == passage.Lines.Last
            ? phrases.Say(language, "answer.where.line", ("mark", mark), title, document, first)
            : phrases.Say(language, "answer.where.place", ("mark", mark), title, document, first, ("last", Number(passage.Lines.Last)));
    }

    /// <summary>Writes everything the handbook gives for one objective, and says what it does not give.</summary>
    public void WriteObjective(AnswerWriter to, ObjectiveFacts objective, bool withPractice)
    {
        var language = to.Language;
        WriteHeading(to, objective);
        if (objective.LocalAction is { } rowId)
        {
            var row = knowledge.Find(rowId)!;
            to.Line(Cells(to, row, PassageRole.Commitment, "answer.objective.commitment"));
            to.Line(Cells(to, row, PassageRole.Action, "answer.objective.action"));
        }
        else
        {
            to.Line(phrases.Say(language, "answer.objective.no-row"));
        }

        if (!withPractice)
        {
            return;
        }

        if (objective.Practice is { } practiceId)
        {
            to.Line(Cells(to, knowledge.Find(practiceId)!, PassageRole.PracticeTitle, "answer.objective.example"));
        }
        else
        {
            to.Line(phrases.Say(language, "answer.objective.no-example"));
        }
    }

    /// <summary>What an objective is for in a line of our own, marked as such.</summary>
    public void WritePlain(AnswerWriter to, ObjectiveFacts objective)
    {
        var title = knowledge.Find(objective.Passage)!;
        to.Line(phrases.Say(to.Language, "answer.objective.plain", ("text", objective.Plain[to.Language]), ("mark", to.Cite(title, title.Parts))));
        to.Break();
    }

    /// <summary>A passage sentence by sentence, each a line.</summary>
    public static void WriteSentences(AnswerWriter to, Passage passage)
    {
        foreach (var part in passage.Parts.Where(part => part.Role is not (PassageRole.Link or PassageRole.Label)))
        {
            to.Line($"- {to.Words(passage, [part])} {to.Cite(passage, [part])}".TrimEnd());
        }
    }

    /// <summary>The objective's title and, unless it shall be shorter still, what a local authority can do, where the handbook says it.</summary>
    public void WriteObjectiveShort(AnswerWriter to, ObjectiveFacts objective, bool withAction = true)
    {
        WriteHeading(to, objective);
        if (withAction && objective.LocalAction is { } row)
        {
            to.Line(Cells(to, knowledge.Find(row)!, PassageRole.Action, "answer.objective.action"));
        }
    }

    /// <summary>The one sentence of a passage that says most of what was asked, or a list without its frame.</summary>
    public void WriteShort(AnswerWriter to, string unitId, Func<Passage, IReadOnlyList<PassagePart>> parts)
    {
        if (knowledge.Find(unitId) is not { } passage)
        {
            Write(to, unitId, parts, whole: false);
            return;
        }

        // Of a practice what it did is the short of it, not the action it stands under.
        var ranked = parts(passage);
        var said = ranked.Where(part => part.Role is PassageRole.PracticeText)
            .Concat(ranked.Where(part => part.Role is not (PassageRole.Link or PassageRole.PracticeTitle or PassageRole.Label)))
            .Take(1).ToList();
        to.Line($"{to.Words(passage, said)} {to.Cite(passage, said)}".TrimEnd());
    }

    /// <summary>What a thing is, in a sentence, under its name: one side of a comparison.</summary>
    public void WriteSide(AnswerWriter to, string unitId)
    {
        if (knowledge.Facts.Objectives.FirstOrDefault(one => one.Passage == unitId) is { } objective)
        {
            WriteObjectiveShort(to, objective);
            return;
        }

        var passage = knowledge.Find(unitId) ?? knowledge.Find(knowledge.FindCollection(unitId)!.Citations[0])!;
        var said = passage.Parts.Where(part => part.Role is not (PassageRole.Link or PassageRole.Label)).Take(1).ToList();
        to.Line(phrases.Say(to.Language, "answer.compared-side",
            ("title", passage.Title[to.Language]), ("text", to.Words(passage, said).TrimEnd(':')), ("mark", to.Cite(passage, said))));
    }

    private void WriteHeading(AnswerWriter to, ObjectiveFacts objective)
    {
        var language = to.Language;
        var title = knowledge.Find(objective.Passage)!;
        var number = Number(objective.Number);
        var titleParts = title.Parts.Where(part => part.Role is PassageRole.Objective or PassageRole.Label).ToList();
        to.Line(phrases.Say(language, "answer.objective.heading",
            ("number", number),
            ("label", Capitals.AsSentence(objective.Label[language])),
            ("title", to.Words(title, titleParts.Where(part => part.Role is PassageRole.Objective))),
            ("mark", to.Cite(title, titleParts))));
    }

    private string Cells(AnswerWriter to, Passage row, PassageRole role, string phrase)
    {
        var parts = row.Parts.Where(part => part.Role == role).ToList();
        return phrases.Say(to.Language, phrase, ("text", to.Words(row, parts)), ("mark", to.Cite(row, parts)));
    }

    private bool WritePractice(AnswerWriter to, Passage passage, PracticeFacts facts, bool whole)
    {
        var shown = passage.Parts
            .Where(part => part.Role is PassageRole.PracticeTitle or PassageRole.PracticeText or PassageRole.Item)
            .ToList();
        var link = passage.Parts.Where(part => part.Role is PassageRole.Link).ToList();
        var mark = to.Cite(passage, [.. shown, .. link]);
        to.Line(phrases.Say(to.Language, "answer.practice.heading",
            ("title", to.Words(passage, shown.Where(part => part.Role is PassageRole.PracticeTitle))),
            ("number", Number(facts.Objective)),
            ("mark", mark)));
        to.Break();
        to.Line(to.Words(passage, shown.Where(part => part.Role is not PassageRole.PracticeTitle)));
        if (link.Count > 0)
        {
            to.Break();
            to.Line(to.Words(passage, link));
        }

        if (facts.Remark is { } remark)
        {
            to.Break();
            to.Line(phrases.Say(to.Language, "answer.remark", ("text", remark[to.Language])));
        }

        if (whole)
        {
            to.Break();
            to.Line(Cells(to, passage, PassageRole.Action, "answer.objective.action"));
            if (facts.Address is { } address)
            {
                to.Line(phrases.Say(to.Language, "answer.practice.page", ("address", address.ToString())));
            }
        }

        return !whole;
    }

    private static bool WritePassage(AnswerWriter to, Passage passage, IReadOnlyList<PassagePart> best, bool whole)
    {
        var items = passage.Parts.Where(part => part.Role is PassageRole.Item).ToList();
        if (items.Count > 0)
        {
            WriteList(to, passage, items);
            return false;
        }

        if (passage.Parts.Count > 2 && !passage.Parts.Any(part => part.Text.EndsWith('.')))
        {
            WriteLines(to, passage);
            return false;
        }

        var chosen = whole || passage.Text.Length <= WholeUpTo ? passage.Parts : InOrder(passage, Shorten(best));
        to.Line($"{to.Words(passage, chosen)} {to.Cite(passage, chosen)}".Trim());
        return chosen.Count < passage.Parts.Count;
    }

    /// <summary>A title page and its like: no sentences, so each part is a line.</summary>
    private static void WriteLines(AnswerWriter to, Passage passage)
    {
        var said = passage.Parts.Where(part => part.Role is not PassageRole.Label).ToList();
        var mark = to.Cite(passage, passage.Parts);
        for (var at = 0; at < said.Count; at++)
        {
            to.Line($"- {to.Words(passage, [said[at]])} {(at == 0 ? mark : "")}".TrimEnd());
        }
    }

    private static void WriteList(AnswerWriter to, Passage passage, List<PassagePart> items)
    {
        var head = passage.Parts.TakeWhile(part => part.Role is not PassageRole.Item).ToList();
        var after = passage.Parts.SkipWhile(part => part.Role is not PassageRole.Item).Where(part => part.Role is not PassageRole.Item).ToList();
        to.Line($"{to.Words(passage, head).TrimEnd(':', '.')} {to.Cite(passage, passage.Parts)}:");
        to.Break();
        for (var i = 0; i < items.Count; i++)
        {
            to.Line($"{Number(i + 1)}. {to.Words(passage, [items[i]])}");
        }

        if (after.Count > 0)
        {
            to.Break();
            to.Line(to.Words(passage, after));
        }
    }

    /// <summary>A number as it is written in answers.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<PassagePart> Shorten(IReadOnlyList<PassagePart> best)
    {
        List<PassagePart> chosen = [];
        var length = 0;
        foreach (var part in best)
        {
            if (chosen.Count > 0 && length + part.Text.Length > FirstShown)
            {
                break;
            }

            chosen.Add(part);
            length += part.Text.Length;
        }

        return chosen;
    }

    private static List<PassagePart> InOrder(Passage passage, List<PassagePart> chosen) =>
        [.. passage.Parts.Where(part => chosen.Any(one => ReferenceEquals(one, part)))];
}
