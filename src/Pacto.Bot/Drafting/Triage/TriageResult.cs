namespace Pacto.Bot.Drafting.Triage;

/// <summary>Where an idea belongs and why.</summary>
/// <param name="Route">Which form.</param>
/// <param name="Because">The words that decided and what they mean here, with the source's line where there is one.</param>
/// <param name="Question">What to ask; null unless the route is <see cref="TriageRoute.Ask"/>.</param>
internal sealed record TriageResult(TriageRoute Route, string Because, string? Question);
