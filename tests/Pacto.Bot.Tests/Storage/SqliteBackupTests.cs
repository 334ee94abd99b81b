using Pacto.Bot.Conversations;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly StoreInFolder place = new();
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-backup-").FullName;

    private StorageOptions Options => new() { Path = place.FilePath, BusySeconds = 5 };

    private string Copy => Path.Combine(folder, "copy.db");

    [Fact]
    public async Task A_copy_taken_while_others_write_holds_whole_turns_and_is_put_back_while_the_store_is_open()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(number => WriteAsync(new("directline", $"c{number}"))));
        while (await place.Store.ReadAsync(new("directline", "c0"), 0, 10, default) is not { Count: > 4 })
        {
            await Task.Delay(1);
        }

        SqliteBackup.Save(Options, Copy);
        await writing;
        var all = await CountAsync();

        var before = SqliteBackup.Restore(Options, Copy, DateTimeOffset.UnixEpoch);

        var kept = await CountAsync();
        Assert.InRange(kept.Sum(), 5, all.Sum());
        Assert.All(kept, count => Assert.Equal(0, count % 2));
        await place.SaveAsync(StorePlace.TurnOf("after", chat: new("directline", "c0")), ["goes on"]);
        Assert.Equal($"{place.FilePath}.before-19700101T000000Z", before);
        SqliteBackup.Restore(Options, before!, DateTimeOffset.UnixEpoch.AddSeconds(1));
        Assert.Equal(all, await CountAsync());
    }

    [Fact]
    public async Task What_is_no_copy_of_ours_or_lies_there_already_changes_nothing()
    {
        await place.SaveAsync(StorePlace.TurnOf("1"), ["here"]);
        File.WriteAllText(Copy, "no soy una base de datos");

        Assert.Equal(StorageProblem.NotOurs, Assert.Throws<StorageException>(() => SqliteBackup.Restore(Options, Copy, DateTimeOffset.UnixEpoch)).Problem);
        Assert.Equal(StorageProblem.NotWritable, Assert.Throws<StorageException>(() => SqliteBackup.Save(Options, Copy)).Problem);
        Assert.Equal(StorageProblem.NotThere, Assert.Throws<StorageException>(() => SqliteBackup.Restore(Options, Copy + "x", DateTimeOffset.UnixEpoch)).Problem);

        Assert.Equal("no soy una base de datos", File.ReadAllText(Copy));
        Assert.Single((await place.Store.ReadAsync(StorePlace.Chat, 0, 10, default))!);
    }

    public void Dispose()
    {
        place.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WriteAsync(ConversationKey chat)
    {
        for (var i = 0; i < 40; i++)
        {
            // Two records at once: a copy holds both or none.
            await place.SaveAsync(StorePlace.TurnOf($"{i}", chat: chat), ["one", "two"]);
        }
    }

    private async Task<int[]> CountAsync() => await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        (await place.Store.ReadAsync(new("directline", $"c{number}"), 0, 1000, default))?.Count ?? 0));
}
