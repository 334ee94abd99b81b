using System.Diagnostics;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;

namespace Pacto.Bot.Turns;

/// <summary>
/// One message from the door to the answer: load the conversation, understand the turn, choose a route, respond, render, save.
/// Safe to use from many threads; turns of one conversation are best handed over one after the other.
/// </summary>
internal sealed class TurnHandler(
    IConversationStore store,
    TurnReader reader,
    HouseResponder house,
    DraftingResponder drafting,
    IQuestionResponder questions,
    ILogger<TurnHandler> logger)
{
    /// <summary>How often a turn is tried when somebody else saved first. Attempts.</summary>
    private const int Attempts = 3;

    /// <summary>Answers a turn and stores what it brought about, the rendered reply included; delivering it is the caller's.</summary>
    /// <exception cref="StaleConversationException">The state changed under every attempt.</exception>
    public async Task<TurnRecord> HandleAsync(Turn turn, IReplySender sender, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await HandleOnceAsync(turn, sender, cancellationToken);
            }
            catch (StaleConversationException) when (attempt < Attempts)
            {
                logger.Repeated(turn.Id, attempt);
            }
        }
    }

    private async Task<TurnRecord> HandleOnceAsync(Turn turn, IReplySender sender, CancellationToken cancellationToken)
    {
        var loaded = await store.LoadAsync(turn.Conversation, turn.Person, cancellationToken);
        var heard = reader.Read(turn, loaded);
        var conversation = loaded with { Language = heard.Language };
        var route = TurnRouter.Choose(turn, heard, conversation, reader.AsksUs(turn, heard, conversation));
        var outcome = await RespondOrApologiseAsync(route, turn, heard, conversation, cancellationToken);
        var record = new TurnRecord(turn, outcome, sender.Render(turn, outcome.Reply));
        await store.SaveAsync(record, cancellationToken);
        logger.Ended(turn.Id, route, outcome.Status);
        return record;
    }

    private async Task<TurnOutcome> RespondOrApologiseAsync(
        Route route, Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await RespondAsync(route, turn, heard, conversation, cancellationToken);

            // "Are you sure?" waits for one turn only: a yes said later must not delete anything.
            return ReferenceEquals(outcome.Conversation.Pending, conversation.Pending)
                ? outcome with { Conversation = outcome.Conversation with { Pending = null } }
                : outcome;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StaleConversationException))
        {
            logger.Failed(turn.Id, exception.GetType().Name, exception.StackTrace);
            return house.Apologise(conversation);
        }
    }

    private async Task<TurnOutcome> RespondAsync(
        Route route, Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken) => route switch
        {
            Route.House => await house.RespondAsync(turn, heard, conversation, cancellationToken),
            Route.HouseInDraft => await drafting.ResumeAsync(
                await house.RespondAsync(turn, heard, conversation, cancellationToken), cancellationToken),
            Route.Draft => await drafting.RespondAsync(turn, heard, conversation, cancellationToken),
            Route.Question => await questions.RespondAsync(turn, heard, conversation, cancellationToken),
            Route.QuestionInDraft => await drafting.ResumeAsync(
                await questions.RespondAsync(turn, heard, conversation, cancellationToken), cancellationToken),
            _ => throw new UnreachableException($"No responder for {route}."),
        };
}
