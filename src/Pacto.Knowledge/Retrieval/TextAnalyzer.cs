using System.Globalization;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Takes texts apart into features, the same way for sources, anticipated questions and what people type.</summary>
internal sealed class TextAnalyzer(Grammar grammar, ConceptLexicon lexicon)
{
    public const float FunctionWeight = 0.25f;
    public const float ConceptWeight = 0.9f;
    public const float GeneralConceptWeight = 0.55f;
    public const float AskWeight = 0.9f;
    public const float PairWeight = 0.12f;
    public const float KeyWeight = 1.6f;

    /// <summary>The features of the words.</summary>
    public AnalyzedText Analyze(IReadOnlyList<Token> tokens, Language language) => Analyze(tokens, language, Understand);

    /// <summary>Analyzes texts of one language, remembering each word; for one thread.</summary>
    public Func<IReadOnlyList<Token>, AnalyzedText> AnalyzeMany(Language language)
    {
        var known = new Dictionary<string, (string Stem, bool IsFunction)>(StringComparer.Ordinal);
        return tokens => Analyze(tokens, language, Remembered);

        (string Stem, bool IsFunction) Remembered(string word, Language of)
        {
            if (!known.TryGetValue(word, out var understood))
            {
                known.Add(word, understood = Understand(word, of));
            }

            return understood;
        }
    }

    private (string Stem, bool IsFunction) Understand(string word, Language language)
    {
        var function = grammar.IsFunctionWord(word, language);
        return (function ? word : Stemmer.Stem(word, language), function);
    }

    private AnalyzedText Analyze(IReadOnlyList<Token> tokens, Language language, Func<string, Language, (string Stem, bool IsFunction)> understand)
    {
        var function = new bool[tokens.Count];
        var features = new List<Feature>((2 * tokens.Count) + 8);
        var seen = new HashSet<string>((2 * tokens.Count) + 8, StringComparer.Ordinal);
        string? previous = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            (var stem, function[at]) = understand(tokens[at].Word, language);
            Add(features, seen, new Feature(stem, function[at] ? FunctionWeight : 1, at));
            if (previous is not null)
            {
                Add(features, seen, new Feature(string.Concat("+", previous, " ", stem), PairWeight, at - 1));
            }

            previous = stem;
        }

        var concepts = lexicon.Matches(tokens, language);
        foreach (var match in concepts)
        {
            Add(features, seen, new Feature('§' + match.Concept.Id, match.Concept.IsGeneral ? GeneralConceptWeight : ConceptWeight, match.FirstWord));
        }

        foreach (var kind in grammar.AskedKinds(tokens, language))
        {
            Add(features, seen, new Feature('?' + kind, AskWeight, -1));
        }

        var keys = KeyReader.Read(tokens, language, grammar);
        foreach (var number in keys.Objectives)
        {
            Add(features, seen, new Feature('#' + number.ToString(CultureInfo.InvariantCulture), KeyWeight, -1));
        }

        return new AnalyzedText(language, tokens, function, concepts, keys, features);
    }

    /// <summary>The features of a text.</summary>
    public AnalyzedText Analyze(string text, Language language) => Analyze(TextNormalizer.Tokens(text), language);

    private static void Add(List<Feature> features, HashSet<string> seen, Feature feature)
    {
        if (seen.Add(feature.Key))
        {
            features.Add(feature);
        }
    }
}
