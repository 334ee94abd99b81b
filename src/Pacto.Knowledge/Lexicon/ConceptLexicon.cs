using System.Globalization;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Lexicon;

/// <summary>
/// The concept lexicon of <c>lexicon.yaml</c>. A phrase matches by its stems, in the language of the text only: Spanish
/// "trata" and Portuguese "tráfico" are one concept, Spanish "tráfico" is another. Immutable after reading.
/// </summary>
public sealed class ConceptLexicon
{
    private readonly List<Concept> concepts = [];
    private readonly Dictionary<string, Concept> byId = new(StringComparer.Ordinal);
    private readonly PhraseTree[] trees = [new(), new(), new()];
    private readonly Dictionary<string, Concept> acronymsInCapitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> acronyms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LocalizedText> expansions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> words = [];
    private readonly HashSet<string>[] byLanguage = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Grammar grammar;

    private ConceptLexicon(Grammar grammar) => this.grammar = grammar;

    /// <summary>A lexicon without concepts.</summary>
    public static ConceptLexicon None { get; } = new(Grammar.None);

    /// <summary>Every concept in file order.</summary>
    public IReadOnlyList<Concept> Concepts => concepts;

    /// <summary>Every normalised word of every phrase, repeated as often as it stands there.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>What an acronym stands for; null when it is none.</summary>
    public string? Expand(string acronym, Language language) => expansions.GetValueOrDefault(acronym)?[language];

    /// <summary>Whether a phrase of the language holds the normalised word.</summary>
    public bool Speaks(string word, Language language) => byLanguage[(int)language].Contains(word);

    /// <summary>Reads the file.</summary>
    public static ConceptLexicon Read(DataNode file, Grammar grammar)
    {
        var lexicon = new ConceptLexicon(grammar);
        foreach (var entry in file.Required("concepts").Items)
        {
            lexicon.AddConcept(entry);
        }

        foreach (var entry in file["acronyms"]?.Items ?? [])
        {
            lexicon.AddAcronym(entry);
        }

        return lexicon;
    }

    /// <summary>The concept with the id, or null.</summary>
    public Concept? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The concepts in a text, longest first at each place; concepts may overlap.</summary>
    /// <param name="tokens">The text's words, corrected where they were misspelt.</param>
    /// <param name="language">The language of the text.</param>
    public IReadOnlyList<ConceptMatch> Matches(IReadOnlyList<Token> tokens, Language language)
    {
        if (concepts.Count == 0)
        {
            return [];
        }

        var matches = new List<ConceptMatch>();
        var stems = new string?[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            stems[at] = IsSkipped(tokens[at].Word, language) ? null : Stemmer.Stem(tokens[at].Word, language);
        }

        // Who shouts writes no acronyms.
        var shouting = tokens.Count > 3 && tokens.Count(token => token.IsAcronym) * 2 > tokens.Count;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (stems[at] is not null)
            {
                trees[(int)language].Match(stems, at, matches);
            }

            if ((!shouting && tokens[at].IsAcronym && acronymsInCapitals.TryGetValue(tokens[at].Raw, out var concept))
                || acronyms.TryGetValue(tokens[at].Word, out concept))
            {
                matches.Add(new ConceptMatch(concept, at, 1));
            }
        }

        return matches;
    }

    /// <summary>Whether the word is an acronym of the lexicon, in any writing.</summary>
    public bool IsAcronym(string word) => acronyms.ContainsKey(word) || acronymsInCapitals.ContainsKey(word.ToUpperInvariant());

    private void AddConcept(DataNode entry)
    {
        var concept = new Concept(
            entry.Text("concept"),
            [.. entry.Texts("objectives").Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
            [.. entry.Texts("principles").Select(letter => letter[0])],
            entry.TextOrNull("general") is "true")
        {
            Avoid = entry.Texts("avoid"),
            DefinedBy = entry.TextOrNull("defined-by"),
            Outside = entry.TextOrNull("outside"),
        };
        if (!byId.TryAdd(concept.Id, concept))
        {
            throw entry.Fault($"the concept '{concept.Id}' is given twice");
        }

        concepts.Add(concept);
        foreach (var language in LanguageCode.All)
        {
            foreach (var phrase in entry.Texts(language.ToCode()).Concat(concept.Avoid))
            {
                AddPhrase(phrase, language, concept);
            }
        }
    }

    private void AddAcronym(DataNode entry)
    {
        var concept = byId.GetValueOrDefault(entry.Text("concept"))
            ?? throw entry.Fault($"the acronym stands for '{entry.Text("concept")}', which is no concept");
        var acronym = entry.Text("acronym");
        if (entry.TextOrNull("match") is "capitals")
        {
            acronymsInCapitals[acronym] = concept;
        }
        else
        {
            acronyms[TextNormalizer.Normalize(acronym)] = concept;
        }

        if (entry["expansion"] is not null)
        {
            expansions[acronym] = entry.Localized("expansion");
        }

        words.Add(TextNormalizer.Normalize(acronym));
    }

    private void AddPhrase(string phrase, Language language, Concept concept)
    {
        var stems = new List<string>();
        var first = string.Empty;
        foreach (var token in TextNormalizer.Tokens(phrase))
        {
            words.Add(token.Word);
            byLanguage[(int)language].Add(token.Word);
            if (!IsSkipped(token.Word, language))
            {
                first = stems.Count == 0 ? token.Word : first;
                stems.Add(Stemmer.Stem(token.Word, language));
            }
        }

        if (stems.Count > 0 && !(stems.Count == 1 && grammar.IsFunctionWord(first, language)))
        {
            trees[(int)language].Add(stems, concept);
        }
    }

    // Articles and prepositions may stand or not; short words that change the meaning stay.
    private bool IsSkipped(string word, Language language) =>
        word.Length <= 3 && grammar.IsFunctionWord(word, language) && !(word.Length == 3 && grammar.NumberOf(word, language) is not null)
        && word is not ("no" or "nao" or "not" or "sin" or "sem" or "dar" or "ver" or "ser" or "va" or "vai" or "ir");
}
