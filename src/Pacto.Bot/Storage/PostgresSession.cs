using System.Data.Common;
using System.Globalization;
using Npgsql;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>One open connection to PostgreSQL.</summary>
internal sealed class PostgresSession : StoreSession
{
    private readonly NpgsqlConnection connection;
    private readonly Dictionary<string, NpgsqlCommand> statements = new(StringComparer.Ordinal);
    private readonly int instance;

    /// <summary>Connects.</summary>
    /// <param name="connectionString">How the server is reached, with the schema in its search path.</param>
    /// <param name="instance">The number of this instance, which others do not have to tell it what it did itself.</param>
    public PostgresSession(string connectionString, int instance)
    {
        this.instance = instance;
        connection = new NpgsqlConnection(connectionString);
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

    public override void Script(string sql)
    {
#pragma warning disable CA2100 // The scripts are constants of this room.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    // The hash may be that of another conversation: then one waits for the other, and nothing worse.
    public override void Hold(ConversationKey key) => Execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(@key, 0))", ("@key", key.ToString()));

    public override void Tell(ConversationKey key) => Execute(
        "SELECT pg_notify('pacto ' || current_schema(), @news)",
        ("@news", string.Create(CultureInfo.InvariantCulture, $"{instance}|{key}")));

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
#pragma warning disable CA2100 // The statements are constants of this room; what people say is always a parameter.
            command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new NpgsqlParameter { ParameterName = name });
            }

            statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Fitting(values[i].Value);
        }

        return command;
    }

    /// <summary>PostgreSQL takes every character of a text but NUL, which no person writes.</summary>
    private static object Fitting(object? value) => value switch
    {
        null => DBNull.Value,
        string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace('\0', '\uFFFD'),
        _ => value,
    };
}
