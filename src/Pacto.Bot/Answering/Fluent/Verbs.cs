using System.Text.RegularExpressions;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>Forms of verbs that are made of one another: infinitive and future in Spanish and Portuguese, participles in the three languages. Pure.</summary>
internal static partial class Verbs
{
    // Without accents, as words are compared: abriré, abrirás, abrirá, abriremos, abrirán; abrirei, abrirão.
    private static readonly string[] Endings = ["", "e", "as", "a", "emos", "an", "ei", "ao"];

    private static readonly string[] Genders = ["o", "a", "os", "as"];

    private static readonly (Language? Language, string Verb, string Root)[] Irregular =
    [
        (Language.Spanish, "abrir", "abiert"), (Language.Portuguese, "abrir", "abert"), (Language.Spanish, "cubrir", "cubiert"), (Language.Portuguese, "cobrir", "cobert"),
        (null, "scribir", "scrit"), (null, "screver", "scrit"), (null, "poner", "puest"), (null, "hacer", "hech"), (null, "fazer", "feit"),
        (Language.Spanish, "olver", "uelt"), (null, "ver", "vist"),
    ];

    /// <summary>The infinitive of a word that could be an infinitive or a future; null for others. What is no verb only ever meets itself.</summary>
    /// <param name="word">In small letters without accents.</param>
    public static string? InfinitiveOf(string word) => Form().Match(word) is { Success: true } form ? form.Groups["verb"].Value : null;

    /// <summary>The infinitive and the forms of the future.</summary>
    public static IEnumerable<string> FormsOf(string infinitive) => Endings.Select(ending => infinitive + ending);

    /// <summary>The participles of a word, in every gender and number, as if it were a verb; none for what can be none in the language.</summary>
    /// <param name="word">In small letters without accents.</param>
    /// <param name="language">Its language.</param>
    public static IEnumerable<string> ParticiplesOf(string word, Language language) => language is Language.English
        ? [word[^1] is 'e' ? word + "d" : word[^1] is 'y' ? word[..^1] + "ied" : word + "ed"]
        : InfinitiveOf(word) is { } verb ? Genders.Select(gender => RootOf(verb, language) + gender) : [];

    // Endings that are no -ado or -ido: abierto, inscrito, puesto, visto, hecho, resuelto; aberto, feito, posto.
    private static string RootOf(string verb, Language language) =>
        Irregular.FirstOrDefault(one => (one.Language is null || one.Language == language) && verb.EndsWith(one.Verb, StringComparison.Ordinal)) is { Verb: { } end } found ? verb[..^end.Length] + found.Root
        : verb[..^2] + (verb[^2] is 'a' ? "ad" : "id");

    [GeneratedRegex("^(?<verb>[a-zñ]{2,}[aei]r)(?:e|as|a|emos|an|ei|ao)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
