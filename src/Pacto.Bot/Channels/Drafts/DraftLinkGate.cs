using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>
/// Opens drafts to those who hold an address of theirs. An address that is wrong, over, closed by its owner or of a draft that is
/// gone is refused in one and the same way: whoever holds it learns nothing, not even whether there was a draft.
/// </summary>
internal sealed class DraftLinkGate(DraftFileLinks links, IConversationStore store)
{
    /// <summary>What the address opens; null when it opens nothing.</summary>
    public async Task<(DraftFileLink Link, Draft Draft)?> OpenAsync(string draftId, string? token, CancellationToken cancellationToken) =>
        await links.ReadAsync(token) is { } link && link.DraftId == draftId
        && await store.LoadDraftAsync(link.Owner, draftId, cancellationToken) is { } draft
        && !(link.Issued <= draft.LinksClosedAt)
            ? (link, draft)
            : null;

    /// <summary>
    /// What the address of a file opens; null when it opens nothing. The file with everything that is kept of a person is closed together
    /// with the addresses of her drafts.
    /// </summary>
    public async Task<DraftFileLink?> OpenFileAsync(string draftId, string? token, CancellationToken cancellationToken)
    {
        if (draftId != PersonalFile.Id)
        {
            return (await OpenAsync(draftId, token, cancellationToken))?.Link;
        }

        return await links.ReadAsync(token) is { DraftId: PersonalFile.Id } link
            && (await store.ListDraftsAsync(link.Owner, cancellationToken)).All(draft => !(link.Issued <= draft.LinksClosedAt))
                ? link
                : null;
    }
}
