using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>Words that stand for one another in everyday speech, from <c>language/everyday.yaml</c>. Immutable.</summary>
public sealed class EverydayWords
{
    private readonly Dictionary<(string Word, Language Language), List<int>> groupsOf = [];
    private readonly List<IReadOnlyList<(string Word, Language Language)>> groups = [];

    private EverydayWords()
    {
    }

    /// <summary>No such words.</summary>
    public static EverydayWords None { get; } = new();

    /// <summary>Reads the file. A word is found by its stem too.</summary>
    public static EverydayWords Read(DataNode file)
    {
        var words = new EverydayWords();
        foreach (var group in file.Items)
        {
            List<(string, Language)> members = [.. LanguageCode.All.SelectMany(language => group.Texts(language.ToCode())
                .Select(TextNormalizer.Normalize).Where(word => word.All(char.IsLetter)).Select(word => (word, language)))];
            foreach (var (word, language) in members.SelectMany(one => (IEnumerable<(string, Language)>)[one, (IndexStemmer.Stem(one.Item1, one.Item2), one.Item2)]).Distinct())
            {
                if (!words.groupsOf.TryGetValue((word, language), out var list))
                {
                    words.groupsOf[(word, language)] = list = [];
                }

                list.Add(words.groups.Count);
            }

            words.groups.Add(members);
        }

        return words;
    }

    /// <summary>What else may be said for a word, with the language it is said in.</summary>
    /// <param name="word">Normalised.</param>
    /// <param name="language">The language it is said in.</param>
    public IEnumerable<(string Word, Language Language)> Of(string word, Language language) =>
        (groupsOf.GetValueOrDefault((word, language)) ?? groupsOf.GetValueOrDefault((IndexStemmer.Stem(word, language), language)) ?? [])
            .SelectMany(group => groups[group]).Where(other => other.Word != word).Distinct();
}
