using System.Globalization;
using Npgsql;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>
/// The connection by which an instance is known to live: it holds the lock with our number, and hears what others stored. When it
/// breaks it is made anew, for as long as it takes.
/// </summary>
internal sealed class PostgresPresence : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly int instance;
    private readonly CancellationTokenSource ending = new();
    private readonly Task listening;
    private Action<ConversationKey?>? watchers;
    private int returns;

    /// <summary>Takes the lock before anything else is done in our name.</summary>
    public PostgresPresence(NpgsqlConnectionStringBuilder settings, int instance)
    {
        this.settings = new(settings.ConnectionString) { CommandTimeout = 0 };
        if (settings.Host is not ['/' or '@', ..])
        {
            // Of a machine that is cut off nobody hears the end; both sides ask from time to time.
            (this.settings.TcpKeepAlive, this.settings.TcpKeepAliveTime, this.settings.TcpKeepAliveInterval) = (true, 5, 2);
        }

        this.instance = instance;
        var connection = Connect();
        listening = Task.Run(() => RunAsync(connection));
    }

    /// <summary>How often the connection had to be made anew.</summary>
    public int Returns => Volatile.Read(ref returns);

    public void Watch(Action<ConversationKey?> news) => watchers += news;

    public void Dispose()
    {
        ending.Cancel();
        listening.GetAwaiter().GetResult();
        ending.Dispose();
    }

    private async Task RunAsync(NpgsqlConnection? connection)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                if (connection is null)
                {
                    connection = Connect();
                    Interlocked.Increment(ref returns);

                    // Whatever was told in between was not heard.
                    watchers?.Invoke(null);
                }

                await connection.WaitAsync(ending.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException or IOException)
            {
                if (connection is not null)
                {
                    await connection.DisposeAsync();
                    connection = null;
                }

                await Task.Delay(Pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            connection.Notification += (_, news) => Hear(news.Payload);
            using var begin = new NpgsqlCommand(
                string.Create(CultureInfo.InvariantCulture, $"SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; LISTEN {PostgresSchema.Quote("pacto " + SchemaOf(connection))}; SELECT pg_advisory_lock(hashtext(current_schema()), {instance})"),
                connection);
            begin.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string SchemaOf(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT current_schema()", connection);
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Reads <c>instance|channel|conversation</c>.</summary>
    private void Hear(string payload)
    {
        if (payload.Split('|', 3) is [var number, var channel, var conversation]
            && number != instance.ToString(CultureInfo.InvariantCulture))
        {
            watchers?.Invoke(new ConversationKey(channel, conversation));
        }
    }
}
