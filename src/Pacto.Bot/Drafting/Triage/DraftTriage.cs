using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Triage;

/// <summary>Tells a pledge from a practice, from both and from neither, by the words of an idea. Pure.</summary>
internal sealed partial class DraftTriage(CoachSeeds seeds, Phrases phrases)
{
    /// <summary>Places of the reasons, and the line of the handbook that stands behind each.</summary>
    public static IReadOnlyList<(string Place, string Passage)> Lines { get; } =
        [("pledge_line", "pledge-definition"), ("practice_line", "good-practice-definition"), ("principle_line", "principle-f")];

    private static readonly string[] DoneSigns = ["already", "evidence_of_practice", "finished"];

    // Checked in this order: what is turned away first.
    private static readonly (string Sign, string Key)[] Elsewhere =
    [
        ("personal_case", "personal"), ("corporate", "corporate"), ("asks_help", "help"), ("refugee_exclusive", "refugees"),
    ];

    /// <summary>True when somebody speaks of her own trouble: that is no project, and asked for nowhere here.</summary>
    public bool IsCaseOfAPerson(ReadText text) => seeds.Signs["personal_case"].IsIn(text);

    /// <summary>The route for a text.</summary>
    /// <param name="written">What somebody tells about her idea.</param>
    /// <param name="language">Her language.</param>
    /// <param name="today">Her day.</param>
    public TriageResult Choose(string written, Language language, DateOnly today)
    {
        var text = new ReadText(written);
        if (Turned(text) is { } away)
        {
            return Result(TriageRoute.Neither, language, "neither-" + away.Key, text, [away.Words], null);
        }

        var done = Done(text, today);
        var ahead = Ahead(text, today);
        if (ahead.Count > 0 && seeds.Signs["national_act"].First(text, text.All) is { } act && !seeds.Signs["national_reframed"].IsIn(text))
        {
            return Ask(language, "national", text, [act]);
        }

        return (done.Count > 0, ahead.Count > 0) switch
        {
            (true, true) when seeds.Signs["no_results_yet"].IsIn(text) => Route(TriageRoute.Pledge, "pledge", ahead),
            (true, true) => Route(TriageRoute.Both, "both", [done[0], ahead[0]]),
            (true, false) => Route(TriageRoute.Practice, "practice", done),
            (false, true) => Route(TriageRoute.Pledge, "pledge", ahead),
            _ => Unclear(text, language),
        };

        TriageResult Route(TriageRoute route, string key, IReadOnlyList<Span> words) => Result(route, language, key, text, words, null);
    }

    private TriageResult Unclear(ReadText text, Language language) =>
        seeds.Signs["question_word"].First(text, text.All) is { } question && question.At < 3 ? Ask(language, "start", text, [])
            : seeds.Signs["already"].First(text, text.All) is { } already ? Ask(language, "results", text, [already])
            : Ask(language, "done-or-planned", text, []);

    /// <summary>A phrase with what <paramref name="mark"/> makes of each of its lines.</summary>
    public string Say(Language language, string key, Func<string, string> mark) => phrases.Say(
        language, key, [.. Lines.Where(line => phrases.PlacesOf(language, key).Contains(line.Place)).Select(line => (line.Place, mark(line.Place)))]);

    private (string Key, Span Words)? Turned(ReadText text)
    {
        foreach (var (sign, key) in Elsewhere)
        {
            if (seeds.Signs[sign].First(text, text.All) is { } words && !(key == "refugees" && seeds.Signs["refugee_out"].IsIn(text)) && !(key == "help" && seeds.Verbs.Past.IsIn(text) && seeds.Signs["result"].IsIn(text)))
            {
                return (key, words);
            }
        }

        if (seeds.Signs["restricts"].First(text, text.All) is { } measure && !seeds.Signs["restricts_denied"].IsIn(text))
        {
            return ("rights", measure);
        }

        var migrants = seeds.Signs["migrant"].In(text).Any(person => !seeds.Signs["compact_name"].In(text).Any(name => name.Meets(person)) && !BesideRefugees(text, person));
        return migrants ? null
            : seeds.Signs["refugee"].First(text, text.All) is { } refugees && !seeds.Signs["refugee_out"].IsIn(text) && !Also(text, refugees) ? ("refugees", refugees)
            : (seeds.Signs["displaced"].First(text, text.All) ?? seeds.Signs["only_nationals"].First(text, text.All)) is { } displaced ? ("displaced", displaced)
            : null;
    }

    private List<Span> Done(ReadText text, DateOnly today)
    {
        var ahead = Ahead(text, today).ToList();
        var signs = DoneSigns.SelectMany(id => seeds.Signs[id].In(text)).Where(span => !OnlyLooked(text, span) && !(ahead.Count > 0 && IsDecided(text, span))).ToList();
        var results = seeds.Signs["result"].In(text).ToList();
        // "Ponemos dos psicólogas" beside a promise is what it rests on, and nothing done.
        var means = ahead.Count > 0 ? seeds.Signs["means_said"].In(text).ToList() : [];
        var past = seeds.Verbs.Past.In(text).Where(verb => !ahead.Concat(means).Any(other => other.Meets(verb)))
            .GroupBy(verb => text.SentenceAt(verb.At)).Where(told => !IsNeed(text, told.Key)).SelectMany(told => told).Where(verb => !ToUs().IsMatch(text.Folded[Math.Max(0, verb.At - 4)..verb.At]) && !OnlyLooked(text, verb) && !(ahead.Count > 0 && IsDecided(text, verb))).ToList();
        if (seeds.Signs["no_results_yet"].IsIn(text))
        {
            return [];
        }

        // "Hacemos", "atendemos" alone tell of daily work; years, results or words of doneness make it a practice.
        var years = DateReader.Find(text.Original, today).Any(period => period.Last < today);
        return signs.Count > 0 ? [.. signs.Concat(past).OrderBy(span => span.At)]
            : past.Count > 0 && (years || results.Count > 0 || past.Any(verb => IsFinite(text.Low(verb)) || Counted(text, verb, ahead, today))) ? past
            : results.Count > 0 && ahead.Count == 0 ? results
            : [];
    }

