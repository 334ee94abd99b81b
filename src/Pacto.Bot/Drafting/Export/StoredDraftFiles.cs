using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Files of stored drafts, and of everything that is kept of a person, made when they are fetched.</summary>
internal sealed class StoredDraftFiles(
    IConversationStore store, IPersonalData data, FormCatalog forms, DraftExporter exporter, Phrases phrases, TimeProvider clock) : IDraftFiles
{
    /// <inheritdoc/>
    public async Task<DraftFile?> MakeAsync(PersonKey owner, string draftId, string format, Language language, CancellationToken cancellationToken) =>
        draftId == PersonalFile.Id ? await MakePersonalAsync(owner, format, language, cancellationToken)
        : await store.LoadDraftAsync(owner, draftId, cancellationToken) is { } draft && forms.Find(draft.FormId) is { } form
            ? exporter.Make(form, draft, format, language, clock.GetUtcNow())
            : null;

    private async Task<DraftFile?> MakePersonalAsync(PersonKey owner, string format, Language language, CancellationToken cancellationToken)
    {
        if (format != PersonalFile.Format)
        {
            return null;
        }

        var json = PersonalExport.Write(forms, await data.ReadAsync(owner, cancellationToken), clock.GetUtcNow());
        return new DraftFile($"{phrases.Say(language, "privacy.file")}.{format}", "application/json", Encoding.UTF8.GetBytes(json));
    }
}
