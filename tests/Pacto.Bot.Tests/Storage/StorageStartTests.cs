using Microsoft.Data.Sqlite;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

public sealed class StorageStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-start-").FullName;

    private string FilePath => Path.Combine(folder, "pacto.db");

    [Fact]
    public void A_folder_that_is_a_file_is_reported_as_not_writable()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");

        Assert.Equal(StorageProblem.NotWritable, ProblemOf(Path.Combine(folder, "file", "pacto.db")));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        var text = string.Join('\n', Enumerable.Repeat("no soy una base de datos", 100));
        File.WriteAllText(FilePath, text);

        Assert.Equal(StorageProblem.NotOurs, ProblemOf(FilePath));
        Assert.Equal(text, File.ReadAllText(FilePath));
    }

    [Fact]
    public void The_database_of_another_program_is_left_as_it_is()
    {
        Run("CREATE TABLE theirs (a TEXT);");

        Assert.Equal(StorageProblem.NotOurs, ProblemOf(FilePath));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_as_it_is()
    {
        Open(FilePath).Dispose();
        Run("PRAGMA user_version = 1000;");

        Assert.Equal(StorageProblem.TooNew, ProblemOf(FilePath));
    }

    [Fact]
    public void A_file_that_another_process_holds_is_reported_as_locked()
    {
        Open(FilePath).Dispose();
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;";
        hold.ExecuteNonQuery();

        Assert.Equal(StorageProblem.Locked, ProblemOf(FilePath));
    }

    [Fact]
    public void Only_its_owner_can_read_the_file()
    {
        Open(FilePath).Dispose();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SqliteConversationStore Open(string path) =>
        new(new StorageOptions { Path = path, BusySeconds = 1 }, TimeProvider.System);

    private static StorageProblem ProblemOf(string path) =>
        Assert.Throws<StorageException>(() => Open(path).Dispose()).Problem;

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
