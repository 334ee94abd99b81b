namespace Pacto.Knowledge.Documents;

/// <summary>One thing the reader put right, for the report of a reading.</summary>
/// <param name="Lines">The damaged lines.</param>
/// <param name="Kind">What was damaged.</param>
/// <param name="What">What was done, in words.</param>
public sealed record HandbookRepair(LineRange Lines, HandbookDamage Kind, string What);
