using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Assisting;

/// <summary>What a draft says in one field, as a model may see it.</summary>
/// <param name="FieldId">The field.</param>
/// <param name="Label">Its everyday name.</param>
/// <param name="Text">What stands there, options and dates in words.</param>
internal sealed record DraftTexts(string FieldId, string Label, string Text)
{
    /// <summary>All that a draft says, but for data about persons.</summary>
    public static IReadOnlyList<DraftTexts> Of(Form form, Draft draft, Language language) =>
    [
        .. from field in form.Fields
           where draft.Has(field.Id) && field is { Personal: false, Kind: not FieldKind.File } && !ContactFields.Holds(field.Id) && draft.Applies(form, field)
           let value = draft.Values[field.Id]
           let text = field.Options.Count > 0 || field.Kind is FieldKind.Date ? FieldDisplay.Line(form, field, value, language) : value.Text
           orderby field.Kind is FieldKind.Text or FieldKind.List or FieldKind.Composed ? 0 : 1
           select new DraftTexts(field.Id, field.Name(language), text),
    ];
}
