using System.Globalization;

using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Lays a draft out: texts in the order of the live form, then the annex with what is open and where the words come from.</summary>
public sealed class ExportWriter(ExportTexts texts)
{
    /// <summary>The whole document.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft; values of fields that do not apply are left out.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="today">The day of the export.</param>
    public ExportDocument Write(Form form, Draft draft, Language language, DateOnly today)
    {
        var name = draft.Value(form.NamingField)?.Text ?? draft.Name;
        var title = texts.Say(language, "title", ("form", form.Title[language]), ("name", name.Length > 0 ? name : texts.Say(language, "untitled")));
        return new ExportDocument(title, language, draft.Value("country")?.Items[0],
        [
            new ExportPart.Paragraph(texts.Say(language, "made", ("date", form.Words.Date(today, language)))),
            new ExportPart.Paragraph(texts.Say(language, "how_to")),
            new ExportPart.Link(texts.Say(language, "address"), form.Address),
            new ExportPart.Heading(1, texts.Say(language, "fields")),
            .. form.Sections.SelectMany(section => Section(form, draft, section, language)),
            .. Annex(form, draft, language, today),
        ]);
    }

    private IEnumerable<ExportPart> Section(Form form, Draft draft, FormSection section, Language language)
    {
        var fields = form.Fields.Where(field => field.Exported && draft.Applies(form, field) && (field.AlsoIn == section.Id || (field.Section == section.Id && field.PartOf is null))).ToList();
        if (fields.Count == 0)
        {
            return [];
        }

        var title = section.Number.Length == 0
            ? section.Title[language]
            : texts.Say(language, "section", ("number", section.Number), ("title", section.Title[language]));
        var personal = fields.Any(field => field.Personal && draft.Has(field.Id));
        return [new ExportPart.Heading(2, title), .. personal ? [new ExportPart.Note(texts.Say(language, "personal"))] : Array.Empty<ExportPart>(), .. fields.SelectMany(field => Block(form, draft, field, language))];
    }

    private IEnumerable<ExportPart> Block(Form form, Draft draft, Field field, Language language)
    {
        yield return new ExportPart.Heading(3, field.Label[language]);
        if (field.Label[language] != field.Label[form.OfficialLanguage])
        {
            yield return new ExportPart.Note(texts.Say(language, "in_form", ("label", field.Label[form.OfficialLanguage])), BeforeValue: true);
        }

        if (field.Certainty is FieldCertainty.Unconfirmed)
        {
            yield return new ExportPart.Note(texts.Say(language, "unconfirmed"), BeforeValue: true);
        }

        if (field.Kind is FieldKind.Composed)
        {
            var text = DescriptionComposer.Compose(form, draft, language, field.Id).Text;
            yield return text.Length > 0 ? new ExportPart.Value(text) : new ExportPart.NoValue(texts.Say(language, "missing"));
        }
        else if (Exported(form, draft, field) is { } value)
        {
            yield return new ExportPart.Value(string.Join('\n', FieldDisplay.Items(form, field, value, language)));
            if (Official(form, field, value, language) is { } official)
            {
                yield return new ExportPart.Note(texts.Say(language, "value_in_form", ("value", official)));
            }
        }
        else
        {
            yield return new ExportPart.NoValue(texts.Say(language, field.Required ? "missing" : "blank"));
        }
    }

    // A field that is never asked and has a value of its own, such as the region, is filled with it.
    private static FieldValue? Exported(Form form, Draft draft, Field field) =>
        draft.Value(field.Id) ?? (field.Default is { } value && !form.Interview.Contains(field) ? new FieldValue([value], ValueOrigin.Said, "", draft.UpdatedAt) : null);

    private static string? Official(Form form, Field field, FieldValue value, Language language)
    {
        if (field.Options.Count == 0)
        {
            return null;
        }

        var (shown, official) = (FieldDisplay.Items(form, field, value, language), FieldDisplay.ForPasting(form, field, value));
        return shown.SequenceEqual(official, StringComparer.OrdinalIgnoreCase) ? null : string.Join("; ", official);
    }

