using System.Text.RegularExpressions;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>Infinitive and future of regular verbs in Spanish and Portuguese, where the one is made of the other. Pure.</summary>
internal static partial class Verbs
{
    // Without accents, as words are compared: abriré, abrirás, abrirá, abriremos, abrirán; abrirei, abrirão.
    private static readonly string[] Endings = ["", "e", "as", "a", "emos", "an", "ei", "ao"];

    /// <summary>The infinitive of a word that could be an infinitive or a future; null for others. What is no verb only ever meets itself.</summary>
    /// <param name="word">In small letters without accents.</param>
    public static string? InfinitiveOf(string word) => Form().Match(word) is { Success: true } form ? form.Groups["verb"].Value : null;

    /// <summary>The infinitive and the forms of the future.</summary>
    public static IEnumerable<string> FormsOf(string infinitive) => Endings.Select(ending => infinitive + ending);

    [GeneratedRegex("^(?<verb>[a-zñ]{2,}[aei]r)(?:e|as|a|emos|an|ei|ao)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
