using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a text tells of something that was done: years, results, lessons, advice, what was new.</summary>
internal sealed partial class PracticeReader(ReadText text, CoachSeeds seeds, DateOnly today)
{
    /// <summary>First and last year; the last is <c>present</c> for what goes on. Null when the text names no year.</summary>
    public (string Start, string End, Span From)? Years()
    {
        if (YearRange().Match(text.Folded) is { Success: true } range && Year(range.Groups["a"].Value) <= today.Year)
        {
            return (range.Groups["a"].Value, range.Groups["b"].Value, new Span(range.Index, range.Length));
        }

        if (Since().Match(text.Folded) is { Success: true } since && Year(since.Groups["a"].Value) <= today.Year)
        {
            var ended = Ended().Match(text.Folded, since.Index + since.Length);
            return (since.Groups["a"].Value, ended.Success ? ended.Groups["b"].Value : YearsReader.Present, new Span(since.Index, since.Length));
        }

        var years = SingleYear().Matches(text.Folded).Where(match => Year(match.Value) <= today.Year && !ExceptNeed(match.Index)).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var first = years.MinBy(match => Year(match.Value))!;
        var last = years.MaxBy(match => Year(match.Value))!;
        var end = seeds.Signs["continues"].IsIn(text) && !seeds.Signs["finished"].IsIn(text) ? YearsReader.Present : last.Value;
        return (first.Value, end, new Span(first.Index, first.Length));
    }

    /// <summary>The sentence that tells what changed, best with figures.</summary>
    public Span? Impact() => Sentences(sentence => seeds.Signs["result"].IsIn(text, sentence) || Served().IsMatch(Folded(sentence)), sentence => Quantities.In(text, sentence, today).Any() ? 0 : 1)
        ?? Sentences(sentence => seeds.Verbs.Past.IsIn(text, sentence) && !Advice(sentence) && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share));

    /// <summary>What was learned.</summary>
    public Span? Lessons() => Sentences(sentence => seeds.Signs["lesson"].IsIn(text, sentence) && !Advice(sentence));

    /// <summary>Advice to others.</summary>
    public Span? Recommendations() => Sentences(Advice);

    /// <summary>What was new.</summary>
    public Span? Innovation() => Sentences(sentence => seeds.Signs["novelty"].IsIn(text, sentence) && !seeds.Signs["lesson"].IsIn(text, sentence));

    /// <summary>The problem at the start.</summary>
    public Span? Problem() => Sentences(sentence => seeds.Signs["need"].IsIn(text, sentence) && !Advice(sentence) && !seeds.Signs["lesson"].IsIn(text, sentence) && !seeds.Signs["result"].IsIn(text, sentence));

    /// <summary>What was done.</summary>
    public Span? Steps() => Sentences(sentence => seeds.Verbs.Past.IsIn(text, sentence) && !Advice(sentence) && !seeds.Signs["lesson"].IsIn(text, sentence));

    /// <summary>Option of <c>practice_type</c> that the words point to; null when none does.</summary>
    public (string Id, Span From)? Type()
    {
        foreach (var (pattern, id) in new[] { (PolicyWords(), "policy"), (ProjectWords(), "project"), (TrainingWords(), "training"), (ToolWords(), "tool"), (ResearchWords(), "research"), (AllianceWords(), "partnership") })
        {
            if (pattern.Match(text.Folded) is { Success: true } said)
            {
                return (id, new Span(said.Index, said.Length));
            }
        }

        return null;
    }

    /// <summary>Public links.</summary>
    public IReadOnlyList<(string Address, Span From)> Links() =>
        [.. Link().Matches(text.Original).Select(match => (PublicAddress.Read(match.Value.TrimEnd('.', ',', ')')), new Span(match.Index, match.Value.TrimEnd('.', ',', ')').Length)))
            .Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.Item2))];

    private Span? Sentences(Func<Span, bool> choose, Func<Span, int>? order = null) =>
        text.Sentences.Where(choose).OrderBy(sentence => order?.Invoke(sentence) ?? 0).Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault();

    private bool Advice(Span sentence) => seeds.Signs["recommendation"].IsIn(text, sentence) && !LearnedThat().IsMatch(Folded(sentence));

    private bool ExceptNeed(int at) => text.SentenceAt(at) is var sentence && seeds.Signs["need"].IsIn(text, sentence) && !seeds.Verbs.Concrete.IsIn(text, sentence);

    private string Folded(Span span) => text.Low(span);

    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d/.-])(?<a>(?:19[5-9]|20[0-4])\d)\s?(?:-|–|—|a|al|ao|hasta|ate|y|e|to|and|until|through)\s?(?:(?:el|o|a|fines de|diciembre de|december|dezembro de|early|late|[a-z]+ de)\s)?(?<b>(?:19[5-9]|20[0-4])\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex YearRange();

    [GeneratedRegex(@"\b(?:desde|since|a partir de|from)\s(?:(?:el|o|a|ano|[a-z]+ (?:de|del|of)|[a-z]+)\s){0,3}(?<a>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:hasta|ate|until|termino en|finalizo en|concluyo en|terminou em|encerrou em|concluid[oa] em|ended in|completed in)\s(?:[a-z]+ (?:de )?)?(?<b>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"(?<![\d/.-])(?:199\d|20[0-4]\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();

    [GeneratedRegex(@"\b(?:atendi\w+|atendemos|served|alcanz\w+|helped|llego a|chegou a|beneficiou|beneficio a|foram atendid\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Served();

    [GeneratedRegex(@"\b(?:aprendimos que|aprendemos que|we learned that|leccion|licao|lesson)", RegexOptions.CultureInvariant)]
    private static partial Regex LearnedThat();

    [GeneratedRegex(@"\b(?:ordenanza|politica (?:publica|local|municipal|de migra)|lei municipal|decreto|ordinance|bylaw|local policy|public policy|protocolo municipal)", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyWords();

    [GeneratedRegex(@"\b(?:proyecto|programa|projeto|project|programme|program|piloto|pilot)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectWords();

    [GeneratedRegex(@"\b(?:capacit\w+|formamos|formo a|curso\w*|clases de|aulas de|train\w+|classes|taller de formacion|diplomado|treinou|treinamos|formou)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TrainingWords();

    [GeneratedRegex(@"\b(?:manual|guia|cartilla|cartilha|herramienta|ferramenta|aplicacion movil|aplicativo|toolkit|handbook|guide|plataforma)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToolWords();

    [GeneratedRegex(@"\b(?:investigacion|estudio sobre|pesquisa sobre|research|study on|diagnostico participativo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ResearchWords();

    [GeneratedRegex(@"\b(?:alianza|red de|rede de|mesa (?:de|local|intersectorial)|consejo|conselho|network|alliance|partnership|coalition)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AllianceWords();

    [GeneratedRegex(@"https?://[^\s<>""»]+|\bwww\.[^\s<>""»]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
