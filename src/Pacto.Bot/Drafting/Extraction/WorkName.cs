using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// The name of what was done, by its grammar: capitals behind words that give a name ("con el nombre de Cocina de Todos") or behind
/// what it is ("la Ventanilla Sin Papeles", "the Open Boat Clinic"). Pure.
/// </summary>
internal static partial class WorkName
{
    /// <summary>Where the name stands; null when the text gives none.</summary>
    public static Span? Find(ReadText text, CoachSeeds seeds) => Borne(text, seeds) ?? Plain(text, seeds);

    // "Bolsa de trabajo para migrantes." in a note: a line without a verb or a figure that says what it is.
    private static Span? Plain(ReadText text, CoachSeeds seeds) => text.Sentences.Where(sentence => sentence.Length is > 12 and < 70 && char.IsUpper(text.Original[sentence.At])
            && seeds.Signs["work_noun"].First(text, sentence)?.At == sentence.At && !text[sentence].Any(letter => char.IsAsciiDigit(letter) || letter is ':' or ',' or '?')
            && !seeds.Signs["finite"].IsIn(text, sentence) && !seeds.Verbs.Past.IsIn(text, sentence) && !seeds.Verbs.Future.IsIn(text, sentence) && !IsBody(text, seeds, sentence))
        .Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault();

    /// <summary>The name behind words that give it; null when none do.</summary>
    public static Span? Given(ReadText text, CoachSeeds seeds) => seeds.Signs["named_as"].In(text)
        .Select(mark => Behind().Match(text.Original, mark.End)).Where(name => name.Success)
        .Select(name => name.Groups["q"].Success ? new Span(name.Groups["q"].Index, name.Groups["q"].Length) : new Span(name.Groups["t"].Index, name.Groups["t"].Length))
        .Where(name => !IsBody(text, seeds, name)).Select(name => (Span?)text.Trim(name)).FirstOrDefault();

    // "La Ventanilla de la Mujer Migrante": a capital where none would stand if it were only what it is.
    private static Span? Borne(ReadText text, CoachSeeds seeds) => Names().Matches(text.Original)
        .Select(match => new Span(match.Groups["t"].Index, match.Groups["t"].Length)).Select(name => Span.Between(name.At + Article().Match(text[name]).Length, name.End))
        .Where(name => HasNoun(text, seeds, name) && !IsBody(text, seeds, name) && !Begins(text, name))
        .Select(name => (Span?)text.Trim(name)).FirstOrDefault();

    // In Spanish and Portuguese the noun comes first, in English last.
    private static bool HasNoun(ReadText text, CoachSeeds seeds, Span name) => seeds.Signs["work_noun"].In(text, name).Any(noun => noun.At == name.At || noun.End == name.End);

    private static bool IsBody(ReadText text, CoachSeeds seeds, Span name) => Institutions.In(text, seeds).Any(institution => institution.Where.Meets(name))
        || seeds.Places.In(text, name, anyCase: true).Any(place => place.Where.Length >= name.Length - 8) || seeds.Signs["compact_name"].IsIn(text, name);

    // The first word of a sentence bears a capital anyway: another one has to follow at once.
    private static bool Begins(ReadText text, Span name) => text.SentenceAt(name.At).At == name.At && !TwoCapitals().IsMatch(text[name]);

    private const string Capitals = @"\p{Lu}[\p{L}'’]+(?:[ ](?:(?:de|da|do|dos|das|del|al|ao|la|las|los|el|of|the|y|e|and|a|en|em|que|sem|sin|com|con|para|por|te|to|with|without|for)[ ]){0,2}\p{Lu}[\p{L}'’]*){1,7}";

    [GeneratedRegex(@"\G:?[ ](?:(?:de|da|do|del|la|el|o|a|the)[ ]){0,2}(?:[«""“](?<q>[^»""”\n]{4,80})[»""”]|(?<t>" + Capitals + @"(?::[ ]" + Capitals + @")?))", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<t>" + Capitals + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:La|El|Los|Las|O|A|Os|As|The|Our|Nuestra|Nuestro|Nossa|Nosso)[ ]")]
    private static partial Regex Article();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’]+[ ]\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex TwoCapitals();
}
