namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Answer to a posted activity.</summary>
/// <param name="Id">The id under which the stream shows it again.</param>
internal sealed record ActivityIdAnswer(string Id);
