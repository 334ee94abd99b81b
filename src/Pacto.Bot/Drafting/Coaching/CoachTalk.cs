using System.Runtime.CompilerServices;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Says in the chat what the coach sees: every criterion with the words that decided, and one question at a time.</summary>
internal sealed class CoachTalk(DraftCoach coach, Phrases phrases, TimeProvider clock)
{
    /// <summary>Longest stretch of the draft shown as evidence, characters.</summary>
    private const int LongestEvidence = 110;

    // One page of the review looks several times, and a draft never changes: it is read once.
    private readonly ConditionalWeakTable<Draft, Tuple<Language, DateOnly, CoachReview>> read = [];

    /// <summary>The review of the draft as it is.</summary>
    public CoachReview Look(DraftScene scene)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!read.TryGetValue(scene.Draft, out var known) || known.Item1 != scene.Language || known.Item2 != today)
        {
            known = Tuple.Create(scene.Language, today, coach.Review(scene.Form, scene.Draft, scene.Language, today));
            read.AddOrUpdate(scene.Draft, known);
        }

        return known.Item3;
    }

    /// <summary>The first open criterion after another one; null while required answers are missing, and when every criterion was gone through.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="after">The criterion spoken of last; null to begin with the first.</param>
    public CoachQuestion? Next(DraftScene scene, string? after)
    {
        if (scene.Draft.Progress(scene.Form).Open.Count > 0)
        {
            return null;
        }

        var seen = after is null ? 0 : scene.Form.Criteria.TakeWhile(criterion => criterion.Id != after).Count() + 1;
        return Look(scene).Criteria.Skip(seen).Where(result => result.Status is not CriterionStatus.Met)
            .Select(result => Put(scene, result)).FirstOrDefault(question => question is not null);
    }

    /// <summary>The question of one criterion; null when it is met or has no field in this draft.</summary>
    public CoachQuestion? Ask(DraftScene scene, string criterionId) =>
        Look(scene).Criteria.FirstOrDefault(result => result.Id == criterionId && result.Status is not CriterionStatus.Met) is { } result ? Put(scene, result) : null;

    /// <summary>A line for every criterion, but for those whose answer was not asked for yet: it stands among what is missing.</summary>
    public IEnumerable<string> Lines(DraftScene scene, CoachReview review)
    {
        var open = scene.Draft.Progress(scene.Form).Open;
        return review.Criteria.Where(result => result.Status is not CriterionStatus.Missing || Target(scene, result.Id) is not { } target || !open.Contains(target))
            .Select(result => Line(scene, result));
    }

    /// <summary>The line of one criterion: its mark, its name and the words that decided.</summary>
    public string Line(DraftScene scene, CriterionResult result)
    {
        var name = scene.Form.Criteria.First(criterion => criterion.Id == result.Id).Name[scene.Language];
        var key = result.Status switch { CriterionStatus.Met => "met", CriterionStatus.Weak => "weak", _ => "missing" };
        var words = Evidence(scene, result);
        return words.Length == 0
            ? phrases.Say(scene.Language, $"coach.status.{key}-bare", ("name", name))
            : phrases.Say(scene.Language, "coach.status." + key, ("name", name), ("words", words));
    }

    /// <summary>The field that an answer about a criterion goes into; null when none applies.</summary>
    public static Field? Target(DraftScene scene, string criterionId) =>
        scene.Form.Criteria.FirstOrDefault(criterion => criterion.Id == criterionId)?.Improves.Select(id => scene.Form[id])
            .FirstOrDefault(field => scene.Draft.Applies(scene.Form, field) && (field.Kind is not FieldKind.Composed || scene.Draft.Has(field.Id)));

    private CoachQuestion? Put(DraftScene scene, CriterionResult result)
    {
        if (Target(scene, result.Id) is not { } target)
        {
            return null;
        }

        var name = scene.Form.Criteria.First(criterion => criterion.Id == result.Id).Name[scene.Language];
        var key = result.Evidence.Length > 0 && target.Kind is FieldKind.Text or FieldKind.List or FieldKind.Composed ? "coach.next-because" : "coach.next";
        return new CoachQuestion(result.Id, target, key == "coach.next"
            ? phrases.Say(scene.Language, key, ("name", name), ("question", result.Next))
            : phrases.Say(scene.Language, key, ("name", name), ("question", result.Next), ("words", Evidence(scene, result))));
    }

    // Numbers of objectives and stored days are no words of hers; they are shown as what they stand for.
    private static string Evidence(DraftScene scene, CriterionResult result)
    {
        var shown = FormWords.ParseDate(result.Evidence) is { } day ? scene.Form.Words.Date(day, scene.Language)
            : scene.Form.Fields.Where(field => field.Kind is FieldKind.Objectives or FieldKind.Principles && field.Criteria.Contains(result.Id))
                .Select(field => field.Option(result.Evidence)?.Label[scene.Language]).FirstOrDefault(label => label is not null) ?? result.Evidence;
        return Markdown.Escape(Markdown.Shorten(shown, LongestEvidence));
    }
}
