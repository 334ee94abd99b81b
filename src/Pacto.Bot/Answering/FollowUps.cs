using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// Understands a question from the one before it. A new subject is recognised as new: what the question says itself counts
/// first, what was spoken of before only makes its own passages likelier, the more the less the question says.
/// </summary>
internal sealed class FollowUps(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words)
{
    /// <summary>Evidence from which what is found is enough to answer from.</summary>
    private const double Enough = 0.5;

    /// <summary>Evidence that leaves little doubt.</summary>
    private const double Sure = 0.85;

    /// <summary>Likeness to a question outside the sources from which a text that finds nothing is heard as that, whatever was spoken of before.</summary>
    private const double SurelyOutside = 0.6;

    /// <summary>The same for a text without a word of its own: it must be what people say there, word for word. 0 to 1.</summary>
    private const double TheSame = 0.95;

    /// <summary>A text with more words of its own than this is not short for something else.</summary>
    private const int Short = 3;

    /// <summary>A text with an opener, no more words than this and nothing asked ("¿y una universidad?") asks what was asked before.</summary>
    private const int LongestFragment = 3;

    /// <summary>A longer text says what it asks about. Words.</summary>
    private const int LongestDeed = 8;

    /// <summary>Kinds of answer that few practices give.</summary>
    private static readonly HashSet<string> Rare = new(["how-many", "how-much", "how-long", "contact", "why", "without"], StringComparer.Ordinal);

    /// <summary>A topic has a passage for each question; a practice is one passage, and most questions about it are answered there.</summary>
    private const float SameAmongTopic = 0.2f;

    private const int MostObjectives = 23;

    private readonly ListPointers lists = new(knowledge, words);

    /// <summary>The question as it stands alone, or the unit it points at.</summary>
    /// <param name="Question">Words to look up.</param>
    /// <param name="UnitId">The unit it asks for by number or order; null when it is to be looked up.</param>
    /// <param name="Leanings">What was spoken of before, for the look-up; null when the text stands on its own feet.</param>
    /// <param name="Found">What was found for it on the way; null when nobody looked yet.</param>
    internal sealed record Understood(
        string Question, string? UnitId, IReadOnlyDictionary<string, float>? Leanings = null, RetrievalResult? Found = null);

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
        var own = content.Where(token => !words.Is("light", token, language) && !words.Is("pointers", token, language)).ToList();
        var points = words.Points([.. tokens.Skip(opener)], language);
        if ((Pointed(content, points, language, before) ?? Done(tokens, own, language, before) ?? Deed(tokens, own, language, subject)) is { } unit)
        {
            return new Understood(text, unit);
        }

        if (opener == 0 && !points && own.Count > Short)
        {
            return new Understood(text, null);
        }

        var fragment = opener > 0 && tokens.Count - opener <= LongestFragment && retriever.Grammar.AskedKinds([.. tokens.Skip(opener)], language).Count == 0;
        if (fragment && AskedOf(text, language, before.Question) is { } same)
        {
            return same;
        }

        var bare = Find(text, language, null);
        var near = NamesAnother(bare, subject) || IsElsewhere(bare, subject) ? [] : Near(subject, content.Count);
        var stays = near.Count > 0 && retriever.WordsBeyond([.. own.Select(token => token.Raw)], language, near.Keys).Count == 0;
        var pull = stays ? words.Pulls.Stays : points ? words.Pulls.Points : opener > 0 ? words.Pulls.Opens : 0;
        var leanings = near.ToDictionary(one => one.Key, one => (one.Value * words.Pulls.Same) + pull, StringComparer.Ordinal);
        // "¿Qué ofrece?" alone is like many things that are asked elsewhere; after an answer it asks about that.
        var isOutside = bare.Evidence < Enough && bare.OutOfScope?.Score >= (own.Count == 0 && (points || opener > 0 || content.Count > 0) ? TheSame : SurelyOutside);
        var alone = near.Count == 0 ? bare : Find(text, language, leanings);
        if (stays)
        {
            // Words that could be answered of something can be answered of what was spoken of.
            alone = alone with { Evidence = Math.Max(alone.Evidence, bare.Evidence) };
        }

        if (fragment && stays && !isOutside && Together(text, language, before.Question, leanings) is { Found.Evidence: >= Enough } asked)
        {
            return asked;
        }

