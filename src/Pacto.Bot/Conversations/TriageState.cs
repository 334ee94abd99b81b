namespace Pacto.Bot.Conversations;

/// <summary>What a person told while it is still open which form it belongs to.</summary>
/// <param name="Told">Her words, turn by turn.</param>
/// <param name="Asked">How many questions were put.</param>
public sealed record TriageState(IReadOnlyList<string> Told, int Asked);
