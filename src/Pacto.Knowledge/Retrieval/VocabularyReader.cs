using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Learns the words of sources, lexicon and questions: for telling languages apart and for correcting. Anticipated questions
/// hold misspelt words on purpose, so a word that stands in few of them and nowhere else is itself corrected.
/// </summary>
internal static class VocabularyReader
{
    private const int EnoughQuestions = 3;
    private const int FunctionWordTimes = 3;
    private const int SpanishTimes = 3;

    /// <summary>Fills the detector of the index and returns the reader of queries.</summary>
    /// <param name="index">The index that is being built.</param>
    /// <param name="knowledge">The sources.</param>
    /// <param name="questions">Words of the questions.</param>
    public static QueryReader Learn(SearchIndex index, KnowledgeBase knowledge, WordCounts questions)
    {
        var sources = new WordCounts();
        foreach (var text in knowledge.Passages.SelectMany(passage => passage.Parts.Select(part => part.Translation).Append(passage.Title)))
        {
            foreach (var language in LanguageCode.All)
            {
                if (text is not null)
                {
                    sources.Add(TextNormalizer.Tokens(text[language]), language);
                }
            }
        }

        var trusted = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in LanguageCode.All)
        {
            foreach (var word in index.Grammar.FunctionWords(language))
            {
                index.Detector.LearnWord(word, word, language, FunctionWordTimes);
            }

            Learn(index.Detector, sources, language, trusted);
            Learn(index.Detector, questions, language, asked);
        }

        var spanish = Spanish(sources, questions, trusted, asked);
        foreach (var word in index.Lexicon.Words)
        {
            trusted[word] = trusted.GetValueOrDefault(word) + 1;
        }

        foreach (var (word, count) in asked)
        {
            if (trusted.TryGetValue(word, out var before) || count >= EnoughQuestions)
            {
                trusted[word] = before + count;
            }
        }

        var stems = new HashSet<string>(trusted.Count * 2, StringComparer.Ordinal);
        foreach (var word in trusted.Keys)
        {
            foreach (var language in LanguageCode.All)
            {
                stems.Add(Stemmer.Stem(word, language));
            }
        }

        var spoken = LanguageCode.All.SelectMany(language =>
            sources.Words(language).Concat(questions.Words(language)).Select(word => (word, language)));
        var corrector = new SpellingCorrector(trusted, asked.Keys.ToHashSet(StringComparer.Ordinal));
        return new QueryReader(index.Grammar, index.Detector, corrector, new KnownWords(spanish, stems, spoken), index.Lexicon);
    }

    private static void Learn(LanguageDetector detector, WordCounts words, Language language, Dictionary<string, int> counts)
    {
        foreach (var (raw, word, times) in words.Of(language))
        {
            detector.LearnWord(raw, word, language, times);
            counts[word] = counts.GetValueOrDefault(word) + times;
        }
    }

    private static HashSet<string> Spanish(WordCounts sources, WordCounts questions, Dictionary<string, int> trusted, Dictionary<string, int> asked)
    {
        var spanish = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in (WordCounts[])[sources, questions])
        {
            foreach (var (_, word, _) in words.Of(Language.Spanish))
            {
                var times = Math.Max(trusted.GetValueOrDefault(word), asked.GetValueOrDefault(word));
                if (times >= SpanishTimes || word.Contains('ñ', StringComparison.Ordinal))
                {
                    spanish.Add(word);
                }
            }
        }

        return spanish;
    }
}
