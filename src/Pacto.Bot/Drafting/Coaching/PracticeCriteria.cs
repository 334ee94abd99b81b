using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>The eight criteria of the peer review (handbook, good-practice-definition).</summary>
internal sealed partial class PracticeCriteria(DraftPieces draft, CoachSeeds seeds)
{
    /// <summary>How the draft stands against the criterion.</summary>
    public Judged Judge(string criterion) => criterion switch
    {
        "applicability" => Applicability(),
        "relevance" => Relevance(),
        "coherence" => Coherence(),
        "innovation" => Innovation(),
        "replicability" => Replicability(),
        "evaluation" => Evaluation(),
        "cross_cutting" => CrossCutting(),
        _ => Timing(),
    };

    /// <summary>True when the story is of what will be, not of what was: more sentences look ahead than back.</summary>
    public Piece? Idea()
    {
        var story = Story().ToList();
        var ahead = story.Where(piece => piece.Has(seeds.Signs["intention"]) || piece.Has(seeds.Verbs.Future) || piece.Has(seeds.Signs["not_started"])).ToList();
        var done = story.Where(piece => !ahead.Contains(piece) && Done(piece)).ToList();
        return ahead.Count > done.Count && (done.Count == 0 || ahead.Count >= 2 * done.Count || story.Any(piece => piece.Has(seeds.Signs["not_started"]))) ? ahead[0] : null;
    }

    /// <summary>A story of "promoting" and "strengthening" in which nothing is counted: its first such sentence, else null.</summary>
    public Piece? OnlyDirections() => Result() is null && Story().ToList() is var story && !story.Any(piece => draft.Counts(piece).Any())
        ? story.FirstOrDefault(piece => piece.Has(seeds.Verbs.Vague) || piece.Has(seeds.Signs["vague_object"])) : null;

