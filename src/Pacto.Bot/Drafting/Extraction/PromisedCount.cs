using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// A promise that counts something holds its indicator already: "vacinar 2.500 crianças migrantes" is a target without a baseline.
/// It is concluded, never said, and the coach asks for baseline and source.
/// </summary>
internal static partial class PromisedCount
{
    /// <summary>Indicators that are concluded from one text.</summary>
    private const int Most = 3;

    /// <summary>What the promises count, each with its number as target; empty when they count nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="promises">What is promised.</param>
    /// <param name="people">Reads what a number counts.</param>
    /// <param name="today">The person's day.</param>
    public static IReadOnlyList<IndicatorParts> Find(ReadText text, IReadOnlyList<Span> promises, PeopleReader people, DateOnly today) =>
        WithToday(text, [.. promises.SelectMany(promise => Quantities.In(text, promise, today)
                .Where(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share && quantity.Noun.Length > 3 && !people.IsHired(quantity) && !Means().IsMatch(quantity.Noun) && !IsPair(quantity))
                .Select(quantity => One(text, people, quantity)))
            .OfType<IndicatorParts>().DistinctBy(parts => parts.Name, StringComparer.OrdinalIgnoreCase).Take(Most)]);

    /// <summary>The first of them with what the text says elsewhere of how it is measured: "el seguimiento será por el diario de clase, cada bimestre".</summary>
    public static IReadOnlyList<IndicatorParts> With(IReadOnlyList<IndicatorParts> counted, IReadOnlyList<IndicatorParts> nameless) =>
        [.. counted.Select((parts, at) => at > 0 ? parts : nameless.Aggregate(parts, (whole, part) => whole with { Baseline = whole.Baseline ?? part.Baseline, Source = whole.Source ?? part.Source, Frequency = whole.Frequency ?? part.Frequency }))];

    // "Hoje são duas", "today it is 40": where one thing is promised, the figure of today is where it begins.
    private static IReadOnlyList<IndicatorParts> WithToday(ReadText text, IReadOnlyList<IndicatorParts> counted) =>
        counted.Count == 1 && Today().Match(text.Folded) is { Success: true } now && (!now.Groups["noun"].Success || SameThing(now.Groups["noun"].Value, counted[0].Name!))
            ? [counted[0] with { Baseline = Figure(now.Groups["n"].Value.Trim()) }] : counted;

    private static bool SameThing(string noun, string name) => LatinLetters.Fold(name).StartsWith(noun[..Math.Min(noun.Length, 5)], StringComparison.Ordinal);

    // "Habilitar dos salas": what is set up, not what is counted.
    private static bool IsPair(Quantity quantity) => NumberWords.ReadAmount(quantity.Number.Trim()) is 2 || quantity.Number.Trim() is "2";

    private static IndicatorParts? One(ReadText text, PeopleReader people, Quantity quantity)
    {
        var at = quantity.Kind is QuantityKind.Share ? text.Folded.IndexOf(quantity.Noun, quantity.Where.At, StringComparison.Ordinal) : quantity.Where.At + quantity.Number.Length;
        var from = at + Joint().Match(text.Folded, at).Length;
        var sentence = text.SentenceAt(quantity.Where.At);
        var stop = End().Match(text.Folded, from, Math.Max(0, sentence.End - from));
        while (stop.Success && people.JoinsPeople(stop))
        {
            stop = stop.NextMatch();
        }

        var end = stop.Success ? stop.Index : sentence.End;
        var name = text.Trim(Span.Between(from, end));
        var figure = Figure(quantity.Number.Trim()) + (quantity.Kind is QuantityKind.Share ? "%" : "");
        var before = From().Match(text.Folded, name.End, Math.Max(0, sentence.End - name.End)) is { Success: true } start && start.Groups["share"].Success == (quantity.Kind is QuantityKind.Share) ? Figure(start.Groups["n"].Value.Trim()) : null;
        return name.Length > 3 ? new IndicatorParts(text[Span.Between(quantity.Where.At, name.End)], text[name], before, figure, null, null, null) : null;
    }

    /// <summary>A number in figures, whatever it was written in.</summary>
    public static string Figure(string number) => char.IsAsciiDigit(number[0]) ? number : NumberWords.ReadAmount(number)?.ToString(CultureInfo.InvariantCulture) ?? number;

    [GeneratedRegex(@"\G\s?(?:of (?:the |these |those )?|de (?:las |los |estas |estos )?|d[ao]s |dess[ae]s )?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // "…, up from 22 per cent", "contra 60 no ano passado".
    [GeneratedRegex("\\b(?:up from|down from|contra|frente a|hoy|hoje|today|now|against|partiendo de|partindo de)\\s(?:l[ao]s\\s|the\\s|os\\s|as\\s|son\\s|sao\\s|es\\s|e\\s|it is\\s)?(?<n>(?!(?:un|una|um|uma|one)\\b)" + SignPattern.Number + ")(?<share>\\s?(?:%|per cent|por ciento|por cento))?", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("\\b(?:hoy|hoje|today|ahora|agora|now|actualmente|atualmente|currently|por ahora|at the moment)(?:,[^.;,\\n]{3,60},|,)?\\s(?:(?:solo|so|only|just|apenas|ya|ja)\\s)?(?:(?:son|sao|hay|ha|es|tenemos|temos|llegamos a|atendemos|van|there are|there is|it is|it's|we have|we reach|estamos en|estamos em|es de|e de)\\s)?(?:(?:solo|so|only|just|apenas)\\s)?(?<n>" + SignPattern.Number + ")(?:\\s(?:de\\s)?(?<noun>[a-z]{4,}))?(?=[\\s.,;)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Today();

    // What is put in or where it happens is no result.
    [GeneratedRegex(@"^(?:cosas?|coisas?|things?|acciones|acoes|pasos|passos|steps|puntos|pontos|frentes|compromis[oa]s?|lenguas?|idiomas?|languages?|linguas?|barrios?|bairros?|distritos?|districts?|comunas?|municipios?|sabados|saturdays|domingos|sundays|cargos?|postos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    [GeneratedRegex(@"[.;:()](?!\d)|,(?!\d)|\s(?:hasta|ate|until|by|antes|before|desde|from|durante|during|entre|between|para|for|a partir|junto|mediante|through|cada|each|per|al ano|por ano|por mes|a year|a month|al mes|ao ano|ao mes|por semana|a week|segun|en(?=\s[a-z\d]+\s(?:anos|meses)\b)|em(?=\s[a-z\d]+\s(?:anos|meses)\b)|in(?=\s[a-z\d]+\s(?:years|months)\b)|en alianza|em parceria|con apoyo|com apoio|with support)\s|\s(?:y|e|and)\s|\n", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
