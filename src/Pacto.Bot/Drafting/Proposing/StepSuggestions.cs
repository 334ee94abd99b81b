using System.Globalization;
using System.Runtime.CompilerServices;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>
/// Proposes an answer for the field that is asked from what the draft says already. Derived from the draft each time and kept nowhere:
/// it becomes a value only when it is accepted.
/// </summary>
internal sealed class StepSuggestions(FieldExtractor extractor, IObjectiveFinder finder, CoachSeeds seeds, TimeProvider clock)
{
    // What the draft is about: what is done, with the steps and the people, before partners and means.
    private static readonly string[] Told = ["commitment", "description", "summary", "steps", "actions", "people_reached", "beneficiaries"];

    /// <summary>Longest text that is proposed as a title, characters.</summary>
    private const int LongestTitle = 140;

    // What only she can tell; a piece of another answer would be no answer here.
    private static readonly HashSet<string> Hers = new(StringComparer.Ordinal)
    {
        "need", "commitment", "actions", "problem", "steps", "main_result", "impact", "lessons", "recommendations", "innovation", "implementer_detail", "resources",
    };

    // One question looks for its suggestion several times, and a draft never changes: what was found for it is kept as long as it is.
    private readonly ConditionalWeakTable<Draft, Dictionary<(string, Language), Suggestion?>> found = [];

    /// <summary>The suggestion for a field; null when her words suggest nothing, and for a field that has a value.</summary>
    public Suggestion? For(Form form, Draft draft, Field field, Language language)
    {
        var known = found.GetOrCreateValue(draft);
        lock (known)
        {
            return known.TryGetValue((field.Id, language), out var suggestion) ? suggestion : known[(field.Id, language)] = Find(form, draft, field, language);
        }
    }

    private Suggestion? Find(Form form, Draft draft, Field field, Language language)
    {
        if (draft.Has(field.Id) || field.Personal || Hers.Contains(field.Id))
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Objectives => Objectives(form, draft, field, language),
            _ when field.Id == form.NamingField => Title(draft),
            _ => FromTexts(form, draft, field, language),
        };
    }

    private Suggestion? Objectives(Form form, Draft draft, Field field, Language language)
    {
        if (Subject(draft) is not { } subject)
        {
            return null;
        }

        // Those chosen as the main ones are not proposed again beside them.
        var taken = field.DiffersFrom.SelectMany(other => draft.Value(other.FieldId)?.Items ?? []).ToHashSet(StringComparer.Ordinal);
        var best = field.Required
            ? ObjectiveChoice.Best(finder, subject, Reason(draft), language)
            : [];
        var items = best.Select(objective => (Id: Number(objective.Number), Words: string.Join(", ", objective.Words.Where(IsTelling).Distinct(StringComparer.OrdinalIgnoreCase).Take(3))))
            .Where(objective => objective.Words.Length > 0 && !taken.Contains(objective.Id)).Take(field.Limit.Max ?? 3).ToList();
        return items.Count == 0 ? null : new Suggestion([.. items.Select(item => item.Id)], [.. items.Select(item => item.Words)]);
    }

    // "People" and "train" stand in every draft and decide nothing.
    private bool IsTelling(string word) => new ReadText(word) is var text && !seeds.Signs["says_little"].IsIn(text) && !seeds.Verbs.Concrete.IsIn(text) && !seeds.Verbs.Change.IsIn(text);

    private Suggestion? FromTexts(Form form, Draft draft, Field field, Language language)
    {
        var texts = TextsOf(form, draft);
        if (texts.Length == 0)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var found = extractor.ExtractOne(form, field.Id, texts, language, today);
        return found is null || !IsUseful(draft, field, found) ? null : new Suggestion(found.Items, [found.From]);
    }

    // A country or partner that another field holds is no second one.
    private static bool IsUseful(Draft draft, Field field, ExtractedField found) =>
        field.DiffersFrom.All(other => draft.Value(other.FieldId) is not { } held || !found.Items.Intersect(held.Items, StringComparer.OrdinalIgnoreCase).Any());

    private static Suggestion? Title(Draft draft) =>
        (draft.Value("commitment") ?? draft.Value("steps"))?.Text is { } text && FirstSentence(text) is { Length: >= 10 and <= LongestTitle } title
            ? new Suggestion([title], [])
            : null;

    private static string FirstSentence(string text) => text.Split(['\n', ';'])[0] is var line && line.IndexOf(". ", StringComparison.Ordinal) is var stop && stop > 0
        ? line[..stop].Trim() : line.Trim().TrimEnd('.');

    private static string? Subject(Draft draft) =>
        string.Join(". ", Told.Select(id => draft.Value(id)?.Text.TrimEnd('.')).OfType<string>()) is { Length: > 0 } told ? told : null;

    private static string? Reason(Draft draft) => draft.Value("need")?.Text ?? draft.Value("problem")?.Text;

    private static string TextsOf(Form form, Draft draft) => string.Join('\n',
        from field in form.Fields
        where field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Composed && !field.Personal && field.Id != form.NamingField
        where draft.Has(field.Id)
        orderby field.Id is "entity_name" or "main_implementer" ? 0 : 1
        select draft.Values[field.Id].Text.TrimEnd('.') + ".");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
