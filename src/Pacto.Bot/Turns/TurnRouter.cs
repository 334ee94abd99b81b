using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>Chooses the way of a turn. Pure.</summary>
internal static class TurnRouter
{
    /// <param name="turn">What was said.</param>
    /// <param name="heard">How it was understood.</param>
    /// <param name="conversation">Where it was said.</param>
    /// <param name="asksUs">True when it is a question that the sources answer.</param>
    public static Route Choose(Turn turn, Heard heard, Conversation conversation, bool asksUs)
    {
        var inDraft = conversation.Drafting is not null;
        if (turn.Kind is TurnKind.Joined || (heard.Command is { } command && CommandIds.House.Contains(command.Id)))
        {
            return inDraft ? Route.HouseInDraft : Route.House;
        }

        if (inDraft)
        {
            return asksUs ? Route.QuestionInDraft : Route.Draft;
        }

        return heard.Command is null ? Route.Question : Route.Draft;
    }
}
