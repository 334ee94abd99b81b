using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Knowledge;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot;

/// <summary>Lines of the handbook for drafts. It stands beside the composition root because drafting knows no sources.</summary>
internal sealed class SourcesOfDrafts(KnowledgeBase knowledge) : IDraftSources
{
    /// <summary>Longest quotation, characters.</summary>
    private const int LongestQuote = 700;

    /// <inheritdoc/>
    public SourceLine? Line(string passageId, int number, Language language) => Of(passageId, null, number, language);

    /// <inheritdoc/>
    public SourceLine? LocalAction(int objective, int number, Language language) =>
        FactsOf(objective)?.LocalAction is { } row ? Of(row, PassageRole.Action, number, language) : null;

    /// <inheritdoc/>
    public SourceLine? Example(int objective, int number, Language language) =>
        FactsOf(objective)?.Practice is { } practice ? Of(practice, PassageRole.PracticeTitle, number, language) : null;

    private Knowledge.Facts.ObjectiveFacts? FactsOf(int objective) => knowledge.Objectives.FirstOrDefault(facts => facts.Number == objective);

    private SourceLine? Of(string passageId, PassageRole? role, int number, Language language)
    {
        if (knowledge.Find(passageId) is not { } passage)
        {
            return null;
        }

        var parts = passage.Parts.Where(part => role is null || part.Role == role).ToList();
        var quote = string.Join(' ', parts.Select(part => part.Text));
        quote = quote.Length > LongestQuote ? parts[0].Text : quote;
        if (parts.Count == 0 || !knowledge.Quotes.IsVerbatim(passageId, quote))
        {
            return null;
        }

        var document = knowledge.DocumentOf(passage);
        var citation = new Citation(number, passage.Id, document.Id, passage.Title, document.Title, quote, passage.Lines, document.Origin);
        return new SourceLine(string.Join(' ', parts.Select(part => part.In(language))), passage.Id, new ReplyPart.Sources([citation]));
    }
}
