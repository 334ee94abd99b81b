namespace Pacto.Knowledge.Facts;

/// <summary>The Compact's objectives and principles and the annex's practices, in order.</summary>
/// <param name="Objectives">23 of them.</param>
/// <param name="Principles">Ten, a to j.</param>
/// <param name="Practices">Eight.</param>
public sealed record KnowledgeFacts(
    IReadOnlyList<ObjectiveFacts> Objectives,
    IReadOnlyList<PrincipleFacts> Principles,
    IReadOnlyList<PracticeFacts> Practices)
{
    /// <summary>For corpora that are not about the Compact.</summary>
    public static KnowledgeFacts None { get; } = new([], [], []);

    /// <summary>The objective with the number, or null.</summary>
    public ObjectiveFacts? Objective(int number) => number >= 1 && number <= Objectives.Count ? Objectives[number - 1] : null;
}
