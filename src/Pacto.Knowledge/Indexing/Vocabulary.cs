using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>The words of the documents as numbers, and the stem of each in the languages it was met in. Filled by one thread.</summary>
internal sealed class Vocabulary(Grammar grammar)
{
    /// <summary>The word carries grammar only.</summary>
    public const int Function = -1;

    /// <summary>The word was not met in that language.</summary>
    public const int NotMet = -2;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Growing<int>[] stemOf = [new(), new(), new()];
    private readonly List<string> texts = [];

    /// <summary>How many words.</summary>
    public int Words => texts.Count;

    /// <summary>How many stems.</summary>
    public int Stems => stems.Count;

    /// <summary>The text of a word.</summary>
    public string this[int word] => texts[word];

    /// <summary>Number of a word, entered when it is new.</summary>
    public int Enter(string word, Language language)
    {
        if (!words.TryGetValue(word, out var id))
        {
            id = texts.Count;
            words.Add(word, id);
            texts.Add(word);
            foreach (var list in stemOf)
            {
                list.Add(NotMet);
            }
        }

        ref var stem = ref stemOf[(int)language][id];
        if (stem == NotMet)
        {
            stem = grammar.IsFunctionWord(word, language) ? Function : EnterStem(IndexStemmer.Stem(word, language));
        }

        return id;
    }

    /// <summary>Number of a word; null when it stands nowhere.</summary>
    public int? Find(string word) => words.TryGetValue(word, out var id) ? id : null;

    /// <summary>Number of a stem; null when it stands nowhere.</summary>
    public int? FindStem(string stem) => stems.TryGetValue(stem, out var id) ? id : null;

    /// <summary>Stem of a word in a language: its number, <see cref="Function"/> or <see cref="NotMet"/>.</summary>
    public int StemOf(int word, Language language) => stemOf[(int)language][word];

    /// <summary>Bytes the tables take, the texts of the words included. An estimate: a text counts 22 bytes beside its letters, an entry 36.</summary>
    public long Bytes => texts.Sum(text => 22L + (2 * text.Length)) + (36L * (words.Count + stems.Count)) + (20L * texts.Count) + (stems.Count * 36L);

    private int EnterStem(string stem)
    {
        if (!stems.TryGetValue(stem, out var id))
        {
            id = stems.Count;
            stems.Add(stem, id);
        }

        return id;
    }
}
