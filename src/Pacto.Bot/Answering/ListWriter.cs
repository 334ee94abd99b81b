using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Documents;

namespace Pacto.Bot.Answering;

/// <summary>Writes a complete list, or one line of it that somebody points at.</summary>
internal sealed class ListWriter(KnowledgeBase knowledge, Phrases phrases)
{
    /// <summary>A list from more passages than this is marked for its lead only. Passages.</summary>
    private const int MostMarked = 9;

    /// <summary>Writes the whole list.</summary>
    public void Write(AnswerWriter to, CompleteList list)
    {
        // The passages that announce the list are cited for its lead; every line keeps the source's own words.
        var marks = list.Citations.Take(2).Where(id => IsShown(list, id)).Select(id => knowledge.Find(id)!).Select(passage => to.Cite(passage, passage.Parts));
        to.Line($"{list.Lead[to.Language]} {string.Concat(marks)}".TrimEnd());
        to.Break();
        var lines = Lines(to, list);
        var isMarked = lines.Select(line => line.Passage.Id).Distinct().Count() <= MostMarked;
        for (var at = 0; at < lines.Count; at++)
        {
            var (passage, shown, text) = lines[at];
            var mark = isMarked && to.Citations.All(citation => citation.PassageId != passage.Id) ? to.Cite(passage, shown) : "";
            text = $"{text} {mark}".TrimEnd();
            to.Line(list.Marker switch
            {
                ListMarker.Objective when passage.Objective is { } number => phrases.Say(
                    to.Language, "answer.list.objective", ("number", UnitWriter.Number(number)), ("text", text)),
                ListMarker.Count => $"{UnitWriter.Number(at + 1)}. {text}",
                _ => $"- {text}",
            });
        }
    }

    /// <summary>Writes the line at a place, from 1, and what a list beside it says that line means, where one does.</summary>
    public void WriteLine(AnswerWriter to, CompleteList list, int place)
    {
        var (passage, shown, text) = Lines(to, list)[place - 1];
        to.Line(phrases.Say(to.Language, "answer.list.line", ("number", UnitWriter.Number(place)), ("text", text), ("mark", to.Cite(passage, shown))));
        if (MeaningOf(to, text) is { } meaning)
        {
            to.Break();
            to.Line($"{to.Words(meaning.Passage, [meaning.Part])} {to.Cite(meaning.Passage, [meaning.Part])}".TrimEnd());
        }
    }

    /// <summary>The passage each line rests on, in order.</summary>
    public static IReadOnlyList<string> PassagesOf(KnowledgeBase knowledge, CompleteList list) =>
    [
        .. list.Items.Count > 0 ? list.Items.Select(item => item.PassageId)
            : from id in list.Members
              from part in knowledge.Find(id)!.Parts
              where part.Role == list.Show
              select id,
    ];

    private (Passage Passage, PassagePart Part)? MeaningOf(AnswerWriter to, string line) =>
        (from passage in knowledge.Passages
         from part in passage.Parts
         where part.Role is PassageRole.Item && to.Words(passage, [part]).StartsWith(line + ':', StringComparison.OrdinalIgnoreCase)
         select ((Passage, PassagePart)?)(passage, part)).FirstOrDefault();

    private List<(Passage Passage, IReadOnlyList<PassagePart> Shown, string Text)> Lines(AnswerWriter to, CompleteList list) =>
        [.. list.Items.Count > 0 ? ItemLines(to, list) : MemberLines(to, list)];

    /// <summary>What stands beside the handbook is cited for a list only where the list holds words from there.</summary>
    private bool IsShown(CompleteList list, string id) =>
        id == list.Citations[0] || knowledge.DocumentOf(knowledge.Find(id)!).Origin is SourceOrigin.Handbook
        || list.Members.Contains(id) || list.Items.Any(item => item.PassageId == id);

    private IEnumerable<(Passage Passage, IReadOnlyList<PassagePart> Shown, string Text)> ItemLines(AnswerWriter to, CompleteList list) =>
        from item in list.Items
        let passage = knowledge.Find(item.PassageId)!
        select (passage, passage.Parts, item.Text[to.Language]);

    private IEnumerable<(Passage Passage, IReadOnlyList<PassagePart> Shown, string Text)> MemberLines(AnswerWriter to, CompleteList list) =>
        from id in list.Members
        let passage = knowledge.Find(id)!
        from part in passage.Parts
        where part.Role == list.Show
        select (passage, (IReadOnlyList<PassagePart>)[part], to.Words(passage, [part]));
}
