using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pacto.Testing;

/// <summary>A mail server on a free port of this machine: it takes every mail and delivers none.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <summary>Begins to listen.</summary>
    public MailServer()
    {
        listener.Start();
        _ = Task.Run(ListenAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>True to refuse every mail for now.</summary>
    public bool Refuses { get; set; }

    /// <summary>How often it was asked to take a mail.</summary>
    public int Attempts { get; private set; }

    /// <summary>The mails as they came, headers and body.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>The body of a mail, decoded.</summary>
    public static string BodyOf(string mail)
    {
        var encoded = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Trim();
        return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => TalkAsync(client));
            }
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // It was closed.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 mail");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "MAIL":
                        Attempts++;
                        await writer.WriteLineAsync(Refuses ? "451 later" : "250 ok");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        await TakeAsync(reader);
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            mail.Append(line).Append("\r\n");
        }

        Mails.Enqueue(mail.ToString());
    }
}
