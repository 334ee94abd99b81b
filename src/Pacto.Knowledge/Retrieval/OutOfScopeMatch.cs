namespace Pacto.Knowledge.Retrieval;

/// <summary>The nearest kind of question that the sources do not answer.</summary>
/// <param name="Category">Its id.</param>
/// <param name="Reply">Key of the phrase that answers it.</param>
/// <param name="Score">Likeness to the nearest example, 0 to 1.</param>
public sealed record OutOfScopeMatch(string Category, string Reply, double Score);
