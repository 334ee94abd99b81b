using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>The line before an answer that says at once what was asked: what letters stand for, which entry of a list is meant.</summary>
internal sealed class AnswerLeads(KnowledgeBase knowledge, Retriever retriever, Phrases phrases)
{
    /// <summary>Characters; a longer question asks more than what letters mean.</summary>
    private const int LongestAcronymQuestion = 60;

    /// <summary>The line; null when the answer needs none.</summary>
    public string? Of(RetrievalQuery query, string unitId, Language language) => SpelledOut(query, unitId, language) ?? NamedEntry(query, unitId, language);

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

    /// <summary>A question that is an acronym and at most asks what it means is answered with what its letters stand for first.</summary>
    private string? SpelledOut(RetrievalQuery query, string unitId, Language language)
    {
        if (query.Text.Length > LongestAcronymQuestion)
        {
            return null;
        }

        var tokens = TextNormalizer.Tokens(query.Text);
        return tokens.Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language) && retriever.Lexicon.Expand(token.Raw, language) is not null).ToList() is [var only]
            && (tokens.Count == 1 || retriever.AsksMeaning(query.Text, language, unitId))
            && retriever.Lexicon.Expand(only.Raw, language) is { } meaning
                ? $"**{MarkdownText.Escape(only.Raw)}**: {meaning}."
                : null;
    }
}
