using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Indexing;

/// <summary>A few passages that every index is tried on.</summary>
internal static class SmallCorpus
{
    private static readonly Lazy<LanguageLists> Lists = new(() => LanguageLists.Load(Seeds.Folder));

    public static LanguageLists Languages => Lists.Value;

    public static IReadOnlyList<IngestedDocument> Documents { get; } =
    [
        One("es", Language.Spanish,
            ("Biblioteca", "Las personas inscritas llevan tres libros durante quince días."),
            ("Cementerio", "Los nichos se arriendan por cinco años y se renuevan en la oficina.")),
        One("pt", Language.Portuguese, ("Feira livre", "As barracas são montadas a partir das cinco horas da manhã.")),
        One("en", Language.English,
            ("Parking", "Residents apply for a permit at the counter and pay by card."),
            ("Noise", "Loud music after eleven at night is a nuisance.")),
    ];

    public static IngestedDocument One(string id, Language language, params (string Title, string Text)[] passages) => new(
        new SourceDocument(id, LocalizedText.Same(id), language, SourceOrigin.Added, id + ".md", string.Join(' ', passages), null, []),
        [.. passages.Select((passage, at) => Passage($"{id}#{at + 1}", passage.Title, passage.Text))]);

    public static Passage Passage(string id, string title, string text) => new()
    {
        Id = id,
        DocumentId = id[..id.IndexOf('#', StringComparison.Ordinal)],
        Title = LocalizedText.Same(title),
        Section = [title],
        Lines = new LineRange(3, 4),
        Parts = [new PassagePart(PassageRole.Sentence, text, null)],
    };

    public static IEnumerable<IndexedPassage> Passages(IReadOnlyList<IngestedDocument> documents) =>
        documents.SelectMany(one => one.Passages.Select(passage => new IndexedPassage(passage, one.Document.Language)));
}
