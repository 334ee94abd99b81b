using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Finds what is promised: the words after "queremos", "se compromete a", "will", or from a verb of the future on.</summary>
internal static partial class Promises
{
    /// <summary>Every promise of a text, without the words that announce it, the day, the partners and the means.</summary>
    public static IReadOnlyList<Span> In(ReadText text, CoachSeeds seeds, DateOnly today)
    {
        var found = new List<Span>();
        foreach (var sentence in text.Sentences)
        {
            if (Start(text, seeds, sentence) is { } at)
            {
                found.Add(Cut(text, seeds, Span.Between(at, sentence.End), today));
            }
        }

        // What is put in and how it is measured is told in the future as well; where there is another promise they come behind it.
        found = [.. found.OrderBy(promise => Weight(text, seeds, promise))];
        if ((found.Count == 0 || Weight(text, seeds, found[0]) > 1) && Offered(text, seeds) is { } offered)
        {
            found.Insert(0, Cut(text, seeds, offered, today));
        }
        else if (found.Count == 0 && Listed(text, seeds, today) is { } plain)
        {
            found.Add(Cut(text, seeds, plain, today));
        }

        return found;
    }

    // First what they will do, then how it is paid and measured, last what others do or whom it takes care of.
    private static int Weight(ReadText text, CoachSeeds seeds, Span promise) => Lesser().IsMatch(text.Low(promise)) ? 2
        : WithUs().IsMatch(text.Low(promise)) ? 3
        : ActingBodies.In(text, seeds).Any(row => row[^1].End <= promise.At && promise.At - row[^1].End < 4 && !Institutions.In(text, seeds).Any(house => house.Where.Meets(row[^1]) && house.Head.Type is "local_authority")) ? 2
        : char.IsAsciiDigit(text.Original[promise.At]) ? 1 : 0;

    // "La Municipalidad pone un terreno a disposición", "ponemos 40 parcelas": told in the present, and nothing else is promised.
    private static Span? Offered(ReadText text, CoachSeeds seeds) => Institutions.In(text, seeds).Where(house => house.Head is { Type: "local_authority", IsNested: false }).Take(3)
        .Select(house => (House: house, Sentence: text.SentenceAt(house.Where.At)))
        .Select(pair => seeds.Verbs.Concrete.First(text, Span.Between(pair.House.Where.End, Math.Min(pair.Sentence.End, pair.House.Where.End + 40))) is { } verb && verb.At - pair.House.Where.End < 30
            && !seeds.Verbs.Past.In(text, pair.Sentence).Any(past => past.Meets(verb)) && !seeds.Signs["already"].IsIn(text, pair.Sentence) && pair.Sentence.End - verb.At > 20 ? Span.Between(verb.At, pair.Sentence.End) : (Span?)null)
        .FirstOrDefault(span => span is not null);

    // A note says "24 talleres de español, dos por mes" without any verb, or "llegar a 60 por mes": the thing and its number are the promise.
    private static Span? Listed(ReadText text, CoachSeeds seeds, DateOnly today)
    {
        foreach (var sentence in text.Sentences.Where(sentence => !Withdrawn.In(text, seeds).Any(span => span.Meets(sentence))))
        {
            var parts = new[] { sentence.At }.Concat(Colon().Matches(text[sentence]).Select(colon => sentence.At + colon.Index + colon.Length));
            foreach (var at in parts.Where(at => at < sentence.End))
            {
                var part = Span.Between(at, sentence.End);
                if (Quantities.In(text, part, today).Any(quantity => quantity.Where.At == at && quantity.Kind is QuantityKind.Count && quantity.Noun.Length > 0 && (seeds.Signs["people"].First(text, quantity.Where) is null || Goal().IsMatch(text.Folded[Math.Max(0, at - 12)..at])))
                    && !seeds.Verbs.Past.IsIn(text, part) && !seeds.Signs["need"].IsIn(text, part))
                {
                    return part;
                }
            }

            if (seeds.Verbs.Infinitive.In(text, sentence).FirstOrDefault(verb => (seeds.Verbs.Change.IsIn(text, verb) || Reaches().IsMatch(text.Low(verb))) && Quantities.In(text, Span.Between(verb.End, sentence.End), today).Any(quantity => quantity.Where.At - verb.End < 12)) is { Length: > 0 } change)
            {
                return Span.Between(change.At, sentence.End);
            }
        }

        return null;
    }

