namespace Pacto.Knowledge.Retrieval;

/// <summary>A passage or a complete list that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsCollection">Whether the id is a complete list's.</param>
/// <param name="Score">0 to 1, comparable between questions.</param>
public sealed record RankedUnit(string Id, bool IsCollection, double Score);
