namespace Pacto.Bot.Prompting;

/// <summary>A prompt file cannot be used. What to say about it is phrase <c>model.wrong-prompt</c>.</summary>
/// <param name="file">The prompt.</param>
/// <param name="why">What is wrong with it.</param>
/// <param name="cause">What was thrown; null when nothing was.</param>
internal sealed class PromptException(string file, string why, Exception? cause = null) : Exception($"{file}: {why}", cause);