    // "Nos recomendaron", "me pediram": what others did to us is no work of ours.
    [GeneratedRegex(@"\b(?:nos|me)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex ToUs();

    // "Ya está el presupuesto", "contract signed": settled for what is to come.
    private bool IsDecided(ReadText text, Span span) => seeds.Signs["decided"].In(text, Span.Between(Math.Max(0, span.At - 24), Math.Min(text.Original.Length, span.End + 40))).Any(decision => decision.Meets(span));

    private List<Span> Ahead(ReadText text, DateOnly today)
    {
        var found = new List<Span>();
        foreach (var sentence in text.Sentences)
        {
            if (Promises.Start(text, seeds, sentence) is { } at && !TellsExperience(text, at) && !Once(text, sentence, at))
            {
                found.Add(seeds.Signs["intention"].In(text, sentence).Where(mark => mark.At <= at).Select(mark => (Span?)Span.Between(mark.At, text.Trim(sentence).End)).LastOrDefault() ?? Span.Between(at, text.Trim(sentence).End));
            }
            else if (seeds.Signs["no_results_yet"].First(text, sentence) is { } idea)
            {
                found.Add(idea);
            }
            else if ((Planned(text, sentence, today) ?? Soon(text, sentence)) is { } plan)
            {
                found.Add(plan);
            }
        }

        return found;
    }

    // "El plan es duplicar", "next year a new desk": a day to come with words of doing.
    private Span? Planned(ReadText text, Span sentence, DateOnly today) =>
        seeds.Verbs.Infinitive.First(text, sentence) is { } verb && DateReader.Find(text[sentence], today).Any(period => period.First > today) && !seeds.Verbs.Past.IsIn(text, sentence) ? verb : null;

    // "Dentro de seis meses empezamos": a time to come makes the present tense a plan.
    private Span? Soon(ReadText text, Span sentence) => seeds.Signs["soon"].First(text, sentence);

    // "We were going to pilot it": a plan of the past is none.
    private bool Once(ReadText text, Span sentence, int at) => seeds.Signs["intended_once"].In(text, sentence).Any(mark => mark.At <= at && at - mark.End < 30);

    private bool TellsExperience(ReadText text, int at) => seeds.Signs["evidence_of_practice"].In(text).Any(span => span.At - at is >= -2 and < 12 || (span.At < at && at < span.End));

    // "Hicimos un diagnóstico", "nothing has been done": told in words of doing, and no practice.
    private bool OnlyLooked(ReadText text, Span span) => text.SentenceAt(span.At) is var sentence
        && (seeds.Signs["study_only"].IsIn(text, sentence) || seeds.Signs["nothing_done"].IsIn(text, sentence)) && !seeds.Signs["result"].IsIn(text, sentence);

    private bool IsNeed(ReadText text, Span sentence) => seeds.Signs["need"].IsIn(text, sentence) && !seeds.Signs["result"].IsIn(text, sentence);

    // "Atendimos 1.200 casos y nos comprometemos …": what was counted is done, even where "-mos" could be the present.
    private static bool Counted(ReadText text, Span verb, List<Span> ahead, DateOnly today) => ahead.Count > 0 && Quantities.In(text, Span.Between(verb.End, Math.Min(text.Folded.Length, verb.End + 30)), today)
        .Any(quantity => quantity.Kind is QuantityKind.Count && !ahead.Any(promise => promise.Meets(quantity.Where)));

    private static bool IsFinite(string verb) => !verb.EndsWith("mos", StringComparison.Ordinal);

    private bool BesideRefugees(ReadText text, Span person) =>
        text.Low(person) is { } word && (word.StartsWith("venez", StringComparison.Ordinal) || word.StartsWith("hait", StringComparison.Ordinal) || word.StartsWith("extranj", StringComparison.Ordinal))
        && seeds.Signs["refugee"].In(text).Any(group => Math.Abs(person.At - group.End) <= 3 || Math.Abs(group.At - person.End) <= 3);

    private static bool Also(ReadText text, Span refugees) =>
        text.Folded[Math.Max(0, refugees.At - 30)..refugees.At] is var before && (before.Contains("tamb", StringComparison.Ordinal) || before.Contains("also", StringComparison.Ordinal) || before.Contains("ademas", StringComparison.Ordinal));

    private TriageResult Ask(Language language, string key, ReadText text, IReadOnlyList<Span> words) =>
        Result(TriageRoute.Ask, language, "ask-" + key, text, words, phrases.Say(language, "triage.question." + key));

    private TriageResult Result(TriageRoute route, Language language, string key, ReadText text, IReadOnlyList<Span> words, string? question)
    {
        var quoted = words.Select(span => text[text.Trim(span)]).Where(said => said.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var why = Say(language, "triage.because." + key, place => $"({Lines.First(line => line.Place == place).Passage})");
        var because = quoted.Count == 0 ? why : $"{string.Join(", ", quoted.Select(said => phrases.Say(language, "triage.quoted", ("words", said))))}: {why}";
        return new TriageResult(route, because, question) { Key = key, Words = quoted };
    }
}
