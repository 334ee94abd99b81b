using System.Net.Http.Json;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Hosting;

public sealed class BackPressureTests
{
    [Fact]
    public async Task When_too_much_waits_a_message_is_refused_with_the_time_to_come_back_and_taken_later()
    {
        await using var server = await RunningServer.StartAsync("--Server:MaxWaitingTurns=1", "--DirectLine:GreetOnStart=false");
        using var gate = new ManualResetEventSlim();
        server.Answer = turn =>
        {
            gate.Wait(DirectLineClient.Patience);
            return new Reply(Language.Spanish, [new ReplyPart.Text($"eco: {turn.Text}")]);
        };
        var client = await server.ConnectAsync();
        await client.SayAsync("uno");

        using var refused = await client.PostAsync(JsonContent.Create(new { type = "message", text = "dos" }));

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Single((await client.ReadAsync()).Activities);
        gate.Set();
        await client.WaitForAsync("eco: uno");
        Assert.True(await TakesAsync(client, "dos"));
        await client.WaitForAsync("eco: dos");
    }

    /// <summary>The answer is seen a moment before its turn has ended.</summary>
    private static async Task<bool> TakesAsync(DirectLineClient client, string text)
    {
        for (var i = 0; i < 100; i++)
        {
            using var answer = await client.PostAsync(JsonContent.Create(new { type = "message", text }));
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }
}
