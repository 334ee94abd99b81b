using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>What a reader of the content would stumble over; codes of <c>seeds/forms/problems.yaml</c>.</summary>
internal sealed partial class ContentProblems(DraftPieces draft, CoachSeeds seeds, Language language)
{
    private static readonly string[] Whom = ["beneficiaries", "commitment", "title", "description", "actions", "need", "summary", "steps", "people_reached", "problem", "impact"];

    /// <summary>True when every indicator counts what is done and none what changes.</summary>
    public static bool OnlyEffort(IReadOnlyList<(IndicatorParts Parts, Piece Piece)> indicators, CoachSeeds seeds) =>
        indicators.Count > 0 && indicators.All(indicator =>
        {
            var name = new ReadText(indicator.Parts.Name ?? indicator.Parts.Text);
            return seeds.Signs["effort"].IsIn(name) && !seeds.Signs["outcome"].IsIn(name);
        });

    /// <summary>Every problem of the content.</summary>
    public IEnumerable<DraftFinding> Find() => [.. Limits(), .. PersonalData(), .. draft.Form.Id == "pledge" ? Pledge() : Practice()];

    private IEnumerable<DraftFinding> Limits()
    {
        if (Excluded("refugee") is { } refugees)
        {
            yield return Found(refugees.FieldId, "refugees_only", refugees.Words);
        }
        else if (Excluded("displaced") is { } displaced)
        {
            yield return Found(displaced.FieldId, "displaced_only", displaced.Words);
        }

        foreach (var piece in draft.All.Where(piece => Whom.Contains(piece.FieldId) && piece.FieldId is not ("need" or "problem" or "impact")))
        {
            if (seeds.Signs["restricts"].First(piece.Text, piece.Where) is { } measure && !Denied(piece, measure))
            {
                yield return Found(piece.FieldId, "restricts_rights", piece.Text[measure]);
                break;
            }
        }

        foreach (var piece in draft.All.Where(piece => piece.FieldId is "commitment" or "title" or "actions" or "description" && !piece.Roles.Contains("need")))
        {
            if (seeds.Signs["national_act"].First(piece.Text, piece.Where) is { } act && !seeds.Signs["national_reframed"].IsIn(piece.Text, Span.Between(Math.Max(piece.Where.At, act.At - 60), Math.Min(piece.Where.End, act.End + 10))))
            {
                yield return Found(piece.FieldId, "national_competence", piece.Text[act]);
                break;
            }
        }
    }

    private IEnumerable<DraftFinding> Pledge()
    {
        var criteria = new PledgeCriteria(draft, seeds);
        if (criteria.PastPromise() is { } past)
        {
            yield return Found(past.FieldId, "past_achievement", past.Words);
        }
        else if (criteria.VaguePromise() is { } vague)
        {
            yield return Found(vague.FieldId, "vague", Vague(vague));
        }

        // A sentence that only says who keeps count is no indicator yet: the criterion tells that.
        var indicators = draft.Indicators().Where(indicator => indicator.Piece.FieldId == "indicators" || indicator.Parts.Target is not null || indicator.Piece.Has(seeds.Signs["indicator_word"])).ToList();
        if (indicators.Count > 0 && indicators.All(indicator => indicator.Parts.Baseline is null) && !draft.All.Any(piece => piece.Has(seeds.Signs["baseline"]) && Digits().IsMatch(piece.Words)) && criteria.PastPromise() is null)
        {
            yield return Found("indicators", "no_baseline", indicators[0].Piece.Words);
        }

        if (OnlyEffort(indicators, seeds))
        {
            yield return Found("indicators", "effort_indicators", indicators[0].Parts.Name ?? indicators[0].Piece.Words);
        }

        if (!draft.Draft.Has("end_date") && criteria.Dates() is { End: null } && PastEnd() is { } over)
        {
            yield return Found(draft.IsWhole ? "description" : "timeframe", "past_date", over);
        }

        var second = draft.All.FirstOrDefault(piece => piece.FieldId is "commitment" or "description" or "title" && piece.Has(seeds.Signs["second_commitment"]));
        if (second is not null)
        {
            yield return Found(second.FieldId, "two_commitments", second.Words);
        }
    }

    private IEnumerable<DraftFinding> Practice()
    {
        var criteria = new PracticeCriteria(draft, seeds);
        var idea = criteria.Idea();
        if (idea is not null)
        {
            yield return Found(idea.FieldId, "idea_stage", idea.Words);
        }

        if (idea is null && criteria.OnlyDirections() is { } vague)
        {
            yield return Found(vague.FieldId, "vague", Vague(vague));
        }

        if (criteria.Result() is null)
        {
            yield return Found(draft.Draft.Has("impact") ? "impact" : "summary", "no_results", "");
        }

        if (!draft.Draft.Has("dates") && criteria.Years() is { } years && years.Start < 2019)
        {
            yield return Found("dates", "before_2018", years.Words);
        }
    }

