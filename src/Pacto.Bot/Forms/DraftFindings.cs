using System.Globalization;

using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Looks a draft over: what is missing, too long, out of order or double. Fields that do not apply are left out.</summary>
public static class DraftFindings
{
    /// <summary>Everything found, in the order of the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">Language of labels and dates in the arguments.</param>
    /// <param name="today">The person's day.</param>
    public static IReadOnlyList<DraftFinding> Review(Form form, Draft draft, Language language, DateOnly today) =>
        [.. form.Fields.Where(field => draft.Applies(form, field)).SelectMany(field => For(new Look(form, draft, language, today), field))];

    /// <summary>What is found for one field.</summary>
    public static IReadOnlyList<DraftFinding> Review(Form form, Draft draft, Field field, Language language, DateOnly today) =>
        draft.Applies(form, field) ? [.. For(new Look(form, draft, language, today), field)] : [];

    /// <summary>True when nothing blocks: the draft can be handed in.</summary>
    public static bool IsReady(IReadOnlyList<DraftFinding> findings) => findings.All(finding => finding.Severity is ProblemSeverity.Warns);

    private static IEnumerable<DraftFinding> For(Look look, Field field)
    {
        if (field.Kind is FieldKind.Composed)
        {
            return Composed(look, field);
        }

        if (look.Draft.Value(field.Id) is not { } value)
        {
            return field.Required ? [look.Found(field, "required")] : Missing(look, field);
        }

        return field.Kind switch
        {
            FieldKind.Date => Dates(look, field, value),
            FieldKind.Years => Years(look, field, value),
            FieldKind.Line or FieldKind.Text => Texts(look, field, value),
            _ => Items(look, field, value),
        };
    }

    private static IEnumerable<DraftFinding> Missing(Look look, Field field)
    {
        // An optional field that applies only because another one is filled belongs to it.
        if (field.Kind is FieldKind.Email && field.When.Count > 0)
        {
            yield return look.Found(field, "second_contact");
        }
    }

    private static IEnumerable<DraftFinding> Composed(Look look, Field field)
    {
        var text = DescriptionComposer.Compose(look.Form, look.Draft, look.Language, field.Id);
        if (text.Characters == 0)
        {
            yield return look.Found(field, "required");
        }
        else if (text.Lacking > 0)
        {
            yield return look.Found(field, "too_short", ("length", Text(text.Characters)), ("min", Text(field.Length.Min!.Value)));
        }
        else if (text.Excess > 0)
        {
            yield return look.Found(field, "too_long", ("length", Text(text.Characters)), ("max", Text(field.Length.Max!.Value)), ("excess", Text(text.Excess)));
        }
        else if (text.Characters > field.Length.Recommended)
        {
            yield return look.Found(field, "over_reserve", ("length", Text(text.Characters)), ("max", Text(field.Length.Max ?? 0)));
        }

        foreach (var finding in text.Characters > 0 ? Contents(look, field, text.Text) : [])
        {
            yield return finding;
        }
    }

    private static IEnumerable<DraftFinding> Texts(Look look, Field field, FieldValue value)
    {
        var length = FieldText.Length(value.Text);
        if (length < field.Length.Min)
        {
            yield return look.Found(field, "too_short", ("length", Text(length)), ("min", Text(field.Length.Min.Value)));
        }

        if (length > field.Length.Max)
        {
            yield return look.Found(field, "too_long", ("length", Text(length)), ("max", Text(field.Length.Max.Value)), ("excess", Text(length - field.Length.Max.Value)));
        }
        else if (length > field.Length.Recommended)
        {
            yield return look.Found(field, "long", ("length", Text(length)), ("max", Text(field.Length.Recommended.Value)));
        }

        foreach (var finding in field.Kind is FieldKind.Line ? Wording(look, field, value.Text) : Contents(look, field, value.Text))
        {
            yield return finding;
        }
    }

    private static IEnumerable<DraftFinding> Wording(Look look, Field field, string line)
    {
        if (field.Digits || field.Personal)
        {
            yield break;
        }

        if (Acronyms.InLine(line) is { } acronym)
        {
            yield return look.Found(field, "acronym", ("given", acronym));
        }
        else if (line.Contains(' ', StringComparison.Ordinal) && Acronyms.IsShouted(line))
        {
            yield return look.Found(field, "all_capitals");
        }
    }

