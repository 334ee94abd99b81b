using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// The light stem of a word of a document, a little shorter than that of a question to the sources: the plural of verbs
/// ("sacan" as "saca") and a final e go too, because no list of known words stands beside it.
/// </summary>
public static class IndexStemmer
{
    private const int Shortest = 4;

    /// <summary>The stem of a normalised word.</summary>
    public static string Stem(string word, Language language)
    {
        var stem = Stemmer.Stem(word, language);
        if (language is Language.English || char.IsAsciiDigit(word[0]))
        {
            return stem;
        }

        if (stem.Length > Shortest && language is Language.Spanish && (stem.EndsWith("an", StringComparison.Ordinal) || stem.EndsWith("en", StringComparison.Ordinal)))
        {
            stem = stem[..^2];
        }

        return stem.Length > Shortest && stem[^1] is 'e' ? stem[..^1] : stem;
    }
}
