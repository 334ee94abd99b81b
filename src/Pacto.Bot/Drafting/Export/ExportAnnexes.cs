using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>What stands behind the text that is handed in: how it reads, where its words come from, and what comes next.</summary>
internal sealed class ExportAnnexes(ExportTexts texts)
{
    /// <summary>Longest quotation in a cell, characters; the whole stands above.</summary>
    private const int LongestQuoted = 220;

    /// <summary>Every criterion with its evidence, what is open, what deserves a look, the counts and the checklist.</summary>
    public IEnumerable<ExportPart> Review(Form form, Draft draft, CoachReview review, Language language, DateOnly today)
    {
        var problems = review.Problems.ToLookup(problem => problem.Severity, problem => problem.Message(form, language));
        List<string> blocking = [.. problems[ProblemSeverity.Blocks].Distinct(StringComparer.Ordinal)];
        return
        [
            new ExportPart.Heading(1, texts.Say(language, "review"), NewPage: true),
            new ExportPart.Paragraph(texts.Say(language, "review_note", ("date", form.Words.Date(today, language)))),
            new ExportPart.Heading(2, texts.Say(language, "criteria")),
            Criteria(form, review, language),
            new ExportPart.Heading(2, texts.Say(language, "open_points")),
            blocking.Count > 0 ? new ExportPart.Points(blocking) : new ExportPart.Paragraph(texts.Say(language, "no_open_points")),
            .. List("warnings", [.. problems[ProblemSeverity.Warns].Distinct(StringComparer.Ordinal)], language),
            .. List("counters", Counters(form, draft, language), language),
            .. List("checklist", [.. form.Checklist.Select(item => item[language])], language),
        ];
    }

    /// <summary>Each value with whoever put it there, and when.</summary>
    public IEnumerable<ExportPart> Origins(Form form, Draft draft, Language language)
    {
        List<IReadOnlyList<string>> rows =
        [
            .. from field in form.Fields
               where draft.Has(field.Id) && draft.Applies(form, field)
               let value = draft.Values[field.Id]
               from piece in value.Parts is { Count: > 0 } ? value.Pieces() : [Shown(form, field, value, language)]
               select new[] { field.Name(language), field.Personal ? texts.Say(language, "personal_short") : Markdown.Shorten(piece.Text, LongestQuoted), Origin(form, field.Personal ? piece with { From = null } : piece, language) },
        ];
        return rows.Count == 0
            ? []
            :
            [
                new ExportPart.Heading(1, texts.Say(language, "origins"), NewPage: true),
                new ExportPart.Paragraph(texts.Say(language, "origins_note")),
                new ExportPart.Table(
                    texts.Say(language, "origins"),
                    [texts.Say(language, "field_column"), texts.Say(language, "text_column"), texts.Say(language, "origin_column")],
                    [28, 42, 30],
                    rows),
            ];
    }

    /// <summary>Where and how it is handed in, what the form asks of one, and when the form was last looked at.</summary>
    public IEnumerable<ExportPart> Submitting(Form form, Language language) =>
    [
        new ExportPart.Heading(1, texts.Say(language, "next_steps")),
        new ExportPart.Paragraph(texts.Say(language, "how_to")),
        new ExportPart.Link(texts.Say(language, "address"), form.Address),
        new ExportPart.Points([.. form.NextSteps.Select(step => step[language])]),
        .. List("rules", [.. form.Rules.Select(rule => rule[language])], language),
        new ExportPart.Note(texts.Say(language, "checked", ("date", form.Words.Date(form.Checked.Date, language)), ("open", form.Checked.Open[language]))),
    ];

    private ExportPart.Table Criteria(Form form, CoachReview review, Language language) => new(
        texts.Say(language, "criteria"),
        [texts.Say(language, "criterion_column"), texts.Say(language, "status_column"), texts.Say(language, "evidence_column")],
        [24, 16, 60],
        [
            .. from result in review.Criteria
               let criterion = form.Criteria.First(criterion => criterion.Id == result.Id)
               select new[] { criterion.Name[language], texts.Say(language, "criterion_" + result.Status.ToString().ToLowerInvariant()), Evidence(form, result, language) },
        ]);

    private string Evidence(Form form, CriterionResult result, Language language)
    {
        var evidence = result.Evidence.Length > 0 ? texts.Say(language, "evidence", ("words", Markdown.Shorten(InWords(form, result.Evidence, language), LongestQuoted))) : "";
        return string.Join('\n', new[] { evidence, result.Next }.Where(text => text.Length > 0));
    }

    // The words that decided may be a date or an objective as the draft stores it.
    private static string InWords(Form form, string evidence, Language language) =>
        form.Fields.FirstOrDefault(field => field.Kind is FieldKind.Objectives)?.Option(evidence) is { } objective
            ? $"{objective.Id}. {(objective.ShortLabel ?? objective.Label)[language]}"
            : form.Words.Date(evidence, language);

    // A date or an option is shown as people read it, with the words it was taken from beside it.
    private static ValuePiece Shown(Form form, Field field, FieldValue value, Language language) =>
        value.Pieces()[0] with { Text = FieldDisplay.Line(form, field, value, language) };

    private string Origin(Form form, ValuePiece piece, Language language)
    {
        var origin = texts.Say(
            language,
            piece.Origin is ValueOrigin.Model ? "origin_model" : "origin",
            ("origin", texts.Say(language, piece.Origin.ToString().ToLowerInvariant())),
            ("date", form.Words.Date(DateOnly.FromDateTime(piece.At.UtcDateTime), language)),
            ("time", piece.At.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("turn", piece.TurnId));
        var from = piece.From is { Length: > 0 } words && words != piece.Text ? texts.Say(language, "origin_words", ("words", Markdown.Shorten(words, LongestQuoted))) : "";
        var source = piece.Source is { Length: > 0 } passage ? texts.Say(language, "origin_source", ("passage", passage)) : "";
        return string.Join('\n', new[] { origin, from, source }.Where(text => text.Length > 0));
    }

    private IEnumerable<ExportPart> List(string heading, List<string> items, Language language) =>
        items.Count == 0 ? [] : [new ExportPart.Heading(2, texts.Say(language, heading)), new ExportPart.Points(items)];

    private List<string> Counters(Form form, Draft draft, Language language)
    {
        var counters = new List<string>();
        foreach (var field in form.Fields.Where(field => draft.Applies(form, field) && field.Length.Max is not null && !field.Digits && !field.Personal))
        {
            var composed = field.Kind is FieldKind.Composed ? DescriptionComposer.Compose(form, draft, language, field.Id) : null;
            var text = composed?.Text ?? draft.Value(field.Id)?.Text ?? "";
            if (text.Length == 0)
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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