    /// <summary>Where the promise of a sentence begins; null when it makes none. What depends on something else still is one.</summary>
    public static int? Start(ReadText text, CoachSeeds seeds, Span sentence)
    {
        var intention = seeds.Signs["intention"].In(text, sentence).Where(mark => !JoinsPact().IsMatch(text.Folded[mark.End..Math.Min(text.Folded.Length, mark.End + 40)])).ToList();
        foreach (var mark in intention)
        {
            if (Denied().IsMatch(text.Folded[Math.Max(sentence.At, mark.At - 10)..mark.At]))
            {
                continue;
            }

            // "Pledges, with funding from …, to set up": what stands between commas is passed over.
            var interrupted = AsideThenVerb().Match(text.Folded, mark.End, Math.Min(sentence.End, mark.End + 180) - mark.End) is { Success: true } behind && behind.Index == mark.End
                ? seeds.Verbs.Infinitive.First(text, Span.Between(behind.Index + behind.Length, Math.Min(sentence.End, behind.Index + behind.Length + 24))) : null;
            var verb = interrupted ?? Next(text, mark, sentence) ?? seeds.Verbs.Infinitive.First(text, Span.Between(mark.End, Math.Min(sentence.End, mark.End + 24)))
                ?? AnyVerb(text, mark, sentence);
            if ((That(text, mark, sentence) ?? verb ?? Inverted(text, seeds, mark, sentence)) is { } begin)
            {
                return begin.At;
            }
        }

        if (Points(text, seeds, sentence) is { } point)
        {
            return point;
        }

        if (Future(text, seeds, sentence) is { } future && !Passive().IsMatch(text.Low(future)))
        {
            return future.At;
        }

        return Opens(text, seeds, sentence) ? sentence.At : null;
    }

    // "Will put up", "will have a shelter": behind these the very next word is the verb, whatever it looks like.
    private static Span? Next(ReadText text, Span mark, Span sentence) =>
        WillOrTo().IsMatch(text.Low(mark)) && NextWord().Match(text.Folded, mark.End, Math.Min(sentence.End, mark.End + 30) - mark.End) is { Success: true } word ? new Span(word.Groups["verb"].Index, word.Groups["verb"].Length) : null;

    // "Resumen: crear 150 puestos", "os pontos: (i) matricular …; (ii) contratar …": a bare verb right behind the colon.
    private static int? Points(ReadText text, CoachSeeds seeds, Span sentence) => ColonThenVerb().Matches(text.Low(sentence))
        .Select(colon => sentence.At + colon.Groups["verb"].Index)
        .Where(at => seeds.Verbs.Infinitive.First(text, Span.Between(at, Math.Min(sentence.End, at + 24)))?.At == at && !seeds.Signs["recommendation"].IsIn(text, Span.Between(sentence.At, at)))
        .Select(at => (int?)at).FirstOrDefault();

    // "O mutirão", "en Jaguarão": what has an article before it, or a capital, is no verb.
    private static Span? Future(ReadText text, CoachSeeds seeds, Span sentence) => seeds.Verbs.Future.In(text, sentence).Concat(Accented().Matches(text[sentence]).Select(verb => new Span(sentence.At + verb.Index, verb.Length))).OrderBy(verb => verb.At)
        .Where(verb => !Denied().IsMatch(text.Folded[Math.Max(sentence.At, verb.At - 10)..verb.At]) && !(text.Low(verb).EndsWith("ao", StringComparison.Ordinal) && ((char.IsUpper(text.Original[verb.At]) && verb.At > sentence.At) || Articled().IsMatch(text.Folded[Math.Max(0, verb.At - 6)..verb.At])))).Select(verb => (Span?)verb).FirstOrDefault();

    // "Comprometernos a que ningún niño quede sin vacuna": what is to be stands behind the "que".
    private static Span? That(ReadText text, Span mark, Span sentence) =>
        ThatClause().Match(text.Folded, mark.End, Math.Min(sentence.End, mark.End + 60) - mark.End) is { Success: true } that && that.Index == mark.End && sentence.End - that.Index - that.Length > 12
            ? Span.Between(that.Index + that.Length, sentence.End) : null;

    // "Compromete-se o Município de Pontal a manter": the verb waits behind the name.
    private static Span? Inverted(ReadText text, CoachSeeds seeds, Span mark, Span sentence) =>
        text.Low(mark).Contains("promete", StringComparison.Ordinal)
            ? seeds.Verbs.Infinitive.In(text, Span.Between(mark.End, Math.Min(sentence.End, mark.End + 110))).Where(verb => ToVerb().IsMatch(text.Folded[Math.Max(0, verb.At - 4)..verb.At])).Select(verb => (Span?)verb).FirstOrDefault()
            : null;

