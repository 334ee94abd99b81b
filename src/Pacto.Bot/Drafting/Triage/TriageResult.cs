namespace Pacto.Bot.Drafting.Triage;

/// <summary>Where an idea belongs and why.</summary>
/// <param name="Route">Which form.</param>
/// <param name="Because">The words that decided and what they mean here, with the source's line where there is one.</param>
/// <param name="Question">What to ask; null unless the route is <see cref="TriageRoute.Ask"/>.</param>
internal sealed record TriageResult(TriageRoute Route, string Because, string? Question)
{
    /// <summary>What decided, as the phrase under <c>triage.because</c> is called: <c>pledge</c>, <c>neither-refugees</c>, <c>ask-results</c> …</summary>
    public required string Key { get; init; }

    /// <summary>The words of hers that decided; at most two.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}
