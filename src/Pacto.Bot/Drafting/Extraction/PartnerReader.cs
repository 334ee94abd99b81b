using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>With whom something is done: institutions that are joined by a word or by what they give, bodies without a name, and names no list knows.</summary>
internal sealed partial class PartnerReader(ReadText text, CoachSeeds seeds)
{
    /// <summary>Every stretch that names partners, in order; empty when there are none or they are denied.</summary>
    public IReadOnlyList<Span> All(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        if (First(institutions, speaker) is not { } first)
        {
            return [];
        }

        // Named again in a later sentence, with what they give: they belong to the same list.
        var sentence = text.SentenceAt(first.At);
        var more = institutions.Where(other => other != speaker && other.Where.At >= sentence.End && !Answers(other) && IsPartner(other) && !text[first].Contains(other.Name, StringComparison.Ordinal))
            .GroupBy(other => text.SentenceAt(other.Where.At)).Select(group => Span.Between(group.First().Where.At, group.Last().Where.End)).Where(span => span.Length < 160).Take(3);
        return text[first].Contains('\n', StringComparison.Ordinal) ? [first] : [first, .. more];
    }

    /// <summary>Partners by name, or who answers for it; null when there are none or they are denied.</summary>
    public Span? First(IReadOnlyList<Institution> institutions, Institution? speaker)
    {
        var named = institutions.Where(institution => institution != speaker && (IsPartner(institution) || IsJoint(institution, speaker))).ToList();
        named = named.Any(institution => !Answers(institution)) ? [.. named.Where(institution => !Answers(institution))] : named;
        if (Leading() is { } listed && (named.Count == 0 || listed.Meets(named[0].Where)))
        {
            return listed;
        }

        if (named.Count > 0)
        {
            if (Strong().Match(text.Folded) is { Success: true } wider && new Span(wider.Groups["who"].Index, wider.Groups["who"].Length) is var who && who.Meets(named[0].Where) && !IsOver(who.At))
            {
                return text.Trim(Span.Between(Math.Min(who.At, named[0].Where.At), Math.Max(who.End, named.Where(other => who.Meets(other.Where)).Max(other => other.Where.End))));
            }

            var sentence = text.SentenceAt(named[0].Where.At);
            return Span.Between(named[0].Where.At, named.Where(other => sentence.Holds(other.Where)).Max(other => other.Where.End));
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
    private Span? Leading() => text.Sentences.Select(sentence => seeds.Signs["partner_lead"].First(text, sentence) is { } lead && lead.At - sentence.At < 30 && (Capitals().IsMatch(text[Span.Between(lead.End, sentence.End)]) || seeds.Signs["body_noun"].IsIn(text, Span.Between(lead.End, Math.Min(sentence.End, lead.End + 24))))
            ? text.Trim(Span.Between(lead.End, sentence.End)) : (Span?)null)
        .FirstOrDefault(span => span is { Length: > 4 });

    // "Con el hospital zonal y la asociación de residentes": bodies without a name in capitals.
    private Span? Body() => With().Matches(text.Folded).Select(match => text.Trim(new Span(match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(who => seeds.Signs["body_noun"].First(text, who) is { } body && body.At - who.At < 5 && !IsOver(who.At))
        .Select(who => (Span?)who).FirstOrDefault();

    // "Trabajamos años con …, pero esos convenios vencieron"; "nothing signed yet".
    private bool IsOver(int at) => seeds.Signs["partner_over"].IsIn(text, text.SentenceAt(at));

    /// <summary>Every partner by name.</summary>
    public IReadOnlyList<string> Participants(IReadOnlyList<Institution> institutions, Institution? speaker) =>
        [.. institutions.Where(institution => institution != speaker && (IsPartner(institution) || IsJoint(institution, speaker))).Select(institution => institution.Name).Distinct(StringComparer.Ordinal)];

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

    [GeneratedRegex(@"\b(?:con|com|with|junto a|junto con|w/)\s(?<who>(?:el|la|los|las|o|a|os|as|the|un|una|um|uma|our|nuestr[ao]s?)\s[^.;:\n]{4,110}?)(?=[.;:\n]|$|,\s(?:una?|para|con|com|from|desde|hasta|ate)\b|\s(?:haremos|hariamos|vamos|faremos|we|nos|para|hasta|desde|ate|until|to)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:[Cc]on|[Cc]om|[Ww]ith|junto a|apoyo de|apoio d[aeo]|by)\s(?:l[ao]s?\s|el\s|[ao]s?\s|the\s)?(?<who>(?!PMM|ODS|SDG|GCM)(?:\p{Lu}[\p{Ll}\p{N}'’]+(?:\s(?:de |del |do |da |dos |of |sin |sem |y |e |and )?\p{Lu}[\p{L}\p{N}'’]+)+|\p{Lu}{3,8})(?:(?:,|\s(?:y|e|and))\s(?:\p{Lu}[\p{L}\p{N}'’]+)(?:\s(?:de |del |do |da )?\p{Lu}[\p{L}\p{N}'’]+)*)*)(?![\p{L}@])", RegexOptions.CultureInvariant)]
    private static partial Regex WithName();

    [GeneratedRegex(@"\s*(?:[,;]|\s(?:y|e|and)\s(?:con |com |with )?)\s*(?:la |el |los |las |o |a |os |as |the )?", RegexOptions.CultureInvariant)]
    private static partial Regex ListJoin();

    [GeneratedRegex(@"^[^.;:]{0,16}\s(?:y|e|and|junto con|junto a|juntamente com|together with)\s(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex JoinsNames();
}
