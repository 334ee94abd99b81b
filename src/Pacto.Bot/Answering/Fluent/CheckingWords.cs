using System.Collections.Frozen;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>Words by which a model's sentence is checked, from <c>seeds/language/checking.yaml</c>. Immutable.</summary>
internal sealed class CheckingWords
{
    private static readonly string[] Lists = ["plain", "claims", "negations", "measuring"];

    private readonly FrozenDictionary<(string List, Language Language), FrozenSet<string>> lists;
    private readonly IReadOnlyList<string> instructions;

    private CheckingWords(DataNode file)
    {
        lists = Lists
            .SelectMany(list => LanguageCode.All.Select(language => (list, language)))
            .ToFrozenDictionary(key => key, key => file.Required(key.list).Texts(key.language.ToCode()).ToFrozenSet(StringComparer.Ordinal));
        instructions = [.. file.Texts("instructions").Select(Folded)];
    }

    /// <summary>Reads the file.</summary>
    public static CheckingWords Load(string seedsFolder) => new(DataFile.Read(Path.Combine(seedsFolder, "language", "checking.yaml")));

    /// <summary>True for a word that carries no claim of its own.</summary>
    public bool IsPlain(string word, Language language) => lists[("plain", language)].Contains(word);

    /// <summary>True for a small word that must stand in the passage.</summary>
    public bool IsClaim(string word, Language language) => lists[("claims", language)].Contains(word);

    /// <summary>True for a word that turns what follows into its contrary.</summary>
    public bool IsNegation(string word, Language language) => lists[("negations", language)].Contains(word);

    /// <summary>The words in which a text that counts something may say so, in one line.</summary>
    public string MeasuringIn(Language language) => string.Join(' ', lists[("measuring", language)].Order(StringComparer.Ordinal));

    /// <summary>True for a text that speaks to a machine.</summary>
    public bool Instructs(string text)
    {
        var folded = Folded(text);
        return instructions.Any(words => folded.Contains(words, StringComparison.Ordinal));
    }

    private static string Folded(string text) => $" {string.Join(' ', TextNormalizer.Tokens(text).Select(token => token.Word))} ";
}
