using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Tokens_of_a_day_are_counted_for_all_instances_and_over_a_restart()
    {
        var here = new TokenDays(place.Store);
        Assert.True(await here.TakeAsync(Today, 60, 100, default));
        Assert.False(await here.TakeAsync(Today, 41, 100, default));
        Assert.True(await new TokenDays(place.Another()).TakeAsync(Today, 40, 100, default));
        await here.GiveBackAsync(Today, 30, default);

        place.Reopen();

        var again = new TokenDays(place.Store);
        Assert.Equal(70, await again.SpentAsync(Today, default));
        Assert.False(await again.TakeAsync(Today, 31, 100, default));
        Assert.True(await again.TakeAsync(Today.AddDays(1), 100, 100, default));
        Assert.Equal(70, await again.SpentAsync(Today, default));
        Assert.False(await again.TakeAsync(Today.AddDays(2), 101, 100, default));
    }

    [Fact]
    public async Task Instances_side_by_side_never_overdraw_a_day_and_more_than_was_taken_can_be_put_down()
    {
        var (one, other) = (new TokenDays(place.Store), new TokenDays(place.Another()));

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => (number % 2 == 0 ? one : other).TakeAsync(Today, 10, 200, default)));
        await one.GiveBackAsync(Today, -15, default);
        await other.GiveBackAsync(Today.AddDays(-1), 15, default);

        Assert.Equal(20, taken.Count(done => done));
        Assert.Equal(215, await other.SpentAsync(Today, default));
    }
}
