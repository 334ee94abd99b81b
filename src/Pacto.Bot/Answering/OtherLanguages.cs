using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// Hears that somebody writes in a language that is not answered in (French, Dutch, Haitian Creole …), by its small words,
/// from <c>seeds/language/others.yaml</c>. Immutable.
/// </summary>
internal sealed class OtherLanguages
{
    /// <summary>One strange word is a name or a slip. Words.</summary>
    private const int LeastWords = 2;

    /// <summary>Share of a text's words from which it is written in that language. 0 to 1.</summary>
    private const double LeastShare = 0.34;

    private readonly IReadOnlyList<HashSet<string>> languages;

    private OtherLanguages(DataNode file, Grammar grammar) =>
        languages = [.. file.Fields.Select(language => file.Texts(language.Key)
            .Where(word => !LanguageCode.All.Any(ours => grammar.IsFunctionWord(word, ours))).ToHashSet(StringComparer.Ordinal))];

    /// <summary>Reads the file.</summary>
    /// <exception cref="DataException">Something is missing; the message names the line.</exception>
    public static OtherLanguages Load(string seedsFolder, Grammar grammar) =>
        new(DataFile.Read(Path.Combine(seedsFolder, "language", "others.yaml")), grammar);

    /// <summary>Whether the text is written in one of them.</summary>
    public bool Hears(string text)
    {
        var tokens = TextNormalizer.Tokens(text);
        return languages.Any(words => tokens.Count(token => words.Contains(token.Word)) is >= LeastWords and var known
            && known >= LeastShare * tokens.Count);
    }
}
