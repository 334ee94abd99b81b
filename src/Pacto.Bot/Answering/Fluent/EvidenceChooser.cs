using Pacto.Bot.Models;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// Chooses what a model is shown: the passages the sources' own answer rests on, then the nearest others, as far as they can be read in the
/// language of the answer and do not speak to a machine. Safe for many threads.
/// </summary>
internal sealed class EvidenceChooser(KnowledgeBase knowledge, Retriever retriever, AddedAnswerer added, CheckingWords checking)
{
    private const int Most = 4;
    private const double WorthReading = 0.12;

    /// <summary>Share of the room that the first passage may take.</summary>
    private const double FirstShare = 0.6;

    /// <summary>True where the answer is prose that a model may phrase: a complete list, an objective's rows and a practice stay as they are.</summary>
    public bool IsProse(Answer.Grounded own) =>
        own.Objectives.Count == 0
        && knowledge.FindCollection(own.UnitId) is null
        && knowledge.Find(own.UnitId) is { Objective: null } passage
        && !passage.Parts.Any(part => part.Role is PassageRole.Item);

    /// <summary>The passages, best first; empty when the answer's own ones cannot be shown to a model.</summary>
    /// <param name="own">The answer in the sources' own words.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="near">Ids of passages whose vectors lie near, nearest first; joined with those near by their words. Empty for none.</param>
    public IReadOnlyList<Passage> Choose(Answer.Grounded own, string question, Language language, IReadOnlyList<string> near)
    {
        var cited = own.Citations.Select(citation => citation.PassageId).Distinct(StringComparer.Ordinal).Select(knowledge.Find).OfType<Passage>().ToList();
        if (cited is not [var first, ..] || !CanBeShown(first, language))
        {
            return [];
        }

        // A document that was taken away in the meantime is found no more.
        var others = RankFusion.Fuse(IsBuiltIn(own) ? ByWords(question, language) : added.Near(question, language), near).Select(knowledge.Find).OfType<Passage>();
        return [.. cited.Concat(others).Where(passage => CanBeShown(passage, language)).DistinctBy(passage => passage.Id, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>As much of each passage as there is room for, those parts that say most of what was asked.</summary>
    /// <param name="passages">What was chosen.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="room">Bytes for all of them.</param>
    public IReadOnlyList<(Passage Passage, string Text)> Fit(IReadOnlyList<Passage> passages, string question, Language language, int room)
    {
        List<(Passage, string)> fitted = [];
        var left = room;
        foreach (var passage in passages)
        {
            var text = Cut(passage, question, language, fitted.Count == 0 && passages.Count > 1 ? (int)(left * FirstShare) : left);
            var bytes = TokenGauge.BytesOf(text) + TokenGauge.BytesOf(passage.Title[language]);
            if (text.Length > 0 && (bytes <= left || fitted.Count == 0))
            {
                fitted.Add((passage, text));
                left -= bytes;
            }
        }

        return fitted;
    }

    private string Cut(Passage passage, string question, Language language, int room)
    {
        var ranked = knowledge.Added.Find(passage.Id) is null ? retriever.RankParts(passage, new RetrievalQuery(question, language)) : passage.Parts;
        List<PassagePart> chosen = [];
        foreach (var part in ranked)
        {
            var bytes = TokenGauge.BytesOf(part.In(language)) + 1;
            if (bytes > room && chosen.Count > 0)
            {
                break;
            }

            chosen.Add(part);
            room -= bytes;
        }

        return AnswerWriter.WithoutNoteMarks(
            string.Join(' ', passage.Parts.Where(part => chosen.Exists(one => ReferenceEquals(one, part))).Select(part => part.In(language))));
    }

    private List<string> ByWords(string question, Language language) =>
        [.. retriever.Retrieve(new RetrievalQuery(question, language)).Passages.Where(hit => hit.Score >= WorthReading).Select(hit => hit.Passage.Id)];

    private static bool IsBuiltIn(Answer.Grounded own) => own.Citations[0].Origin is not SourceOrigin.Added;

    private bool CanBeShown(Passage passage, Language language) =>
        (knowledge.DocumentOf(passage).Language == language || passage.Parts.Any(part => part.Translation is not null))
        && !checking.Instructs(passage.Text);
}
