using Pacto.Bot.Conversations;

namespace Pacto.Bot.Tests.Storage;

public sealed class DeliveryTests : IDisposable
{
    private readonly StoreInFolder kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task A_reply_waits_with_its_address_until_it_arrived()
    {
        var turn = StoreInFolder.TurnOf("t1");
        Assert.True(await kept.Store.AcceptForDeliveryAsync(turn, "there", default));
        Assert.False(await kept.Store.AcceptForDeliveryAsync(turn, "elsewhere", default));
        Assert.Empty(await kept.Store.ListUndeliveredAsync(default));
        await kept.SaveAsync(turn, ["one", "two"]);
        await kept.Store.NoteSentAsync(turn.Conversation, turn.Id, 1, default);
        kept.Reopen();

        var left = Assert.Single(await kept.Store.ListUndeliveredAsync(default));

        Assert.Equal((turn.Conversation, "t1", "there", 1), (left.Conversation, left.TurnId, left.Address, left.Sent));
        Assert.Equal(["one", "two"], left.Records);
        Assert.Empty((await kept.Store.ReadAsync(turn.Conversation, 0, 10, default))!);
        await kept.Store.EndAsync(turn.Conversation, turn.Id, default);
        Assert.Empty(await kept.Store.ListUndeliveredAsync(default));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_still_hears_that_she_was()
    {
        var before = StoreInFolder.TurnOf("t1");
        var last = StoreInFolder.TurnOf("t2");
        await kept.Store.AcceptForDeliveryAsync(before, "there", default);
        await kept.SaveAsync(before, ["before"]);
        await kept.Store.AcceptForDeliveryAsync(last, "there", default);

        await kept.SaveAsync(last, ["forgotten"], new DraftChange.Forgotten());

        Assert.Equal(["forgotten"], Assert.Single(await kept.Store.ListUndeliveredAsync(default)).Records);
    }
}
