using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// "Volviendo a la vacuna", "esos facilitadores, ¿qué hacen?": a text that speaks of something answered before the last answer. It goes back
/// when its own words stand in that and not in what was spoken of last, and nothing else answers it better.
/// </summary>
internal sealed class EarlierUnits(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words)
{
    private const char Between = ' ';

    /// <summary>Units that are remembered besides the last.</summary>
    private const int Most = 4;

    /// <summary>A text with more words of its own says itself what it asks about.</summary>
    private const int MostOwn = 4;

    /// <summary>A longer text says more than "no, el otro". Characters.</summary>
    private const int LongestOther = 40;

    /// <summary>Words of hers that need not stand there.</summary>
    private const int MostMissing = 1;

    /// <summary>Evidence from which what is found is enough to answer from.</summary>
    private const double Enough = 0.5;

    /// <summary>What is remembered once something else is spoken of.</summary>
    /// <param name="now">What is remembered of the answer just given.</param>
    /// <param name="before">What was remembered before it.</param>
    public static AnsweringState Push(AnsweringState now, AnsweringState? before)
    {
        IEnumerable<string> units = before is null ? [] : [.. before.UnitId is { } last ? [last] : Array.Empty<string>(), .. Of(before)];
        var kept = units.Where(unit => unit != now.UnitId).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return now with { Earlier = kept.Count > 0 ? string.Join(Between, kept) : null };
    }

    /// <summary>Whether a text points back with a word ("esos facilitadores"), or says that it goes back.</summary>
    public bool Points(string text, Language language) =>
        TextNormalizer.Tokens(text) is var tokens && (words.Points(tokens, language) || words.GoesBack(tokens, language) > 0);

    /// <summary>
    /// "No, el otro": what was spoken of before the last thing; "¿y el primero?" where no list is gone through: what was spoken of first. Both only among
    /// things of one kind. Null when something else is said.
    /// </summary>
    public AnsweringState? Other(string text, Language language, AnsweringState before)
    {
        if (text.Length > LongestOther || before is not { Earlier: not null, UnitId: { } last, Listed: null } || knowledge.Find(last) is not { Objective: { } objective })
        {
            return null;
        }

        var telling = TextNormalizer.Tokens(text).Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language) || words.Is("others", token, language)).ToList();
        var alike = Of(before).Where(unit => knowledge.Find(unit)?.Objective is { } other && other != objective && knowledge.IsPractice(unit) == knowledge.IsPractice(last)).ToList();
        return telling is not [var only] || alike.Count == 0 ? null
            : words.Is("others", only, language) ? At(alike[0], language, before)
            : words.Place(only, language) is 1 ? At(alike[^1], language, before)
            : null;
    }

    /// <summary>The conversation as it stood when the thing a text goes back to was spoken of; null when it goes back to nothing.</summary>
    public AnsweringState? Back(string text, Language language, AnsweringState before)
    {
        if (before.Earlier is null || before.UnitId is not { } last)
        {
            return null;
        }

        var tokens = TextNormalizer.Tokens(text);
        var returning = words.GoesBack(tokens, language);
        var own = tokens.Skip(Math.Max(returning, words.Opener(tokens, language))).Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language)
            && !retriever.Grammar.IsRequest(token.Word, language) && !words.Is("light", token, language) && !words.Is("pointers", token, language)
            && !words.Is("deeds", token, language) && !words.Is("done", token, language)).Select(token => token.Raw).ToList();
        if (own.Count is 0 or > MostOwn)
        {
            return null;
        }

        List<string> units = [last, .. Of(before).Where(unit => knowledge.Find(unit) is not null)];
        var missing = retriever.WordsBeyondEach(own, language, units);
        var telling = returning > 0 ? own : missing[0];
        var at = Enumerable.Range(1, units.Count - 1).FirstOrDefault(place => Says(own, missing[place], telling));
        return at > 0 && (returning > 0 || !IsSaidElsewhere(text, language, units[at])) ? At(units[at], language, before) : null;
    }

    private AnsweringState At(string unit, Language language, AnsweringState before) =>
        before with { UnitId = unit, Question = knowledge.Find(unit)!.Title[language], Objective = knowledge.Find(unit)!.Objective, Listed = null, Expandable = false };

    /// <summary>A word that the last answer does not have stands there, and at most one of hers does not.</summary>
    private static bool Says(List<string> own, IReadOnlyList<string> missing, IReadOnlyList<string> telling) =>
        missing.Count < Math.Min(own.Count, MostMissing + 1) && telling.Except(missing).Any();

    private bool IsSaidElsewhere(string text, Language language, string unit) =>
        retriever.Retrieve(new RetrievalQuery(text, language)) is { Evidence: >= Enough, Units: [var top, ..] }
        && top.Id != unit && (knowledge.Find(unit)!.Objective is not { } objective || knowledge.Find(top.Id)?.Objective != objective);

    private static string[] Of(AnsweringState state) => state.Earlier?.Split(Between) ?? [];
}
