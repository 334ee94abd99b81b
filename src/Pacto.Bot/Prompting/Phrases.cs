using System.Globalization;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Prompting;

/// <summary>
/// Every sentence of ours that a person can see, by key and language, from <c>prompts/phrases.*.yaml</c>.
/// The three languages hold the same keys with the same places; whatever would break that is refused at start.
/// Safe to use from many threads.
/// </summary>
public sealed class Phrases
{
    private readonly Dictionary<Language, IReadOnlyDictionary<string, PhraseText>> texts;

    internal Phrases(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, PhraseText>> texts)
    {
        this.texts = new(texts);
        Keys = texts[Language.Spanish].Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All keys, for example <c>draft.saved</c>. A counted phrase has two: <c>….one</c> and <c>….many</c>.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>Reads the three files.</summary>
    /// <param name="folder">The folder that holds <c>phrases.es.yaml</c>, <c>phrases.pt.yaml</c> and <c>phrases.en.yaml</c>.</param>
    /// <exception cref="InvalidDataException">A key or place differs between the languages; the message names every one.</exception>
    public static Phrases Load(string folder) => PhraseFiles.Load(folder);

    /// <summary>True when there is such a phrase.</summary>
    public bool Has(string key) => Keys.Contains(key);

    /// <summary>The phrase with its places filled.</summary>
    /// <param name="language">The person's language.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">One value for each place, in any order.</param>
    /// <exception cref="KeyNotFoundException">There is no such phrase.</exception>
    /// <exception cref="ArgumentException">The values are not those of its places.</exception>
    public string Say(Language language, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        texts[language].TryGetValue(key, out var text)
            ? text.Fill(key, values)
            : throw new KeyNotFoundException($"There is no phrase '{key}'.");

    /// <summary>The phrase for a number of things: <c>key.one</c> for exactly one, <c>key.many</c> otherwise; <c>{count}</c> is the number.</summary>
    public string Count(Language language, string key, int count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var form = count == 1 ? key + ".one" : key + ".many";
        if (!texts[language].TryGetValue(form, out var text))
        {
            throw new KeyNotFoundException($"There is no phrase '{form}'.");
        }

        // "One" is often said in words, without the figure.
        return text.Places.Contains("count")
            ? text.Fill(form, [.. values, ("count", count.ToString(CultureInfo.InvariantCulture))])
            : text.Fill(form, values);
    }

    /// <summary>Every phrase under a prefix, the prefix taken off: what a page needs to speak for itself.</summary>
    public IReadOnlyDictionary<string, string> Under(Language language, string prefix) =>
        Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(key => key[prefix.Length..], key => texts[language][key].ToString(), StringComparer.Ordinal);

    /// <summary>The names of the places of a phrase.</summary>
    public IReadOnlySet<string> PlacesOf(Language language, string key) => texts[language][key].Places;
}
