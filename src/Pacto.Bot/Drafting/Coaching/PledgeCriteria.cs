using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>The ten criteria of a good pledge (handbook, pledge-definition and pledge-qualities; the Network's page on pledges).</summary>
internal sealed partial class PledgeCriteria(DraftPieces draft, CoachSeeds seeds)
{
    private static readonly string[] Promise = ["commitment"];

    /// <summary>How the draft stands against the criterion.</summary>
    public Judged Judge(string criterion) => criterion switch
    {
        "measurable" => Measurable(),
        "concrete" => Concrete(),
        "need" => Need(),
        "realistic" => Realistic(),
        "forward_looking" => ForwardLooking(),
        "time_bound" => TimeBound(),
        "monitorable" => Monitorable(),
        "partnership" => Partnership(),
        "principles" => Principles(),
        _ => Linked(),
    };

    /// <summary>What is promised speaks of the past, and nothing of what comes.</summary>
    public Piece? PastPromise()
    {
        var promises = draft.IsWhole ? draft.All.Where(piece => piece.FieldId == "description").ToList() : [.. draft.Of(Promise)];
        return promises.Any(IsAhead) ? null : promises.FirstOrDefault(piece => piece.Has(seeds.Verbs.Past) && (!draft.IsWhole || piece.Has(seeds.Verbs.Concrete) || piece.Has(seeds.Signs["finished"])));
    }

    /// <summary>Beginning and end as the fields say, else as the texts do.</summary>
    public (DateOnly? Start, DateOnly? End, string Words) Dates()
    {
        var (start, end) = (FormWords.ParseDate(draft.Draft.Value("start_date")?.Text), FormWords.ParseDate(draft.Draft.Value("end_date")?.Text));
        if (start is not null && end is not null)
        {
            return (start, end, draft.Draft.Value("end_date")!.Text);
        }

        foreach (var text in draft.All.Where(piece => piece.FieldId is "timeframe" or "description" or "commitment" or "indicators").Select(piece => piece.Text).Distinct())
        {
            var frame = TimeFrames.Find(text, seeds, draft.Today);
            start ??= frame.Start;
            if (end is null && frame.End is not null)
            {
                return (start, frame.End, text[frame.EndFrom]);
            }
        }

        return (start, end, draft.Draft.Value("end_date")?.Text ?? draft.Draft.Value("start_date")?.Text ?? "");
    }

    /// <summary>A promise of nothing but a direction: the words, else null.</summary>
    public Piece? VaguePromise() => draft.Of(Promise).Any(IsConcrete) || (!draft.IsWhole && draft.Of("actions").Any(IsConcrete)) ? null
        : draft.Of("commitment", "actions").FirstOrDefault(piece => piece.Has(seeds.Verbs.Vague) || piece.Has(seeds.Signs["vague_object"]))
            ?? draft.Of(Promise).FirstOrDefault(piece => piece.Has(seeds.Signs["indefinite_amount"]));

    private Judged Measurable()
    {
        var target = draft.Indicators().FirstOrDefault(indicator => indicator.Parts.Target is not null);
        if (draft.Of(Promise).FirstOrDefault(piece => draft.Counts(piece).Any()) is { } promised)
        {
            // "Fortalecer la integración de 500 personas": so many people, and nothing that could be counted afterwards.
            return Judged.When(target.Piece is not null || VaguePromise() is null, promised.Words);
        }

        return target.Piece is not null ? Judged.Met(target.Piece.Words)
            : draft.All.FirstOrDefault(piece => draft.Counts(piece).Any()) is { } elsewhere ? Judged.Weak(elsewhere.Words)
            : Judged.Missing;
    }

    private Judged Concrete()
    {
        if (draft.IsWhole && PastPromise() is { } told)
        {
            return Judged.Weak(told.Words);
        }

        if (draft.Of(Promise).FirstOrDefault(IsConcrete) is { } promise)
        {
            return Judged.Met(promise.Words);
        }

        return draft.Of("actions").FirstOrDefault(IsConcrete) is { } action && !draft.Of(Promise).Any() ? Judged.Met(action.Words)
            : draft.IsWhole && OnlyDirections() ? Judged.Missing
            : draft.Of("commitment", "actions").FirstOrDefault() is { } vague ? Judged.Weak(vague.Words)
            : draft.First(seeds.Verbs.Vague) is { } any ? Judged.Weak(any.Words)
            : Judged.Missing;
    }

    // Nothing but "fortalecer" and "promover": a reader cannot tell what will be there afterwards.
    private bool OnlyDirections() => PastPromise() is null && draft.Of(Promise).All(piece => !piece.Has(seeds.Verbs.Concrete) && !draft.Counts(piece).Any());

    private Judged Need()
    {
        var needs = draft.Of("need").ToList();
        return needs.FirstOrDefault(piece => draft.Figures(piece).Any() || piece.Has(seeds.Signs["source"]) && Digit().IsMatch(piece.Words)) is { } known ? Judged.Met(known.Words)
            : needs.FirstOrDefault() is { } felt ? Judged.Weak(felt.Words)
            : Judged.Missing;
    }

    private Judged Realistic()
    {
        // What was spent on a thing of the past is no means for what is to come.
        if (draft.IsWhole && PastPromise() is not null)
        {
            return Judged.Missing;
        }

        if (draft.First(seeds.Signs["unrealistic"]) is { } dream)
        {
            return Judged.Weak(dream.Words);
        }

        var means = draft.Of("resources").ToList();
        var hoped = means.FirstOrDefault(piece => piece.Has(seeds.Signs["vague_means"]) || piece.Has(seeds.Signs["conditional"]));
        var there = means.FirstOrDefault(piece => piece != hoped && (piece.Has(seeds.Signs["money"]) || (piece.Has(seeds.Signs["means"]) && (!draft.IsWhole || draft.Figures(piece).Any() || Owned().IsMatch(piece.Text.Low(piece.Where)))) || (!draft.IsWhole && draft.Figures(piece).Any())));
        if (draft.IsWhole && there is null && hoped is not null && !hoped.Has(seeds.Signs["means"]))
        {
            return Judged.Missing;
        }

        return there is not null && hoped is null ? Judged.Met(there.Words)
            : (hoped ?? there ?? (draft.IsWhole ? null : means.FirstOrDefault())) is { } some ? Judged.Weak(some.Words)
            : Judged.Missing;
    }

    private Judged ForwardLooking()
    {
        var (_, end, words) = Dates();
        if (PastPromise() is { } past)
        {
            return end >= draft.Today ? Judged.Weak(past.Words) : Judged.Missing with { Evidence = past.Words };
        }

        // A promise whose time is over looks at nothing that comes.
        if (end < draft.Today)
        {
            return Judged.Missing with { Evidence = words };
        }

        return draft.Of(Promise).FirstOrDefault() is not { } promise || (draft.IsWhole && GoesOn().IsMatch(promise.Text.Low(promise.Where)) && OnlyDirections()) ? Judged.Missing
            : Judged.When(IsAhead(promise) || end is not null || draft.Of(Promise).Any(IsAhead), promise.Words);
    }

    private Judged TimeBound()
    {
        var (start, end, words) = Dates();
        if (start > end || (end < draft.Today && !draft.Draft.Has("end_date") && PastPromise() is not null))
        {
            return Judged.Missing with { Evidence = words };
        }

        return end is { } last ? Judged.When(last >= draft.Today && !IsLoose(words), words)
            : draft.First(seeds.Signs["open_ended"], "commitment", "timeframe", "actions") is { } open ? Judged.Weak(open.Words)
            : start is not null ? Judged.Weak(words)
            : draft.Of("timeframe").FirstOrDefault() is { } said ? Judged.Weak(said.Words)
            : Judged.Missing;
    }

    // "In the coming years, in any case before 2031": the day is there and means little.
    private bool IsLoose(string words) => !draft.Draft.Has("end_date")
        && draft.All.Any(piece => piece.Words.Contains(words, StringComparison.Ordinal) && piece.Has(seeds.Signs["open_ended"]));

    private Judged Monitorable()
    {
        var indicators = draft.Indicators();
        if (Followed() is { } followed)
        {
            return followed;
        }

        return indicators.FirstOrDefault(indicator => indicator.Parts is { Target: not null } parts && (parts.Source ?? parts.Frequency ?? (draft.IsWhole && draft.Draft.Has("indicators") ? null : parts.Baseline)) is not null) is { Piece: not null } good
            ? Judged.When(!ContentProblems.OnlyEffort(indicators, seeds), good.Piece.Words)
            : indicators.Count > 0 ? Judged.Weak(indicators[0].Piece.Words)
            : Judged.Missing;
    }

    // In running text the figures stand in the promise and the need, and a sentence says how often somebody looks at them.
    private Judged? Followed()
    {
        if (draft.Draft.Has("indicators") || draft.All.Where(piece => piece.Has(seeds.Signs["followed"])).OrderByDescending(piece => piece.Has(seeds.Signs["frequency"])).FirstOrDefault() is not { } said)
        {
            return null;
        }

        var target = draft.Of(Promise).Any(piece => draft.Counts(piece).Any());
        var start = draft.Of("need").Any(piece => draft.Figures(piece).Any()) || draft.First(seeds.Signs["baseline"]) is not null;
        return Judged.When(target && start && said.Has(seeds.Signs["frequency"]), said.Words);
    }

    private Judged Partnership()
    {
        if (draft.Draft.Value("participants") is { } others && draft.Draft.Applies(draft.Form, draft.Form["participants"]))
        {
            return Judged.Met(others.Items[0]);
        }

        return PartnersOfDraft.First(draft, seeds) is { } named ? Judged.Met(named.Words)
            : draft.Of("partners").FirstOrDefault(piece => AloneBecause().IsMatch(piece.Text.Low(piece.Where))) is { } alone ? Judged.Met(alone.Words)
            : draft.First(seeds.Signs["generic_partner"], "partners", "commitment", "actions") is { } generic ? Judged.Weak(generic.Words)
            : !draft.IsWhole && draft.Of("partners").FirstOrDefault() is { } own ? Judged.Weak(own.Words)
            : Judged.Missing;
    }

    private Judged Principles()
    {
        var chosen = draft.Draft.Value("principles")?.Items ?? [];
        var told = draft.All.Where(piece => piece.FieldId is "cross_cutting" or "description" or "actions" or "commitment" && !piece.Has(seeds.Signs["restricts"])).ToList();
        if (PrinciplesShown.Named(told, seeds) is { } named)
        {
            return Judged.When(chosen.Count <= 6, named.Words);
        }

        // The reason has to speak of a principle that was chosen; the part on equal treatment is there for nothing else.
        var shown = told.FirstOrDefault(piece => (piece.FieldId == "cross_cutting" ? PrinciplesShown.Letters : chosen).Any(letter => PrinciplesShown.Is(piece, letter, seeds)));
        return chosen.Count > 0 ? Judged.When(shown is not null && chosen.Count <= 6, (shown ?? told.FirstOrDefault())?.Words ?? chosen[0])
            : (shown ?? told.FirstOrDefault(piece => PrinciplesShown.Is(piece, "f", seeds) || PrinciplesShown.Is(piece, "g", seeds))) is { } hint ? Judged.Weak(hint.Words)
            : Judged.Missing;
    }

    private Judged Linked()
    {
        if (draft.Draft.Value("objectives") is { } chosen)
        {
            return Judged.Met(chosen.Items[0]);
        }

        return draft.First(seeds.Signs["objective_named"]) is { } named ? Judged.Met(named.Words)
            : draft.First(seeds.Signs["compact_name"]) is { } general ? Judged.Weak(general.Words)
            : Judged.Missing;
    }

    private bool IsAhead(Piece piece) => piece.Has(seeds.Signs["intention"]) || piece.Has(seeds.Verbs.Future) || Promises.Start(piece.Text, seeds, piece.Where) is not null;

    // A verb of doing with a thing behind it, or a figure that goes up or down.
    private bool IsConcrete(Piece piece) => !(draft.IsWhole && (piece.Has(seeds.Signs["vague_means"]) || piece.Has(seeds.Signs["conditional"])) && !CountsThings(piece)) && HasThing(piece);

    // More than how many people are meant: something that will be there afterwards is counted.
    private bool CountsThings(Piece piece) => draft.Counts(piece).Any(count => !seeds.Signs["people"].IsIn(piece.Text, count.Where));

    private bool HasThing(Piece piece) =>
        seeds.Verbs.Concrete.In(piece.Text, piece.Where).Any(verb =>
            !(seeds.Signs["vague_object"].First(piece.Text, Span.Between(verb.End, Math.Min(piece.Where.End, verb.End + 30))) is { } vague && vague.At - verb.End < 14)
            && !seeds.Verbs.Vague.In(piece.Text, piece.Where).Any(direction => direction.At < verb.At && verb.At - direction.End < 12)
            && piece.Where.End - verb.End > 5
            && !(draft.IsWhole && seeds.Signs["effort"].First(piece.Text, Span.Between(verb.End, Math.Min(piece.Where.End, verb.End + 30))) is { } effort && effort.At - verb.End < 12 && !draft.Counts(piece).Any())
            && !(seeds.Signs["indefinite_amount"].First(piece.Text, Span.Between(verb.End, Math.Min(piece.Where.End, verb.End + 24))) is not null && !draft.Counts(piece).Any()))
        || (piece.Has(seeds.Verbs.Change) && draft.Counts(piece).Any())
        || (piece.Has(seeds.Verbs.Vague) && (draft.IsWhole && piece.Has(seeds.Signs["vague_object"]) ? CountsThings(piece) : draft.Counts(piece).Any()));

    [GeneratedRegex(@"\b(?:seguir|seguiremos|seguimos|continuar|continuaremos|continuamos|continue|continuing|keep|go on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?:sol[oa]s|sozinh[oa]s|alone|sin socios|sem parceiros|without partners)[^.]{0,60}(?:porque|ya que|pois|because|since)", RegexOptions.CultureInvariant)]
    private static partial Regex AloneBecause();

    [GeneratedRegex(@"contamos con|cuenta con|conta com|we have|asignad|allocated|recursos propios|presupuesto (?:municipal|20|habitual|propio|ordinario|anual)|orcamento (?:municipal|de 20|proprio|anual)|municipal budget|(?:out of|from) (?:the|our|its) [a-z]+ budget|set aside|(?:en|no|do|de) (?:planta|quadro)|ya (?:trabaja|esta)|ja est(?:a|ao)", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();
}
