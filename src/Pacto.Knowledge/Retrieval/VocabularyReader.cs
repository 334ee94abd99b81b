using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Learns the words of sources, lexicon and questions: for telling languages apart and for correcting. Anticipated questions
/// hold misspelt words on purpose, so a word that stands in few of them and nowhere else is itself corrected.
/// </summary>
internal static class VocabularyReader
{
    private const int EnoughQuestions = 3;

    /// <summary>Fills the detector of the index and returns the reader of queries.</summary>
    public static QueryReader Learn(SearchIndex index, KnowledgeBase knowledge, IReadOnlyList<AnticipatedQuestion> questions)
    {
        var trusted = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var spanish = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in LanguageCode.All)
        {
            foreach (var word in index.Grammar.FunctionWords(language))
            {
                index.Detector.Learn(word, language, 3);
            }

            foreach (var text in knowledge.Passages.SelectMany(passage => passage.Parts.Select(part => part.Translation).Append(passage.Title)))
            {
                if (text is not null)
                {
                    index.Detector.Learn(text[language], language);
                    Count(trusted, text[language], language, spanish);
                }
            }
        }

        foreach (var question in questions)
        {
            index.Detector.Learn(question.Text, question.Language);
            Count(asked, question.Text, question.Language, spanish);
        }

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

        var stems = trusted.Keys.SelectMany(word => LanguageCode.All.Select(language => Stemmer.Stem(word, language))).ToHashSet(StringComparer.Ordinal);
        return new QueryReader(index.Grammar, index.Detector, new SpellingCorrector(trusted, asked.Keys.ToHashSet(StringComparer.Ordinal)), spanish, index.Lexicon.IsAcronym, stems.Contains);
    }

    private static void Count(Dictionary<string, int> words, string text, Language language, HashSet<string> spanish)
    {
        foreach (var token in TextNormalizer.Tokens(text))
        {
            words[token.Word] = words.GetValueOrDefault(token.Word) + 1;
            if (language is Language.Spanish && (words[token.Word] > 2 || token.Word.Contains('ñ', StringComparison.Ordinal)))
            {
                spanish.Add(token.Word);
            }
        }
    }
}
