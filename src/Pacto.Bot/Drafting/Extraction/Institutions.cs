using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Finds institutions by the word that opens their name and the capitals that follow.</summary>
internal static partial class Institutions
{
    /// <summary>Longest name, characters; beyond it something else was caught.</summary>
    private const int Longest = 140;

    /// <summary>Every institution of a text in order; one inside another's name is not told apart.</summary>
    public static IReadOnlyList<Institution> In(ReadText text, CoachSeeds seeds) => text.Remember("institutions", () => Find(text, seeds));

    /// <summary>"La municipalidad distrital", "a prefeitura", "the council": an authority that is told of without its name; null when none is.</summary>
    public static Span? PlainHouse(ReadText text) => Plain().Match(text.Folded) is { Success: true } said ? new Span(said.Index, said.Length) : null;

    /// <summary>The house of whoever heads it, "el alcalde de La Guadua"; null when nobody is named so.</summary>
    public static Institution? HouseOfHead(ReadText text, CoachSeeds seeds) => seeds.Institutions.Where(head => head.IsPerson)
        .SelectMany(head => head.Pattern.Matches(text.Folded).Select(match => Read(text, seeds, head, new Span(match.Index, match.Length)))).OfType<Institution>()
        .Where(house => house.Where.Length > house.Head.Formal!.Length).OrderBy(house => house.Where.At).FirstOrDefault();

    private static List<Institution> Find(ReadText text, CoachSeeds seeds)
    {
        var found = new List<Institution>();
        var heads = seeds.Institutions.Where(head => !head.IsPerson)
            .SelectMany((head, order) => head.Pattern.Matches(text.Folded).Select(match => (Head: head, Order: order, Where: new Span(match.Index, match.Length))))
            .OrderBy(hit => hit.Where.At).ThenByDescending(hit => hit.Where.Length).ThenBy(hit => hit.Order);
        foreach (var (head, _, where) in heads)
        {
            if (found.Count > 0 && found[^1].Where.End > where.At)
            {
                if (Department(text, found[^1], head, where) is not { } office)
                {
                    continue;
                }

                found[^1] = office;
            }

            if (Read(text, seeds, head, where) is { } institution)
            {
                found.Add(institution);
            }
        }

        return found;
    }

    // "La Dirección de Niñez del Municipio de Tala": the office ends where the house it belongs to begins.
    private static Institution? Department(ReadText text, Institution outer, InstitutionHead head, Span where)
    {
        if (!outer.Head.IsNested || head.IsNested || head.Type is not "local_authority" || BelongsTo().Match(text.Original[outer.Where.At..where.At]) is not { Success: true } link || link.Index < 6)
        {
            return null;
        }

        var name = new Span(outer.Where.At, link.Index);
        return new Institution(name, text[name], outer.Head, outer.IsWritten);
    }

    private static Institution? Read(ReadText text, CoachSeeds seeds, InstitutionHead head, Span where)
    {
        var from = Math.Max(0, where.At - Longest);
        if (char.IsUpper(text.Original[where.At]) && Possessive().Match(text.Original[from..where.At]) is { Success: true } owner)
        {
            var whole = Span.Between(from + owner.Index, Tail(text, where.End));
            return new Institution(whole, text[whole], head, true);
        }

        // "municipalidad: Nueva Esperanza": in a note the name stands behind a colon.
        var end = head is { Type: "local_authority", IsNested: false } && ColonName().Match(text.Original, where.End) is { Success: true } colon ? Tail(text, colon.Index + colon.Length) : Tail(text, where.End);
        if (end == where.End && char.IsUpper(text.Original[where.At]) && EnglishHead().IsMatch(text.Low(where)) && Preceding().Match(text.Original[from..where.At]) is { Success: true } named)
        {
            var whole = Span.Between(from + named.Groups["name"].Index, end);
            return new Institution(whole, text[whole], head, true);
        }

        if (end > where.End && end - where.At <= Longest)
        {
            var whole = Span.Between(where.At, end);
            var capital = char.IsUpper(text.Original[where.At]);
            return head.Formal is null
                ? new Institution(whole, capital ? text[whole] : Capital(text[whole]), head, capital)
                : new Institution(whole, head.Formal + text.Original[where.End..end], head, false);
        }

        if (LowerCasePlace(text, seeds, where) is { } place)
        {
            var link = text.Original[where.End..place.Where.At];
            return new Institution(Span.Between(where.At, place.Where.End), (head.Formal ?? Capital(text[where])) + link + place.Name, head, false);
        }

        if (head.Type is "local_authority" && !head.IsNested && LowerCaseName(text, where) is { } spelled)
        {
            return new Institution(Span.Between(where.At, spelled.End), (head.Formal ?? Capital(text[where])) + Spelled(text.Original[where.End..spelled.End]), head, false);
        }

        return head.IsWhole || (char.IsUpper(text.Original[where.At]) && !head.IsNested && text.Folded[where.At..where.End].Contains(' ', StringComparison.Ordinal))
            ? new Institution(where, text[where], head, true)
            : null;
    }

    /// <summary>Where the name ends: capitals, with small words between them; a text of nothing but capitals is not read to its end from every word.</summary>
    private static int Tail(ReadText text, int at)
    {
        var end = at;
        while (end - at <= Longest && NextName().Match(text.Original, end) is { Success: true } next && next.Index == end && !EndsBefore(text, end, next))
        {
            end += next.Length;
        }

        return end;
    }

