using Npgsql;
using Pacto.Bot.Conversations;
using Pacto.Bot.Storage;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>What holds where several instances use one database.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresSharingTests(PostgresServer server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly StoreOnServer place = new(server);

    [Fact]
    public async Task Many_instances_that_start_at_once_make_the_tables_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new PostgresConversationStore(place.Options, TimeProvider.System))));

        var keys = stores.Select(store => Convert.ToHexString(store.GetOrCreate("tokens"))).Distinct(StringComparer.Ordinal);

        Assert.Single(keys);
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public void Tables_of_a_newer_version_are_left_as_they_are()
    {
        place.Another();
        place.Run("INSERT INTO pacto.schema_version VALUES (1000)");

        Assert.Equal(StorageProblem.TooNew, Assert.Throws<StorageException>(place.Another).Problem);
    }

    [Fact]
    public async Task The_same_activity_racing_on_two_instances_is_accepted_once()
    {
        var (one, two) = (place.Another(), place.Another());

        foreach (var number in Enumerable.Range(0, 50))
        {
            var turn = StorePlace.TurnOf($"{number}", chat: new("directline", $"c{number}"));
            var accepted = await Task.WhenAll(one.AcceptAsync(turn, "{}", default), two.AcceptAsync(turn, "{}", default));
            Assert.Single(accepted, isNew => isNew);
            Assert.Single((await one.ReadAsync(turn.Conversation, 0, 10, default))!);
        }
    }

    [Fact]
    public async Task What_is_said_on_another_instance_waits_until_the_first_has_answered()
    {
        var (one, two) = (place.Another(), place.Another());
        await one.AcceptAsync(StorePlace.TurnOf("1"), "first", default);

        var next = two.AcceptAsync(StorePlace.TurnOf("2"), "second", default);
        var elsewhere = await two.AcceptAsync(StorePlace.TurnOf("1", chat: new("directline", "other")), "{}", default);
        Assert.True(elsewhere);
        Assert.False(next.IsCompleted);
        await StorePlace.SaveAsync(one, StorePlace.TurnOf("1"), ["answer"]);

        Assert.True(await next.WaitAsync(Patience));
        Assert.Equal(["first", "answer", "second"], (await one.ReadAsync(StorePlace.Chat, 0, 10, default))!.Select(entry => entry.Record));
    }

    [Fact]
    public async Task What_an_instance_leaves_behind_goes_to_one_other_and_not_while_it_lives()
    {
        var (one, two, three) = (place.Another(), place.Another(), new PostgresConversationStore(place.Options, TimeProvider.System));
        foreach (var number in Enumerable.Range(0, 30))
        {
            await three.AcceptAsync(StorePlace.TurnOf($"{number}", chat: new("directline", $"c{number % 10}")), null, default);
        }

        Assert.Empty(await one.TakeOverAsync(_ => { }, default));
        three.Dispose();
        List<Turn> taken = [];
        while (taken.Count < 30)
        {
            var both = await Task.WhenAll(one.TakeOverAsync(_ => { }, default), two.TakeOverAsync(_ => { }, default));
            taken.AddRange(both.SelectMany(left => left).Select(left => left.Turn));
        }

        Assert.Equal(30, taken.Distinct().Count());
        Assert.Empty(await one.TakeOverAsync(_ => { }, default));
    }

    [Fact]
    public async Task What_one_instance_stores_is_told_to_the_others_and_not_to_itself()
    {
        var (one, two) = (place.Another(), place.Another());
        var heard = new TaskCompletionSource<ConversationKey?>();
        one.Watch(_ => Assert.Fail("It was told what it did itself."));
        two.Watch(key => heard.TrySetResult(key));

        await StorePlace.SaveAsync(one, StorePlace.TurnOf("1"), ["answer"]);

        Assert.Equal(StorePlace.Chat, await heard.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task When_all_connections_break_the_work_goes_on_and_what_was_lost_sight_of_is_found_again()
    {
        var store = place.Another();
        var heard = new TaskCompletionSource<ConversationKey?>();
        store.Watch(key => heard.TrySetResult(key));
        await store.AcceptAsync(StorePlace.TurnOf("1"), null, default);

        place.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        Assert.True(await store.AcceptAsync(StorePlace.TurnOf("2"), null, default));
        Assert.Null(await heard.Task.WaitAsync(Patience));
        Assert.Equal(["1", "2"], (await store.TakeOverAsync(_ => { }, default)).Select(left => left.Turn.Id));
        Assert.Empty(await store.TakeOverAsync(_ => { }, default));
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_told_without_the_password()
    {
        var options = new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = "Host=127.0.0.1;Port=1;Database=pacto;Username=u;Password=geheim", BusySeconds = 1 };

        var failure = Assert.Throws<StorageException>(() => new PostgresConversationStore(options, TimeProvider.System));

        Assert.Equal((StorageProblem.Unreachable, "127.0.0.1/pacto"), (failure.Problem, failure.Path));
        Assert.DoesNotContain("geheim", failure.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => place.Dispose();
}
