namespace Pacto.Bot.Conversations;

/// <summary>What brought a turn about.</summary>
public enum TurnKind
{
    /// <summary>The person wrote or pressed something.</summary>
    Message,

    /// <summary>The person arrived in the conversation and is greeted.</summary>
    Joined,

    /// <summary>The team answered a question of the person's; she said nothing.</summary>
    FromTeam,
}
