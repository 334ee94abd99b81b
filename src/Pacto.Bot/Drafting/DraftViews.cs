using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Drafts as clients show them beside the chat, made of the stored draft each time.</summary>
internal sealed class DraftViews(IConversationStore store, FormCatalog forms, DraftNames names, TimeProvider clock) : IDraftViews
{
    /// <summary>Most drafts that are listed.</summary>
    private const int MostListed = 50;

    /// <inheritdoc/>
    public async Task<DraftView?> ShowAsync(PersonKey owner, string draftId, Language language, CancellationToken cancellationToken) =>
        await store.LoadDraftAsync(owner, draftId, cancellationToken) is { } draft && forms.Find(draft.FormId) is { } form
            ? Show(form, draft, language)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftViewLine>> ListAsync(PersonKey owner, Language language, CancellationToken cancellationToken)
    {
        var drafts = await store.ListDraftsAsync(owner, cancellationToken);
        return
        [
            .. from draft in drafts.Take(MostListed)
               let form = forms.Find(draft.FormId)
               where form is not null
               let progress = draft.Progress(form)
               select new DraftViewLine(
                   draft.Id, form.Id, names.Plain(draft, language), names.Kind(draft, language), progress.Done, progress.Total, draft.UpdatedAt),
        ];
    }

    private DraftView Show(Form form, Draft draft, Language language)
    {
        var progress = draft.Progress(form);
        var remarks = DraftFindings.Review(form, draft, language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            .Where(finding => finding.Code != "required")
            .ToLookup(finding => finding.FieldId, finding => finding.Message(form, language), StringComparer.Ordinal);
        return new DraftView(
            draft.Id,
            form.Id,
            names.Plain(draft, language),
            names.Kind(draft, language),
            progress.Done,
            progress.Total,
            progress.Open.Count,
            draft.UpdatedAt,
            draft.Past.Count > 0,
            [
                .. from section in form.Sections
                   let fields = form.Fields.Where(field => field.Section == section.Id && IsShown(form, draft, field)).ToList()
                   where fields.Count > 0
                   select new DraftViewSection(
                       section.Number, section.Title[language], [.. fields.Select(field => Show(form, draft, field, language, remarks[field.Id]))]),
            ]);
    }

    /// <summary>What is asked and applies, what was filled by name, and texts that have something to show.</summary>
    private static bool IsShown(Form form, Draft draft, Field field) => draft.Applies(form, field)
        && (draft.Has(field.Id)
            || (field.Kind is FieldKind.Composed
                ? DescriptionComposer.Compose(form, draft, form.OfficialLanguage, field.Id).Characters > 0
                : form.Interview.Contains(field)));

    private static DraftViewField Show(Form form, Draft draft, Field field, Language language, IEnumerable<string> remarks)
    {
        var value = draft.Value(field.Id);
        var text = field.Kind is FieldKind.Composed ? DescriptionComposer.Compose(form, draft, language, field.Id).Text : value?.Text ?? "";
        return new DraftViewField(
            FieldPrompter.Asked(form, field, language),
            field.Name(language),
            field.Ask[language],
            field.Hint?[language],
            field.Required,
            field.Personal,
            field.Kind is not FieldKind.Composed,
            text.Length > 0 ? "done" : draft.Skipped.Contains(field.Id) ? "left" : "open",
            value is not null ? FieldDisplay.Items(form, field, value, language) : text.Length > 0 ? [text] : [],
            text,
            FieldText.Length(text),
            value is null ? [] : Chosen(form, field, value, language),
            [.. remarks.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What would be pressed to choose again what is chosen; an option that is not offered is said by its label.</summary>
    private static IReadOnlyList<string> Chosen(Form form, Field field, FieldValue value, Language language)
    {
        var presses = FieldPrompter.OptionChoices(form, field, language).Select(choice => choice.Text).ToList();
        if (field.Kind is FieldKind.YesNo)
        {
            return [presses[value.Items[0] == "yes" ? 0 : 1]];
        }

        var offered = field.OfferedOptions.Select(option => option.Id).ToList();
        return field.Options.Count == 0
            ? []
            : [.. value.Items.Select(item => offered.IndexOf(item) is >= 0 and var place ? presses[place] : field.Option(item)?.Label[language] ?? item)];
    }
}
