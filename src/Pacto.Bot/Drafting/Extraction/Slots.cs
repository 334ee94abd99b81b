using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>The parts of a description as verbatim stretches: who benefits, with whom, with what, why, and for whom especially.</summary>
internal sealed partial class Slots(ReadText text, CoachSeeds seeds, DateOnly today)
{
    private static readonly string[] Cared = ["principle_f", "principle_g", "principle_h"];

    /// <summary>Number and people, the ones promised before the ones counted in the past; without a number, people after "para".</summary>
    public Span? Beneficiaries(IReadOnlyList<Span> promises)
    {
        var people = text.Sentences
            .OrderBy(sentence => promises.Any(promise => promise.Meets(sentence)) ? 0 : IsNeed(sentence) ? 2 : 1)
            .SelectMany(sentence => Quantities.In(text, sentence, today).Where(quantity => quantity.Kind is QuantityKind.Count && NamesPeople(quantity)))
            .Select(quantity => (Span?)Phrase(quantity.Where))
            .FirstOrDefault();
        return people ?? promises.Select(promise => ForWhom(text.SentenceAt(promise.At))).FirstOrDefault(span => span is not null);
    }

    /// <summary>Partners by name, or who answers for it; null when there are none or they are denied.</summary>
    public Span? Partners(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        var named = institutions.Where(institution => institution != speaker && IsPartner(institution)).ToList();
        if (named.Count > 0)
        {
            var sentence = text.SentenceAt(named[0].Where.At);
            return Span.Between(named[0].Where.At, named.Where(other => sentence.Holds(other.Where)).Max(other => other.Where.End));
        }

        if (seeds.Signs["no_partner"].IsIn(text))
        {
            return null;
        }

        if (Responsible().Match(text.Folded) is { Success: true } answers)
        {
            return text.Trim(new Span(answers.Groups["who"].Index, answers.Groups["who"].Length));
        }

        return Strong().Match(text.Folded) is { Success: true } with ? text.Trim(new Span(with.Groups["who"].Index, with.Groups["who"].Length)) : null;
    }

