using System.Text.RegularExpressions;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>What texts say, word by word, and which of it is denied.</summary>
internal partial class EvidenceText
{
    /// <summary>How far a negation reaches. Words.</summary>
    private const int Reach = 3;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> concepts = new(StringComparer.Ordinal);
    private readonly ConceptLexicon lexicon;
    private readonly HashSet<(string Stem, bool Denied)> stems = [];

    /// <summary>Reads what a person wrote. A verb she uses is hers in the infinitive and in the future: who plans to open will open.</summary>
    /// <param name="texts">Her texts, in one language.</param>
    /// <param name="language">Their language.</param>
    /// <param name="checking">Negations.</param>
    /// <param name="lexicon">Words for the same thing.</param>
    public EvidenceText(IReadOnlyList<string> texts, Language language, CheckingWords checking, ConceptLexicon lexicon)
        : this(string.Join('\n', texts), lexicon)
    {
        foreach (var text in texts)
        {
            Add(text, language, checking);
        }

        foreach (var verb in words.Select(Verbs.InfinitiveOf).OfType<string>().ToList())
        {
            stems.UnionWith(Verbs.FormsOf(verb).Select(form => (Stemmer.Stem(form, language), false)));
        }
    }

    /// <summary>Of words that are taken in one after the other.</summary>
    protected EvidenceText(string text, ConceptLexicon lexicon) => (Text, this.lexicon) = (text, lexicon);

    /// <summary>Everything a quotation may be taken from.</summary>
    public string Text { get; }

    /// <summary>True when the word stands there, letter by letter but for case and accents.</summary>
    public bool HasWord(string word) => words.Contains(word);

    /// <summary>True when something is named there, in whatever words.</summary>
    public bool Names(string concept) => concepts.Contains(concept);

    /// <summary>True when the figure stands there.</summary>
    public bool HasNumber(string number) => numbers.Contains(number);

    /// <summary>True when a form of the word stands there.</summary>
    public bool HasStem(string stem) => stems.Contains((stem, false)) || stems.Contains((stem, true));

    /// <summary>True when a form of the word stands there, denied or not as given.</summary>
    public bool HasStem(string stem, bool denied) => stems.Contains((stem, denied));

    /// <summary>The figures of a text, without the marks inside them.</summary>
    public static IEnumerable<string> NumbersOf(string text) =>
        Number().Matches(text).Select(match => match.Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

    /// <summary>Which words of a sentence are denied: those that follow a negation closely.</summary>
    public static bool[] DeniedIn(IReadOnlyList<Token> tokens, Language language, CheckingWords checking)
    {
        var denied = new bool[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var before = Math.Max(0, at - Reach); before < at && !denied[at]; before++)
            {
                denied[at] = checking.IsNegation(tokens[before].Word, language);
            }
        }

        return denied;
    }

    /// <summary>Takes in what a text says.</summary>
    protected void Add(string text, Language language, CheckingWords checking)
    {
        var tokens = TextNormalizer.Tokens(text);
        var denied = DeniedIn(tokens, language, checking);
        for (var at = 0; at < tokens.Count; at++)
        {
            words.Add(tokens[at].Word);
            stems.Add((Stemmer.Stem(tokens[at].Word, language), denied[at]));
        }

        concepts.UnionWith(lexicon.Matches(tokens, language).Select(match => match.Concept.Id));
        numbers.UnionWith(NumbersOf(text));
    }

    /// <summary>Takes in a figure that stands there without being written.</summary>
    protected void AddNumber(string number) => numbers.Add(number);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
