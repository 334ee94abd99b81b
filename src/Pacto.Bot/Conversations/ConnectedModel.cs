namespace Pacto.Bot.Conversations;

/// <summary>The language model that may phrase answers, as far as everybody may know of it.</summary>
/// <param name="Name">Its name; empty when none is connected.</param>
/// <param name="Host">The machine that is sent something; empty when none is connected.</param>
/// <param name="Calls">Most calls at the same time.</param>
public sealed record ConnectedModel(string Name, string Host, int Calls)
{
    /// <summary>No model: nothing leaves.</summary>
    public static ConnectedModel None { get; } = new("", "", 0);

    /// <summary>True when one is connected.</summary>
    public bool IsOn => Name.Length > 0;
}
