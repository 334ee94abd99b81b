using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>Looks at codes and links in whatever database.</summary>
internal sealed class Links(ConversationStore store, TimeProvider clock) : ILinks
{
    public Task<LinkTry> TryAsync(PersonKey person, string code, CancellationToken cancellationToken) => store.ChangeAsync<LinkTry>(
        session =>
        {
            var now = clock.GetUtcNow();
            if (StoredLinks.IsBarred(session, person, now))
            {
                return new LinkTry.TooMany();
            }

            if (StoredLinks.FindOffer(session, LinkCode.HashOf(code), now) is not { } other)
            {
                StoredLinks.CountWrong(session, person, now);
                return new LinkTry.Wrong();
            }

            return StoredLinks.List(session, person).Contains(other) ? new LinkTry.Own() : new LinkTry.Good(other);
        },
        shreds: false,
        cancellationToken);

    public async Task<IReadOnlyList<PersonKey>> ListAsync(PersonKey person, CancellationToken cancellationToken) =>
        [.. (await store.LookAsync(session => StoredLinks.List(session, person), cancellationToken)).Skip(1)];
}