    /// <summary>First and last year: from the field, else from the texts.</summary>
    public (int Start, string End, string Words)? Years()
    {
        if (draft.Draft.Value("dates") is { } dates && int.TryParse(dates.Items[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return (start, dates.Items[^1], dates.Items[0]);
        }

        foreach (var text in Story().Select(piece => piece.Text).Distinct())
        {
            if (Idea() is null && new PracticeYears(text, seeds, draft.Today).Read() is { } years)
            {
                return (int.Parse(years.Start, CultureInfo.InvariantCulture), years.End, text[years.From]);
            }
        }

        return null;
    }

    /// <summary>A result with a figure; the sentence, else null.</summary>
    public Piece? Result() =>
        draft.Of("impact", "main_result").FirstOrDefault(piece => draft.Figures(piece).Any())
        ?? draft.All.FirstOrDefault(piece => piece.FieldId is "summary" && piece.Has(seeds.Signs["result"]) && draft.Figures(piece).Any() && Done(piece))
        ?? (Idea() is null ? draft.All.FirstOrDefault(piece => piece.FieldId is "summary" && IsOutput(piece)) : null);

    // How many were served is a result, if a thin one; what was bought or hired is not.
    private bool IsOutput(Piece piece) => Done(piece) && !piece.Has(seeds.Signs["not_started"])
        && (piece.Has(seeds.Signs["output"]) || piece.Has(seeds.Signs["measured_how"])) && draft.Counts(piece).Any(count => count.Number.Length > 1 && count.Number.Any(char.IsAsciiDigit));

    private Judged Applicability()
    {
        if (Idea() is { } plan)
        {
            return Judged.Missing with { Evidence = plan.Words };
        }

        var done = Story().FirstOrDefault(piece => Done(piece) && piece.Has(seeds.Verbs.Concrete)) ?? Story().FirstOrDefault(Done);
        return done is null ? Judged.Missing : Judged.When(Years() is { } years && (years.Start < draft.Today.Year || (years.Start == draft.Today.Year && years.End != YearsReader.Present)), done.Words);
    }

    private Judged Relevance()
    {
        var told = Story().FirstOrDefault(piece => piece.Has(seeds.Signs["migrant"]));
        if (!draft.Draft.Has("primary_objectives") && draft.First(seeds.Signs["objective_named"]) is { } named)
        {
            return Judged.Met(named.Words);
        }

        return draft.Draft.Value("primary_objectives") is { } chosen
            ? Judged.When(told is not null && Idea() is null, told?.Words ?? chosen.Items[0])
            : (told ?? draft.First(seeds.Signs["compact_name"])) is { } near ? Judged.Weak(near.Words) : Judged.Missing;
    }

    private Judged Coherence()
    {
        var chosen = draft.Draft.Value("principles");
        var shown = draft.All.Where(piece => piece.FieldId is not ("title" or "local" or "main_implementer"))
            .FirstOrDefault(piece => "abdefghij".Any(letter => piece.Has(seeds.Signs["principle_" + letter])) && !piece.Has(seeds.Signs["restricts"]));
        if (chosen is null or { Items.Count: <= 6 } && Idea() is null && PrinciplesShown.Named(Story().Concat(draft.Of("impact", "innovation")), seeds) is { } named)
        {
            return Judged.Met(named.Words);
        }

        var kinds = "abdefghij".Count(letter => draft.All.Any(piece => piece.FieldId is not "title" && piece.Has(seeds.Signs["principle_" + letter])));
        return chosen is not null ? Judged.When(shown is not null && kinds >= 2 && chosen.Items.Count <= 6 && Idea() is null, shown?.Words ?? chosen.Items[0])
            : shown is not null ? Judged.Weak(shown.Words) : Judged.Missing;
    }

    private Judged Innovation()
    {
        var told = draft.Of("innovation").ToList();
        var summary = draft.Draft.Value("summary")?.Text ?? "";
        var copies = told.Count > 0 && Likeness.Of(told[0].Text.Original, summary) >= Likeness.Same;
        var isNew = (told.Count > 0 ? told : [.. Story()]).FirstOrDefault(piece => piece.Has(seeds.Signs["novelty"]));
        return isNew is not null && !copies && Idea() is null ? Judged.Met(isNew.Words)
            : told.Count > 0 ? Judged.Weak(told[0].Words)
            : Idea() is null && Story().FirstOrDefault(piece => piece.Has(seeds.Signs["novelty_claimed"])) is { } claimed ? Judged.Weak(claimed.Words)
            : Judged.Missing;
    }

    private Judged Replicability()
    {
        var advice = draft.Of("recommendations").Concat(draft.Of("lessons")).Where(piece => IsSaid(piece, 12)).ToList();
        if (advice.Count == 0)
        {
            advice = [.. Story().Where(piece => piece.Has(seeds.Signs["recommendation"]) || piece.Has(seeds.Signs["lesson"]))];
        }

        var same = draft.Draft.Value("lessons") is { } lessons && draft.Draft.Value("recommendations") is { } other && Likeness.Of(lessons.Text, other.Text) >= Likeness.Same;
        var steps = advice.Where(piece => piece.Has(seeds.Signs["replicable"])).ToList();
        var needs = steps.Sum(piece => seeds.Signs["replicable"].In(piece.Text, piece.Where).Count());
        return advice.Count == 0 ? Judged.Missing
            : Judged.When(!same && needs >= 2 && (draft.Of("recommendations").Any() || steps.Any(piece => piece.Has(seeds.Signs["recommendation"]) && draft.Figures(piece).Any())), (steps.FirstOrDefault(piece => piece.FieldId == "recommendations") ?? steps.FirstOrDefault() ?? advice[0]).Words);
    }

    private Judged Evaluation()
    {
        var figure = Result();
        var sourced = draft.Of("impact", "main_result", "steps").Where(piece => draft.Figures(piece).Any()).FirstOrDefault(IsMeasured)
            ?? (figure is not null ? draft.Of("impact").FirstOrDefault(piece => IsMeasured(piece) && piece != figure) : null);
        return figure is not null ? Judged.When(sourced is not null, (sourced ?? figure).Words)
            : draft.Of("impact").FirstOrDefault(piece => IsSaid(piece, 30)) is { } told ? Judged.Weak(told.Words)
            : Idea() is null && Story().FirstOrDefault(piece => piece.Has(seeds.Signs["result"])) is { } hint ? Judged.Weak(hint.Words)
            : Judged.Missing;
    }

    // "No se hizo una encuesta ni una evaluación" names them too.
    private bool IsMeasured(Piece piece) => seeds.Signs["measured_how"].In(piece.Text, piece.Where).Any(how => !Denied().IsMatch(piece.Text.Folded[Math.Max(piece.Where.At, how.At - 30)..how.At]));

    [GeneratedRegex(@"\b(?:no|ni|sin|nao|nem|sem|not|no|without|never|nunca)\s(?:[a-z]+\s){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    private Judged CrossCutting()
    {
        var nationals = Nationals();
        var migrants = draft.All.FirstOrDefault(piece => piece.Has(seeds.Signs["migrant"]));
        var told = draft.All.Where(piece => piece.FieldId is not ("local" or "main_implementer" or "title" or "partners" or "recommendations" or "lessons")).ToList();
        var hosts = told.FirstOrDefault(piece => Idea() is null && (piece.Has(seeds.Signs["host_community"]) || nationals.Any(people => IsPeople(piece, people))));
        return hosts is not null && (migrants is not null || draft.First(seeds.Signs["objective_named"]) is not null) ? Judged.Met(hosts.Words)
            : (hosts ?? told.FirstOrDefault(piece => piece.Has(seeds.Signs["community_hint"]))) is { } one ? Judged.Weak(one.Words)
            : Judged.Missing;
    }

    // "Familias guyanesas" in a practice of Guyana are the community that receives.
    private List<Sign> Nationals()
    {
        var named = draft.Form["country"].Options.Where(option => option.Offered && (draft.Draft.Value("country")?.Items.Contains(option.Id) is true || draft.All.Any(piece => piece.Text.Original.Contains(option.Label.Es, StringComparison.Ordinal) || piece.Text.Original.Contains(option.Label.En, StringComparison.Ordinal))));
        return [.. named.Select(option => seeds.Places.Adjective(option.Id)).OfType<Sign>()];
    }

    private bool IsPeople(Piece piece, Sign adjective) => adjective.In(piece.Text, piece.Where)
        .Any(word => seeds.Signs["people"].IsIn(piece.Text, Span.Between(Math.Max(piece.Where.At, word.At - 24), Math.Min(piece.Where.End, word.End + 16))));

    // "Ninguna", "Do it": a field that says nothing is as good as empty.
    private static bool IsSaid(Piece piece, int least) => piece.Text.Original.Length >= least;

    private Judged Timing()
    {
        if (Years() is not { } years)
        {
            return Judged.Missing;
        }

        var goesOn = years.End == YearsReader.Present;
        var over = goesOn ? years.Start < draft.Today.Year : int.TryParse(years.End, CultureInfo.InvariantCulture, out var last) && last <= draft.Today.Year;
        return years.Start > draft.Today.Year ? Judged.Missing with { Evidence = years.Words } : Judged.When(years.Start >= 2019 && over && Idea() is null, years.Words);
    }

    private IEnumerable<Piece> Story() => draft.All.Where(piece => piece.FieldId is "summary" or "steps" or "problem" or "people_reached" or "main_result" or "implementer_detail" || (piece.FieldId is "impact" && !draft.IsWhole && !draft.Of("steps").Any()));

    private bool Done(Piece piece) => piece.Has(seeds.Verbs.Past) || piece.Has(seeds.Signs["already"]) || piece.Has(seeds.Signs["result"]);
}
