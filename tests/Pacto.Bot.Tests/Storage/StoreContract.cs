using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Storage;

/// <summary>What every store promises, whatever database it keeps things in.</summary>
public abstract partial class StoreContract(StorePlace place) : IDisposable
{

    [Fact]
    public async Task What_was_saved_is_there_after_the_file_was_closed_and_opened()
    {
        var turn = StorePlace.TurnOf("1");
        var draft = DraftOf("d1") with
        {
            Name = "Ventanilla única",
            Values = new Dictionary<string, FieldValue>
            {
                ["objectives"] = new(["15", "16"], ValueOrigin.Accepted, "1", DateTimeOffset.UnixEpoch),
            },
            Skipped = new HashSet<string> { "need" },
        };
        await place.Store.AcceptAsync(turn, """{"text":"hola"}""", default);
        var loaded = await place.Store.LoadAsync(turn.Conversation, turn.Person, default) with
        {
            Language = Language.Portuguese,
            Drafting = new DraftingState("d1", "pledge", "title", 2, true),
            Answering = new AnsweringState("¿qué es?", "practice-15", 15, true, [new Choice("Sí", "sí")]),
            Pending = new PendingConfirmation("draft-delete", "d1"),
        };
        await place.Store.SaveAsync(StorePlace.Answered(turn, loaded, ["""{"text":"buenas"}"""], new DraftChange.Saved(draft)), default);

        place.Reopen();

        var conversation = await place.Store.LoadAsync(turn.Conversation, turn.Person, default);
        Assert.Equal(1, conversation.Version);
        Assert.Equal(Language.Portuguese, conversation.Language);
        Assert.Equal(loaded.Drafting, conversation.Drafting);
        Assert.Equal(loaded.Pending, conversation.Pending);
        Assert.Equal("sí", Assert.Single(conversation.Answering!.Clarifying).Text);
        var stored = Assert.Single(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        Assert.Equal("Ventanilla única", stored.Name);
        Assert.Equal(1, stored.Version);
        Assert.Equal(["15", "16"], stored.Values["objectives"].Items);
        Assert.Contains("need", stored.Skipped);
        Assert.Equal(
            [(1L, """{"text":"hola"}"""), (2L, """{"text":"buenas"}""")],
            (await place.Store.ReadAsync(turn.Conversation, 0, 10, default))!.Select(entry => (entry.Sequence, entry.Record)));
        place.Reopen();
        Assert.Empty(await place.Store.TakeOverAsync(_ => { }, default));
    }

    [Fact]
    public async Task A_turn_is_accepted_once_in_its_conversation()
    {
        Assert.True(await place.Store.AcceptAsync(StorePlace.TurnOf("1"), "{}", default));
        Assert.False(await place.Store.AcceptAsync(StorePlace.TurnOf("1"), "{}", default));
        Assert.True(await place.Store.AcceptAsync(StorePlace.TurnOf("1", chat: new("directline", "other")), "{}", default));

        Assert.Single((await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!);
    }

    [Fact]
    public async Task What_a_dead_process_left_behind_is_taken_over_once_oldest_first()
    {
        await place.Store.AcceptAsync(StorePlace.TurnOf("1", "primera"), null, default);
        await place.Store.AcceptAsync(StorePlace.TurnOf("2", "segunda"), null, default);
        Assert.Empty(await place.Store.TakeOverAsync(_ => { }, default));
        place.Reopen();

        Assert.Equal([("primera", 1), ("segunda", 1)], (await place.Store.TakeOverAsync(_ => { }, default)).Select(left => (left.Turn.Text, left.Attempts)));
        Assert.Empty(await place.Store.TakeOverAsync(_ => { }, default));
        await place.SaveAsync(StorePlace.TurnOf("1"), []);
        place.Reopen();
        Assert.Equal([("segunda", 2)], (await place.Store.TakeOverAsync(_ => { }, default)).Select(left => (left.Turn.Text, left.Attempts)));
    }

    [Fact]
    public async Task An_answered_turn_is_not_answered_twice()
    {
        var turn = StorePlace.TurnOf("1");
        await place.Store.AcceptAsync(turn, null, default);

        await place.SaveAsync(turn, ["a"]);
        await Assert.ThrowsAsync<AnsweredBeforeException>(() => place.SaveAsync(turn, ["b"]));

        Assert.Equal(["a"], (await place.Store.ReadAsync(turn.Conversation, 0, 10, default))!.Select(entry => entry.Record));
        Assert.Equal(1, (await place.Store.LoadAsync(turn.Conversation, turn.Person, default)).Version);
    }

    [Fact]
    public async Task A_save_with_an_older_state_is_refused_and_leaves_nothing_behind()
    {
        var stale = await place.Store.LoadAsync(StorePlace.Chat, StorePlace.Ana, default);
        await place.SaveAsync(StorePlace.TurnOf("1"), ["first"]);

        await Assert.ThrowsAsync<StaleConversationException>(() => place.Store.SaveAsync(
            StorePlace.Answered(StorePlace.TurnOf("2"), stale, ["second"], new DraftChange.Saved(DraftOf("d1"))), default));

        Assert.Empty(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        Assert.Single((await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!);
        await place.SaveAsync(StorePlace.TurnOf("2"), ["second"]);
        Assert.Equal(2, (await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!.Count);
    }

    [Fact]
    public async Task A_draft_that_changed_elsewhere_is_not_overwritten_and_nobody_else_can_save_or_see_it()
    {
        var eve = new PersonKey("directline", "", "eve");
        var other = new ConversationKey("directline", "other");
        await place.SaveAsync(StorePlace.TurnOf("1"), [], new DraftChange.Saved(DraftOf("d1")));
        var loaded = (await place.Store.LoadDraftAsync(StorePlace.Ana, "d1", default))!;
        await place.SaveAsync(StorePlace.TurnOf("2"), [], new DraftChange.Saved(loaded with { Name = "nuevo" }));

        await Assert.ThrowsAsync<StaleConversationException>(
            () => place.SaveAsync(StorePlace.TurnOf("3"), [], new DraftChange.Saved(loaded with { Name = "viejo" })));
        await Assert.ThrowsAsync<StaleConversationException>(
            () => place.SaveAsync(StorePlace.TurnOf("4", chat: other, person: eve), [], new DraftChange.Saved(loaded with { Version = 2 })));
        await place.SaveAsync(StorePlace.TurnOf("5", chat: other, person: eve), [], new DraftChange.Deleted("d1"));

        Assert.Null(await place.Store.LoadDraftAsync(eve, "d1", default));
        Assert.Equal("nuevo", (await place.Store.LoadDraftAsync(StorePlace.Ana, "d1", default))!.Name);
    }

    [Fact]
    public async Task A_draft_that_one_turn_saves_twice_keeps_the_last_state()
    {
        await place.SaveAsync(
            StorePlace.TurnOf("1"), [], new DraftChange.Saved(DraftOf("d1")), new DraftChange.Saved(DraftOf("d1") with { Name = "dos" }));

        Assert.Equal("dos", (await place.Store.LoadDraftAsync(StorePlace.Ana, "d1", default))!.Name);
    }

    [Fact]
    public async Task Forgetting_a_person_leaves_none_of_her_words_in_the_files_and_she_can_go_on_talking()
    {
        const string secret = "palabrasquenadiedebeleer";
        var other = new ConversationKey("directline", "other");
        await place.Store.AcceptAsync(StorePlace.TurnOf("1", secret), $$"""{"text":"{{secret}}"}""", default);
        await place.SaveAsync(StorePlace.TurnOf("1"), [secret], new DraftChange.Saved(DraftOf("d1") with { Name = secret }));
        await place.Store.AcceptAsync(StorePlace.TurnOf("1", secret, other), secret, default);
        Assert.True(place.Holds(secret));

        await place.SaveAsync(StorePlace.TurnOf("2"), ["listo"], new DraftChange.Forgotten("B-TEST"));

        Assert.False(place.Holds(secret));
        Assert.Empty(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        Assert.Null(await place.Store.FindOwnerAsync(other, default));
        Assert.Equal(
            [(3L, "listo")],
            (await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!.Select(entry => (entry.Sequence, entry.Record)));
        await place.SaveAsync(StorePlace.TurnOf("3"), ["sigue"]);
        Assert.Equal(["sigue"], (await place.Store.ReadAsync(StorePlace.Chat, 3, 10, default))!.Select(entry => entry.Record));
    }

    [Fact]
    public async Task Many_conversations_at_once_keep_their_own_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            var chat = new ConversationKey("directline", $"c{number}");
            for (var i = 1; i <= 20; i++)
            {
                var turn = StorePlace.TurnOf($"{i}", chat: chat);
                await place.Store.AcceptAsync(turn, $"in {i}", default);
                await place.SaveAsync(turn, [$"out {i}"]);
            }
        }));

        for (var number = 0; number < 20; number++)
        {
            var entries = await place.Store.ReadAsync(new("directline", $"c{number}"), 0, 100, default);
            Assert.Equal(
                Enumerable.Range(1, 20).SelectMany(i => new[] { $"in {i}", $"out {i}" }), entries!.Select(entry => entry.Record));
        }
    }

    [Fact]
    public async Task What_arrives_from_a_client_gets_its_number_and_is_taken_once()
    {
        await place.Store.OpenAsync(StorePlace.Chat, StorePlace.Ana, default);
        Assert.False(await place.Store.OpenAsync(StorePlace.Chat, StorePlace.Ana, default));

        var first = await place.Store.ArriveAsync(StorePlace.Chat, "k", Make, default);
        var again = await place.Store.ArriveAsync(StorePlace.Chat, "k", Make, default);
        var next = await place.Store.ArriveAsync(StorePlace.Chat, null, Make, default);

        Assert.Equal((1L, true, "t1"), (first!.Sequence, first.IsNew, first.Turn!.Id));
        Assert.Equal((1L, false), (again!.Sequence, again.IsNew));
        Assert.Equal((2L, "t2"), (next!.Sequence, next.Turn!.Id));
        Assert.Null(await place.Store.ArriveAsync(new("directline", "unknown"), null, Make, default));
        Assert.Null(await place.Store.ReadAsync(new("directline", "unknown"), 0, 10, default));

        static Arrival Make(long number) => new(StorePlace.TurnOf($"t{number}"), ["{}"]);
    }

    [Fact]
    public void A_key_is_made_once_and_outlives_the_process()
    {
        var key = place.Store.GetOrCreate("tokens");
        place.Reopen();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, place.Store.GetOrCreate("tokens"));
        Assert.NotEqual(key, place.Store.GetOrCreate("other"));
    }

    [Fact]
    public async Task A_reply_waits_with_its_address_until_it_arrived()
    {
        var turn = StorePlace.TurnOf("t1");
        Assert.True(await place.Store.AcceptForDeliveryAsync(turn, "there", default));
        Assert.False(await place.Store.AcceptForDeliveryAsync(turn, "elsewhere", default));
        await place.SaveAsync(turn, ["one", "two"]);
        await place.Store.NoteSentAsync(turn.Conversation, turn.Id, 1, default);
        Assert.Empty(await place.Store.TakeOverDeliveriesAsync(default));
        place.Reopen();

        var left = Assert.Single(await place.Store.TakeOverDeliveriesAsync(default));

        Assert.Equal((turn.Conversation, "t1", "there", 1), (left.Conversation, left.TurnId, left.Address, left.Sent));
        Assert.Equal(["one", "two"], left.Records);
        Assert.Empty((await place.Store.ReadAsync(turn.Conversation, 0, 10, default))!);
        await place.Store.EndAsync(turn.Conversation, turn.Id, default);
        place.Reopen();
        Assert.Empty(await place.Store.TakeOverDeliveriesAsync(default));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_still_hears_that_she_was()
    {
        var before = StorePlace.TurnOf("t1");
        var last = StorePlace.TurnOf("t2");
        await place.Store.AcceptForDeliveryAsync(before, "there", default);
        await place.SaveAsync(before, ["before"]);
        await place.Store.AcceptForDeliveryAsync(last, "there", default);

        await place.SaveAsync(last, ["forgotten"], new DraftChange.Forgotten("B-TEST"));

        place.Reopen();
        Assert.Equal(["forgotten"], Assert.Single(await place.Store.TakeOverDeliveriesAsync(default)).Records);
    }

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Draft DraftOf(string id) =>
        new() { Id = id, FormId = "pledge", CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch };
}
