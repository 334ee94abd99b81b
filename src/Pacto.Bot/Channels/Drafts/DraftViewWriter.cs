using System.Globalization;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Mirror;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Writes a draft for a panel beside the chat. Pure.</summary>
internal sealed class DraftViewWriter(Phrases phrases)
{
    /// <summary>The view.</summary>
    /// <param name="form">The draft's form.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="asked">Id of the field that is asked now; null at review.</param>
    /// <param name="page">Address of its page.</param>
    public DraftView Write(Form form, Draft draft, Language language, string? asked, string page)
    {
        var progress = draft.Progress(form);
        return new DraftView(
            draft.Id,
            form.Id,
            form.Title[language],
            draft.Name.Length > 0 ? draft.Name : draft.Value(form.NamingField)?.Text ?? "",
            language.ToCode(),
            draft.Version,
            asked,
            progress.Done,
            progress.Total,
            [
                .. FormMirror.Of(form, draft, language).Select(section => new DraftView.SectionView(
                    section.Section.Id,
                    section.Section.Number,
                    section.Section.Title[language],
                    [.. section.Fields.Where(field => field.Field.PartOf is null).Select(field => WriteField(form, draft, field, language))])),
            ],
            page);
    }

    private DraftView.FieldView WriteField(Form form, Draft draft, MirrorField shown, Language language)
    {
        var field = shown.Field;
        var isComposed = field.Kind is FieldKind.Composed;
        var text = isComposed ? shown.Text
            : FormMirror.ValueOf(form, draft, field) is { } value ? string.Join('\n', FieldDisplay.Items(form, field, value, language)) : "";
        var name = field.Name(language);
        return new DraftView.FieldView(
            field.Id,
            name,
            field.Label[language],
            field.KindName,
            field.Required,
            shown.State.ToString().ToLowerInvariant(),
            text,
            FieldText.Length(text),
            field.Length.Min,
            field.Length.Max,
            isComposed ? null : phrases.Say(language, "choice.change-says", ("label", name.ToLower(CultureInfo.InvariantCulture))),
            isComposed
                ? [.. form.PartsOf(field.Id).Where(part => draft.Applies(form, part)).Select(part => WriteField(form, draft, Part(form, draft, part), language))]
                : null);
    }

    private static MirrorField Part(Form form, Draft draft, Field part)
    {
        var state = draft.Has(part.Id) ? MirrorState.Filled : part.Required ? MirrorState.Missing : MirrorState.Blank;
        return new MirrorField(part, state, FormMirror.ValueOf(form, draft, part)?.Text ?? "", [], []);
    }
}