    /// <summary>True for a sentence that begins with a bare verb or its noun: "Abrir dos ventanillas…".</summary>
    private static bool Opens(ReadText text, CoachSeeds seeds, Span sentence) =>
        seeds.Verbs.Infinitive.First(text, sentence) is { } verb && verb.At == sentence.At && !EnglishPlain().IsMatch(text.Low(sentence))
        || (Nominal().Match(text.Folded, sentence.At) is { Success: true } noun && noun.Index == sentence.At);

    // A verb that no list knows; after "will" and "to" any word is one; after "proponemos" a thing will do.
    private static Span? AnyVerb(ReadText text, Span mark, Span sentence)
    {
        var within = Span.Between(mark.End, Math.Min(sentence.End, mark.End + 24));
        var found = Bare().Match(text.Folded, within.At, within.Length) is { Success: true } bare ? bare
            : EndsInTo().IsMatch(text.Low(mark)) ? Word().Match(text.Folded, within.At, within.Length)
            : Proposes().IsMatch(text.Low(mark)) || EndsInThing().IsMatch(text.Low(mark)) ? Thing().Match(text.Folded, within.At, within.Length) : Match.Empty;
        return found.Success ? new Span(found.Index, found.Length) : null;
    }

    /// <summary>The promise up to the first day, partner or means; a cut that leaves less than three words is not made.</summary>
    private static Span Cut(ReadText text, CoachSeeds seeds, Span promise, DateOnly today)
    {
        var cuts = Cuts(text, seeds, promise, today).Where(at => at > promise.At && at < promise.End && !Continues(text, at, promise)).Order();
        foreach (var at in cuts)
        {
            var kept = text.Trim(Span.Between(promise.At, at));
            if (text[kept].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 3)
            {
                return text.Trim(Span.Between(kept.At, kept.End - Dangling().Match(text.Folded, kept.At, kept.Length).Length));
            }
        }

        return text.Trim(promise);
    }

    // "Manter por três anos, de 2027 a 2029, uma casa": the thing comes behind the days, set off by commas.
    private static bool Continues(ReadText text, int at, Span promise) =>
        Aside().IsMatch(text.Folded[Math.Max(promise.At, at - 3)..at]) && AsideEnds().Match(text.Folded, at, promise.End - at) is { Success: true } end && end.Index - at < 40;

    private static IEnumerable<int> Cuts(ReadText text, CoachSeeds seeds, Span promise, DateOnly today)
    {
        var frame = TimeFrames.Find(text, seeds, today);
        foreach (var span in new[] { frame.StartFrom, frame.EndFrom })
        {
            if (span.Length > 0)
            {
                yield return span.At;
            }
        }

        foreach (Match match in Behind().Matches(text.Folded[..promise.End], promise.At))
        {
            yield return match.Index;
        }

        foreach (var reason in seeds.Signs["because"].In(text, promise))
        {
            yield return reason.At;
        }

        foreach (var institution in Institutions.In(text, seeds).Where(institution => promise.Holds(institution.Where)))
        {
            var from = Math.Max(promise.At, institution.Where.At - 40);
            if (seeds.Signs["with_partner"].In(text, Span.Between(from, institution.Where.At)).Where(mark => institution.Where.At - mark.End <= 4).Select(mark => (Span?)mark).FirstOrDefault() is { } with)
            {
                yield return with.At;
            }
        }
    }

    [GeneratedRegex(@"\b(?:no|nao|not|nunca|never|no se)\s(?:se\s|nos\s|le\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\G,\s[^,.;:]{4,90}(?:,\s[^,.;:]{4,60})??,\s(?:a|to|de|em|en|es|e|is)?\s?", RegexOptions.CultureInvariant)]
    private static partial Regex AsideThenVerb();

