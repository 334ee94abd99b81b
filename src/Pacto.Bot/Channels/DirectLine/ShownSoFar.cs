using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>What is certain of a reply that is still being written.</summary>
/// <param name="TurnId">The turn it answers.</param>
/// <param name="Language">Its language.</param>
/// <param name="Markdown">The beginning of its first text.</param>
internal sealed record ShownSoFar(string TurnId, Language Language, string Markdown);
