using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot;

/// <summary>
/// What a person wrote into the contact fields of her drafts and profile, so that it can be kept from leaving. It stands beside the
/// composition root because those who answer know no forms.
/// </summary>
internal sealed class ContactsOfDrafts(IConversationStore store, IProfiles profiles) : IContactData
{
    public async Task<IReadOnlyList<string>> ListAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var drafts = await store.ListDraftsAsync(person, cancellationToken);
        var profile = await profiles.LoadProfileAsync(person, cancellationToken);
        var written =
            from draft in drafts
            from value in draft.Values
            where ContactFields.Names(value.Key)
            from item in value.Value.Items
            select item;
        var kept = profile?.Values.Where(value => ContactFields.Names(value.Key)).SelectMany(value => value.Value) ?? [];
        return [.. written.Concat(kept).Distinct(StringComparer.Ordinal)];
    }
}
