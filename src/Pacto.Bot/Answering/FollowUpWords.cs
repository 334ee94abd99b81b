using System.Buffers;
using System.Globalization;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>Words that tie a question to the one before it, from <c>seeds/language/follow-ups.yaml</c>. Immutable.</summary>
internal sealed class FollowUpWords
{
    /// <summary>"Gracias, muy amable" is thanks to its end: what is asked has more words.</summary>
    private const int FewestLeft = 3;

    private static readonly SearchValues<char> Apart = SearchValues.Create(".,:;!?¿…\n-–—");

    private readonly Dictionary<(string Kind, Language Language), IReadOnlyList<string[]>> words = [];
    private readonly IReadOnlyList<IReadOnlyList<string>> topics;

    private FollowUpWords(DataNode file)
    {
        foreach (var kind in (string[])["openers", "pointers", "light", "next", "previous", "example", "deeds", "done", "doers", "ordinals", "last", "row", "about", "into", "demands", "acts", "here", "anybody", "anew", "acks", "returns", "belongs", "prepositions", "others"])
        {
            foreach (var language in LanguageCode.All)
            {
                words[(kind, language)] = Split(file.Required(kind), language);
            }
        }

        topics = [.. file.Required("topics").Items.Select(topic => topic.Texts("units"))];
        var pulls = file.Required("pulls");
        Pulls = new Pull(Number(pulls, "stays"), Number(pulls, "points"), Number(pulls, "opens"), Number(pulls, "same"));
        Doubles = [.. file.Required("clarify").Items.Select(entry => new DoubleMeaning(
            LanguageCode.All.ToDictionary(language => language, language => Split(entry.Required("words"), language)),
            LanguageCode.All.ToDictionary(language => language, language => entry["beside"] is null ? [] : Split(entry.Required("beside"), language)),
            entry.Text("ask"),
            entry.Texts("choices")))];
    }

    /// <summary>How much what was spoken of before counts.</summary>
    public Pull Pulls { get; }