        return isOutside || alone.Evidence >= Enough || !stays
            ? new Understood(text, null, leanings, alone)
            : BestTogether(text, language, before.Question, subject, leanings) ?? new Understood(text, null, leanings, alone);
    }

    /// <summary>A place of another practice, the number of an objective, or, where no row was spoken of, a thing of another topic by its name.</summary>
    private bool NamesAnother(RetrievalResult bare, string subject) =>
        bare.Keys.Objectives.Count > 0
        || (bare.Keys.Practices is { Count: > 0 } places && !places.Contains(subject))
        || (knowledge.Find(subject)?.Objective is null && bare.Keys.Concepts.Select(id => retriever.Lexicon.Find(id)).Any(
            concept => concept is { IsGeneral: false, DefinedBy: { } unit } && unit != subject && !words.AreOneTopic(unit, subject)));

    /// <summary>It names a thing of another topic by a word that is often only mentioned ("the Compact"), and surely finds its answer there.</summary>
    private bool IsElsewhere(RetrievalResult bare, string subject) =>
        bare.Evidence >= Sure && bare.Units is [var top, ..] && !words.AreOneTopic(top.Id, subject)
        && bare.Keys.Concepts.Any(id => retriever.Lexicon.Find(id)?.DefinedBy is { } unit && words.AreOneTopic(unit, top.Id));

    /// <summary>"¿Y una buena práctica?" asks of it what was asked before, where the sources say that.</summary>
    private Understood? AskedOf(string text, Language language, string question) =>
        retriever.Instead(question, text, language) is { } asked && Find(asked, language, null) is { Evidence: >= Enough } found
            ? new Understood(asked, null, null, found)
            : null;

    /// <summary>A line of the list just shown, or, after an objective, a number, "the next one", "an example": the row itself.</summary>
    private string? Pointed(List<Token> content, bool points, Language language, AnsweringState before)
    {
        var rest = content
            .Where(token => !words.Is("row", token, language) && !words.Is("light", token, language) && !words.Is("pointers", token, language))
            .ToList();
        if (lists.Pointed(rest, language, before.UnitId!) is { } line)
        {
            return line;
        }

        if (before.Objective is not { } objective || rest.Count > 2)
        {
            return null;
        }

        var row = content.Any(token => words.Is("row", token, language));
        if (rest.Count == 0)
        {
            return row && points ? UnitOf("objective", objective) : null;
        }

        var number = rest.Select(NumberOf).FirstOrDefault(found => found is not null);
        var example = rest.Any(token => words.Is("example", token, language));
        if (rest.Count == 2)
        {
            return number is { } both && example ? UnitOf("practice", both)
                : rest.TrueForAll(token => words.Is("example", token, language)) ? UnitOf("practice", objective)
                : null;
        }

        var kind = row ? "objective" : KindOf(before.UnitId!);
        return number is { } named ? UnitOf(kind, named)
            : words.Is("next", rest[0], language) ? UnitOf(kind, objective + 1)
            : words.Is("previous", rest[0], language) ? UnitOf(kind, objective - 1)
            : example ? UnitOf("practice", objective)
            : null;
    }

    /// <summary>"¿Alguna ciudad ya lo hizo?" after an objective: its practice, or the objective, which says that there is none.</summary>
    private string? Done(IReadOnlyList<Token> tokens, List<Token> own, Language language, AnsweringState before) =>
        before.Objective is { } objective && KindOf(before.UnitId!) != "practice"
        && own.TrueForAll(token => words.Is("done", token, language) || words.Is("doers", token, language))
        && tokens.Any(token => words.Is("done", token, language)) && tokens.Any(token => words.Is("doers", token, language))
            ? UnitOf("practice", objective)
            : null;

    /// <summary>A question about the practice just shown that names nothing else, and asks for nothing that only some of them have.</summary>
    private string? Deed(IReadOnlyList<Token> tokens, List<Token> own, Language language, string subject) =>
        knowledge.IsPractice(subject) && tokens.Count <= LongestDeed
        && own.TrueForAll(token => words.Is("deeds", token, language))
        && !tokens.Any(token => words.Is("row", token, language))
        && !retriever.Grammar.AskedKinds(tokens, language).Any(Rare.Contains)
            ? subject
            : null;

    private static int? NumberOf(Token token) =>
        int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string KindOf(string unitId) =>
        unitId.StartsWith("practice-", StringComparison.Ordinal) ? "practice"
        : unitId.StartsWith("local-action-", StringComparison.Ordinal) ? "local-action" : "objective";

    private string? UnitOf(string kind, int number) =>
        number is < 1 or > MostObjectives ? null
        : knowledge.Find($"{kind}-{number.ToString(CultureInfo.InvariantCulture)}") is { } unit ? unit.Id
        : $"objective-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What belongs to a unit, 0 to 1: itself, those of the same objective, those of the same topic.</summary>
    private Dictionary<string, float> Near(string subject, int content)
    {
        var objective = knowledge.Find(subject)?.Objective;
        var near = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var unit in knowledge.Passages.Select(passage => passage.Id).Concat(knowledge.Collections.Select(list => list.Id)))
        {
            if (unit == subject)
            {
                near[unit] = objective is null && content > 0 ? SameAmongTopic : 1;
            }
            else if (objective is not null ? knowledge.Find(unit)?.Objective == objective : words.AreOneTopic(unit, subject))
            {
                near[unit] = 0;
            }
        }

        return near;
    }

    private Understood? BestTogether(string text, Language language, string question, string subject, IReadOnlyDictionary<string, float> leanings)
    {
        var title = knowledge.Find(subject)?.Title ?? knowledge.FindCollection(subject)?.Title;
        var asked = Together(text, language, question, leanings);
        var best = title is not null && Together(text, language, title[language] + ":", leanings) is var told && told.Found!.Evidence >= asked.Found!.Evidence ? told : asked;
        return best is { Found.Evidence: >= Enough } ? best : null;
    }

    private Understood Together(string text, Language language, string before, IReadOnlyDictionary<string, float> leanings)
    {
        var together = $"{before} {text}";
        return new Understood(together, null, leanings, Find(together, language, leanings));
    }

    private RetrievalResult Find(string text, Language language, IReadOnlyDictionary<string, float>? leanings) =>
        retriever.Retrieve(new RetrievalQuery(text, language) { Leanings = leanings });
}
