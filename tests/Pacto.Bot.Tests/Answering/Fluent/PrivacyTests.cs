using Pacto.Bot.Conversations;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Answering.Fluent;

/// <summary>What a person wrote into the contact fields of a draft never leaves, wherever she writes it again.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task Contact_fields_of_her_drafts_stay_here()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = new ModelBot(server);
        foreach (var text in new[] { "quiero hacer un compromiso", "cambie el contacto por Filomena Arrascaeta" })
        {
            await bot.SayAsync(text);
        }

        Assert.Contains("Filomena Arrascaeta", (await bot.Bot.DraftsAsync())[0].Values.Values.SelectMany(value => value.Items));
        bot.Bot.Conversation = new ConversationKey("test", "c2");

        await bot.SayAsync("Dice Filomena Arrascaeta: ¿qué es un compromiso espejo?");

        Assert.NotEmpty(server.Requests);
        Assert.DoesNotContain(server.Requests, request => request.Body.Contains("Filomena", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("DATA_1", server.Requests[^1].Question, StringComparison.Ordinal);
    }
}
