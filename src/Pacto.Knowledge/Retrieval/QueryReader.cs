using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Reads what a person typed: language, short spellings, slips of spelling. Immutable.</summary>
internal sealed class QueryReader(
    Grammar grammar, LanguageDetector detector, SpellingCorrector corrector, KnownWords words, ConceptLexicon lexicon)
{
    private const int MostWords = 120;

    public static QueryReader Read(Grammar grammar, LanguageDetector detector, ConceptLexicon lexicon, PreparedReader from) =>
        new(grammar, detector, SpellingCorrector.Read(from), KnownWords.Read(from), lexicon);

    public void Write(PreparedWriter to)
    {
        corrector.Write(to);
        words.Write(to);
    }

    /// <summary>The words as read, the language, and what was corrected.</summary>
    public (IReadOnlyList<Token> Tokens, Language Language, IReadOnlyList<Correction> Corrections) Read(RetrievalQuery query)
    {
        var language = query.Language ?? detector.Detect(query.Text).Language;
        var corrections = new List<Correction>();
        return (Read(TextNormalizer.Tokens(query.Text), language, corrections, Correct), language, corrections);
    }

    /// <summary>Reads texts of one language, remembering each word; for one thread.</summary>
    public Func<IReadOnlyList<Token>, IReadOnlyList<Token>> ReadMany(Language language)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var corrections = new List<Correction>();
        return tokens =>
        {
            corrections.Clear();
            return Read(tokens, language, corrections, Remembered);
        };

        string Remembered(Token token, Language of)
        {
            if (!known.TryGetValue(token.Word, out var word))
            {
                known.Add(token.Word, word = Correct(token, of));
            }

            return word;
        }
    }

    private List<Token> Read(IReadOnlyList<Token> tokens, Language language, List<Correction> corrections, Func<Token, Language, string> correct)
    {
        var read = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count && at < MostWords; at++)
        {
            var token = tokens[at];
            if (grammar.Expand(token.Word, language) is { } meant && !token.IsAcronym)
            {
                read.AddRange(meant.Select(word => token with { Word = word }));
                continue;
            }

            var word = correct(token, language);
            if (!string.Equals(word, token.Word, StringComparison.Ordinal))
            {
                corrections.Add(new Correction(token.Raw, word));
            }

            read.Add(token with { Word = word });
        }

        return read;
    }

    private string Correct(Token token, Language language)
    {
        var word = token.Word;
        if (language is Language.Spanish && !words.IsSpanish(word) && WithTilde(word) is { } tilde)
        {
            return tilde;
        }

        if (corrector.Knows(word) || grammar.IsFunctionWord(word, language) || lexicon.IsAcronym(word)
            || words.IsStem(Stemmer.Stem(word, language)))
        {
            return word;
        }

        // The cedilla is written for two letters as often as it is left out.
        if (token.Raw.Contains('ç', StringComparison.OrdinalIgnoreCase)
            && TextNormalizer.Normalize(token.Raw.Replace("ç", "ss", StringComparison.OrdinalIgnoreCase)) is var doubled && corrector.Knows(doubled))
        {
            return doubled;
        }

        return corrector.Correct(word, meant => Speaks(meant, language)) ?? word;
    }

    // "Avocado" in English is no slip for a Spanish lawyer.
    private bool Speaks(string word, Language language) => words.Speaks(word, language) || lexicon.Speaks(word, language);

    // "nino" is "niño" where only the latter is Spanish; "ano" typed in Spanish is "año".
    private string? WithTilde(string word)
    {
        for (var at = word.IndexOf('n', StringComparison.Ordinal); at >= 0; at = word.IndexOf('n', at + 1))
        {
            var candidate = string.Concat(word.AsSpan(0, at), "ñ", word.AsSpan(at + 1));
            if (words.IsSpanish(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
