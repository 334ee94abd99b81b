using Npgsql;
using Pacto.Bot.Storage;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>A database of its own on a PostgreSQL server.</summary>
public sealed class StoreOnServer(PostgresServer server) : StorePlace
{
    private readonly string connectionString = server.NewDatabase();

    public StorageOptions Options => new() { Provider = StorageProvider.Postgres, ConnectionString = connectionString, BusySeconds = 5, Connections = 4 };

    public override bool Holds(string words)
    {
        using var source = NpgsqlDataSource.Create(connectionString);
        return Texts(source, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'pacto'")
            .SelectMany(table => Texts(source, $"SELECT row_to_json(kept)::text FROM pacto.{table} kept"))
            .Any(row => row.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Does something behind the store's back.</summary>
    public void Run(string sql)
    {
        using var source = NpgsqlDataSource.Create(connectionString);
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    protected override ConversationStore Open() => new PostgresConversationStore(Options, Clock);

    private static List<string> Texts(NpgsqlDataSource source, string sql)
    {
        using var command = source.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