    /// <summary>Every partner by name.</summary>
    public IReadOnlyList<string> Participants(IReadOnlyList<Institution> institutions, Institution? speaker) =>
        [.. institutions.Where(institution => institution != speaker && IsPartner(institution)).Select(institution => institution.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Budget, staff or rule; what is only hoped for is left out.</summary>
    public Span? Resources(IReadOnlyList<Span> promises)
    {
        foreach (var sentence in text.Sentences)
        {
            if (seeds.Signs["conditional"].IsIn(text, sentence) || seeds.Signs["vague_means"].IsIn(text, sentence))
            {
                continue;
            }

            var money = seeds.Signs["money"].First(text, sentence);
            var means = MeansClause().Match(text.Folded, sentence.At, sentence.Length);
            if (means.Success)
            {
                return text.Trim(new Span(means.Groups["what"].Index, Math.Min(means.Groups["what"].Length, sentence.End - means.Groups["what"].Index)));
            }

            if (money is { } amount && !IsNeed(sentence))
            {
                return promises.Any(promise => promise.Meets(sentence)) ? ClauseAt(sentence, amount.At) : text.Trim(sentence);
            }
        }

        return null;
    }

    /// <summary>Why: the sentence, or the clause before the promise, that tells of a lack.</summary>
    public Span? Need(IReadOnlyList<Span> promises, Institution? speaker)
    {
        foreach (var sentence in text.Sentences)
        {
            var promise = promises.FirstOrDefault(promise => sentence.Meets(promise));
            var before = promise.Length == 0 ? sentence : Span.Between(sentence.At, promise.At);
            if (promise.Length > 0 && speaker is { } who && before.Holds(who.Where) && who.Where.At > before.At + 15)
            {
                before = Span.Between(before.At, who.Where.At);
            }
            else if (promise.Length > 0)
            {
                continue;
            }

            if (IsNeed(before) && !seeds.Signs["conditional"].IsIn(text, before) && !seeds.Signs["vague_means"].IsIn(text, before) && !AboutMeans().IsMatch(text.Low(before)))
            {
                return text.Trim(before);
            }
        }

        return null;
    }

    /// <summary>Steps: a sentence that lists several verbs of doing, beside the promise itself.</summary>
    public Span? Actions(IReadOnlyList<Span> promises) => text.Sentences
        .Where(sentence => seeds.Verbs.Concrete.In(text, sentence).Count() >= 3 || (StepsLead().IsMatch(text.Low(sentence)) && seeds.Verbs.Concrete.IsIn(text, sentence)))
        .Where(sentence => promises.Count == 0 || !sentence.Meets(promises[0]))
        .Select(sentence => (Span?)text.Trim(sentence))
        .FirstOrDefault();

    /// <summary>The clause on gender, children or equal treatment.</summary>
    public Span? CrossCutting()
    {
        foreach (var sentence in text.Sentences)
        {
            foreach (Match clause in Clause().Matches(text.Low(sentence)))
            {
                var span = text.Trim(new Span(sentence.At + clause.Index, clause.Length));
                if (span.Length > 5 && Care().IsMatch(text.Low(span))
                    && Cared.Any(id => seeds.Signs[id].IsIn(text, span)))
                {
                    return span;
                }
            }
        }

        return null;
    }

    private bool IsPartner(Institution institution)
    {
        // What joins a partner stands near it; farther off it belongs to something else.
        var sentence = text.SentenceAt(institution.Where.At);
        var before = Span.Between(Math.Max(sentence.At, institution.Where.At - 160), institution.Where.At);
        return !seeds.Signs["no_partner"].IsIn(text, Span.Between(before.At, Math.Min(sentence.End, institution.Where.End + 60))) && !SourceBefore().IsMatch(text.Folded[before.At..before.End])
            && (seeds.Signs["with_partner"].In(text, before).Any(mark => institution.Where.At - mark.End < 120 && !text.Folded[mark.End..institution.Where.At].Contains('.', StringComparison.Ordinal))
                || Responsible().IsMatch(text.Folded[before.At..institution.Where.End]) || Led().IsMatch(text.Folded[institution.Where.End..Math.Min(text.Folded.Length, institution.Where.End + 30)]));
    }

    private bool IsNeed(Span span) => seeds.Signs["need"].IsIn(text, span);

    private bool NamesPeople(Quantity quantity) =>
        seeds.Signs["people"].First(text, quantity.Where) is not null || (quantity.Noun.Length == 0 && seeds.Signs["people"].First(text, Span.Between(quantity.Where.End, Math.Min(text.Original.Length, quantity.Where.End + 25))) is { } near && near.At - quantity.Where.End <= 8);

    private Span? ForWhom(Span sentence) => For().Matches(text.Low(sentence))
        .Select(match => text.Trim(new Span(sentence.At + match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(span => seeds.Signs["people"].First(text, span) is { } noun && noun.At - span.At < 12)
        .Select(span => (Span?)span)
        .FirstOrDefault();

    // From the number to where the noun phrase ends.
    private Span Phrase(Span quantity)
    {
        var rest = PhraseEnd().Match(text.Folded, quantity.At + 1);
        return text.Trim(Span.Between(quantity.At, Math.Max(quantity.End, rest.Success ? rest.Index : text.Original.Length)));
    }

    private Span ClauseAt(Span sentence, int at)
    {
        var from = Math.Max(sentence.At, text.Folded.LastIndexOfAny([',', ';', ':'], at - 1 < 0 ? 0 : at - 1));
        var to = text.Folded.IndexOf(';', at) is var stop && stop < 0 ? sentence.End : Math.Min(stop, sentence.End);
        return text.Trim(Span.Between(from, to));
    }

    [GeneratedRegex(@"(?:responde(?:n)?(?: por el compromiso)?|responsable|responsavel|responsible|a cargo de|quien responde|led by|liderad[oa] por)\s?(?:es|e|is|:)?\s?(?:la |el |a |o |the )?(?<who>(?:coordina|direc|secret|gerenc|ofici|departa|depart|unid|area|subsecre|agenc|diretor|divis|office|unit|instit|munic|prefei|alcald)[^.;]{4,140})", RegexOptions.CultureInvariant)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"(?:en (?:alianza|asociacion|coordinacion|colaboracion|conjunto|articulacion) con|junto con|junto a|em (?:parceria|colaboracao|conjunto|articulacao) com|juntamente com|in (?:partnership|collaboration|coordination) with|together with|jointly with|alongside|con el apoyo de(?:l)?|com (?:o )?apoio d[aeo]s?|with the support of|con (?=asociaciones|organizaciones|abogad)|with (?=migrant assoc|local assoc|a local)|com (?=associacoes|organizacoes|uma ong))\s?(?:la |el |las |los |a |o |as |os |the )?(?<who>[^.;:\n]{4,120}?)(?=[.;\n]|$|,\s(?:para|a fin|hasta|ate|until|from|desde|entre|que)|\s(?:hasta|antes de|ate|until|before|by \d|desde|entre \w+ de|para (?:crear|abrir|dar|capacitar)))", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?:presupuesto|orcamento|recursos|resources|budget|financiamiento|financiamento|funding)\s?(?:municipal\s?)?(?::|=|\bes\b|\be\b|\bis\b|\bsao\b|\bson\b)\s?(?<what>[^.;\n]{4,220}(?:\.\d[^.;\n]{0,120})?)|(?<what>(?:contamos con|cuenta con|conta com|contamos com|we have (?=a budget|usd|\$|\d)|con un presupuesto de|com (?:um )?orcamento de|with a budget of|hay (?=r?\$|usd|\d)|ha r\$)[^.;\n]{3,220}(?:\.\d{3}[^.;\n]{0,120})*)", RegexOptions.CultureInvariant)]
    private static partial Regex MeansClause();

    [GeneratedRegex(@"presupuest|orcament|budget|socios|parceiros|partners", RegexOptions.CultureInvariant)]
    private static partial Regex AboutMeans();

    [GeneratedRegex(@"^(?:para ello|para eso|para isso|as acoes|las acciones|acciones|acoes|actions|to do (?:so|this)|primero|first|los pasos|os passos)", RegexOptions.CultureInvariant)]
    private static partial Regex StepsLead();

    [GeneratedRegex(@"[^,;:.]+(?:\.\d+[^,;:.]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"enfoque|perspectiva|sin |sem |without|prioridad|priority|prioriza|paridad|paridade|parity|cuidado|igual|equal|discrimin|sala |cupos para|vagas para|distin|approach|lens|espacio|atencion diferenc|regardless|inclusiv", RegexOptions.CultureInvariant)]
    private static partial Regex Care();

    [GeneratedRegex(@"(?:segun|de acuerdo (?:con|a)|conforme|segundo|according to|fuente:?|fonte:?|source:?|registro de|dados d[ao]|datos de|por|del)\s(?:la |el |a |o |the |los |las )?(?:encuesta de |registro de )?$", RegexOptions.CultureInvariant)]
    private static partial Regex SourceBefore();

    [GeneratedRegex(@"^\s(?:responde|leads|lidera|is responsible|sera responsable)", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex(@"\b(?:para|a|as|aos|for|dirigido a|destinado a|destinad[oa]s? a)\s(?:las |los |la |el |os |as )?(?<who>[a-z][^,.;:()]{3,80}?)(?=[,.;:()]|\s(?:en|em|in|con|com|with|hasta|ate|until|antes|before|by|desde|from|durante|during|entre|between|y (?:sus|abrir|crear|dar)|de forma)\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex For();

    [GeneratedRegex(@"[,.;:()](?!\d)|\s(?:en|em|no|na|nos|nas|in|at|by|por|con|com|with|hasta|ate|until|till|antes|before|desde|from|durante|during|ao longo|entre|between|para|for|to|que|who|contra|against|a|al|ao|segun|according|medid\w+|per|cada|each|este|over|through|quienes|se|sera|seran|serao|podra\w*|atendid\w+|have|has|had|were|was|are|will|tienen|nao|no|ya|ja)\s|\s(?:y|e|and)\s(?!(?:ninos|ninas|mujeres|varones|hombres|trabajador\w+|adolescentes|familias|meninos|meninas|promotor\w+|girls|boys|women|men|children|funcionari\w+|homens|docentes)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseEnd();
}
