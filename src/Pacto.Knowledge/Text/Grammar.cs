using System.Collections.Frozen;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Text;

/// <summary>Function words, question words, short spellings and number words, from <c>language/grammar.yaml</c>. Immutable.</summary>
public sealed class Grammar
{
    private readonly FrozenSet<string>[] function;
    private readonly FrozenSet<string>[] requests;
    private readonly FrozenDictionary<string, string[]>[] shortForms;
    private readonly FrozenDictionary<string, int>[] numbers;
    private readonly FrozenDictionary<string, (string[] Words, string Kind)[]>[] asks;
    private readonly FrozenDictionary<string, FrozenSet<string>> keys;

    private Grammar(DataNode? file)
    {
        function = [.. LanguageCode.All.Select(language => Texts(file?["function"], language).ToFrozenSet(StringComparer.Ordinal))];
        requests = [.. LanguageCode.All.Select(language => Texts(file?["requests"], language).ToFrozenSet(StringComparer.Ordinal))];
        shortForms = [.. LanguageCode.All.Select(language => ReadShort(file?["short"]?[language.ToCode()]))];
        numbers = [.. LanguageCode.All.Select(language => ReadNumbers(Texts(file?["numbers"], language)))];
        asks = [.. LanguageCode.All.Select(language => ReadAsks(file?["asks"], language))];
        keys = (file?["keys"]?.Fields ?? []).ToFrozenDictionary(
            key => key.Key,
            key => LanguageCode.All.SelectMany(language => Texts(key.Value, language)).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>No words at all: every word counts by its rarity alone.</summary>
    public static Grammar None { get; } = new(file: null);

    /// <summary>Reads the file.</summary>
    public static Grammar Read(DataNode file) => new(file);

    /// <summary>Whether the normalised word carries no meaning of its own.</summary>
    public bool IsFunctionWord(string word, Language language) => function[(int)language].Contains(word);

    /// <summary>Whether the normalised word only asks to be shown or told something, and says nothing of what.</summary>
    public bool IsRequest(string word, Language language) => requests[(int)language].Contains(word);

    /// <summary>All function words of a language.</summary>
    public IReadOnlySet<string> FunctionWords(Language language) => function[(int)language];

    /// <summary>Whether the normalised word announces a key, <c>objective</c>, <c>principle</c> or <c>paragraph</c>, in any language.</summary>
    public bool Announces(string word, string key) => keys.TryGetValue(key, out var words) && words.Contains(word);

    /// <summary>What a short spelling stands for, word by word; null when it is none.</summary>
    public IReadOnlyList<string>? Expand(string word, Language language) => shortForms[(int)language].GetValueOrDefault(word);

    /// <summary>Value of a number word, 1 to 23; null when it is none.</summary>
    public int? NumberOf(string words, Language language) =>
        numbers[(int)language].TryGetValue(words, out var number) ? number : null;

    /// <summary>The kinds of answer the words ask for, for example <c>how-many</c>.</summary>
    public IReadOnlyList<string> AskedKinds(IReadOnlyList<Token> words, Language language) =>
        [.. Asked(words, language).Select(ask => ask.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>Where in a text words stand that ask for a kind of answer: places of words.</summary>
    public HashSet<int> AskingWords(IReadOnlyList<Token> words, string kind, Language language) =>
        [.. Asked(words, language).Where(ask => ask.Kind == kind).SelectMany(ask => Enumerable.Range(ask.At, ask.Words))];

    private IEnumerable<(string Kind, int At, int Words)> Asked(IReadOnlyList<Token> words, Language language)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (phrase, kind) in asks[(int)language].GetValueOrDefault(words[at].Word) ?? [])
            {
                if (StandsAt(words, at, phrase))
                {
                    yield return (kind, at, phrase.Length);
                }
            }
        }
    }

    private static bool StandsAt(IReadOnlyList<Token> words, int at, string[] phrase)
    {
        for (var next = 0; next < phrase.Length; next++)
        {
            if (at + next >= words.Count || !string.Equals(words[at + next].Word, phrase[next], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<string> Texts(DataNode? map, Language language) => map?.Texts(language.ToCode()) ?? [];

    private static FrozenDictionary<string, string[]> ReadShort(DataNode? map) =>
        (map?.Fields ?? []).ToFrozenDictionary(
            field => TextNormalizer.Normalize(field.Key), field => field.Value.Scalar.Split(' '), StringComparer.Ordinal);

    private static FrozenDictionary<string, int> ReadNumbers(IReadOnlyList<string> words) =>
        words.Select((word, at) => (word, at)).ToFrozenDictionary(pair => pair.word, pair => pair.at + 1, StringComparer.Ordinal);

    private static FrozenDictionary<string, (string[] Words, string Kind)[]> ReadAsks(DataNode? map, Language language) =>
        (map?.Fields ?? []).SelectMany(kind => kind.Value.Texts(language.ToCode())
            .Select(phrase => (Words: TextNormalizer.Tokens(phrase).Select(token => token.Word).ToArray(), Kind: kind.Key)))
            .GroupBy(ask => ask.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
