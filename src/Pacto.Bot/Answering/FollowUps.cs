using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// Understands a question from the one before it. A new subject is recognised as new: what the question says alone
/// counts first, the pending subject is only added when the words point back or say too little.
/// </summary>
internal sealed class FollowUps(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words)
{
    /// <summary>From this evidence on a question that begins with "and" stands on its own feet.</summary>
    private const double StandsAlone = 0.8;

    /// <summary>A text with more words of meaning than this is not short for something else.</summary>
    private const int Short = 3;

    private const int MostObjectives = 23;

    /// <summary>The question as it stands alone, or the unit it points at.</summary>
    /// <param name="Question">Words to look up.</param>
    /// <param name="UnitId">The unit it asks for by number or order; null when it is to be looked up.</param>
    /// <param name="Found">What was found for it on the way; null when nobody looked yet.</param>
    internal sealed record Understood(string Question, string? UnitId, RetrievalResult? Found = null);

    /// <summary>Understands a text after the last answer.</summary>
    public Understood Understand(string text, Language language, AnsweringState? before)
    {
        if (before?.UnitId is not { } subject)
        {
            return new Understood(text, null);
        }

        var tokens = TextNormalizer.Tokens(text);
        var opener = words.Opener(tokens, language);
        var content = tokens.Skip(opener).Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language)).ToList();
        if (Pointed(content, language, before) is { } unit)
        {
            return new Understood(text, unit);
        }

        var points = words.Points([.. tokens.Skip(opener)], language);
        if (opener == 0 && !points && content.Count > Short)
        {
            return new Understood(text, null);
        }

        var alone = retriever.Retrieve(new RetrievalQuery(text, language));
        if ((!points && alone.Evidence >= StandsAlone) || alone.OutOfScope is { Score: >= StandsAlone })
        {
            return new Understood(text, null, alone);
        }

        return BestTogether(text, language, before.Question, subject, alone, opener > 0 || points);
    }

    /// <summary>A number, "the next one" or "an example" after an objective: the row itself.</summary>
    private string? Pointed(List<Token> content, Language language, AnsweringState before)
    {
        if (before.Objective is not { } objective || content.Count is 0 or > 2)
        {
            return null;
        }

        var rest = content.Where(token => !words.Is("row", token, language)).ToList();
        if (rest is not [var only])
        {
            return null;
        }

        var kind = before.UnitId!.StartsWith("practice-", StringComparison.Ordinal) ? "practice"
            : before.UnitId.StartsWith("local-action-", StringComparison.Ordinal) ? "local-action" : "objective";
        if (int.TryParse(only.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return UnitOf(kind, number);
        }

        return words.Is("next", only, language) ? UnitOf(kind, objective + 1)
            : words.Is("previous", only, language) ? UnitOf(kind, objective - 1)
            : words.Is("example", only, language) ? UnitOf("practice", objective)
            : null;
    }

    private string? UnitOf(string kind, int number) =>
        number is < 1 or > MostObjectives ? null
        : knowledge.Find($"{kind}-{number.ToString(CultureInfo.InvariantCulture)}") is { } unit ? unit.Id
        : $"objective-{number.ToString(CultureInfo.InvariantCulture)}";

    private Understood BestTogether(string text, Language language, string question, string subject, RetrievalResult alone, bool tied)
    {
        var title = knowledge.Find(subject)?.Title ?? knowledge.FindCollection(subject)?.Title;
        string[] together = title is null ? [$"{question} {text}"] : [$"{title[language]}: {text}", $"{question} {text}"];
        var best = together
            .Select(candidate => (Text: candidate, Found: retriever.Retrieve(new RetrievalQuery(candidate, language))))
            .MaxBy(candidate => candidate.Found.Evidence);
        return tied || best.Found.Evidence > alone.Evidence + 0.1 ? new Understood(best.Text, null, best.Found) : new Understood(text, null, alone);
    }
}
