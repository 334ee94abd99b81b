using System.Data.Common;
using Microsoft.Data.Sqlite;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>One open connection to the file, with its prepared statements.</summary>
internal sealed class SqliteSession : StoreSession
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    public SqliteSession(string path, int busySeconds)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = busySeconds,
        };
        connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Copies the whole database, as it stands now, into another file; whoever writes goes on writing.</summary>
    public void CopyTo(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        copy.Open();
        connection.BackupDatabase(copy);
    }

    public override void Script(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts are constants of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override void Hold(ConversationKey key)
    {
        // There is one writer, and the file itself keeps other processes out while it writes.
    }

    public override void Tell(ConversationKey key)
    {
        // Whoever watches is in this process and hears it from the door.
    }

    public override void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    protected override DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this room; what people say is always a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