    private IEnumerable<ExportPart> Annex(Form form, Draft draft, Language language, DateOnly today)
    {
        var findings = DraftFindings.Review(form, draft, language, today);
        var blocking = findings.Where(finding => finding.Severity is ProblemSeverity.Blocks).Select(finding => finding.Message(form, language)).ToList();
        var warnings = findings.Where(finding => finding.Severity is ProblemSeverity.Warns).Select(finding => finding.Message(form, language)).ToList();
        return
        [
            new ExportPart.Heading(1, texts.Say(language, "review")),
            new ExportPart.Paragraph(texts.Say(language, "review_note")),
            new ExportPart.Heading(2, texts.Say(language, "open_points")),
            blocking.Count > 0 ? new ExportPart.Points(blocking) : new ExportPart.Paragraph(texts.Say(language, "no_open_points")),
            .. List("warnings", warnings, language),
            .. List("counters", Counters(form, draft, language), language),
            .. List("criteria", [.. form.Criteria.Select(c => texts.Say(language, "criterion", ("name", c.Name[language]), ("question", c.Question[language])))], language),
            .. List("checklist", [.. form.Checklist.Select(item => item[language])], language),
            .. List("origins", Origins(form, draft, language), language),
            .. List("rules", [.. form.Rules.Select(rule => rule[language])], language),
            .. List("next_steps", [.. form.NextSteps.Select(step => step[language])], language),
            new ExportPart.Note(texts.Say(language, "checked", ("date", form.Words.Date(form.Checked.Date, language)), ("open", form.Checked.Open[language]))),
        ];
    }

    private IEnumerable<ExportPart> List(string heading, List<string> items, Language language) =>
        items.Count == 0 ? [] : [new ExportPart.Heading(2, texts.Say(language, heading)), new ExportPart.Points(items)];

    private List<string> Counters(Form form, Draft draft, Language language)
    {
        var counters = new List<string>();
        foreach (var field in form.Fields.Where(field => draft.Applies(form, field) && field.Length.Max is not null && !field.Digits))
        {
            var composed = field.Kind is FieldKind.Composed ? DescriptionComposer.Compose(form, draft, language, field.Id) : null;
            var text = composed?.Text ?? draft.Value(field.Id)?.Text ?? "";
            if (text.Length == 0 || field.Personal)
            {
                continue;
            }

            counters.Add(texts.Say(
                language,
                field.Length.Min is null ? "counter_max" : "counter",
                ("label", field.Name(language)),
                ("characters", Text(FieldText.Length(text))),
                ("words", Text(FieldText.Words(text))),
                ("min", Text(field.Length.Min ?? 0)),
                ("max", Text(field.Length.Max!.Value))));
            if (composed is { Excess: > 0 })
            {
                var parts = composed.Longest.Take(3).Select(part => texts.Say(language, "part", ("label", form[part.FieldId].Name(language)), ("characters", Text(FieldText.Length(part.Text)))));
                counters.Add(texts.Say(language, "excess", ("excess", Text(composed.Excess)), ("parts", string.Join("; ", parts))));
            }
        }

        return counters;
    }

    private List<string> Origins(Form form, Draft draft, Language language) =>
    [
        .. from field in form.Fields
           where draft.Has(field.Id) && draft.Applies(form, field)
           let value = draft.Values[field.Id]
           group field by (value.Origin, Day: DateOnly.FromDateTime(value.At.UtcDateTime)) into alike
           orderby alike.Key.Origin, alike.Key.Day
           select texts.Say(
               language,
               "origin",
               ("origin", texts.Say(language, alike.Key.Origin.ToString().ToLowerInvariant())),
               ("date", form.Words.Date(alike.Key.Day, language)),
               ("labels", string.Join("; ", alike.Select(field => field.Name(language))))),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
