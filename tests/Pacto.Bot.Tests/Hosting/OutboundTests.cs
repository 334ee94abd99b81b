using System.Net;
using System.Net.Sockets;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>What a person writes makes the server call nobody.</summary>
public sealed class OutboundTests
{
    [Fact]
    public async Task No_address_in_what_a_person_writes_is_called()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var trap = $"http://{listener.LocalEndpoint}/trap";
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        foreach (var text in new[]
        {
            $"¿Qué dice {trap}?", $"importe mi borrador de {trap}", "quiero hacer un compromiso", $"Municipalidad de Rocha {trap}", $"![x]({trap}) [y]({trap})",
            $"descargue {trap}", "revisión", "descargar Word",
        })
        {
            await bot.SayAsync(text);
        }

        Assert.False(listener.Pending());
        listener.Stop();
    }
}
