namespace Pacto.Bot.Channels.Team;

#pragma warning disable CA1032, CA1064 // It never leaves this room.
/// <summary>The team could not be told. The message says why, without a word of anybody's.</summary>
internal sealed class TeamNoticeException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore CA1032, CA1064
