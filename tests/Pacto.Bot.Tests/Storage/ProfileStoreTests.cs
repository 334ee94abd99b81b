using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>What every store promises of profiles: one for each person, replaced, forgotten, seen by nobody else.</summary>
public sealed class ProfileStoreTests : IDisposable
{
    private static readonly PersonKey Bruno = new("directline", "", "bruno");
    private static readonly PersonKey AnaElsewhere = new("msteams", "tenant", "ana");

    private readonly StoreInFolder place = new();

    [Theory]
    [InlineData("file")]
    [InlineData("memory")]
    public async Task A_profile_is_kept_for_its_person_alone_until_it_is_deleted(string kind)
    {
        var (conversations, profiles) = StoreOf(kind);

        await SaveAsync(conversations, "1", new DraftChange.ProfileSaved(ProfileOf("Municipalidad de Quilmes")));
        await SaveAsync(conversations, "2", new DraftChange.ProfileSaved(ProfileOf("Municipalidad de San Miguel")));

        var kept = await profiles.LoadProfileAsync(StorePlace.Ana, default);
        Assert.Equal(["Municipalidad de San Miguel"], kept!.Values["entity"]);
        Assert.Equal(DateTimeOffset.UnixEpoch, kept.At);
        Assert.Null(await profiles.LoadProfileAsync(Bruno, default));
        Assert.Null(await profiles.LoadProfileAsync(AnaElsewhere, default));

        await SaveAsync(conversations, "3", new DraftChange.ProfileDeleted());
        Assert.Null(await profiles.LoadProfileAsync(StorePlace.Ana, default));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("memory")]
    public async Task Forgetting_a_person_forgets_her_profile(string kind)
    {
        var (conversations, profiles) = StoreOf(kind);
        await SaveAsync(conversations, "1", new DraftChange.ProfileSaved(ProfileOf("Municipalidad de Quilmes")));

        await SaveAsync(conversations, "2", new DraftChange.Forgotten("B-TEST"));

        Assert.Null(await profiles.LoadProfileAsync(StorePlace.Ana, default));
    }

    [Fact]
    public async Task A_profile_survives_the_process_and_nothing_of_a_deleted_one_stays_in_the_file()
    {
        await SaveAsync(place.Store, "1", new DraftChange.ProfileSaved(ProfileOf("Municipalidad de Quilmes")));
        place.Reopen();
        Assert.NotNull(await place.Store.LoadProfileAsync(StorePlace.Ana, default));

        await SaveAsync(place.Store, "2", new DraftChange.ProfileDeleted());

        Assert.False(place.Holds("Municipalidad de Quilmes"));
    }

    public void Dispose() => place.Dispose();

    private (IConversationStore, IProfiles) StoreOf(string kind)
    {
        var memory = new MemoryConversationStore();
        return kind == "memory" ? (memory, memory) : (place.Store, place.Store);
    }

    private static Profile ProfileOf(string entity) =>
        new(new Dictionary<string, IReadOnlyList<string>> { ["entity"] = [entity] }, DateTimeOffset.UnixEpoch);

    private static async Task SaveAsync(IConversationStore store, string id, DraftChange change)
    {
        var turn = StorePlace.TurnOf(id);
        var loaded = await store.LoadAsync(turn.Conversation, turn.Person, default);
        await store.SaveAsync(StorePlace.Answered(turn, loaded, [], change), default);
    }
}
