namespace Pacto.Knowledge.Questions;

/// <summary>A kind of question the sources do not answer.</summary>
/// <param name="Id">For example <c>near_miss</c>.</param>
/// <param name="Reply">Key of the phrase that answers it.</param>
public sealed record OutOfScopeCategory(string Id, string Reply);
