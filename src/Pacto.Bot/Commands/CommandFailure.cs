namespace Pacto.Bot.Commands;

/// <summary>A command cannot do what was asked; the exit code is 1.</summary>
/// <param name="message">The one line that the person reads: why, and what to do, in her language.</param>
/// <param name="cause">What made it fail; null when nothing was thrown.</param>
internal sealed class CommandFailure(string message, Exception? cause = null) : Exception(message, cause);
