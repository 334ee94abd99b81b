using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>Says honestly what the sources do not say, with the nearest there is and a next step. Safe for many threads.</summary>
internal sealed class Decliner(KnowledgeBase knowledge, Retriever retriever, Phrases phrases, NextQuestions next)
{
    /// <summary>The category of questions about the sources' very subject that they do not answer.</summary>
    public const string NearMiss = "near_miss";

    /// <summary>Likeness to a question of another category from which it is one, whatever it names. 0 to 1.</summary>
    private const double SurelyElsewhere = 0.7;

    /// <summary>Categories whose own words are said even so.</summary>
    private static readonly HashSet<string> Kept = new(["crisis", "personal_data", "injection", "insult"], StringComparer.Ordinal);

    /// <summary>Categories whose own words are said in the middle of anything.</summary>
    private static readonly HashSet<string> Personal = new([.. Kept, "personal_case", "asylum"], StringComparer.Ordinal);

    private const string Injection = "injection";
    private const string SmallTalk = "smalltalk";

    private readonly MissingRows rows = new(knowledge, phrases, next);

    /// <summary>A place or a row is named that the sources have nothing for; null when none is.</summary>
    public Answer.Declined? Missing(RetrievalResult found, Language language) =>
        found.MissingPlace is { } place && (found.OutOfScope is null or { Category: NearMiss }) ? DeclinePlace(found, place, language)
        : rows.Asked(found) is { } row ? rows.Decline(row, language)
        : null;

    /// <summary>A row of an objective is pointed at that the handbook does not have.</summary>
    public Answer.Declined Missing(MissingRow row, Language language) => rows.Decline(row, language);

    /// <summary>Nothing answers it: that is said, with the nearest there is.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="about">The unit that was spoken of, where the question goes on from it; null when it stands alone.</param>
    public Answer.Declined Nearest(RetrievalResult found, Language language, string? about)
    {
        var writer = new AnswerWriter(knowledge, language);
        var goesOn = about is not null && !(found.OutOfScope is { Category: var other } && (Personal.Contains(other) || other.StartsWith(SmallTalk, StringComparison.Ordinal)));
        var nearMiss = found.OutOfScope is null or { Category: NearMiss } || goesOn || IsOurs(found);
        nearMiss |= found is { Evidence: 0, OutOfScope.Score: < SurelyElsewhere } or { OutOfScope: { Category: Injection, Score: < SurelyElsewhere } };
        var reply = !nearMiss && found.OutOfScope?.Reply is { } key && phrases.Has(key) ? key : "answer.not-found";
        writer.Line(phrases.Say(language, reply));
        if (nearMiss && (goesOn ? PassageOf(about!) : found is { Evidence: > 0, Passages: [var first, ..] } ? first.Passage : null) is { } nearest && writer.Cite(nearest, [.. nearest.Parts.Take(1)]) is { Length: > 0 } mark)
        {
            writer.Line(phrases.Say(language, "answer.nearest", ("title", nearest.Title[language]), ("mark", mark)));
        }

        return new Answer.Declined(writer.Markdown, OutOfScope: !nearMiss)
        {
            Citations = writer.Citations,
            Next = next.AfterDeclining(found, language),
        };
    }

    private Passage? PassageOf(string unitId) => knowledge.Find(unitId)
        ?? (knowledge.FindCollection(unitId) is { Citations: [var first, ..] } ? knowledge.Find(first) : null);

    /// <summary>It names a pledge or a good practice and is only somewhat like what is asked elsewhere ("how long until they approve it?").</summary>
    private bool IsOurs(RetrievalResult found) =>
        found.OutOfScope is { Score: < SurelyElsewhere, Category: var category } && !Kept.Contains(category)
        && found.Keys.Concepts.Any(id => retriever.Lexicon.Find(id) is { IsGeneral: false, DefinedBy: not null });

    /// <summary>A practice is asked of a country or town the annex has none from: what it has is said.</summary>
    private Answer.Declined DeclinePlace(RetrievalResult found, string place, Language language)
    {
        var writer = new AnswerWriter(knowledge, language);
        var countries = knowledge.Practices.Select(practice => practice.Country?[language]).OfType<string>().Distinct(StringComparer.Ordinal);
        var table = knowledge.Find(MissingRows.PracticesTable);
        writer.Line(phrases.Say(language, "answer.practice.none-there",
            ("country", MarkdownText.Escape(place)),
            ("list", string.Join(", ", countries)),
            ("mark", table is null ? "" : writer.Cite(table, table.Parts))));
        return new Answer.Declined(writer.Markdown, OutOfScope: false)
        {
            Citations = writer.Citations,
            Next = next.AfterDeclining(found, language),
        };
    }
}
