namespace Pacto.Bot.Drafting.Coaching;

/// <summary>One criterion looked at.</summary>
/// <param name="Id">Id of the form's criterion.</param>
/// <param name="Status">How the draft stands.</param>
/// <param name="Evidence">The words that decided, verbatim from the draft; empty where there are none.</param>
/// <param name="Next">One question or proposal in the draft's language; empty when the criterion is met.</param>
internal sealed record CriterionResult(string Id, CriterionStatus Status, string Evidence, string Next);
