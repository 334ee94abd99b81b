using System.Globalization;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Reads a draft as those do who decide on it: every criterion with the words that decided and one next step, and what is to be mended.</summary>
internal sealed class DraftCoach(CoachSeeds seeds, IObjectiveFinder finder, Phrases phrases)
{
    /// <summary>Reviews a draft. Pure: the same draft on the same day gives the same review.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">Language of questions and messages.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="refused">What could not even be read into the draft.</param>
    public CoachReview Review(Form form, Draft draft, Language language, DateOnly today, IReadOnlyList<DraftFinding>? refused = null)
    {
        draft = WithDefaults(form, draft);
        var pieces = new DraftPieces(form, draft, seeds, today);
        Func<string, Judged> judge = form.Id == "pledge" ? new PledgeCriteria(pieces, seeds).Judge : new PracticeCriteria(pieces, seeds).Judge;
        var criteria = form.Criteria.Select(criterion => Say(form, criterion.Id, judge(criterion.Id), pieces, language)).ToList();
        var unread = (refused ?? []).Select(finding => finding.FieldId).ToHashSet(StringComparer.Ordinal);
        var problems = (refused ?? [])
            .Concat(DraftFindings.Review(form, draft, language, today).Where(finding => !unread.Contains(finding.FieldId) && Counts(form, pieces, finding)))
            .Concat(new ContentProblems(pieces, seeds, language).Find())
            .DistinctBy(finding => (finding.FieldId, finding.Code))
            .OrderBy(finding => form.Fields.TakeWhile(field => field.Id != finding.FieldId).Count())
            .ToList();
        return new CoachReview(criteria, problems, DraftFindings.IsReady(problems));
    }

    // What the form fills in by itself is not missing.
    private static Draft WithDefaults(Form form, Draft draft) => form.Fields
        .Where(field => field.Default is not null && !draft.Has(field.Id))
        .Aggregate(draft, (filled, field) => filled.Set(field.Id, new FieldValue([field.Default!], ValueOrigin.Said, "", draft.UpdatedAt)));

    // The live form may ask no dates apart: a text that gives them is enough, and a pledge with a deadline may begin at once.
    private bool Counts(Form form, DraftPieces pieces, DraftFinding finding)
    {
        if (finding.Code is not "required" || form.Id != "pledge" || finding.FieldId is not ("start_date" or "end_date"))
        {
            return true;
        }

        var (_, end, _) = new PledgeCriteria(pieces, seeds).Dates();
        return end is null && finding.FieldId is "end_date";
    }

    private CriterionResult Say(Form form, string id, Judged judged, DraftPieces pieces, Language language)
    {
        if (judged.Status is CriterionStatus.Met)
        {
            return new CriterionResult(id, judged.Status, judged.Evidence, "");
        }

        var subject = pieces.Of("commitment", "summary", "steps").FirstOrDefault()?.Text.Original;
        if (id is "gcm_linked" or "relevance" && subject is not null && Extraction.ObjectiveChoice.Best(finder, subject, null, language) is [var best, ..])
        {
            var title = form[form.Id == "pledge" ? "objectives" : "primary_objectives"].Option(best.Number.ToString(CultureInfo.InvariantCulture))!;
            return new CriterionResult(id, judged.Status, judged.Evidence, phrases.Say(
                language, "coach.propose-objective", ("number", best.Number.ToString(CultureInfo.InvariantCulture)), ("title", (title.ShortLabel ?? title.Label)[language])));
        }

        var key = $"{form.Id}.{id}.{(judged.Status is CriterionStatus.Weak ? "weak" : "missing")}";
        return new CriterionResult(id, judged.Status, judged.Evidence, phrases.Say(language, "coach." + key));
    }
}
