using System.Text.RegularExpressions;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Verbs of promises and reports in the forms that matter, derived from <c>seeds/coach/verbs.yaml</c>.</summary>
internal sealed class VerbBook
{
    private readonly Dictionary<string, List<string>> romance = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> english = new(StringComparer.Ordinal);
    private readonly List<string> pasts = [];
    private readonly List<string> nouns = [];

    private VerbBook(string path)
    {
        foreach (var entry in YamlFile.Load(path) is YamlSequenceNode list ? list.Children : throw new FormException(path, 1, "expected a list"))
        {
            var (kind, latin, en) = StrictMap.Read(path, entry, map => (map.Text("kind"), (string[])[.. map.Texts("es"), .. map.Texts("pt")], map.Texts("en")));
            if (kind is "past" or "noun")
            {
                (kind is "past" ? pasts : nouns).AddRange([.. latin, .. en]);
            }
            else
            {
                romance[kind] = [.. latin.Select(LatinLetters.Fold).Distinct()];
                english[kind] = [.. en];
            }
        }

        Concrete = new Sign("concrete", Words([.. Any("concrete"), .. nouns.Select(Regex.Escape)]));
        Change = new Sign("change", Words(Any("change")));
        Vague = new Sign("vague", Words(Any("vague")));
        Infinitive = new Sign("infinitive", Words([.. romance.Values.SelectMany(verbs => verbs), .. english.Values.SelectMany(verbs => verbs)]));
        Future = new Sign("future", Words([.. romance.Values.SelectMany(verbs => verbs).Select(verb => verb + "(?:a|an|emos|ei|ao)"), .. Irregular]));
        var kinds = new[] { "concrete", "change" };
        Past = new Sign("past", Words(
        [
            .. kinds.SelectMany(kind => romance[kind]).Select(PastOf), .. kinds.SelectMany(kind => english[kind]).Select(EnglishPast), .. pasts.Select(LatinLetters.Fold),
            // "Salieron", "viajaram": no other form ends so.
            "[a-z]{2,}(?:aron|ieron|aram|eram|iram)", "(?!estou)[a-z]{3,}ou", "(?:we|they|it|she|he|who) [a-z]{3,}ed",
            "(?:se|fue|fueron|foi|foram|hemos|ha|han|was|were|been) [a-z]+(?:ad[oa]s?|id[oa]s?|ed)",
        ]));
    }

    /// <summary>Any form of a verb that says what will exist afterwards, and its noun.</summary>
    public Sign Concrete { get; }

    /// <summary>Any form of a verb that moves a figure.</summary>
    public Sign Change { get; }

    /// <summary>Any form of a verb that only says a direction.</summary>
    public Sign Vague { get; }

    /// <summary>The bare form, as it stands after "queremos" or at the head of a promise.</summary>
    public Sign Infinitive { get; }

    /// <summary>"Instalará", "criaremos"; English says it with words of intention.</summary>
    public Sign Future { get; }

    /// <summary>Done or being done: "atendimos", "abriu", "trained".</summary>
    public Sign Past { get; }

    // "El registro", "de empleo": behind these words a form in -o is a noun, not "registró".
    private const string Nouns = "(?:\\b(?:de|el|un|del|su|al|con|por|en|cada|nuestro|este|sin|segun|do|o|no|ao|um|para|al)\\s)";

    private static IEnumerable<string> Irregular =>
    [
        "hara", "haran", "haremos", "tendra", "tendran", "tendremos", "pondra", "pondran", "pondremos", "podra", "podran", "habra", "sera", "seran", "seremos",
        "fara", "farao", "faremos", "tera", "terao", "teremos", "serao", "havera", "podera", "poderao", "estara", "estaran", "estarao", "permitira", "contara", "funcionara", "[a-z]+ir(?:emos|an|ao)", "[a-z]{3,}ar(?:emos|ao)", "[a-z]{3,}er(?:emos|ao)",
    ];

    /// <summary>Reads the verbs of <paramref name="folder"/>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static VerbBook Load(string folder) => new(Path.Combine(folder, "verbs.yaml"));

    private static Regex Words(IEnumerable<string> forms) =>
        new($"(?<![\\p{{L}}\\p{{N}}])(?:{string.Join('|', forms.Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length))})(?![\\p{{L}}\\p{{N}}])", RegexOptions.CultureInvariant);

    private IEnumerable<string> Any(string kind) => romance[kind].Select(AnyOf).Concat(english[kind].Select(AnyEnglish));

    // Of "dar" and "ter" hardly a letter would be left: their other forms are other words.
    private static string AnyOf(string verb) => verb.Length <= 3 ? verb + "(?:a|an|emos|ei|ao)?" : $"{Regex.Escape(verb[..^2])}(?:[aei]r(?:a|an|emos|ei|ao|se|lo|la|los|las)?|[aeio]|[aei]mos|[ae]n|[ae]m|o|ou|iu|eu|aron|ieron|aram|eram|iram|io|ando|iendo|endo|indo|ad[oa]s?|id[oa]s?)";

    private static string PastOf(string verb)
    {
        if (verb.Length <= 3)
        {
            return verb == "dar" ? "(?:dimos|dieron)" : "tivemos";
        }

        var stem = Regex.Escape(verb[..^2]);
        return verb.EndsWith("ar", StringComparison.Ordinal) ? $"(?:{stem}(?:aron|amos|ou|aram|ei|aba|aban|avam|ava)|(?<!{Nouns}){stem}o)" : $"{stem}(?:io|ieron|imos|emos|iu|eu|eram|iram|ia|ian|iam)";
    }

    private static string AnyEnglish(string verb) => $"(?:{Inflected(verb, "s")}|{Inflected(verb, "ing")}|{EnglishPast(verb)}|{Regex.Escape(verb)})";

    private static string EnglishPast(string verb) => Inflected(verb, "ed");

    // "set up" bends its first word; "plan" doubles its last letter in some verbs, which is allowed for all.
    private static string Inflected(string verb, string ending)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = space < 0 ? (verb, "") : (verb[..space], verb[space..]);
        var stem = first.EndsWith('e') && ending != "s" ? first[..^1] : first.EndsWith('y') && !"aeiou".Contains(first[^2], StringComparison.Ordinal) && ending is "ed" or "s" ? first[..^1] + "i" : first;
        return Regex.Escape(stem) + (ending is "s" ? "e?" : $"{first[^1]}?") + ending + Regex.Escape(rest);
    }
}
