using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// Tells where a sentence goes on with another subject: "Ponemos dos psicólogas y una camioneta, y las madres solas van primero" is two
/// clauses, "abrirá tres aulas y contratará una orientadora" is one. Pure.
/// </summary>
internal static partial class Clauses
{
    /// <summary>Characters from the joint in which subject and verb have to stand.</summary>
    private const int Near = 70;

    /// <summary>The clauses of a sentence in order, without the words that join them; the sentence itself where it has but one.</summary>
    public static IReadOnlyList<Span> Of(ReadText text, CoachSeeds seeds, Span sentence) => text.Remember($"clauses {sentence.At} {sentence.Length}", () => Find(text, seeds, sentence));

    /// <summary>The stretch up to where somebody else begins to act; the whole stretch where nobody does.</summary>
    public static Span First(ReadText text, CoachSeeds seeds, Span within) => Find(text, seeds, within, verbless: true)[0];

    private static List<Span> Find(ReadText text, CoachSeeds seeds, Span sentence, bool verbless = false)
    {
        var clauses = new List<Span>();
        var at = sentence.At;
        var joint = Joint().Match(text.Folded, sentence.At, sentence.Length);
        for (; joint.Success; joint = joint.NextMatch())
        {
            var behind = joint.Index + joint.Length;
            if (behind > at && behind < sentence.End && (joint.Value[0] is ';' || Begins(text, seeds, behind, sentence.End)) && (verbless || Acts(text, seeds, Span.Between(at, joint.Index))))
            {
                clauses.Add(text.Trim(Span.Between(at, joint.Index)));
                at = behind;
            }
        }

        clauses.Add(text.Trim(Span.Between(at, sentence.End)));
        return clauses;
    }

    // Somebody else is named, and right behind stands a verb: no "que", "quienes" or further comma in between.
    private static bool Begins(ReadText text, CoachSeeds seeds, int at, int end)
    {
        var near = Span.Between(at, Math.Min(end, at + Near));
        var subject = Subject().Match(text.Folded, near.At, near.Length);
        return subject.Success && Finite(text, seeds, near).FirstOrDefault(verb => verb.At >= subject.Index + subject.Length) is { Length: > 0 } found
            && !Breaks().IsMatch(text.Folded[subject.Index..found.At]);
    }

    private static bool Acts(ReadText text, CoachSeeds seeds, Span clause) => Finite(text, seeds, clause).Any();

    private static IEnumerable<Span> Finite(ReadText text, CoachSeeds seeds, Span within) =>
        new[] { seeds.Signs["finite"], seeds.Verbs.Future, seeds.Signs["partner_does"], seeds.Signs["intention"] }.SelectMany(sign => sign.In(text, within)).Where(verb => text.Low(verb) is not "da")
            .Concat(Accented().Matches(text[within]).Select(match => new Span(within.At + match.Index, match.Length))).OrderBy(verb => verb.At);

    [GeneratedRegex(@";\s+|,\s(?:(?:y|e|and|but|pero|mas|so|mientras|enquanto|while|asi que|por eso|por isso)\s)?|\s(?:y|e|and|but|pero|mientras|enquanto|while)\s|\s[—–]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // Who acts: an article or a number with a noun, "nadie", "se" (it is done), a pronoun.
    [GeneratedRegex(@"\G(?:(?:la|el|los|las|o|a|os|as|the|una?|uma?|un|um|an?|our|their|su|sus|sua|seu|suas|seus|nuestr[ao]s?|noss[ao]s?|cada|each|every|tod[oa]s?|all|\d+|dos|tres|dois|duas|two|three|half|al menos|ao menos|pelo menos|at least)\s[a-z\d%]|(?:nadie|ninguem|nobody|no one|quien|quienes|quem|whoever|se|hay|habra|ha|havera|there|we|they|it|ell[oa]s|el[ea]s|nosotr[oa]s|nos)\b|(?:mujeres|madres|ninos|ninas|familias|mulheres|maes|criancas|women|mothers|children|girls|families)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"[,;:(]|\b(?:que|quien|quienes|quem|who|which|that|donde|onde|where|si|if|cuando|quando|when|para|porque)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    // The accent tells a verb of the future or the past from a noun: "dará", "tendrán", "cedió".
    [GeneratedRegex(@"(?<!\p{L})\p{L}{2,}(?:rá|rán|rão|remos|ió|ó|aron|ieron|aram|eram|iram|ou)(?!\p{L})|(?<!\p{L})(?:é|dá)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Accented();
}
