using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Mirror;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Lays a draft out: what is handed in, in the order of the live form; who signs; then the annexes.</summary>
internal sealed class ExportWriter(ExportTexts texts, DraftCoach coach)
{
    /// <summary>Longest value that stands beside its label; longer ones get the whole width. Characters.</summary>
    private const int LongestBeside = 400;

    private readonly ExportAnnexes annexes = new(texts);

    /// <summary>The whole document.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft; values of fields that do not apply are left out.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="today">The day of the export.</param>
    public ExportDocument Write(Form form, Draft draft, Language language, DateOnly today)
    {
        var name = draft.Value(form.NamingField)?.Text ?? draft.Name;
        var title = texts.Say(language, "title", ("form", form.Title[language]), ("name", name.Length > 0 ? name : texts.Say(language, "untitled")));
        var review = coach.Review(form, draft, language, today);
        return new ExportDocument(title, language, draft.Value("country")?.Items[0],
        [
            .. Subtitle(form, draft, language),
            new ExportPart.Paragraph(texts.Say(language, review.IsReady ? "made_ready" : "made", ("date", form.Words.Date(today, language)))),
            new ExportPart.Heading(1, texts.Say(language, "fields")),
            .. FormMirror.Of(form, draft, language).SelectMany(section => Section(form, draft, section, language)),
            .. Approval(language),
            .. annexes.Review(form, draft, review, language, today),
            .. annexes.Origins(form, draft, language),
            .. annexes.Submitting(form, language),
        ])
        {
            Subject = form.Title[language],
            Author = Institution(form, draft),
            PageOf = texts.Say(language, "page", ("page", ExportDocument.PageMark), ("pages", ExportDocument.PagesMark)),
        };
    }

    private static IEnumerable<ExportPart> Subtitle(Form form, Draft draft, Language language)
    {
        string?[] pieces = [Institution(form, draft), draft.Value("local")?.Text, Country(form, draft, language)];
        var line = string.Join(" · ", pieces.Where(piece => !string.IsNullOrEmpty(piece)));
        return line.Length > 0 ? [new ExportPart.Subtitle(line)] : [];
    }

    private static string? Institution(Form form, Draft draft) =>
        form.Fields.Where(field => field.Profile == "entity").Select(field => draft.Value(field.Id)?.Text).FirstOrDefault(text => text is not null);

    private static string? Country(Form form, Draft draft, Language language) =>
        form.Find("country") is { } field && draft.Value(field.Id) is { } value ? FieldDisplay.Line(form, field, value, language) : null;

    private IEnumerable<ExportPart> Section(Form form, Draft draft, MirrorSection section, Language language)
    {
        var title = section.Section.Title[language];
        yield return new ExportPart.Heading(2, section.Section.Number.Length == 0
            ? title
            : texts.Say(language, "section", ("number", section.Section.Number), ("title", title)));
        if (section.Fields.Any(shown => shown.Field.Personal && draft.Has(shown.Field.Id)))
        {
            yield return new ExportPart.Note(texts.Say(language, "personal"));
        }

        List<ExportField> beside = [];
        foreach (var shown in section.Fields)
        {
            var field = Lay(form, draft, shown, language);
            if (!IsLong(shown, field))
            {
                beside.Add(field);
                continue;
            }

            foreach (var part in Table(title, beside).Concat(Whole(language, field)))
            {
                yield return part;
            }

            beside.Clear();
        }

        foreach (var part in Table(title, beside))
        {
            yield return part;
        }
    }

    private static bool IsLong(MirrorField shown, ExportField field) =>
        shown.Field.Kind is FieldKind.Composed or FieldKind.Text || field.Value.Length > LongestBeside;

    private static IEnumerable<ExportPart> Table(string caption, List<ExportField> rows) =>
        rows.Count == 0 ? [] : [new ExportPart.Fields(caption, [.. rows])];

    private IEnumerable<ExportPart> Whole(Language language, ExportField field) =>
    [
        new ExportPart.Heading(3, field.Label),
        .. field.OnForm is { } label ? [new ExportPart.Note(texts.Say(language, "in_form", ("label", label)), BeforeValue: true)] : Array.Empty<ExportPart>(),
        field.IsEmpty ? new ExportPart.NoValue(field.Value) : new ExportPart.Value(field.Value),
        .. field.Notes.Select(note => new ExportPart.Note(note)),
    ];

    private ExportField Lay(Form form, Draft draft, MirrorField shown, Language language)
    {
        var field = shown.Field;
        List<string> notes = [];
        if (field.Certainty is FieldCertainty.Unconfirmed)
        {
            notes.Add(texts.Say(language, "unconfirmed"));
        }

        if (Official(form, draft, shown, language) is { } official)
        {
            notes.Insert(0, texts.Say(language, "value_in_form", ("value", official)));
        }

        return new ExportField(
            field.Label[language],
            field.Label[language] == field.Label[form.OfficialLanguage] ? null : field.Label[form.OfficialLanguage],
            shown.State switch
            {
                MirrorState.Missing => texts.Say(language, "missing"),
                MirrorState.Blank => texts.Say(language, "blank"),
                _ => Value(form, draft, shown, language),
            },
            shown.State is not MirrorState.Filled,
            notes);
    }

    private static string Value(Form form, Draft draft, MirrorField shown, Language language) =>
        shown.Field.Kind is not FieldKind.Composed && FormMirror.ValueOf(form, draft, shown.Field) is { } value
            ? string.Join('\n', FieldDisplay.Items(form, shown.Field, value, language))
            : shown.Text;

    private static string? Official(Form form, Draft draft, MirrorField shown, Language language)
    {
        if (shown.Field.Options.Count == 0 || FormMirror.ValueOf(form, draft, shown.Field) is not { } value)
        {
            return null;
        }

        var (said, official) = (FieldDisplay.Items(form, shown.Field, value, language), FieldDisplay.ForPasting(form, shown.Field, value));
        return said.SequenceEqual(official, StringComparer.OrdinalIgnoreCase) ? null : string.Join("; ", official);
    }

    private IEnumerable<ExportPart> Approval(Language language) =>
    [
        new ExportPart.Heading(1, texts.Say(language, "approval")),
        new ExportPart.Note(texts.Say(language, "approval_note"), BeforeValue: true),
        new ExportPart.Signatures(
            texts.Say(language, "approval"),
            [texts.Say(language, "prepared_by"), texts.Say(language, "approved_by")],
            [texts.Say(language, "sign_name"), texts.Say(language, "sign_position"), texts.Say(language, "sign_place"), texts.Say(language, "signature")]),
    ];
}