    private static IEnumerable<DraftFinding> Contents(Look look, Field field, string text)
    {
        if (field.NeedsNumber && !text.Any(char.IsDigit))
        {
            yield return look.Found(field, "no_number");
        }

        var acronyms = field.SpellOut ? Acronyms.Unexplained(text).Where(acronym => !look.SpelledOut(acronym)).ToList() : [];
        if (acronyms.Count > 0)
        {
            yield return look.Found(field, "acronym", ("given", string.Join(", ", acronyms)));
        }

        foreach (var (otherId, code) in field.DiffersFrom)
        {
            if (Likeness.Of(text, look.TextOf(look.Form[otherId])) >= Likeness.Same)
            {
                yield return look.Found(field, code);
            }
        }
    }

    private static IEnumerable<DraftFinding> Items(Look look, Field field, FieldValue value)
    {
        if (field.IsRepeated && value.Items.Count < field.Limit.Min)
        {
            yield return look.Found(field, "too_few", ("count", Text(value.Items.Count)), ("min", Text(field.Limit.Min)));
        }

        if (field.IsRepeated && value.Items.Count > field.Limit.Max)
        {
            yield return look.Found(field, "too_many", ("count", Text(value.Items.Count)), ("max", Text(field.Limit.Max.Value)));
        }

        foreach (var twice in value.Items.GroupBy(Folded, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return look.Found(field, "duplicate", ("given", twice.First()));
        }

        foreach (var (otherId, code) in field.DiffersFrom)
        {
            var others = look.Draft.Value(otherId)?.Items.Select(Folded).ToHashSet(StringComparer.Ordinal) ?? [];
            foreach (var item in value.Items.Where(item => others.Contains(Folded(item))))
            {
                yield return look.Found(field, code, ("given", field.Option(item)?.Label[look.Language] ?? item));
            }
        }
    }

    private static IEnumerable<DraftFinding> Dates(Look look, Field field, FieldValue value)
    {
        if (FormWords.ParseDate(value.Text) is not { } date || field.Date is not { } rule)
        {
            yield return look.Found(field, "invalid_date", ("given", value.Text));
            yield break;
        }

        if (date < look.Today)
        {
            yield return look.Found(field, rule.InFuture ? "past_date" : "past_start", ("given", look.Words(date)));
        }

        if (rule.MaxYearsAhead is { } years && date > look.Today.AddYears(years))
        {
            yield return look.Found(field, "far_date", ("given", look.Words(date)), ("max", Text(years)));
        }

        if (rule.NotBefore is { } before && FormWords.ParseDate(look.Draft.Value(before)?.Text) is { } start && date < start)
        {
            yield return look.Found(field, "date_order", ("start", look.Words(start)), ("end", look.Words(date)));
        }
    }

    private static IEnumerable<DraftFinding> Years(Look look, Field field, FieldValue value)
    {
        if (!int.TryParse(value.Items[0], CultureInfo.InvariantCulture, out var first))
        {
            yield return look.Found(field, "invalid_years", ("given", value.Items[0]));
            yield break;
        }

        if (first > look.Today.Year)
        {
            yield return look.Found(field, "idea_stage");
        }

        if (first < 2019)
        {
            yield return look.Found(field, "before_2018", ("given", Text(first)));
        }

        if (int.TryParse(value.Items[^1], CultureInfo.InvariantCulture, out var last) && last < first)
        {
            yield return look.Found(field, "date_order", ("start", Text(first)), ("end", Text(last)));
        }
    }

    private static string Folded(string item) => string.Join(' ', WordMatch.Words(item)) is { Length: > 0 } words ? words : item;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The draft being looked at, and how.</summary>
    private sealed record Look(Form Form, Draft Draft, Language Language, DateOnly Today)
    {
        /// <summary>What a field says, whether it is composed or given; empty when nothing.</summary>
        public string TextOf(Field field) =>
            field.Kind is FieldKind.Composed ? DescriptionComposer.Compose(Form, Draft, Language, field.Id).Text : Draft.Value(field.Id)?.Text ?? "";

        /// <summary>True when some text of the draft writes the acronym out.</summary>
        public bool SpelledOut(string acronym) =>
            Form.Fields.Where(field => field.SpellOut).Select(TextOf).Any(text => text.Contains(acronym, StringComparison.Ordinal) && !Acronyms.Unexplained(text).Contains(acronym));

        public string Words(DateOnly date) => Form.Words.Date(date, Language);

        public DraftFinding Found(Field field, string code, params (string Name, string Value)[] arguments)
        {
            var all = arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
            all["label"] = field.Name(Language);
            return new DraftFinding(field.Id, code, Form.Problems[code].Severity, all);
        }
    }
}
