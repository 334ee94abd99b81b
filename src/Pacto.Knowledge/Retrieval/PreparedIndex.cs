using Pacto.Knowledge.Data;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// The search index beside the seeds it was built from. Taking eleven thousand questions apart is most of the time of a start;
/// reading what came of it takes some milliseconds. Without the file, or when any seed was edited since, the index is built.
/// </summary>
internal static class PreparedIndex
{
    /// <summary>The file, where there is one that fits the seeds as they are.</summary>
    public static PreparedReader? Open(string seedsFolder) => PreparedFile.Open(FileIn(seedsFolder), Provenance.OfFolder(seedsFolder));

    /// <summary>The index: read where it was prepared, otherwise built now.</summary>
    public static SearchIndex Load(
        string seedsFolder, KnowledgeBase knowledge, (Grammar Grammar, ConceptLexicon Lexicon) words, PreparedReader? prepared) => prepared is null
        ? SearchIndex.Build(knowledge, words.Grammar, words.Lexicon, Book(seedsFolder, knowledge))
        : SearchIndex.Read(knowledge, words.Grammar, words.Lexicon, QuestionBook.Read(prepared), prepared);

    /// <summary>Builds the index and writes the file; it is read from the next start on.</summary>
    public static void Prepare(string seedsFolder)
    {
        var knowledge = KnowledgeBase.Load(seedsFolder);
        var index = Load(seedsFolder, knowledge, Words(seedsFolder), prepared: null);
        using var content = new PreparedWriter();
        index.Book.Write(content);
        index.Write(content);
        PreparedFile.Save(FileIn(seedsFolder), Provenance.OfFolder(seedsFolder), content);
    }

    /// <summary>Grammar and lexicon of the seeds.</summary>
    public static (Grammar Grammar, ConceptLexicon Lexicon) Words(string seedsFolder)
    {
        var grammar = Grammar.Read(DataFile.Read(Path.Combine(seedsFolder, "language", "grammar.yaml")));
        return (grammar, ConceptLexicon.Read(DataFile.Read(Path.Combine(seedsFolder, "lexicon.yaml")), grammar));
    }

    private static string FileIn(string seedsFolder) => Path.Combine(seedsFolder, "index.prepared");

    private static QuestionBook Book(string seedsFolder, KnowledgeBase knowledge) =>
        QuestionBook.Read(seedsFolder, id => knowledge.Find(id) is not null || knowledge.FindCollection(id) is not null);
}
