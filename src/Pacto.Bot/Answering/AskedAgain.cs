using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>Texts that leave out what the question before already said: they are asked with it. Safe for many threads.</summary>
internal sealed class AskedAgain(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words)
{
    /// <summary>Evidence from which what is found is enough to answer from.</summary>
    private const double Enough = 0.5;

    /// <summary>The question before, asked of another thing; null where the text names none, or the sources do not say that.</summary>
    public FollowUps.Understood? Of(string text, IReadOnlyList<Token> tokens, Language language, string question) =>
        AskedOf(text, language, question) ?? AskedWith(tokens, language, question);

    /// <summary>"¿Y AL?" asks what the letters stand for.</summary>
    public FollowUps.Understood? Letters(List<Token> own, Language language) =>
        own is [{ IsAcronym: true } only] && retriever.Lexicon.Expand(only.Raw, language) is not null && Find(only.Raw, language, null) is { Evidence: >= Enough } found
            ? new FollowUps.Understood(only.Raw, null, null, found)
            : null;

    /// <summary>"¿Y una buena práctica?" asks of it what was asked before, where the sources say that.</summary>
    private FollowUps.Understood? AskedOf(string text, Language language, string question) =>
        retriever.Instead(question, text, language) is { } asked && Find(asked, language, null) is { Evidence: >= Enough } found
            ? new FollowUps.Understood(asked, null, null, found)
            : null;

    /// <summary>"¿Y para personas mayores?" asks for them what was asked before, where the sources say that.</summary>
    private FollowUps.Understood? AskedWith(IReadOnlyList<Token> tokens, Language language, string question) =>
        words.InPlaceOf(tokens, language, question) is { } asked && Find(asked, language, null) is { Evidence: >= Enough } found
            ? new FollowUps.Understood(asked, null, null, found)
            : null;

    /// <summary>A text behind the question before it, or behind the name of what was spoken of, whichever is answered better; null when neither is.</summary>
    public FollowUps.Understood? BestTogether(string text, Language language, string question, string subject, IReadOnlyDictionary<string, float> leanings)
    {
        var title = knowledge.Find(subject)?.Title ?? knowledge.FindCollection(subject)?.Title;
        var asked = Together(text, language, question, leanings);
        var best = title is not null && Together(text, language, title[language] + ":", leanings) is var told && told.Found!.Evidence >= asked.Found!.Evidence ? told : asked;
        return best is { Found.Evidence: >= Enough } ? best : null;
    }

    /// <summary>A text behind the question before it.</summary>
    public FollowUps.Understood Together(string text, Language language, string before, IReadOnlyDictionary<string, float> leanings)
    {
        var together = $"{before} {text}";
        return new FollowUps.Understood(together, null, leanings, Find(together, language, leanings));
    }

    private RetrievalResult Find(string text, Language language, IReadOnlyDictionary<string, float>? leanings) =>
        retriever.Retrieve(new RetrievalQuery(text, language) { Leanings = leanings });
}
