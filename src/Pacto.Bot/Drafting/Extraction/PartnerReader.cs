using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>With whom something is done: institutions that are joined by a word or by what they give, bodies without a name, and names no list knows.</summary>
internal sealed partial class PartnerReader(ReadText text, CoachSeeds seeds)
{
    /// <summary>Rows of partners that are taken from one text.</summary>
    private const int MostRows = 4;

    // Sentences that quote a figure or tell of a lack name no partner.
    private static readonly string[] Aside = ["need", "source", "national_act"];

    private static readonly string[] Unmeant = ["no_partner", "conditional", "recommendation"];

    /// <summary>Every stretch that names partners, in order; empty when there are none or they are denied.</summary>
    public IReadOnlyList<Span> All(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        var rows = Rows(speaker).Select(row => Span.Between(row[0].At, row[^1].End)).ToList();
        var apart = Apart(institutions, speaker);
        rows = [.. rows.Select(row => apart.FirstOrDefault(span => span.Meets(row) && span.At < row.At && institutions.Any(institution => institution.Where.At == span.At)) is { Length: > 0 and < 200 } wider && !ActsBetween(institutions.First(institution => institution.Where.At == wider.At).Where.End, row.At) ? Span.Between(wider.At, row.End) : row)];
        var others = apart.Where(span => !Pact().IsMatch(text.Low(span)) && !rows.Any(row => row.Meets(span) || text[row].Contains(text[span], StringComparison.OrdinalIgnoreCase)));
        var all = rows.Concat(rows.Count == 0 ? others : others.Where(span => !Answered(span))).OrderBy(span => span.At).ToList();
        return all.Count > 0 || Denied() ? all : Mentioned(institutions, speaker);
    }

    private bool Denied() => seeds.Signs["no_partner"].IsIn(text) || seeds.Signs["alone"].IsIn(text) || seeds.Signs["partner_over"].IsIn(text);

    // Where nobody is joined by a word, the other institution a text names has a part in it, unless it is where a figure or a complaint comes from.
    private IReadOnlyList<Span> Mentioned(IReadOnlyList<Institution> institutions, Institution? speaker) => speaker is null ? [] : [.. institutions
        .Where(other => other != speaker && !other.Head.IsNested && !speaker.Where.Meets(other.Where) && other.Where.Length > 3 && !speaker.Name.Contains(other.Name, StringComparison.OrdinalIgnoreCase))
        .Where(other => !Made().IsMatch(text.Folded[Math.Max(0, other.Where.At - 24)..other.Where.At]))
        .Where(other => !Workplace().IsMatch(text.Folded[Math.Max(0, other.Where.At - 12)..other.Where.At]))
        .Where(other => text.SentenceAt(other.Where.At) is var sentence && IsMeant(other.Where) && !Aside.Any(sign => seeds.Signs[sign].IsIn(text, sentence)) && !SourceBefore().IsMatch(text.Folded[sentence.At..other.Where.At]))
        .Take(1).Select(other => other.Where)];

    // Bodies in a row behind a word that joins them or a verb of taking part; behind a plain "con" only what is surely a body.
    private List<IReadOnlyList<Span>> Rows(Institution? speaker)
    {
        var joined = BodyList.Joined(text, seeds).Concat(BodyList.Leading(text, seeds)).Concat(Fronted()).Concat(ActingBodies.In(text, seeds).Where(row => !seeds.Signs["need"].IsIn(text, text.SentenceAt(row[0].At))));
        var rows = joined.Select(row => Others(row, speaker)).Where(row => row.Count > 0 && IsMeant(row[0])).ToList();
        rows = rows.Count > 0 ? rows : [.. Weak("body_noun").Select(row => Others(row, speaker)).Where(row => row.Count > 0 && IsMeant(row[0]))];
        rows = rows.Count > 0 ? rows : [.. Weak("body_wide").Select(row => Others(row, speaker)).Where(row => row.Count > 0 && IsMeant(row[0]))];
        // Found in two ways it is one row; named again with less it is the same body.
        var kept = new List<IReadOnlyList<Span>>();
        foreach (var row in rows.OrderBy(row => row[0].At).ThenByDescending(row => row[^1].End))
        {
            if (!kept.Any(before => before[^1].End > row[0].At || row.All(item => before.Any(other => Same(other, item)))))
            {
                kept.Add(row);
            }
        }

        return [.. kept.Take(MostRows)];
    }

