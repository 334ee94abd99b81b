using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Team;

/// <summary>
/// Makes a turn of every answer of the team that its person has not seen: it is stored like what she says, so that it is shown once, in its
/// place, whichever instance does it and whatever dies meanwhile.
/// </summary>
internal sealed class TeamAnswers(
    ITeamQuestions questions,
    IConversationStore store,
    IDeliveries deliveries,
    IEnumerable<IReplySender> senders,
    IOptions<HandOverOptions> options,
    TimeProvider clock)
{
    private readonly HashSet<string> channels = senders.Select(sender => sender.Channel).ToHashSet(StringComparer.Ordinal);

    /// <summary>Accepts what there is to show in the channels of this process.</summary>
    /// <param name="answer">Has a turn answered that was accepted here.</param>
    /// <param name="cancellationToken">Stops waiting; what was accepted is answered, here or after the next start.</param>
    public async Task AcceptAsync(Func<Turn, Task> answer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await questions.ListToShowAsync(now.AddDays(-options.Value.Days), cancellationToken);
        foreach (var question in waiting.Where(question => channels.Contains(question.Conversation.Channel)))
        {
            var isAnswer = question.AnsweredAt is not null;
            var turn = TurnOf(question, isAnswer, now);
            if (await AcceptAsync(turn, question.Address, cancellationToken))
            {
                await answer(turn);
            }

            await questions.NoteShownAsync(question.Id, isAnswer, cancellationToken);
        }
    }

    private Task<bool> AcceptAsync(Turn turn, string? address, CancellationToken cancellationToken) => address is null
        ? store.AcceptAsync(turn, null, cancellationToken)
        : deliveries.AcceptForDeliveryAsync(turn, address, cancellationToken);

    private static Turn TurnOf(TeamQuestion question, bool isAnswer, DateTimeOffset now) => new(
        $"team-{question.Id}{(isAnswer ? "" : "-late")}", question.Conversation, question.Person, TurnKind.FromTeam, "", question.Language, now)
    {
        Note = new TeamNote(question.Id, question.Words, question.Answer),
    };
}
