using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

public sealed class TurnQueueTests : IDisposable
{
    private static readonly Phrases Phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private readonly TurnQueue queue = new();
    private readonly MemoryConversationStore store = new();
    private readonly PlainSender sender = new();

    [Fact]
    public async Task A_conversation_is_answered_in_order_one_at_a_time_while_others_go_on()
    {
        var working = new ConcurrentDictionary<ConversationKey, int>();
        var answered = new ConcurrentDictionary<ConversationKey, List<string>>();
        var overlaps = 0;
        using var worker = Worker(async (turn, _, _) =>
        {
            if (working.AddOrUpdate(turn.Conversation, 1, (_, running) => running + 1) > 1)
            {
                Interlocked.Increment(ref overlaps);
            }

            await Task.Yield();
            answered.GetOrAdd(turn.Conversation, _ => []).Add(turn.Id);
            working.AddOrUpdate(turn.Conversation, 0, (_, running) => running - 1);
            return RecordOf(turn);
        });
        worker.Begin();

        foreach (var number in Enumerable.Range(0, 200))
        {
            await queue.EnqueueAsync(TurnOf($"{number / 10}", $"c{number % 10}"), default);
        }

        await worker.StopAsync(default);

        Assert.Equal(0, overlaps);
        Assert.Equal(10, answered.Count);
        Assert.All(answered.Values, ids => Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), ids));
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        var gate = new TaskCompletionSource();
        using var worker = Worker(async (turn, _, _) =>
        {
            if (turn.Conversation.Id == "slow")
            {
                await gate.Task;
            }

            return RecordOf(turn);
        });
        worker.Begin();
        await queue.EnqueueAsync(TurnOf("1", "slow"), default);

        await queue.AnswerAsync(TurnOf("1", "quick"), default).WaitAsync(TimeSpan.FromSeconds(10));

        gate.SetResult();
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task When_something_unforeseen_happens_the_person_is_told_and_the_turn_ends()
    {
        using var worker = Worker((_, _, _) => throw new InvalidOperationException("unforeseen"));
        var turn = TurnOf("1", "c") with { Locale = Language.Portuguese };
        await store.AcceptAsync(turn, null, default);
        worker.Begin();

        var record = await queue.AnswerAsync(turn, default).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(TurnStatus.Failed, record.Outcome.Status);
        Assert.Equal([Phrases.Say(Language.Portuguese, "error.unforeseen")], sender.Sent);
        Assert.Empty(await store.TakeOverAsync(_ => { }, default));
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task What_a_dead_process_left_behind_is_answered_first_and_what_is_held_at_the_end_is_finished()
    {
        var left = TurnOf("left", "c");
        await store.AcceptAsync(left, null, default);
        await store.AcceptAsync(TurnOf("elsewhere", "c") with { Conversation = new("other-door", "c") }, null, default);
        List<string> answered = [];
        using var worker = Worker((turn, _, _) =>
        {
            answered.Add(turn.Id);
            return Task.FromResult(RecordOf(turn));
        });

        await worker.StartAsync(default);
        await queue.EnqueueAsync(TurnOf("new", "c"), default);
        await worker.StopAsync(default);

        Assert.Equal(["left", "new"], answered);
    }

    [Fact]
    public async Task After_the_end_nobody_waits_for_an_answer_that_never_comes()
    {
        using var worker = Worker((turn, _, _) => Task.FromResult(RecordOf(turn)));
        worker.Begin();
        await worker.StopAsync(default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => queue.AnswerAsync(TurnOf("1", "c"), default));
    }

    public void Dispose() => queue.Dispose();

    private static Turn TurnOf(string id, string chat) => new(
        id, new("plain", chat), new("plain", "", "ana"), TurnKind.Message, "hola", null, DateTimeOffset.UnixEpoch);

    private static TurnRecord RecordOf(Turn turn) => new(
        turn,
        new TurnOutcome(new Conversation { Key = turn.Conversation, Person = turn.Person }, Reply.None, TurnStatus.Chatted),
        []);

    private TurnWorker Worker(HandleTurn handle) =>
        new(queue, handle, store, store, [sender], Phrases, NullLogger<TurnWorker>.Instance);

    private sealed class PlainSender : IReplySender
    {
        public List<string> Sent { get; } = [];

        public string Channel => "plain";

        public IReadOnlyList<string> Render(Turn turn, Reply reply) =>
            [.. reply.Parts.OfType<ReplyPart.Text>().Select(text => text.Markdown)];

        public Task SendAsync(TurnRecord record, CancellationToken cancellationToken)
        {
            Sent.AddRange(record.Outgoing);
            return Task.CompletedTask;
        }
    }
}
