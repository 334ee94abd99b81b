using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Files of stored drafts, made when they are fetched.</summary>
internal sealed class StoredDraftFiles(IConversationStore store, FormCatalog forms, DraftExporter exporter, TimeProvider clock) : IDraftFiles
{
    /// <inheritdoc/>
    public async Task<DraftFile?> MakeAsync(PersonKey owner, string draftId, string format, Language language, CancellationToken cancellationToken) =>
        await store.LoadDraftAsync(owner, draftId, cancellationToken) is { } draft && forms.Find(draft.FormId) is { } form
            ? exporter.Make(form, draft, format, language, clock.GetUtcNow())
            : null;
}