    private IEnumerable<DraftFinding> PersonalData()
    {
        foreach (var text in draft.All.Where(piece => !draft.Form[piece.FieldId].Personal && piece.FieldId is not ("entity_name" or "main_implementer" or "local" or "participants" or "images")).GroupBy(piece => (piece.FieldId, piece.Text)).Select(group => group.Key))
        {
            var paper = seeds.Signs["id_document"].First(text.Text, text.Text.All) ?? seeds.Signs["phone_number"].First(text.Text, text.Text.All) ?? Number(text.Text);
            if ((paper ?? Person(text.Text)) is { } where)
            {
                yield return Found(text.FieldId, "personal_data", text.Text[where]);
            }
        }
    }

    /// <summary>Those people and no migrants beside them.</summary>
    private Piece? Excluded(string sign)
    {
        var exclusive = sign == "refugee" ? draft.All.FirstOrDefault(piece => Whom.Contains(piece.FieldId) && piece.Has(seeds.Signs["refugee_exclusive"]) && !seeds.Signs["refugee_out"].IsIn(piece.Text, piece.Where)) : null;
        var about = draft.All.Where(piece => Whom.Contains(piece.FieldId)).ToList();
        var named = about.FirstOrDefault(piece => piece.FieldId is "beneficiaries" or "commitment" or "title" or "description" or "summary" or "people_reached" && piece.Has(seeds.Signs[sign]));
        return exclusive ?? (named is not null && !about.Any(MeansMigrants) ? named : null);
    }

    // "Pacto Mundial para la Migración" speaks of no people.
    private bool MeansMigrants(Piece piece)
    {
        var names = seeds.Signs["compact_name"].In(piece.Text, piece.Where).ToList();
        var groups = seeds.Signs["refugee"].In(piece.Text, piece.Where).Concat(seeds.Signs["displaced"].In(piece.Text, piece.Where)).ToList();
        return seeds.Signs["migrant"].In(piece.Text, piece.Where).Any(person => !names.Any(name => name.Meets(person))
            && !(Origin().IsMatch(piece.Text.Low(person)) && groups.Any(group => Math.Abs(group.End - person.At) <= 3)));
    }

    private bool Denied(Piece piece, Span measure) =>
        seeds.Signs["restricts_denied"].In(piece.Text, piece.Where).Any(denial => denial.At - measure.End < 4 && measure.At - denial.End < 25);

    private string Vague(Piece piece) =>
        (seeds.Verbs.Vague.First(piece.Text, piece.Where) ?? seeds.Signs["vague_object"].First(piece.Text, piece.Where)) is { } verb
            ? piece.Text[piece.Text.Trim(Span.Between(verb.At, ClauseEnd().Match(piece.Text.Original, verb.End, piece.Where.End - verb.End) is { Success: true } end ? end.Index : piece.Where.End))]
            : piece.Words;

    private string? PastEnd()
    {
        foreach (var text in draft.All.Where(piece => piece.FieldId is "timeframe" or "description" or "commitment").Select(piece => piece.Text).Distinct())
        {
            var frame = TimeFrames.Find(text, seeds, draft.Today, keepPast: draft.Draft.Has("timeframe"));
            if (frame.End < draft.Today)
            {
                return text[frame.EndFrom];
            }
        }

        return null;
    }

    private Span? Person(ReadText text)
    {
        foreach (Match name in PersonName().Matches(text.Original))
        {
            var span = new Span(name.Index, name.Length);
            var place = seeds.Places.In(text, span, anyCase: false).Any();
            var institution = Institutions.In(text, seeds).Any(institution => institution.Where.Meets(span));
            var told = seeds.Signs["case_of"].In(text, Span.Between(Math.Max(0, span.At - 30), span.At)).Any(mark => span.At - mark.End <= 2);
            var fact = seeds.Signs["person_fact"].Pattern.Match(text.Folded, span.End) is { Success: true } match && match.Index - span.End <= 1;
            if (!place && !institution && (told || fact))
            {
                return span;
            }
        }

        return null;
    }

    // The number of a Brazilian CPF, and an address that names a person rather than an office.
    private static Span? Number(ReadText text) =>
        TaxNumber().Match(text.Original) is { Success: true } number ? new Span(number.Index, number.Length)
        : PersonalAddress().Match(text.Original) is { Success: true } mail ? new Span(mail.Index, mail.Length)
        : null;

    private DraftFinding Found(string fieldId, string code, string given) => new(
        fieldId, code, draft.Form.Problems[code].Severity,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["given"] = given, ["label"] = draft.Form[fieldId].Name(language) });

    [GeneratedRegex(@"[,.;]")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:venez|hait|boliv|extranj|estrang|foreign)", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:\s(?:de la|del|de|da|do|dos|e|y)?\s?\p{Lu}\p{Ll}+){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{1,2}\.\d{3}\.\d{3}-[\dkK]\b", RegexOptions.CultureInvariant)]
    private static partial Regex TaxNumber();

    [GeneratedRegex(@"[\p{L}]+[._]?[\p{L}\d._]*@(?:gmail|hotmail|yahoo|outlook|live|icloud)\.[a-z.]{2,6}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonalAddress();
}
