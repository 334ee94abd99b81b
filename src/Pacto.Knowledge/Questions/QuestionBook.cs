using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Questions;

/// <summary>Anticipated questions and what people ask that the sources do not answer. Immutable.</summary>
/// <param name="Answered">Questions with the passage or collection that answers them.</param>
/// <param name="OutOfScope">Questions with their category.</param>
/// <param name="Categories">The categories in file order.</param>
public sealed record QuestionBook(
    IReadOnlyList<AnticipatedQuestion> Answered,
    IReadOnlyList<AnticipatedQuestion> OutOfScope,
    IReadOnlyList<OutOfScopeCategory> Categories)
{
    /// <summary>For corpora nobody wrote questions for.</summary>
    public static QuestionBook None { get; } = new([], [], []);

    /// <summary>Reads <c>questions/*.yaml</c> and <c>out-of-scope.yaml</c>; an id that is neither passage nor collection is a fault.</summary>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    /// <param name="isUnit">Whether a passage or collection has the id.</param>
    public static QuestionBook Read(string seedsFolder, Func<string, bool> isUnit)
    {
        var folder = Path.Combine(seedsFolder, "questions");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToArray() : [];
        var answered = files
            .AsParallel().AsOrdered()
            .Select(DataFile.Read)
            .SelectMany(file => file.Items.SelectMany(entry => isUnit(entry.Text("for"))
                ? Questions(entry, entry.Text("for"))
                : throw entry.Fault($"'{entry.Text("for")}' is neither a passage nor a collection")))
            .ToList();
        var beyond = Path.Combine(seedsFolder, "out-of-scope.yaml");
        var entries = File.Exists(beyond) ? DataFile.Read(beyond).Items : [];
        return new QuestionBook(
            answered,
            [.. entries.SelectMany(entry => Questions(entry, entry.Text("category")))],
            [.. entries.Select(entry => new OutOfScopeCategory(entry.Text("category"), entry.Text("reply"))).DistinctBy(category => category.Id)]);
    }

    internal static QuestionBook Read(PreparedReader from)
    {
        var (answered, beyond) = (ReadQuestions(from), ReadQuestions(from));
        return new QuestionBook(answered, beyond, [.. from.ReadTexts().Zip(from.ReadTexts(), (id, reply) => new OutOfScopeCategory(id, reply))]);
    }

    internal void Write(PreparedWriter to)
    {
        Write(Answered, to);
        Write(OutOfScope, to);
        to.WriteTexts([.. Categories.Select(category => category.Id)]);
        to.WriteTexts([.. Categories.Select(category => category.Reply)]);
    }

    // Neighbours mostly have one owner, whose name is written once.
    private static void Write(IReadOnlyList<AnticipatedQuestion> questions, PreparedWriter to)
    {
        List<string> owners = [.. questions.Select(question => question.For).Distinct(StringComparer.Ordinal)];
        var places = owners.Select((owner, at) => (owner, at)).ToDictionary(pair => pair.owner, pair => pair.at, StringComparer.Ordinal);
        to.WriteTexts(owners);
        to.WriteMany<int>([.. questions.Select(question => places[question.For])]);
        to.WriteMany<int>([.. questions.Select(question => (int)question.Language)]);
        to.WriteTexts([.. questions.Select(question => question.Text)]);
    }

    private static AnticipatedQuestion[] ReadQuestions(PreparedReader from)
    {
        var (owners, places, languages, texts) = (from.ReadTexts(), from.ReadMany<int>(), from.ReadMany<int>(), from.ReadTexts());
        var questions = new AnticipatedQuestion[texts.Length];
        for (var at = 0; at < questions.Length; at++)
        {
            questions[at] = new AnticipatedQuestion(texts[at], (Language)languages[at], owners[places[at]]);
        }

        return questions;
    }

    private static IEnumerable<AnticipatedQuestion> Questions(DataNode entry, string owner) =>
        LanguageCode.All.SelectMany(language => entry.Texts(language.ToCode()).Select(text => new AnticipatedQuestion(text, language, owner)));
}