    /// <summary>Words that alone can mean two things.</summary>
    public IReadOnlyList<DoubleMeaning> Doubles { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="DataException">Something is missing; the message names the line.</exception>
    public static FollowUpWords Load(string seedsFolder) =>
        new(DataFile.Read(Path.Combine(seedsFolder, "language", "follow-ups.yaml")));

    /// <summary>How many words of a text its opener takes; 0 when it begins with none.</summary>
    public int Opener(IReadOnlyList<Token> tokens, Language language) =>
        tokens is [{ Raw: "é" or "É" }, ..] ? 0 // "É de graça?" asks; "e de graça" goes on.
        : words[("openers", language)].Where(opener => StartsWith(tokens, opener)).Select(opener => opener.Length).DefaultIfEmpty().Max();

    /// <summary>Whether a text asks what the thing just shown is about and names nothing else ("¿de qué se trata?").</summary>
    public bool AsksAbout(IReadOnlyList<Token> tokens, Language language) =>
        words[("about", language)].Any(phrase => phrase.Length == tokens.Count && StartsWith(tokens, phrase));

    /// <summary>How many words of a text say that another subject begins ("otra cosa: …"); 0 when none do.</summary>
    public int StartsAnew(IReadOnlyList<Token> tokens, Language language) =>
        words[("anew", language)].Where(phrase => StartsWith(tokens, phrase)).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    /// <summary>How many words go back to something spoken of before ("volviendo a …"); 0 when none do.</summary>
    public int GoesBack(IReadOnlyList<Token> tokens, Language language) =>
        words[("returns", language)].Where(phrase => StartsWith(tokens, phrase)).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    /// <summary>A text without the thanks and the like it begins with ("ok gracias. …"); what is nothing else stays as it is.</summary>
    public string WithoutAcknowledgement(string text, Language language)
    {
        var tokens = TextNormalizer.Tokens(text);
        var acks = tokens.TakeWhile(token => Is("acks", token, language)).Count();
        for (var last = acks; last > 0 && last + FewestLeft <= tokens.Count; last--)
        {
            // "Bien, …" is thanks, "bien común" is not: what follows stands apart.
            if (text[(tokens[last - 1].Start + tokens[last - 1].Raw.Length)..tokens[last].Start].AsSpan().IndexOfAny(Apart) >= 0)
            {
                return text[tokens[last].Start..];
            }
        }

        return text;
    }

    /// <summary>Whether a text picks a line of a list by what it says ("el de género", "tell me more of the one on children").</summary>
    public bool PointsInto(IReadOnlyList<Token> tokens, Language language) =>
        words[("into", language)].Any(phrase => Enumerable.Range(0, tokens.Count).Any(at => StartsWith(tokens, phrase, at)));

    /// <summary>Whether a text points back with a word.</summary>
    public bool Points(IReadOnlyList<Token> tokens, Language language) => tokens.Any(token => Is("pointers", token, language));

    /// <summary>Whether a word is of a kind.</summary>
    public bool Is(string kind, Token token, Language language) =>
        words[(kind, language)].Any(word => word.Length == 1 && word[0] == token.Word);

    /// <summary>The place in a list that an ordinal names, from 1; null when it is none.</summary>
    public int? Place(Token token, Language language)
    {
        var ordinals = words[("ordinals", language)];
        var place = Enumerable.Range(0, ordinals.Count).FirstOrDefault(at => ordinals[at].Contains(token.Word), -1);
        return place < 0 ? null : place + 1;
    }

    /// <summary>
    /// The question before with a text that begins with a preposition in the place of what stood behind it there: "is there something for children?",
    /// "and for the elderly?"; null when it begins with none, or that stands nowhere.
    /// </summary>
    public string? InPlaceOf(IReadOnlyList<Token> tokens, Language language, string question)
    {
        if (tokens is not [var first, _, ..] || words[("prepositions", language)].FirstOrDefault(forms => forms.Contains(first.Word)) is not { } same)
        {
            return null;
        }

        var asked = TextNormalizer.Tokens(question);
        var at = asked.Count - 2;
        while (at > 0 && !same.Contains(asked[at].Word))
        {
            at--;
        }

        return at > 0 ? $"{question[..asked[at].Start]}{string.Join(' ', tokens.Select(token => token.Raw))}" : null;
    }

    /// <summary>Whether a word names a place in a list, "last" among them.</summary>
    public bool IsPlace(Token token, Language language) => Is("last", token, language) || Place(token, language) is not null;

    /// <summary>Whether two units speak of one thing: a pledge, a good practice, the Compact.</summary>
    public bool AreOneTopic(string unit, string other) => topics.Any(topic => Holds(topic, unit) && Holds(topic, other));

    private static float Number(DataNode pulls, string name) =>
        float.TryParse(pulls.Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw pulls.Required(name).Fault($"'{name}' must be a number such as 2.5");

    private static bool Holds(IReadOnlyList<string> topic, string unit) => topic.Any(start => unit.StartsWith(start, StringComparison.Ordinal));

    private static bool StartsWith(IReadOnlyList<Token> tokens, string[] opener, int from = 0)
    {
        if (tokens.Count - from < opener.Length)
        {
            return false;
        }

        for (var at = 0; at < opener.Length; at++)
        {
            if (tokens[from + at].Word != opener[at])
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<string[]> Split(DataNode node, Language language) =>
        [.. node.Texts(language.ToCode()).Select(entry => entry.Split(' '))];

    /// <summary>How much what was spoken of before counts, see <see cref="Pacto.Knowledge.Retrieval.RetrievalQuery.Leanings"/>.</summary>
    /// <param name="Stays">For the units near what was spoken of, when the text has no word that they do not know.</param>
    /// <param name="Points">For them when it has one and points back ("¿quién lo paga?").</param>
    /// <param name="Opens">For them when it has one and only begins with "and" ("¿y la trata?").</param>
    /// <param name="Same">Added for the very unit that was shown.</param>
    internal sealed record Pull(float Stays, float Points, float Opens, float Same);

    /// <summary>A word with two meanings.</summary>
    /// <param name="Words">The word in each language.</param>
    /// <param name="Beside">Words that may stand beside it and say no more ("¿qué objetivo me conviene?"), in each language; none for the word alone.</param>
    /// <param name="Ask">Key of the question back.</param>
    /// <param name="Choices">Keys of the answers offered; the key with <c>-text</c> behind it, where there is one, is what is then asked.</param>
    internal sealed record DoubleMeaning(
        IReadOnlyDictionary<Language, IReadOnlyList<string[]>> Words, IReadOnlyDictionary<Language, IReadOnlyList<string[]>> Beside,
        string Ask, IReadOnlyList<string> Choices)
    {
        /// <summary>Whether the words that carry meaning are this word alone, or this word and some that may stand beside it.</summary>
        public bool IsAll(IReadOnlyList<Token> content, Language language)
        {
            var named = content.Count(token => Holds(Words[language], token));
            return Beside[language].Count == 0
                ? named == 1 && content.Count == 1
                : named > 0 && named < content.Count && content.All(token => Holds(Words[language], token) || Holds(Beside[language], token));
        }

        /// <summary>Whether it is told by the word alone.</summary>
        public bool IsBare(Language language) => Beside[language].Count == 0;

        private static bool Holds(IReadOnlyList<string[]> words, Token token) => words.Any(word => word.Length == 1 && word[0] == token.Word);
    }
}
