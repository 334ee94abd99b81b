namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What became of one attempt to bring an activity.</summary>
/// <param name="Fate">In short.</param>
/// <param name="Reason">A status or the kind of an error; nothing of the activity.</param>
/// <param name="RetryAfter">How long the service wants to be left alone; null when it did not say.</param>
/// <param name="Id">The id the service gave to what it took; null where it gave none.</param>
internal readonly record struct ConnectorResult(ConnectorFate Fate, string Reason, TimeSpan? RetryAfter = null, string? Id = null);
