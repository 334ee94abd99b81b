namespace Pacto.Bot.Drafting;

/// <summary>An objective proposed for a text.</summary>
/// <param name="Number">1 to 23.</param>
/// <param name="Score">0 to 1; comparable within one text.</param>
/// <param name="Words">The words that decided.</param>
internal sealed record ProposedObjective(int Number, double Score, IReadOnlyList<string> Words);