    // "la Intendencia de Rivera y la Universidad": the second is another institution, the "y Derechos Humanos" of a secretariat is not.
    private static bool EndsBefore(ReadText text, int at, Match next) => JoinedHead().IsMatch(text.Folded[at..Math.Min(text.Folded.Length, at + next.Length + 1)]);

    private static (Span Where, string Name)? LowerCasePlace(ReadText text, CoachSeeds seeds, Span head)
    {
        var link = SmallLink().Match(text.Folded, head.End);
        if (!link.Success || link.Index != head.End)
        {
            return null;
        }

        var from = head.End + link.Length;
        return seeds.Places.In(text, Span.Between(from, Math.Min(text.Folded.Length, from + 40)), anyCase: true)
            .Where(place => place.Where.At == from)
            .Select(place => ((Span, string)?)(place.Where, place.Name))
            .FirstOrDefault();
    }

    // A message typed without capitals names its place all the same: "prefeitura de barra do jequi, bahia".
    private static Span? LowerCaseName(ReadText text, Span head) =>
        char.IsLower(text.Original[Math.Min(text.Original.Length - 1, head.At)]) && PlainName().Match(text.Folded, head.End) is { Success: true } name && name.Index == head.End && name.Groups["name"].Length > 3
            ? Span.Between(name.Groups["name"].Index, name.Index + name.Length) : null;

    private static string Spelled(string name) => string.Join(' ', name.Split(' ').Select(word => word.Length > 3 || word is "rio" or "sao" or "são" or "san" or "sol" or "mar" or "paz" ? Capital(word) : word));

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text[1..]);

    // "Georgetown City Council": in English the name may stand in front.
    [GeneratedRegex(@"(?<![a-z])(?:la|el|a|o|the|nuestra|nuestro|nossa|nosso|our|este|esta|this)\s(?:municipalidad|municipio|alcaldia|intendencia|prefeitura|gobernacion|comuna|ayuntamiento|muni|municipality|(?:town |city |district |village )?council|town hall|city hall|mayor's office)(?:\s(?:distrital|provincial|metropolitana|municipal|departamental))?(?![a-z])(?!\s(?:vecin|del otro|neighbouring|vizinh))", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<name>(?!The\s)(?:\p{Lu}[\p{L}'’-]+\s(?:(?:de|van|der|of|and)\s)?){1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Preceding();

    [GeneratedRegex(@"^(?:city|town|municipal|village|borough|county|parish|district|regional|mayor|municipality|university|foundation|association)", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishHead();

    [GeneratedRegex(@"\s(?:de(?: la| las| los)?|del|da|do|das|dos|of(?: the)?)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex BelongsTo();

    [GeneratedRegex(@"\s(?:de|del|da|do|of)\s(?<name>(?!(?:la|las|los|el)\s(?:ciudad|provincia|zona)|migra|imigra|aqui|aca|nosotr|nuestr|noss|la\b|una?\b|uma?\b)[a-z]{2,}(?:\s(?!(?:quer[a-z]*|quier[a-z]*|vai|vamos|va|con|com|with|y|e|and|para|pra|for|will|wants?|we|nos|somos|en|em|no|na|in|que|q|se|has|is|esta|ya|ja|hace|hacemos|faz|fazemos|desde|tiene|tem|has|plans?|abr[a-z]+|cre[a-z]+|chile|peru|argentina|bolivia|brasil|brazil|colombia|ecuador|equador|guyana|guiana|paraguay|paraguai|suriname|uruguay|uruguai|venezuela)\b)[a-z]{2,}){0,3})(?=\s*[,.;:(\n]|$|\s[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"[^\S\n](?!(?:NO|SI|SÍ|NÃO|SIM|NOT|YES)(?!\p{L}))(?:(?:de|del|da|do|das|dos|of|of the|for|para|em|(?<=(?:[Aa]poyo|[Aa]poio|[Aa]tenci[oó]n|[Aa]yuda|[Aa]juda|[Aa]sistencia|[Aa]cogida)[^\S\n])(?:al?|ao|aos)|d')\s(?:la |las |los |el |a |o |as |os |the )?(?:(?:cant[oó]n|distrito|munic[ií]pio|ciudad|cidade|provincia|departamento|comuna|parroquia|town|city|village|district|region|island)\s(?:de |do |da |del |of )?(?:la |el |los |las )?)?|(?:la|las|los|el)\s|(?:y|e|and|&)\s(?:de\s|of\s)?)?(?:\p{Lu}[\p{L}\p{N}'’.-]*\p{L}|\p{Lu}\.?)(?=$|[^\p{L}])|\s(?:de|do|da|del|of)\s(?:migrantes|personas migrantes|haitianos|venezolanos)(?=$|[^\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex NextName();

    [GeneratedRegex(@"^\s(?:y|e|and|&)\s(?:la |el |a |o )?(?:universidad|municipalidad|municipio|alcaldia|fundacion|fundacao|associacao|asociacion|cruz|cruzeiro|caritas|ministerio|defensoria|prefeitura|universidade|organizacion|camara|sindicato|oim|acnur|unicef|intendencia|gobernacion|salto)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedHead();

    [GeneratedRegex(@"\G:(?=[ ]\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex ColonName();

    [GeneratedRegex(@"\s(?:de\s|del\s|do\s|da\s|of\s)?(?:la\s|el\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex SmallLink();

    // "Bogotá's Mayor's Office", "Lima's Municipalidad Metropolitana".
    [GeneratedRegex(@"\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?['’]s\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
