using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Tells a row of things to do: "contratar seis professores, imprimir uma cartilha e abrir turmas", "serão selecionados 22 mediadores e haverá formação". Pure.</summary>
internal static partial class Steps
{
    /// <summary>Characters of a clause that are looked at.</summary>
    private const int Near = 140;

    /// <summary>Clauses of a stretch that are looked at; a row of things to do is shorter, a list of names longer.</summary>
    private const int MostClauses = 60;

    /// <summary>Characters behind a verb that belong to it still: "set up".</summary>
    private const int Particle = 14;

    /// <summary>How many clauses of a stretch begin with something to do.</summary>
    public static int Count(ReadText text, CoachSeeds seeds, Span within) => Math.Max(Plain(text, within), Known(text, seeds, within));

    // English verbs look like any word: behind "will" what is followed by a thing is one.
    private static int Plain(ReadText text, Span within) => Will().Match(text.Folded, within.At, within.Length) is { Success: true } will
        ? 1 + Coordinated().Count(text.Folded[(will.Index + will.Length)..within.End]) : 0;

    private static int Known(ReadText text, CoachSeeds seeds, Span within) => Starts().Matches(text.Folded[within.At..within.End]).Take(MostClauses).Count(start => Begins(text, seeds, within.At + start.Index + start.Length, within.End));

    /// <summary>True when the stretch tells what is to come.</summary>
    public static bool IsToCome(ReadText text, CoachSeeds seeds, Span within) => seeds.Verbs.Future.IsIn(text, within) || seeds.Signs["intention"].IsIn(text, within);

    private static bool Begins(ReadText text, CoachSeeds seeds, int at, int end)
    {
        if (at >= end)
        {
            return false;
        }

        // Whoever acts may stand in front of the verb of the first clause, a word of intention before the others.
        // Only what stands near is looked at: a list of a thousand names is not read to its end from each of them.
        end = Math.Min(end, at + Near);
        var from = at + Lead().Match(text.Folded, at, end - at).Length;
        return from < end && Doing().Match(text.Folded, from, end - from) is { Success: true } verb
            && Span.Between(verb.Index, Math.Min(end, verb.Index + verb.Length + Particle)) is var word
            && (verb.Groups["passive"].Success || verb.Groups["bare"].Success || seeds.Verbs.Concrete.First(text, word)?.At == verb.Index || seeds.Verbs.Future.First(text, word)?.At == verb.Index
                || (verb.Groups["plain"].Success && seeds.Verbs.Infinitive.First(text, word)?.At == verb.Index));
    }

    [GeneratedRegex(@"^|[,;:]\s(?:y\s|e\s|and\s)?(?:tambien\s|tambem\s|also\s)?|\s(?:y|e|and)\s(?:tambien\s|tambem\s|also\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\G(?:[^,;.]{0,70}?\b(?:vamos a|vamos|va a|van a|vai|vao|queremos|will|shall|para ello|para eso|para isso|that|que|to|nos comprometemos a|se compromete a)\s(?:se\s|to\s)?(?=[a-z])|[^,;.]{3,60}?\s(?=se\s[a-z]+ran?\b)|(?:(?:la|el|o|a|the|los|las|os|as)\s[^,;.]{3,60}?\s)(?=[a-z]+(?:ra|ran|rao|remos)\b)|(?:les|los|las|le|lo)\s(?=[a-z]+(?:ra|ran|remos|rao)\b))?(?:be\s)?(?:se\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:will|shall|we'll|going to)\s(?=[a-z]{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Will();

    [GeneratedRegex(@"(?:,\s(?:and\s)?|\sand\s)(?:will\s)?[a-z]{3,}\s(?:an?|the|its|their|our|\d+|one|two|three|four|five|six|every|each|all)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Coordinated();

    // A verb to come, a bare one, or "serão selecionados", "habrá".
    [GeneratedRegex(@"\G(?:(?<passive>(?:se\s)?(?:seran|serao|sera|habra|havera)\b)|(?<bare>[a-z]{3,}(?:ar|er|ir|remos|ran|rao)(?:les|le|se|los|las|lo|la)?\b)|(?<future>[a-z]{3,}ra\b)|(?<plain>[a-z]{3,}))", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();
}
