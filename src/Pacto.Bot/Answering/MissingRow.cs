namespace Pacto.Bot.Answering;

/// <summary>A row of an objective that was asked for and that the handbook does not have.</summary>
/// <param name="Objective">1 to 23.</param>
/// <param name="IsExample">True for an example of the annex, false for a local action.</param>
internal sealed record MissingRow(int Objective, bool IsExample);
