using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms.Mirror;

/// <summary>Lays a draft out as the live form asks for it: its sections, its fields, its words. Pure.</summary>
public static class FormMirror
{
    /// <summary>The sections in the form's order; those without a field that applies are left out.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft; values of fields that do not apply are left out.</param>
    /// <param name="language">The language the draft is written in: of leads and dates within a composed text.</param>
    public static IReadOnlyList<MirrorSection> Of(Form form, Draft draft, Language language) =>
    [
        .. from section in form.Sections
           let fields = FieldsOf(form, draft, section)
           where fields.Count > 0
           select new MirrorSection(section, [.. fields.Select(field => Lay(form, draft, field, language))]),
    ];

    /// <summary>The value that goes into the live form; null for none.</summary>
    public static FieldValue? ValueOf(Form form, Draft draft, Field field) =>
        draft.Value(field.Id)
        // A field that is never asked and has a value of its own, such as the region, is filled with it.
        ?? (field.Default is { } value && !form.Interview.Contains(field) ? new FieldValue([value], ValueOrigin.Said, "", draft.UpdatedAt) : null);

    private static List<Field> FieldsOf(Form form, Draft draft, FormSection section) =>
    [
        .. form.Fields.Where(field => field.Exported && draft.Applies(form, field)
            && (field.AlsoIn == section.Id || (field.Section == section.Id && field.PartOf is null))),
    ];

    private static MirrorField Lay(Form form, Draft draft, Field field, Language language)
    {
        if (field.Kind is FieldKind.Composed)
        {
            var composed = DescriptionComposer.Compose(form, draft, language, field.Id);
            return new MirrorField(field, StateOf(field, composed.Text.Length > 0), composed.Text, [], composed.Parts);
        }

        var value = ValueOf(form, draft, field);
        return new MirrorField(
            field,
            StateOf(field, value is not null),
            value is null ? "" : string.Join('\n', FieldDisplay.ForPasting(form, field, value)),
            value is null ? [] : ChoicesOf(form, field, value),
            []);
    }

    private static MirrorState StateOf(Field field, bool filled) =>
        filled ? MirrorState.Filled : field.Required ? MirrorState.Missing : MirrorState.Blank;

    private static List<MirrorChoice> ChoicesOf(Form form, Field field, FieldValue value) => field switch
    {
        { Kind: FieldKind.YesNo } => [.. value.Items.Select(item => new MirrorChoice(item, item == "yes" ? form.Words.Yes : form.Words.No, null))],
        { Options.Count: > 0 } =>
        [
            .. value.Items.Select(item => new MirrorChoice(
                item,
                field.Option(item) is null ? LocalizedText.Same(item) : NameOf(form, field, value with { Items = [item] }),
                field.Option(item)?.Official)),
        ],
        _ => [],
    };

    private static LocalizedText NameOf(Form form, Field field, FieldValue value) => new()
    {
        Es = FieldDisplay.Items(form, field, value, Language.Spanish)[0],
        Pt = FieldDisplay.Items(form, field, value, Language.Portuguese)[0],
        En = FieldDisplay.Items(form, field, value, Language.English)[0],
    };
}
