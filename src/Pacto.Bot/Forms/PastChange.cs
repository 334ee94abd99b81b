namespace Pacto.Bot.Forms;

/// <summary>One change of a draft as it can be taken back: what stood in everything it touched.</summary>
/// <param name="TurnId">The turn that made it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Fields">By field id; empty where only the name changed.</param>
public sealed record PastChange(string TurnId, DateTimeOffset At, IReadOnlyDictionary<string, PastField> Fields)
{
    /// <summary>What the draft was called; null where the name did not change.</summary>
    public string? Name { get; init; }

    /// <summary>What was told and lay before her when she agreed; it lies there again when her yes is taken back. Null for nothing.</summary>
    public Proposal? Proposal { get; init; }
}
