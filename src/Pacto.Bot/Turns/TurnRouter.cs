using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>Chooses the way of a turn from how it was understood and where the person is. Pure.</summary>
internal static class TurnRouter
{
    /// <summary>The way of a turn.</summary>
    public static Route Choose(Turn turn, Heard heard, Conversation conversation)
    {
        if (HandOverResponder.IsMeant(turn, heard, conversation))
        {
            return Route.HandOver;
        }

        var inDraft = conversation.Drafting is not null;
        var house = inDraft ? Route.HouseInDraft : Route.House;
        var question = inDraft ? Route.QuestionInDraft : Route.Question;
        if (turn.Kind is TurnKind.Joined || string.IsNullOrWhiteSpace(turn.Text))
        {
            return house;
        }

        return heard.Command?.Id switch
        {
            CommandIds.Yes or CommandIds.No => conversation.Pending?.Action switch
            {
                CommandIds.Forget or CommandIds.LinkWith => house,
                null => inDraft ? Route.Draft : Route.House,
                _ => Route.Draft,
            },
            CommandIds.Tell => Route.Draft,
            CommandIds.LinkWith => house,
            CommandIds.Goodbye when inDraft => Route.Draft,
            { } id when CommandIds.House.Contains(id) => house,
            { } id when CommandIds.FollowUps.Contains(id) => inDraft ? Route.Draft : Route.Question,
            { } id when CommandIds.Shelf.Contains(id) || CommandIds.Steering.Contains(id) => Route.Draft,
            not null => question,
            null when heard.IsQuestion || IsClarifying(turn, conversation) => question,
            null => inDraft ? Route.Draft : Route.Question,
        };
    }

    /// <summary>True when the words are one of the readings we offered when we asked back.</summary>
    private static bool IsClarifying(Turn turn, Conversation conversation) =>
        conversation.Answering?.Clarifying.Any(choice => string.Equals(choice.Text, turn.Text.Trim(), StringComparison.OrdinalIgnoreCase)) ?? false;
}
