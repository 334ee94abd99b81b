namespace Pacto.Knowledge.Retrieval;

/// <summary>An objective that a text is about.</summary>
/// <param name="Number">1 to 23.</param>
/// <param name="Score">0 to 1, comparable between texts.</param>
/// <param name="Words">The words of the text that decided, as typed.</param>
public sealed record RankedObjective(int Number, double Score, IReadOnlyList<string> Words);
