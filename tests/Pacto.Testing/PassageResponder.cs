using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Testing;

/// <summary>Answers from two passages and nothing else, so that a test of the conversation does not depend on how well we search.</summary>
public sealed class PassageResponder : IQuestionResponder
{
    private static readonly (string[] Words, string PassageId, LocalizedText Text)[] Known =
    [
        (["que es un compromiso", "o que e um compromisso", "what is a pledge"], "pledge-definition", new()
        {
            Es = "Un compromiso es una promesa cuantificable [1].",
            Pt = "Um compromisso é uma promessa mensurável [1].",
            En = "A pledge is a measurable promise [1].",
        }),
        (["quien puede", "quienes pueden", "quem pode", "who can"], "pledge-entities", new()
        {
            Es = "Pueden las ciudades, los municipios y las autoridades locales, entre otras entidades [1].",
            Pt = "Podem as cidades, os municípios e as autoridades locais, entre outras entidades [1].",
            En = "Cities, municipalities and local authorities can, among others [1].",
        }),
    ];

    /// <inheritdoc/>
    public Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReplyPart> parts = Find(turn.Text) is var (_, id, text)
            ? [new ReplyPart.Text(text[heard.Language]), new ReplyPart.Sources([Cite(id)])]
            : [new ReplyPart.Text(new LocalizedText { Es = "Las fuentes no lo dicen.", Pt = "As fontes não dizem isso.", En = "The sources do not say." }[heard.Language])];
        return Task.FromResult(new TurnOutcome(
            conversation, new Reply(heard.Language, parts), parts.Count > 1 ? TurnStatus.Answered : TurnStatus.Declined));
    }

    /// <inheritdoc/>
    public bool CanAnswer(string text, Language language) => Find(text) is not null;

    private static (string[] Words, string Id, LocalizedText Text)? Find(string text)
    {
        var said = WordFold.Fold(WordFold.Compose(text));
        var found = Known.FirstOrDefault(known => known.Words.Any(words => said.Contains(words, StringComparison.Ordinal)));
        return found.Words is null ? null : found;
    }

    private static Citation Cite(string id) =>
        new(1, id, "handbook", LocalizedText.Same(id), LocalizedText.Same("Handbook"), id, new LineRange(1, 1), SourceOrigin.Handbook);
}
