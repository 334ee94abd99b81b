namespace Pacto.Bot.Conversations;

/// <summary>What a conversation knows of the language model behind it.</summary>
/// <param name="Told">True once the person was told that it is used and what it is sent.</param>
/// <param name="Off">True when she does not want it.</param>
public sealed record ModelUse(bool Told, bool Off)
{
    /// <summary>True once she was told that texts of her drafts may be sent, too; before that none is.</summary>
    public bool ToldOfDrafts { get; init; }

    /// <summary>What is remembered once she was told of all of it.</summary>
    public static ModelUse ToldOfAll { get; } = new(Told: true, Off: false) { ToldOfDrafts = true };
}
