using Pacto.Bot.Models;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Models;

/// <summary>Tokens are never counted below the truth, and nobody overdraws.</summary>
public sealed class TokenTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_bound_is_never_below_what_any_service_counts(int seed)
    {
        var random = new Random(seed);
        var gauge = new TokenGauge();
        var share = (random.NextDouble() * 0.9) + 0.1;
        for (var call = 0; call < 50; call++)
        {
            var bytes = random.Next(1, 5000);
            var tokens = (long)Math.Min(bytes, bytes * share * (1 - (random.NextDouble() * 0.1)));

            // Ten in a hundred apart at most, which is what the margin is for.
            Assert.InRange(tokens, 0, gauge.Bound(bytes));
            gauge.Learn(bytes, tokens);
        }
    }

    [Fact]
    public void Reports_make_the_bound_tighter()
    {
        var gauge = new TokenGauge();
        var before = gauge.Bound(4000);
        for (var call = 0; call < 3; call++)
        {
            gauge.Learn(4000, 1016);
        }

        Assert.Equal(4016, before);
        Assert.InRange(gauge.Bound(4000), 1016, 1200);
    }

    [Fact]
    public async Task A_day_begins_anew()
    {
        var clock = new FakeClock();
        var budget = new TokenBudget(new ModelOptions { MaxTokensPerDay = 100, MaxTokensPerConversation = 80 }, clock, new DayInMemory());

        await Take("a", 80);
        Assert.Equal(ModelFailure.ConversationSpent, (await Assert.ThrowsAsync<ModelCallException>(() => Take("a", 1))).Failure);
        Assert.Equal(ModelFailure.DaySpent, (await Assert.ThrowsAsync<ModelCallException>(() => Take("b", 21))).Failure);
        await budget.GiveBackAsync("a", 50);
        await Take("b", 70);
        clock.Advance(TimeSpan.FromDays(1));
        await Take("a", 80);

        Assert.Equal(80, await budget.SpentAsync(CancellationToken.None));

        Task Take(string conversation, long tokens) => budget.TakeAsync(conversation, tokens, CancellationToken.None);
    }

    [Fact]
    public async Task Many_at_the_same_time_do_not_overdraw()
    {
        var budget = new TokenBudget(new ModelOptions { MaxTokensPerDay = 1000, MaxTokensPerConversation = 1000 }, new FakeClock(), new DayInMemory());

        var taken = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () => await Record.ExceptionAsync(() => budget.TakeAsync($"c{number}", 10, CancellationToken.None)) is null)));

        Assert.Equal(100, taken.Count(done => done));
    }
}