    // "El colectivo lo bonifica la empresa": what they give stands in front; an office of one's own is none.
    private IEnumerable<IReadOnlyList<Span>> Fronted() => seeds.Signs["partner_does"].In(text).Where(act => Clitic().IsMatch(text.Folded[Math.Max(0, act.At - 5)..act.End])).Take(MostRows * 3)
        .Select(act => new BodyList(text, seeds).From(act.End, Math.Min(text.SentenceAt(act.At).End, act.End + 200)))
        .Where(row => row.Count > 0 && !Institutions.In(text, seeds).Any(office => office.Head.IsNested && office.Where.Meets(row[0])));

    [GeneratedRegex(@"\b(?:lo|la|los|las|nos)\s[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic();

    private bool Same(Span one, Span other) => text.Low(one).Contains(text.Low(other), StringComparison.Ordinal) || text.Low(other).Contains(text.Low(one), StringComparison.Ordinal);

    // Not the speaker, and not the province behind its name.
    private IReadOnlyList<Span> Others(IReadOnlyList<Span> row, Institution? speaker) => [.. row.Where(item => speaker?.Where.Meets(item) is not true && EntityReader.Region(text, speaker)?.Meets(item) is not true)];

    // Not those who are gone, denied, hoped for or recommended to others.
    private bool IsMeant(Span item) => text.SentenceAt(item.At) is var sentence && !IsOver(item.At) && !Unmeant.Any(sign => seeds.Signs[sign].IsIn(text, sentence)) && !seeds.Signs["compact_name"].IsIn(text, item) && !Pact().IsMatch(text.Low(item)) && !Withdrawn.In(text, seeds).Any(taken => taken.Meets(item));

    private IEnumerable<IReadOnlyList<Span>> Weak(string noun) => PlainWith().Matches(text.Folded).Take(MostRows * 3)
        .Select(with => new BodyList(text, seeds).From(with.Index + with.Length, Math.Min(text.SentenceAt(with.Index).End, with.Index + 300)))
        .Where(row => row.Count > 0 && (Institutions.In(text, seeds).Any(institution => row[0].Meets(institution.Where)) || (seeds.Signs[noun].First(text, row[0]) is { } body && body.At - row[0].At < 5)));

    // Who answers for it stands for a partner only where nobody else is named.
    private bool Answered(Span span) => Responsible().IsMatch(text.Folded[Math.Max(0, span.At - 40)..span.End]);

    private IReadOnlyList<Span> Apart(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        if (First(institutions, speaker) is not { } first)
        {
            return [];
        }

        // Named again farther on, with what they give: they belong to the same list.
        var more = institutions.Where(other => other != speaker && other.Where.At >= first.End && !Answers(other) && IsPartner(other) && !text[first].Contains(other.Name, StringComparison.Ordinal))
            .GroupBy(other => text.SentenceAt(other.Where.At)).Select(group => Span.Between(group.First().Where.At, group.Last().Where.End)).Where(span => span.Length < 160).Take(3);
        return text[first].Contains('\n', StringComparison.Ordinal) ? [first] : [first, .. more];
    }

    /// <summary>Partners by name, or who answers for it; null when there are none or they are denied.</summary>
    public Span? First(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        var named = institutions.Where(institution => institution != speaker && (IsPartner(institution) || IsJoint(institution, speaker))).ToList();
        named = named.Any(institution => !Answers(institution)) ? [.. named.Where(institution => !Answers(institution))] : named;
        if (Leading(speaker) is { } listed && (named.Count == 0 || listed.Meets(named[0].Where)))
        {
            return listed;
        }

        if (named.Count > 0)
        {
            if (Strong().Match(text.Folded) is { Success: true } wider && new Span(wider.Groups["who"].Index, wider.Groups["who"].Length) is var who && who.Meets(named[0].Where) && !IsOver(who.At))
            {
                return text.Trim(Span.Between(Math.Min(who.At, named[0].Where.At), Math.Max(who.End, named.Where(other => who.Meets(other.Where)).Max(other => other.Where.End))));
            }

            // As far as it is a list: "la Universidad prepara el material y el Sindicato cede las salas" is two.
            var end = named[0].Where.End;
            foreach (var next in named.Skip(1).TakeWhile(next => next.Where.At - end < 80 && !ActsBetween(end, next.Where.At)))
            {
                end = Math.Max(end, next.Where.End);
            }

            return Span.Between(named[0].Where.At, end);
        }

        if (seeds.Signs["no_partner"].IsIn(text))
        {
            return null;
        }

        if (Responsible().Match(text.Folded) is { Success: true } answers && speaker?.Where.Meets(new Span(answers.Groups["who"].Index, answers.Groups["who"].Length)) is not true)
        {
            return text.Trim(new Span(answers.Groups["who"].Index, answers.Groups["who"].Length));
        }

        return Strong().Match(text.Folded) is { Success: true } with && !IsOver(with.Index) ? text.Trim(new Span(with.Groups["who"].Index, with.Groups["who"].Length)) : Body() ?? Named(speaker) ?? Giver(speaker);
    }

    // "Con Manos Unidas y SENAI": names that no list of institutions knows, right behind the word that joins them.
    private Span? Named(Institution? speaker) => WithName().Matches(text.Original).Select(match => text.Trim(new Span(match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(who => speaker?.Where.Meets(who) is not true && !seeds.Places.In(text, who, anyCase: true).Any() && !IsOver(who.At) && !seeds.Signs["nationality"].IsIn(text, who) && !seeds.Signs["compact_name"].IsIn(text, text.SentenceAt(who.At)))
        .Select(who => (Span?)who).FirstOrDefault();

    // "Participaron la Dirección de Redes, la parroquia San Martín y …": the whole list.
    private Span? Leading(Institution? speaker) => text.Sentences.Select(sentence => seeds.Signs["partner_lead"].First(text, sentence) is { } lead && lead.At - sentence.At < 30 && (Capitals().IsMatch(text[Span.Between(lead.End, sentence.End)]) || seeds.Signs["body_noun"].IsIn(text, Span.Between(lead.End, Math.Min(sentence.End, lead.End + 24))))
            ? text.Trim(Span.Between(speaker is { } own && own.Where.At - lead.End is >= 0 and < 8 ? own.Where.End + Beside().Match(text.Folded[own.Where.End..sentence.End]).Length : lead.End, sentence.End)) : (Span?)null)
        .FirstOrDefault(span => span is { Length: > 4 });

    [GeneratedRegex(@"^[\s,]*(?:con|com|with|y|e|and)\s(?:la |el |a |o |the |las |los )?", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    // "Con el hospital zonal y la asociación de residentes": bodies without a name in capitals.
    private Span? Body() => With().Matches(text.Folded).Select(match => text.Trim(new Span(match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(who => seeds.Signs["body_noun"].First(text, who) is { } body && body.At - who.At < 5 && !IsOver(who.At))
        .Select(who => (Span?)who).FirstOrDefault();

    // "Trabajamos años con …, pero esos convenios vencieron"; "nothing signed yet".
    private bool IsOver(int at) => text.SentenceAt(at) is var sentence
        && seeds.Signs["partner_over"].IsIn(text, Clauses.Of(text, seeds, sentence).Where(clause => clause.At <= at).DefaultIfEmpty(sentence).Last());

    private bool ActsBetween(int from, int to) => Span.Between(from, to) is var between
        && (text.Low(between).Contains('.', StringComparison.Ordinal) || new[] { seeds.Signs["partner_does"], seeds.Signs["finite"], seeds.Verbs.Future }.Any(sign => sign.In(text, between).Any(verb => text.Low(verb) is not ("da" or "e"))));

    /// <summary>Every partner by name.</summary>
    public IReadOnlyList<string> Participants(IReadOnlyList<Institution> institutions, Institution? speaker) =>
        [.. institutions.Where(institution => institution != speaker && (IsPartner(institution) || IsJoint(institution, speaker))).Select(institution => institution.Name)
            .Concat(Rows(speaker).SelectMany(row => row).Where(item => !institutions.Any(institution => institution.Where.Meets(item))).Select(item => text[item])).Distinct(StringComparer.Ordinal)];

    /// <summary>The partners of a stretch one by one, as they are written.</summary>
    public IReadOnlyList<string> Split(Span partners) =>
        [.. ListJoin().Split(text[partners]).Select(name => name.Trim()).Where(name => name.Length > 3)];

    // "La Intendencia de X y la Prefeitura de Y presentamos …": both speak. "Entre la Municipalidad, la junta y la asociación": all of them.
    private bool IsJoint(Institution institution, Institution? speaker) =>
        speaker is not null && speaker.Where.End < institution.Where.At
        && ((institution.Where.At - speaker.Where.End < 40 && JoinsNames().IsMatch(text.Folded[speaker.Where.End..institution.Where.At]))
            || (Between(speaker) && text.SentenceAt(speaker.Where.At).Holds(institution.Where)));

    private bool Between(Institution speaker) => Among().IsMatch(text.Folded[Math.Max(0, speaker.Where.At - 14)..speaker.Where.At]);

    // Who answers for it is an office of one's own more often than a partner: it counts where nobody else is named.
    private bool Answers(Institution institution) => text.SentenceAt(institution.Where.At) is var sentence
        && Responsible().IsMatch(text.Folded[Math.Max(sentence.At, institution.Where.At - 40)..institution.Where.End])
        && !Gives(institution) && !With().IsMatch(text.Folded[Math.Max(sentence.At, institution.Where.At - 8)..Math.Min(sentence.End, institution.Where.End + 1)]);

    private bool IsPartner(Institution institution) => (bool)text.Remember<object>($"partner {institution.Where.At}", () => Joins(institution));

    private bool Joins(Institution institution)
    {
        // What joins a partner stands near it; farther off it belongs to something else.
        var sentence = text.SentenceAt(institution.Where.At);
        var before = Span.Between(Math.Max(sentence.At, institution.Where.At - 160), institution.Where.At);
        return !IsOver(institution.Where.At) && !seeds.Signs["no_partner"].IsIn(text, Span.Between(before.At, Math.Min(sentence.End, institution.Where.End + 60))) && !SourceBefore().IsMatch(text.Folded[before.At..before.End])
            && (seeds.Signs["with_partner"].In(text, before).Any(mark => institution.Where.At - mark.End < 120 && !text.Folded[mark.End..institution.Where.At].Contains('.', StringComparison.Ordinal))
                || Gives(institution) || Responsible().IsMatch(text.Folded[before.At..institution.Where.End]) || Led().IsMatch(text.Folded[institution.Where.End..Math.Min(text.Folded.Length, institution.Where.End + 30)]));
    }

    /// <summary>"La parroquia presta el salón", "Manos Unidas aporta los libros": who gives something is a partner, with or without a name in capitals.</summary>
    public Span? Giver(Institution? speaker) => GiverWords().Matches(text.Original).Select(match => text.Trim(new Span(match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(who => speaker?.Where.Meets(who) is not true && !IsOver(who.At) && !seeds.Signs["need"].IsIn(text, text.SentenceAt(who.At)))
        .Where(who => char.IsUpper(text.Original[who.At]) || (seeds.Signs["body_noun"].First(text, who) is { } body && body.At == who.At))
        .Where(who => seeds.Signs["partner_does"].First(text, Span.Between(who.End, Math.Min(text.Original.Length, who.End + 24))) is { } act && act.At - who.End <= 2)
        .Select(who => (Span?)who).FirstOrDefault();

    // "Nos acompaña la Universidad", "la carpa la puso la Defensa Civil": the verb may stand in front.
    private bool IsGiven(Institution institution) => !institution.Head.IsNested && institution.Head.Type is not "local_authority"
        && Span.Between(Math.Max(0, institution.Where.At - 22), institution.Where.At) is var before && seeds.Signs["partner_does"].In(text, before).Any(act => JustBefore().IsMatch(text.Folded[act.End..institution.Where.At]));

    private bool Gives(Institution institution) => IsGiven(institution) || (!institution.Head.IsNested && institution.Head.Type is not "local_authority")
        && seeds.Signs["partner_does"].First(text, Span.Between(institution.Where.End, Math.Min(text.Original.Length, institution.Where.End + 26))) is { } act && act.At - institution.Where.End <= 2;

    [GeneratedRegex(@"(?:responde(?:n)?(?: por el compromiso)?|responsable|responsavel|responsible|a cargo de|quien responde|led by|liderad[oa] por)\s?(?:es|e|is|:)?\s?(?:la |el |a |o |the )?(?<who>(?:coordina|direc|secret|gerenc|ofici|departa|depart|unid|area|subsecre|agenc|diretor|divis|office|unit|instit|munic|prefei|alcald)[^.;]{4,140})", RegexOptions.CultureInvariant)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"(?:en (?:alianza|asociacion|coordinacion|colaboracion|conjunto|articulacion) con|junto con|junto a|em (?:parceria|colaboracao|conjunto|articulacao) com|juntamente com|in (?:partnership|collaboration|coordination) with|together with|jointly with|alongside|con el apoyo de(?:l)?|com (?:o )?apoio d[aeo]s?|with the support of|con (?=asociaciones|organizaciones|abogad)|with (?=migrant assoc|local assoc|a local)|com (?=associacoes|organizacoes|uma ong))\s?(?:la |el |las |los |a |o |as |os |the )?(?<who>[^.;:\n]{4,120}?)(?=[.;\n]|$|,\s(?:para|a fin|hasta|ate|until|from|desde|entre|que|[a-z]{3,}(?:ra|ran|remos|rao)\b)|\s(?:hasta|antes de|ate|until|before|by \d|desde|entre \w+ de|para (?:crear|abrir|dar|capacitar)))", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?:segun|de acuerdo (?:con|a)|conforme|segundo|according to|fuente:?|fonte:?|source:?|registro de|dados d[ao]|datos de|por|del)\s(?:la |el |a |o |the |los |las )?(?:encuesta de |registro de )?$", RegexOptions.CultureInvariant)]
    private static partial Regex SourceBefore();

    [GeneratedRegex(@"^\s(?:responde|leads|lidera|is responsible|sera responsable)", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex(@"^\s(?:la |el |las |los |a |o |as |os |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex JustBefore();

    [GeneratedRegex(@"(?:(?<=[.;,:\n]\s?(?:y\s|e\s|and\s)?)|^|\s)(?:[LlTt]h?[aeo]s?|[EeOoAa]l?s?)\s(?<who>\p{Ll}{4,}(?:\s(?:de |del |do |da |of )?\p{L}[\p{L}'’]+){0,4}?|\p{Lu}[\p{L}'’]+(?:\s(?:de |del |do |da |dos |of |sin |sem )?\p{Lu}[\p{L}'’]+)+)(?=\s\p{Ll})|(?<=[.;,]\s)(?<who>\p{Lu}[\p{L}'’]+(?:\s(?:de |del |do |da |dos |of |sin |sem )?\p{Lu}[\p{L}'’]+)+)(?=\s\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex GiverWords();

    [GeneratedRegex(@"\b(?:entre|between|among)\s(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex(@"\p{Lu}\p{L}+")]
    private static partial Regex Capitals();

    // "Mediadoras para el Hospital": where the work is done.
    [GeneratedRegex(@"\b(?:para|en|em|n[ao]|in|at|for|pra)\s(?:el |la |o |a |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Workplace();

    // "Aprobará la ley que crea el Consejo Municipal": what comes of it.
    [GeneratedRegex(@"\b(?:cre|cri|constitu|instal|conform|establec|estabelec|abr|inaugur|lanz|lanc|implant|set up|found|establish|launch|open)[a-z]*\s(?:la |el |un |una |o |a |um |uma |the |an )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    [GeneratedRegex(@"\b(?:pacto (?:mundial|global|de marra)|global compact)", RegexOptions.CultureInvariant)]
    private static partial Regex Pact();

    [GeneratedRegex(@"(?<![a-z])(?:con|com|with|w/)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWith();

    [GeneratedRegex(@"\b(?:con|com|with|junto a|junto con|w/)\s(?<who>(?:el|la|los|las|o|a|os|as|the|un|una|um|uma|our|nuestr[ao]s?)\s[^.;:\n]{4,110}?)(?=[.;:\n]|$|,\s(?:una?|para|con|com|from|desde|hasta|ate)\b|\s(?:haremos|hariamos|vamos|faremos|we|nos|para|hasta|desde|ate|until|to)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:[Cc]on|[Cc]om|[Ww]ith|junto a|apoyo de|apoio d[aeo]|by)\s(?:l[ao]s?\s|el\s|[ao]s?\s|the\s)?(?<who>(?!PMM|ODS|SDG|GCM)(?:\p{Lu}[\p{Ll}\p{N}'’]+(?:\s(?:de |del |do |da |dos |of |sin |sem |y |e |and )?\p{Lu}[\p{L}\p{N}'’]+)+|\p{Lu}{3,8})(?:(?:,|\s(?:y|e|and))\s(?:\p{Lu}[\p{L}\p{N}'’]+)(?:\s(?:de |del |do |da )?\p{Lu}[\p{L}\p{N}'’]+)*)*)(?![\p{L}@])", RegexOptions.CultureInvariant)]
    private static partial Regex WithName();

    [GeneratedRegex(@"\s*(?:[,;]|\s(?:y|e|and)\s(?:con |com |with )?)\s*(?:la |el |los |las |o |a |os |as |the )?", RegexOptions.CultureInvariant)]
    private static partial Regex ListJoin();

    [GeneratedRegex(@"^[^.;:]{0,16}\s(?:y|e|and|junto con|junto a|juntamente com|together with)\s(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex JoinsNames();
}
