namespace Pacto.Knowledge.Retrieval;

/// <summary>A word taken for misspelt.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Read">The known word it was read as.</param>
public sealed record Correction(string Typed, string Read);
