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
    HandOverResponder handOver,
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
        var loaded = OwnOf(turn, await store.LoadAsync(turn.Conversation, turn.Person, cancellationToken));
        // Who is asked what to send to the team is not answering a form.
        var place = loaded.HandOver is null ? loaded : loaded with { Drafting = null };
        var meant = turn.Pressed is null
            ? turn with { Text = OfferedChoices.Resolve(turn.Text, loaded.Offered, reader.AskedField(place)) }
            : turn;
        var heard = reader.Read(meant, place);
        var route = TurnRouter.Choose(meant, heard, loaded);
        if (heard.Command is { Id: CommandIds.Ask } ask)
        {
            (meant, heard) = (meant with { Text = ask.Slots["value"] }, heard with { Command = null, IsQuestion = true });
        }

        var outcome = IsOld(turn, heard, loaded)
            ? await RespondToOldAsync(meant, heard, loaded, cancellationToken)
            : await RespondOrApologiseAsync(route, sender, meant, heard, Prepare(route, turn, heard, loaded), cancellationToken);
        if (turn.Kind is not TurnKind.FromTeam)
        {
            outcome = outcome with { Conversation = outcome.Conversation with { Offered = OfferedBy(outcome.Reply), OfferedIn = turn.Id } };
        }

        var record = new TurnRecord(turn, outcome, sender.Render(turn, outcome.Reply));
        await store.SaveAsync(record, cancellationToken);
        logger.Ended(turn.Id, route, outcome.Status);
        return record;
    }

    /// <summary>Somebody else who speaks in a conversation begins anew: what was asked and drafted there is not hers.</summary>
    private static Conversation OwnOf(Turn turn, Conversation stored) => stored.Person == turn.Person
        ? stored
        : new Conversation { Key = stored.Key, Person = turn.Person, Language = stored.Language, Version = stored.Version };

    /// <summary>True for a button of an older reply, or an older message edited, that would now answer something else than it did then.</summary>
    private static bool IsOld(Turn turn, Heard heard, Conversation loaded) =>
        (turn.IsEdit || (turn.OfferedIn is { } offer && offer != loaded.OfferedIn))
        && (turn.Text.Length == 0 || heard.Command is not null || loaded.Drafting is not null || loaded.Pending is not null || loaded.HandOver is not null);

    /// <summary>Says so and goes on where we are; nothing is changed, not even what waits for a yes.</summary>
    private async Task<TurnOutcome> RespondToOldAsync(Turn turn, Heard heard, Conversation loaded, CancellationToken cancellationToken)
    {
        var now = heard with { Language = loaded.Language ?? heard.Language, Command = null };
        return await drafting.ResumeAsync(turn, now, house.RespondToOld(turn, now, loaded), cancellationToken);
    }

    /// <summary>"Are you sure?" waits for one turn only: a yes said later must not delete anything.</summary>
    private static Conversation Prepare(Route route, Turn turn, Heard heard, Conversation loaded) => turn.Kind is TurnKind.FromTeam
        ? loaded
        : loaded with
        {
            Language = heard.Language,
            LanguageChosen = loaded.LanguageChosen && loaded.Language == heard.Language,
            Pending = route is not Route.HandOver && heard.Command?.Id is CommandIds.Yes or CommandIds.No ? loaded.Pending : null,
            HandOver = route is Route.HandOver ? loaded.HandOver : null,
        };

    private static IReadOnlyList<Choice> OfferedBy(Reply reply) =>
        reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault()?.Items ?? [];

    private async Task<TurnOutcome> RespondOrApologiseAsync(
        Route route, IReplySender sender, Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await RespondAsync(route, sender, turn, heard, conversation, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StaleConversationException or StoreUnavailableException))
        {
            logger.Failed(turn.Id, exception.GetType().Name, exception.StackTrace);
            return house.Apologise(conversation);
        }
    }

    private async Task<TurnOutcome> RespondAsync(
        Route route, IReplySender sender, Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken) => route switch
        {
            _ when turn.IsShared && HouseResponder.IsPrivate(route, turn, heard) => house.RespondToAll(turn, heard, conversation),
            Route.House => await house.RespondAsync(turn, heard, conversation, cancellationToken),
            Route.HouseInDraft => await drafting.ResumeAsync(
                turn, heard, await house.RespondAsync(turn, heard, conversation, cancellationToken), cancellationToken),
            Route.Draft => await drafting.RespondAsync(turn, heard, conversation, cancellationToken),
            Route.Question => handOver.After(turn, heard, await questions.RespondAsync(turn, heard, conversation, cancellationToken)),
            Route.QuestionInDraft => await drafting.ResumeAsync(
                turn, heard, handOver.After(turn, heard, await questions.RespondAsync(turn, heard, conversation, cancellationToken)), cancellationToken),
            Route.HandOver => await HandOverAsync(sender, turn, heard, conversation, cancellationToken),
            _ => throw new UnreachableException($"No responder for {route}."),
        };

    /// <summary>The draft goes on when the question for the team is sent or dropped, not while we wait for it.</summary>
    private async Task<TurnOutcome> HandOverAsync(
        IReplySender sender, Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var outcome = await handOver.RespondAsync(turn, heard, conversation, sender.FindsPeople, cancellationToken);
        return turn.Kind is TurnKind.FromTeam || outcome.Conversation.HandOver is not null
            ? outcome
            : await drafting.ResumeAsync(turn, heard, outcome, cancellationToken);
    }
}
