using System.Text.RegularExpressions;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>Tells the form of a question, whatever it asks; from <c>seeds/language/hearing.yaml</c>.</summary>
internal sealed class QuestionForms
{
    /// <summary>Longest utterance taken for a question, characters: beyond that it tells something and a mark inside is part of it.</summary>
    private const int Longest = 240;

    private readonly Dictionary<Language, Regex> openings;
    private readonly Dictionary<Language, Regex> shown;
    private readonly Regex continues;

    private QuestionForms(Dictionary<Language, Regex> openings, Dictionary<Language, Regex> shown, Regex continues) =>
        (this.openings, this.shown, this.continues) = (openings, shown, continues);

    /// <summary>Reads the words.</summary>
    /// <exception cref="InvalidDataException">The file does not hold its lists for each language.</exception>
    public static QuestionForms Load(WordFile file) =>
        new QuestionForms(
            LanguageCode.All.ToDictionary(language => language, language => Opening(file, language)),
            LanguageCode.All.ToDictionary(language => language, language => Beginning(file, language, file[language.ToCode(), "shows"])),
            new Regex($@"^[\s¿(""]*{Any(LanguageCode.All.SelectMany(language => file[language.ToCode(), "leads"]))}[\s,]", RegexOptions.CultureInvariant));

    /// <summary>The shape of an utterance in a language; another language's words count too when the first has none.</summary>
    public QuestionShape ShapeOf(string text, Language language)
    {
        var folded = WordFold.Fold(WordFold.Compose(text)).Trim();
        if (folded.Length is 0 or > Longest)
        {
            return QuestionShape.None;
        }

        var marked = folded.TrimEnd(' ', '.', '!', ')', '"').EndsWith('?');

        // "¿Y el 16?" goes on with what was asked before; it answers nothing.
        var worded = openings[language].IsMatch(folded) || (marked && (continues.IsMatch(folded) || openings.Values.Any(opening => opening.IsMatch(folded))));
        return (marked, worded) switch
        {
            (true, true) => QuestionShape.Plain,
            (true, false) => QuestionShape.Marked,
            (false, true) when !folded.Contains('\n', StringComparison.Ordinal) => QuestionShape.Worded,
            _ => QuestionShape.None,
        };
    }

    /// <summary>Whether the last of several sentences opens like a question, with or without its mark: what comes before tells why.</summary>
    public bool AsksAtLast(string text, Language language)
    {
        var end = text.AsSpan().TrimEnd(" .!?\n");
        var start = end.LastIndexOfAny(".!?;\n");
        return start >= 0 && openings[language].IsMatch(WordFold.Fold(WordFold.Compose(text[(start + 1)..])));
    }

    /// <summary>Whether an utterance begins by naming something of ours that it wants to see: "ejemplos de Argentina".</summary>
    public bool WantsToSee(string text, Language language) => shown[language].IsMatch(WordFold.Fold(WordFold.Compose(text)));

    private static Regex Opening(WordFile file, Language language) =>
        Beginning(file, language, file[language.ToCode(), "asks"].Concat(file[language.ToCode(), "request"]));

    private static Regex Beginning(WordFile file, Language language, IEnumerable<string> words) => new(
        $@"^[\s¿¡""(]*(?:{Any(file[language.ToCode(), "leads"])}[\s,:;¿]+)*{Any(words)}(?![\p{{L}}\p{{Nd}}])", RegexOptions.CultureInvariant);

    private static string Any(IEnumerable<string> words) => "(?:" + string.Join('|', words
        .Select(word => Regex.Escape(WordFold.Fold(WordFold.Compose(word))))
        .OrderByDescending(word => word.Length)) + ")";
}
