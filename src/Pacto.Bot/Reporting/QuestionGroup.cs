namespace Pacto.Bot.Reporting;

/// <summary>Questions that ask much the same.</summary>
/// <param name="Example">The one that is most like the others; words that only one person used and that stand in no source are left out (<c>…</c>).</param>
/// <param name="People">How many people asked.</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="Languages">Codes of the languages it was asked in.</param>
public sealed record QuestionGroup(string Example, int People, int Times, IReadOnlyList<string> Languages);
