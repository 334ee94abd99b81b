namespace Pacto.Bot.Drafting.Extraction;

/// <summary>An indicator taken apart; null for what is not said.</summary>
/// <param name="Text">It as a whole, verbatim.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Baseline">Where it starts.</param>
/// <param name="Target">Where it shall arrive.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="Frequency">How often it is read.</param>
internal sealed record IndicatorParts(string Text, string? Name, string? Baseline, string? Target, string? Unit, string? Source, string? Frequency);
