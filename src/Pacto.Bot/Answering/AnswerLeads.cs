using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>The line before an answer that says at once what was asked: what letters stand for, which entry of a list is meant.</summary>
internal sealed class AnswerLeads(KnowledgeBase knowledge, Retriever retriever, Phrases phrases)
{
    private const int LongestAcronym = 12;

    /// <summary>The line; null when the answer needs none.</summary>
    public string? Of(RetrievalQuery query, string unitId, Language language) => SpelledOut(query, language) ?? NamedEntry(query, unitId, language);

    /// <summary>A list is asked whether something is in it ("¿puede una universidad?"): the one entry that is meant comes first.</summary>
    private string? NamedEntry(RetrievalQuery query, string unitId, Language language)
    {
        if (knowledge.FindCollection(unitId) is not { Show: PassageRole.Item, Members: [_] } && knowledge.Find(unitId) is null)
        {
            return null;
        }

        var passage = knowledge.Find(unitId) ?? knowledge.Find(knowledge.FindCollection(unitId)!.Members[0])!;
        var isList = passage.Parts.Any(part => part.Role is PassageRole.Item) && !knowledge.IsPractice(passage.Id);
        var named = isList ? retriever.PartsNamed(passage, query).Where(part => part.Role is PassageRole.Item).ToList() : [];
        return named is [var only]
            ? phrases.Say(language, "answer.list.named", ("text", only.In(language)))
            : null;
    }

    /// <summary>A question that is an acronym alone is answered with what its letters stand for first.</summary>
    private string? SpelledOut(RetrievalQuery query, Language language) =>
        query.Text.Trim(' ', '?', '¿', '.') is { Length: > 1 and < LongestAcronym } typed && retriever.Lexicon.Expand(typed, language) is { } meaning
            ? $"**{MarkdownText.Escape(typed)}**: {meaning}."
            : null;
}
