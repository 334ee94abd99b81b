using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// Reads a row of bodies by its grammar: "la Fundación Techo Abierto, la parroquia San Roque y tres clubes del barrio" is three, whatever
/// they are called and whether they have capitals. Pure.
/// </summary>
internal sealed partial class BodyList(ReadText text, CoachSeeds seeds)
{
    /// <summary>Bodies of one row; a text of nothing but names is not read to its end.</summary>
    private const int Most = 24;

    /// <summary>Characters behind a joining word that are looked at.</summary>
    private const int Longest = 600;

    /// <summary>Rows behind words that join a partner ("de la mano de", "em parceria com", "alongside"), in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Joined(ReadText text, CoachSeeds seeds) => text.Remember("joined bodies", () => Behind(text, seeds, "joined_with"));

    /// <summary>Rows behind verbs of taking part ("participaron", "nos respaldan"), in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Leading(ReadText text, CoachSeeds seeds) => text.Remember("leading bodies", () => Behind(text, seeds, "partner_lead"));

    private static List<IReadOnlyList<Span>> Behind(ReadText text, CoachSeeds seeds, string sign)
    {
        var reader = new BodyList(text, seeds);
        var found = new List<IReadOnlyList<Span>>();
        foreach (var mark in seeds.Signs[sign].In(text).Where(mark => found.Count < Most && (found.Count == 0 || mark.At >= found[^1][^1].End)))
        {
            var sentence = text.SentenceAt(mark.At);
            if (reader.From(mark.End, Math.Min(sentence.End, mark.End + Longest)) is { Count: > 0 } row)
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <summary>The bodies from a place on, each without its article; empty where none stands there.</summary>
    /// <param name="at">Behind the word that announces them.</param>
    /// <param name="end">Where to stop.</param>
    public IReadOnlyList<Span> From(int at, int end)
    {
        var row = new List<Span>();
        while (row.Count < Most && (Item(at, end) ?? (row.Count > 0 ? Unknown(at, end) : null)) is { } item && !(row.Count > 0 && ActsItself(item, end)))
        {
            row.Add(item);
            if (item.End >= end)
            {
                // A name may reach over the end of a sentence that a line break made.
                break;
            }

            at = item.End + (Aside().Match(text.Original, item.End, end - item.End) is { Success: true } aside ? aside.Length : 0);
            if (Join().Match(text.Folded, at, end - at) is not { Success: true } join)
            {
                break;
            }

            at = join.Index + join.Length;
        }

        return row;
    }

    private Dictionary<int, Institution> Named() => text.Remember("institutions by place", () => Institutions.In(text, seeds).GroupBy(institution => institution.Where.At).ToDictionary(group => group.Key, group => group.First()));

    private Span? Item(int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var from = at + Lead().Match(text.Folded, at, end - at).Length;
        if (from >= end)
        {
            return null;
        }

        if (Named().GetValueOrDefault(from) is { } known)
        {
            return Span.Between(from, known.Where.End + NameTail().Match(text.Original, known.Where.End, Math.Max(0, end - known.Where.End)).Length);
        }

        return char.IsUpper(text.Original[from]) ? Name(from, end) : Plain(from, end);
    }

    // "SENAI", "Manos Unidas", "Colegio de Arquitectos": capitals, unless they name a place, a people or the pact itself.
    private Span? Name(int from, int end) => ProperName().Match(text.Original, from, end - from) is { Success: true, Length: > 2 } name && WithNoun(new Span(name.Index, name.Length), end) is var span
        && seeds.Places.In(text, span, anyCase: true).All(place => place.Where.Length < span.Length)
        && (!seeds.Signs["nationality"].IsIn(text, span) || seeds.Signs["body_noun"].IsIn(text, span) || seeds.Signs["body_wide"].IsIn(text, span)) && !NoBody().IsMatch(text.Low(span)) ? text.Trim(span) : null;

    // "Catholic diocese", "Lions club": the word for the body stands behind the name.
    private Span WithNoun(Span name, int end) => NounBehind().Match(text.Folded, name.End, Math.Min(end - name.End, 30)) is { Success: true } word && seeds.Signs["body_noun"].First(text, Span.Between(name.End + 1, name.End + word.Length)) is { } noun && noun.At == name.End + 1
        ? Span.Between(name.At, name.End + word.Length) : name;

    // "La empresa de aguas", "the fishermen's cooperative": a phrase around a word for a body.
    private Span? Plain(int from, int end)
    {
        var phrase = Phrase().Match(text.Folded, from, end - from);
        if (!phrase.Success)
        {
            return null;
        }

        var span = new Span(phrase.Index, phrase.Length);
        if (new[] { seeds.Verbs.Future, seeds.Verbs.Infinitive, seeds.Signs["intention"] }.Any(sign => sign.First(text, span)?.At == span.At))
        {
            return null;
        }

        var verb = new[] { seeds.Verbs.Future, seeds.Verbs.Past, seeds.Signs["partner_does"] }.Select(sign => sign.First(text, span)).Where(found => found is { } cut && cut.At > span.At).Select(found => found!.Value.At).DefaultIfEmpty(span.End).Min();
        span = text.Trim(Span.Between(span.At, verb));
        var body = seeds.Signs["body_noun"].First(text, span) ?? seeds.Signs["body_wide"].First(text, span);
        return body is { } noun && noun.At - span.At < 16 ? span : null;
    }

    // "Con la registraduría y con opción legal": behind a body and one more "con" stands another, whatever it is called.
    private Span? Unknown(int at, int end) => AgainWith().IsMatch(text.Folded[Math.Max(0, at - 8)..at]) && Short().Match(text.Folded, at, end - at) is { Success: true } name
        && new Span(name.Groups["who"].Index, name.Groups["who"].Length) is var who && !seeds.Signs["people"].IsIn(text, who) && !seeds.Signs["money"].IsIn(text, who) && !seeds.Signs["means"].IsIn(text, who) ? who : null;

    [GeneratedRegex(@"\s(?:y|e|and)\s(?:con|com|with)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex AgainWith();

    [GeneratedRegex(@"\G(?:(?:la|el|o|a|the|las|los)\s)?(?<who>[a-z]{3,}(?:\s[a-z]{2,}){0,2})(?=[.,;\n]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    // ", la Municipalidad de X abrirá …": the sentence begins, the row is over.
    private bool ActsItself(Span item, int end)
    {
        var behind = Span.Between(item.End, Math.Min(end, item.End + 24));
        return text.Folded[Math.Max(0, item.At - 6)..item.At].Contains(',', StringComparison.Ordinal)
            && new[] { seeds.Verbs.Future, seeds.Verbs.Past, seeds.Signs["intention"] }.Any(sign => sign.First(text, behind) is { } verb && verb.At - behind.At < 5);
    }

    private const string Small = "(?:de|del|da|do|das|dos|d'|of|for|para|por|en|em|in|la|las|los|el|al|ao|the|sin|sem|without|e a|y la)";

    [GeneratedRegex(@"\G\s?:?\s?(?:(?:y|and)\s)?(?:(?:a|ao|con|com|with|by|from|of|de|d[aeo]s?|la|el|los|las|lo|o|os|as|the|una?|uma?|an|our|nuestr[ao]s?|noss[ao]s?|sus?|sua|seu|their|its|otr[oa]s?|outr[oa]s?|other|algun[oa]s|varias?|varios|several|dos|tres|cuatro|cinco|two|three|four|five|dois|duas|quatro|propi[oa]|propri[oa]|own|local|locales|\d{1,3}|tambien|tambem|also)\s){0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G\p{Lu}[\p{L}\p{N}'’&/-]*(?:[ ](?:" + Small + @"[ ]){0,3}(?:\p{Lu}[\p{L}\p{N}'’&/-]*|\p{N}{1,3}\b))*", RegexOptions.CultureInvariant)]
    private static partial Regex ProperName();

    [GeneratedRegex(@"\G(?:[-/][\p{L}\p{N}]{1,6}|[ ](?:provincial|nacional|regional|departamental|municipal|estadual|estatal|federal|local|zonal|diocesan[ao])(?!\p{L})|[ ](?:de|del|da|do|das|dos|of)[ ](?:la |las |los |el )?\p{Ll}[\p{L}'’]{3,}){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex NameTail();

    [GeneratedRegex(@"\G[a-z][a-z'’-]*(?:\s(?!(?:que|quien|quienes|quem|who|which|that|para|pra|to|hasta|ate|until|till|desde|from|durante|during|vamos|va|van|vai|vao|will|se|nos|es|son|sao|is|are|was|were|en|em|no|na|in|at|on|con|com|with|por|by|segun|cada|ya|ja|has|have|han|ha|y|e|and|o|ou|or|pero|mas|but|fue|foi|fueron|foram)\b)[\p{L}\p{N}'’/-]+){0,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\G[ ][a-z'-]{3,20}(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NounBehind();

    [GeneratedRegex(@"\G\s?\([^()\n]{2,60}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\G\s?(?:[,;]\s?(?:y|e|and|&|asi como|bem como|as well as|ademas de|alem d[aeo]s?|along with)?|\s(?:y|e|and|&|asi como|bem como|as well as|ademas de|alem d[aeo]s?|along with|mais))\s(?:(?:tambien|tambem|also)\s)?(?:(?:con|com|with|de|del|da|do)\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex Join();

    // What bears capitals without being somebody: the pact, months, forms of address.
    [GeneratedRegex(@"^(?:quien|quienes|quem|who|nos|nosotr[oa]s|we|they|he|she|ell[oa]s?|ele|ela|eles|elas|it|this|that|esto|eso|isso|isto|cada|todo|toda|tod[oa]s|all|each|hoy|hoje|today|pmm|pacto|marrakech|marraquech|onu|naciones|nacoes|united|ods|sdgs?|gcm|compact|global|objetiv|objectiv|artic|articl|ley|lei|law|anexo|annex|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december|sr|sra|dr|dra|usd|whatsapp)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoBody();
}
