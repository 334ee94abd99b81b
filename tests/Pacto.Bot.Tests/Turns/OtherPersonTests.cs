using Pacto.Bot.Conversations;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

/// <summary>A client may name another user in the middle of a conversation: she gets nothing of the one before, and nothing fails.</summary>
public sealed class OtherPersonTests
{
    [Fact]
    public async Task Who_comes_after_somebody_in_a_conversation_begins_anew_and_leaves_hers_alone()
    {
        var store = new MemoryConversationStore();
        using var bot = new TestBot(store, new FakeClock());
        var ana = bot.Person;
        await bot.SayAsync("quiero hacer un compromiso");
        await bot.SayAsync("cambie el título por Ventanilla de Ana");

        bot.Person = new PersonKey("test", "", "eve");
        var title = await bot.SayAsync("cambie el título por Ventanilla de Eva");
        var drafts = await bot.SayAsync("mis borradores");

        Assert.NotEqual(TurnStatus.Failed, title.Outcome.Status);
        Assert.DoesNotContain("Ana", string.Join(' ', drafts.Outgoing), StringComparison.Ordinal);
        Assert.Empty(await bot.DraftsAsync());
        bot.Person = ana;
        Assert.Equal("Ventanilla de Ana", Assert.Single(await bot.DraftsAsync()).Value("title")!.Text);
    }
}