    [GeneratedRegex(@"^(?:(?:se\s)?(?:destinar|contar(?:emos|a)|dispon|aportar|aportaremos|asignar|financiar|pondr|reservar|mediremos|medira|evaluar|ser[aá]|seran|serao|havera|habra|mirar|count|measure|track|monitor|know|enviar|mandar|cargar|begin|empezar|comenzar|comecar|iniciar|terminar|durar)\w*|staffed|measured|funded|paid|published)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lesser();

    // "Trabajará con nosotros la escuela".
    [GeneratedRegex(@"^[a-z]+\s(?:con nosotr[oa]s|conosco|com a gente|with us)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithUs();

    [GeneratedRegex(@"^\s?(?:a\s)?(?:sumar(?:nos|se)?|participar|join|take part|hacer un compromiso|fazer um compromisso|make a pledge|aderir|adherir|saber|entender|know|understand|preguntar)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinsPact();

    [GeneratedRegex(@",\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@",\s(?:una?|el|la|los|las|uma?|os|as|an?|the|\d+|dos|dois|duas|two|tres|three)\s[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex AsideEnds();

    [GeneratedRegex(@"^(?:llegar|chegar|reach|get|subir|bajar|baixar)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    [GeneratedRegex(@"\b(?:metas?|objetivo|target|goal)\s?:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Goal();

    [GeneratedRegex(@"[:;]\s+")]
    private static partial Regex Colon();

    // "Acondicionará", "sorteará": the accent tells a verb to come that no list knows.
    [GeneratedRegex(@"(?<!\p{L})\p{L}{3,}(?:[aei]rán?|[aei]rão)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Accented();

    [GeneratedRegex(@":\s(?:(?:\(?(?:i{1,3}|iv|v|[a-e]|\d)[.)]|primero,?|primeiro,?|first,?)\s)?(?<verb>[a-z]{2,}[aei]r)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ColonThenVerb();

    [GeneratedRegex(@"(?:^|\s)(?:o|a|os|um|uma|no|na|do|da|de|ao|el|la|un|una|del|al|este|esse|cada)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Articled();

    [GeneratedRegex(@"^(?:will|shall|wanna|gonna|going to)$|'ll$|[a-z]\sto$", RegexOptions.CultureInvariant)]
    private static partial Regex WillOrTo();

    [GeneratedRegex(@"\G\s(?:(?:also|then|now|not only)\s)?(?<verb>[a-z]{2,})(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex NextWord();

    [GeneratedRegex(@"\G(?:,\s[^,;:.]{4,44},)?\s(?:a\s|en\s|em\s)?(?:que|that),?\s", RegexOptions.CultureInvariant)]
    private static partial Regex ThatClause();

    [GeneratedRegex(@"\b(?:a|e a|y a|e)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex ToVerb();

    [GeneratedRegex(@"(?:\bto|will|shall|wanna|gonna)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInTo();

    [GeneratedRegex(@"(?<=\s)[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // "We pledge 25 apprenticeships", "nuestro compromiso: un consultorio": the thing itself is the promise.
    [GeneratedRegex(@"(?:pledge|:|idea is|compromiso de|compromisso de|prometemos|prometeu|promete|prometer|promising|promise|pledge ?=|propuesta es|proposta e|proposal is|consiste en|consiste em)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInThing();

    [GeneratedRegex(@"^(?:we |nos |se )?(?:prop|plan|prev|pens|quer|want|wanna|la idea|a ideia|the idea|el plan|o plano|our plan|the plan|la meta|a meta|the goal|nuestr|noss|nueva?|seria|buscamos|aspira)", RegexOptions.CultureInvariant)]
    private static partial Regex Proposes();

    [GeneratedRegex(@"(?<=\s)(?:un|una|um|uma|an|a|\d+|dos|tres|dois|duas|two)\s(?!cosa|sola|so\b|coisa|thing|pledge|compromis)[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"^(?:sera|seran|serao|sera|habra|havera|podra|podera|tendra|tera|contara|permitira|funcionara|estara|estaran)$", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"(?<![\p{L}])[a-z]{3,}(?:ar|er|ir)(?:se|las|los|la|lo)?(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:la\s|a\s)?(?:capacitacion|formacion|apertura|creacion|instalacion|construccion|capacitacao|formacao|abertura|criacao|instalacao|entrega|elaboracion|elaboracao)\s(?:de|a)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Nominal();

    // English bare forms are nouns as well: "House rents rose", "Help desk".
    [GeneratedRegex(@"^(?:house|place|survey|help|report|work|limit|cut|test|answer|address|issue)\s(?:rent|of|desk|s|was|is|by)", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPlain();

    [GeneratedRegex(@";\s|\s(?:junto (?:con|a)|juntamente com|together with|jointly with|in partnership with|en alianza con|en asociacion con|em parceria com|en coordinacion con|en conjunto con|em conjunto com|con el apoyo|com o apoio|com apoio|with the support|con un presupuesto|con presupuesto|com orcamento|com um orcamento|with a budget|con fondos|com recursos|responde la|responde a)\s|[,.]\s(?:con un|medid[oa]s?|con seguimiento|tracked|measured|se medira|con sede)\b|,\s(?:con|com|with)\s(?:la|el|los|las|a|o|the)\s|\sy (?:queremos|vamos|tambien queremos)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:\s(?:y|e|and|con|com|with|de|del|en|em|in|para|a|no|na|en el|durante el|durante|during|que se reuna|,|las|los|el|la|temporadas?|ciclos?|anos|bienio|trienio|cuatrienio|quadrienio|periodo|tudo pronto|todo listo))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();
}
