using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

/// <summary>No room left: nothing that was acknowledged is lost, people are told, and it goes on by itself when there is room again.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly StoreInFolder place = new();

    [Fact]
    public async Task What_was_acknowledged_before_the_disk_was_full_is_there_and_afterwards_it_goes_on()
    {
        var store = (SqliteConversationStore)place.Store;
        var words = new string('x', 20_000);
        await store.LimitAsync(100);
        List<string> acknowledged = [];
        StorageException? failure = null;
        for (var i = 0; failure is null; i++)
        {
            try
            {
                await place.SaveAsync(StorePlace.TurnOf($"{i}"), [$"{i} {words}"]);
                acknowledged.Add($"{i}");
            }
            catch (StorageException full)
            {
                failure = full;
            }
        }

        await Assert.ThrowsAsync<StorageException>(() => store.AcceptAsync(StorePlace.TurnOf("lost", words), words, default));
        await store.LimitAsync(1_000_000);
        Assert.True(await store.AcceptAsync(StorePlace.TurnOf("again"), "again", default));
        place.Reopen();

        Assert.Equal(StorageProblem.DiskFull, failure.Problem);
        Assert.NotEmpty(acknowledged);
        Assert.Equal([.. acknowledged, "again"], (await place.Store.ReadAsync(StorePlace.Chat, 0, 1000, default))!.Select(entry => entry.Record.Split(' ')[0]));
        Assert.Equal(["again"], (await place.Store.TakeOverAsync(_ => { }, default)).Select(left => left.Turn.Id));
    }

    public void Dispose() => place.Dispose();
}
