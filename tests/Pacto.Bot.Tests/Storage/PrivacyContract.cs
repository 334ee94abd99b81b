using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Storage;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>What every store promises about how long it keeps, and about all it keeps of one person.</summary>
public abstract class PrivacyContract(StorePlace place) : IDisposable
{
    private const string Secret = "palabrasquenadiedebeleer";

    private static readonly PersonKey Bruno = new("directline", "", "bruno");
    private static readonly ConversationKey His = new("directline", "his");
    private static readonly KeptFor Limits = new(Conversations: 180, Drafts: 730, Profiles: 730, Opinions: 365, Questions: 365, Proofs: 1095);
    private static readonly TimeSpan Often = TimeSpan.FromHours(23);

    private readonly FakeClock clock = new(TimeProvider.System.GetUtcNow());

    private PersonalData Data => new(place.Store, clock);

    [Fact]
    public async Task What_has_been_kept_long_enough_is_gone_from_the_files_and_the_rest_stays()
    {
        await FillAsync(StorePlace.Ana, StorePlace.Chat, withDraft: false);
        await FillAsync(Bruno, His, withDraft: true);
        await place.Store.AcceptAsync(StorePlace.TurnOf("open", Secret, new("directline", "waiting")), null, default);

        clock.Advance(TimeSpan.FromDays(179));
        Assert.Equal(KeptCounts.None, await Data.ExpireAsync(Limits, Often, default));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new KeptCounts(0, 0, 2, 4, 0), await Data.ExpireAsync(Limits, Often, default));

        // Who has a draft is still known when she comes back, and finds it.
        Assert.Null(await place.Store.FindOwnerAsync(StorePlace.Chat, default));
        Assert.Equal(Bruno, await place.Store.FindOwnerAsync(His, default));
        Assert.Empty((await place.Store.ReadAsync(His, 0, 10, default))!);
        Assert.Single(await place.Store.ListDraftsAsync(Bruno, default));
        await place.SaveAsync(StorePlace.TurnOf("back", chat: His, person: Bruno), ["again"]);
        Assert.Equal([(3L, "again")], (await place.Store.ReadAsync(His, 0, 10, default))!.Select(entry => (entry.Sequence, entry.Record)));

        clock.Advance(TimeSpan.FromDays(800));
        var gone = (await Data.ExpireAsync(Limits, Often, default))!;
        Assert.Equal((1, 1, 1, 1), (gone.Drafts, gone.Conversations, gone.Messages, gone.Opinions));
        Assert.Null(await place.Store.FindOwnerAsync(His, default));

        // What nobody has answered yet is nobody's to delete.
        Assert.True(place.Holds(Secret));
        await place.SaveAsync(StorePlace.TurnOf("open", chat: new("directline", "waiting")), []);
        clock.Advance(TimeSpan.FromDays(200));
        await Data.ExpireAsync(Limits, Often, default);
        Assert.False(place.Holds(Secret));
    }

    [Fact]
    public async Task Old_messages_leave_a_conversation_that_goes_on()
    {
        place.Clock = clock;
        await FillAsync(StorePlace.Ana, StorePlace.Chat, withDraft: false);
        clock.Advance(TimeSpan.FromDays(181));
        await place.SaveAsync(StorePlace.TurnOf("2"), ["second"]);

        Assert.Equal(new KeptCounts(0, 0, 0, 2, 0), await Data.ExpireAsync(Limits, Often, default));

        Assert.Equal(["second"], (await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!.Select(entry => entry.Record));
        Assert.True((await place.Store.LoadAsync(StorePlace.Chat, StorePlace.Ana, default)).Greeted);
    }

    [Fact]
    public async Task Of_several_instances_one_does_it_and_zero_means_forever()
    {
        await FillAsync(StorePlace.Ana, StorePlace.Chat, withDraft: true);
        clock.Advance(TimeSpan.FromDays(5000));
        var forever = new KeptFor(0, 0, 0, 0, 0, 0);
        var (one, other) = (new PersonalData(place.Store, clock), new PersonalData(place.Another(), clock));

        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : other).ExpireAsync(forever, Often, default)));

        Assert.Equal(KeptCounts.None, Assert.Single(done, result => result is not null));
        Assert.Equal(new KeptCounts(1, 0, 1, 2, 1), await Data.CountAsync(StorePlace.Ana, default));
    }

    [Fact]
    public async Task All_that_is_kept_of_a_person_is_shown_and_deleted_with_a_proof_that_does_not_name_her()
    {
        await FillAsync(StorePlace.Ana, StorePlace.Chat, withDraft: true);
        await FillAsync(Bruno, His, withDraft: true);

        var kept = await Data.ReadAsync(StorePlace.Ana, default);
        Assert.Equal(Secret, Assert.Single(kept.Drafts).Values["contact_email"].Text);
        Assert.Equal(2, Assert.Single(kept.Conversations).Records.Count);
        Assert.Equal(Secret, Assert.Single(kept.Opinions).Comment);

        var erasure = await Data.EraseAsync(StorePlace.Ana, "B-TEST", default);

        Assert.Equal(new KeptCounts(1, 0, 1, 2, 1), erasure.Counts);
        Assert.Equal(KeptCounts.None, await Data.CountAsync(StorePlace.Ana, default));
        Assert.Equal(new KeptCounts(1, 0, 1, 2, 1), await Data.CountAsync(Bruno, default));
        Assert.False(place.Holds("ana"));
        Assert.Equal(erasure.Counts, (await Data.FindErasureAsync("B-TEST", default))!.Counts);
        Assert.Null(await Data.FindErasureAsync("B-OTHER", default));
        clock.Advance(TimeSpan.FromDays(1096));
        await Data.ExpireAsync(Limits, Often, default);
        Assert.Null(await Data.FindErasureAsync("B-TEST", default));
    }

    [Fact]
    public async Task Forgetting_with_a_turn_leaves_the_same_proof()
    {
        await FillAsync(StorePlace.Ana, StorePlace.Chat, withDraft: true);

        await place.SaveAsync(StorePlace.TurnOf("2"), ["listo"], new DraftChange.Forgotten("B-TURN"));

        var erasure = (await Data.FindErasureAsync("B-TURN", default))!;
        Assert.Equal((Erasure.ByPerson, 1, 1), (erasure.Cause, erasure.Counts.Drafts, erasure.Counts.Opinions));
        Assert.False(place.Holds(Secret));
    }

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task FillAsync(PersonKey person, ConversationKey chat, bool withDraft)
    {
        var now = TimeProvider.System.GetUtcNow();
        var turn = StorePlace.TurnOf("1", Secret, chat, person);
        await place.Store.AcceptAsync(turn, $$"""{"text":"{{person.UserId}}"}""", default);
        DraftChange[] changes = withDraft
            ? [new DraftChange.Saved(new Draft { Id = "d-" + person.UserId, FormId = "pledge", CreatedAt = now, UpdatedAt = now }
                .Set("contact_email", new FieldValue([Secret], ValueOrigin.Said, "1", now)))]
            : [];
        await place.SaveAsync(turn, ["""{"text":"first"}"""], changes);
        if (withDraft)
        {
            await place.Store.NoteAsync(new Feedback(chat, person, "m", true, [], Secret, now), default);
        }
    }
}
