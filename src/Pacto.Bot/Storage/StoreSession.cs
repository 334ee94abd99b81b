using System.Data.Common;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>One open connection to what keeps our data. Used by one thread at a time. The statements are the same for every database.</summary>
internal abstract class StoreSession : IDisposable
{
    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first row, or the type's default when there is none.</summary>
    public T? Find<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>All rows.</summary>
    public List<T> List<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        List<T> rows = [];
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs several statements that take no values: settings and schema.</summary>
    public abstract void Script(string sql);

    /// <summary>Keeps everybody else from changing a conversation until this change is committed or undone.</summary>
    public abstract void Hold(ConversationKey key);

    /// <summary>Tells other instances, once this change is committed, that a conversation has something new to show.</summary>
    public abstract void Tell(ConversationKey key);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The statement with its values, ready to run.</summary>
    protected abstract DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values);
}
