using System.Globalization;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Collections;
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

    /// <summary>Writes the unit and tells whether "ver más" has more to show.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="unitId">Passage or collection id.</param>
    /// <param name="parts">The parts of a passage, best first for this question.</param>
    /// <param name="whole">True to show everything at once.</param>
    public bool Write(AnswerWriter to, string unitId, Func<Passage, IReadOnlyList<PassagePart>> parts, bool whole)
    {
        if (knowledge.FindCollection(unitId) is { } collection)
        {
            WriteCollection(to, collection);
            return false;
        }

        var passage = knowledge.Find(unitId) ?? throw new ArgumentException($"No unit has the id '{unitId}'.", nameof(unitId));
        return knowledge.Practices.FirstOrDefault(practice => practice.Passage == unitId) is { } facts
            ? WritePractice(to, passage, facts, whole)
            : WritePassage(to, passage, parts(passage), whole);
    }

    /// <summary>Writes everything the handbook gives for one objective, and says what it does not give.</summary>
    public void WriteObjective(AnswerWriter to, ObjectiveFacts objective, bool withPractice)
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
        else if (objective.LocalAction is not null)
        {
            to.Line(phrases.Say(language, "answer.objective.no-example"));
        }
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

        var chosen = whole || passage.Text.Length <= WholeUpTo ? passage.Parts : InOrder(passage, Shorten(best));
        to.Line($"{to.Words(passage, chosen)} {to.Cite(passage, chosen)}".TrimEnd());
        return chosen.Count < passage.Parts.Count;
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

    private void WriteCollection(AnswerWriter to, CompleteList list)
    {
        // The passages that announce the list are cited for its lead; every line keeps the source's own words.
        var marks = list.Citations.Take(2).Select(id => knowledge.Find(id)!).Select(passage => to.Cite(passage, passage.Parts));
        to.Line($"{list.Lead[to.Language]} {string.Concat(marks)}".TrimEnd());
        to.Break();
        var lines = list.Items.Count > 0 ? ItemLines(to, list) : MemberLines(to, list);
        var count = 0;
        foreach (var (objective, text) in lines)
        {
            count++;
            to.Line(list.Marker switch
            {
                ListMarker.Objective when objective is { } number => phrases.Say(
                    to.Language, "answer.list.objective", ("number", Number(number)), ("text", text)),
                ListMarker.Count => $"{Number(count)}. {text}",
                _ => $"- {text}",
            });
        }
    }

    private IEnumerable<(int? Objective, string Text)> ItemLines(AnswerWriter to, CompleteList list) =>
        list.Items.Select(item => (knowledge.Find(item.PassageId)!.Objective, item.Text[to.Language]));

    private IEnumerable<(int? Objective, string Text)> MemberLines(AnswerWriter to, CompleteList list) =>
        from id in list.Members
        let passage = knowledge.Find(id)!
        from part in passage.Parts
        where part.Role == list.Show
        select (passage.Objective, to.Words(passage, [part]));

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
