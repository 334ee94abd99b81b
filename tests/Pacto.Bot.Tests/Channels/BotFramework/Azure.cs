using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>A bot with an app id beside its fake services, and how a channel talks to it.</summary>
public sealed class Azure : IAsyncLifetime
{
    internal FakeAzure Fake { get; private set; } = null!;

    internal RunningServer Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Fake = await FakeAzure.StartAsync();
        Bot = await RunningServer.StartAsync(Fake.Settings);
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), Fake.TokenWith());

    public async Task<HttpResponseMessage> PostAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Bot.Http.SendAsync(request);
    }

    public async Task SayAsync(string id, string text, string conversation = "a:1")
    {
        using var answer = await PostAsync(Fake.Message(id, text, conversation));
        Assert.Equal(202, (int)answer.StatusCode);
    }

    /// <summary>Sends an invoke and gives its status and body.</summary>
    public async Task<(int Status, JsonObject Body)> InvokeAsync(string name, JsonObject value, string conversation = "a:1", string from = "29:ana", string id = "i1")
    {
        var activity = Fake.Message(id, "", conversation);
        (activity["type"], activity["name"], activity["value"], activity["replyToId"]) = ("invoke", name, value.DeepClone(), "card1");
        activity["from"]!["id"] = from;
        using var answer = await PostAsync(activity);
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(body)!);
    }

    /// <summary>Waits until something was asked of the Connector, at most ten seconds.</summary>
    public async Task<IReadOnlyList<(string Method, string Path, string Body)>> CalledAsync(int count)
    {
        for (var i = 0; i < 200 && Fake.Calls.Count < count; i++)
        {
            await Task.Delay(50);
        }

        return [.. Fake.Calls];
    }

    /// <summary>Waits until so many activities arrived at the Connector in a conversation, at most twenty seconds.</summary>
    public async Task<IReadOnlyList<JsonObject>> ArriveAsync(int count, string conversation = "a:1")
    {
        for (var i = 0; i < 400 && In(conversation).Count < count; i++)
        {
            await Task.Delay(50);
        }

        return In(conversation);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Fake.DisposeAsync();
    }

    private List<JsonObject> In(string conversation) =>
        [.. Fake.Delivered.Where(activity => (string?)activity["conversation"]!["id"] == conversation)];
}
