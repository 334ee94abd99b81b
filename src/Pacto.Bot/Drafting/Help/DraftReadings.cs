using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Help;

/// <summary>What a model points at in told texts beside what the rules found, by form.</summary>
internal sealed class DraftReadings(FormCatalog forms, FieldExtractor extractor, TimeProvider clock)
{
    private static readonly string[] Contacts = ["contact_name", "focal_point_name"];

    /// <summary>Reads what lies before her of each draft.</summary>
    /// <param name="model">The model.</param>
    /// <param name="call">Whose call it is.</param>
    /// <param name="told">Drafts before which an understood text lies; at most one of each form.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ProposedValue>>> ReadAsync(
        IDraftModel model, DraftCall call, IReadOnlyList<Draft> told, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(told.Select(draft => model.ReadAsync(call, forms[draft.FormId], draft.Proposal!.Told, Found(call, draft), cancellationToken)));
        return told.Zip(read).Where(pair => pair.Second.Count > 0).ToDictionary(pair => pair.First.FormId, pair => pair.Second, StringComparer.Ordinal);
    }

    // A contact that the text names is found even where it is not proposed, so that it is replaced before the text is sent.
    private List<ProposedValue> Found(DraftCall call, Draft draft)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var contacts = Contacts.Select(id => forms[draft.FormId].Find(id)).OfType<Field>()
            .Select(field => extractor.ExtractOne(forms[draft.FormId], field.Id, draft.Proposal!.Told, call.Language, today)).OfType<ExtractedField>()
            .Select(field => new ProposedValue(field.FieldId, field.Items, ValueOrigin.Said, field.From));
        return [.. draft.Proposal!.Values, .. contacts, .. draft.Values.Select(value => new ProposedValue(value.Key, value.Value.Items, value.Value.Origin, value.Value.From))];
    }
}
