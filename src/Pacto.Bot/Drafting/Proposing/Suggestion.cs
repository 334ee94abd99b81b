namespace Pacto.Bot.Drafting.Proposing;

/// <summary>What the person's own words suggest for the field that is asked.</summary>
/// <param name="Items">As the field holds them; never empty.</param>
/// <param name="Words">The words that decided, verbatim, one entry for each item or one for all; empty where nothing short did.</param>
internal sealed record Suggestion(IReadOnlyList<string> Items, IReadOnlyList<string> Words);
